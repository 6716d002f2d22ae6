# SPDX-License-Identifier: MIT
"""read_xlsx.py FOLDER: what LibreOffice makes of each CSV report has as many rows as Python finds,
and no formula."""
import csv
import pathlib
import re
import sys
import zipfile


def main():
    folder = pathlib.Path(sys.argv[1])
    bad = 0
    files = sorted(folder.glob("*.csv"))
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            expected = len(list(csv.reader(file)))
        with zipfile.ZipFile(folder / "xlsx" / f"{path.stem}.xlsx") as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        rows = len(re.findall(r"<row ", sheet))
        if rows != expected or "<f" in sheet:
            print(f"{path.name}: {rows} rows instead of {expected}, or a formula")
            bad += 1
    print(f"csv (LibreOffice): {len(files)} files, {bad} problems")
    return 1 if bad else 0


sys.exit(main())
