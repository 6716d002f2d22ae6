# SPDX-License-Identifier: MIT
"""read_csv.py FOLDER: each CSV report has as many rows as its JSON report has findings, rows of
equal length, and no cell that a spreadsheet would take for a formula."""
import csv
import json
import pathlib
import sys

# The longest cell is that of a name of 100,000 characters, and is cut.
MOST = 32767


def findings(path):
    report = json.loads(path.read_text(encoding="utf-8"))
    return [
        finding["check"]
        for description in report["descriptions"]
        for pack in description["packs"]
        for clause in pack["clauses"]
        for finding in clause["findings"]
    ]


def problems_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    head, rows = rows[0], rows[1:]
    # A file that could not be checked has a row without a check.
    asked = [row for row in rows if row[head.index("status")] != "not_checked"]
    checks = [row[head.index("check")].removeprefix("'") for row in asked]
    if checks != findings(path.with_suffix(".json")):
        yield "the checks are not those of the JSON report"
    for number, row in enumerate(rows, 2):
        if len(row) != len(head):
            yield f"row {number} has {len(row)} cells, not {len(head)}"
        for name, cell in zip(head, row):
            if len(cell) > MOST:
                yield f"row {number}: {name} is too long"
            if name != "days" and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                yield f"row {number}: {name} begins like a formula"


def main():
    bad = 0
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.csv"))
    for path in files:
        for problem in problems_of(path):
            print(f"{path.name}: {problem}")
            bad += 1
    print(f"csv (python): {len(files)} files, {bad} problems")
    return 1 if bad else 0


sys.exit(main())
