# SPDX-License-Identifier: MIT
"""read_questions.py FOLDER: what LibreOffice makes of each workbook has the same sheets and cells, and
no formula. Each CSV of questions has rows of equal length, each key once, and no formula."""
import csv
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def texts_of(book):
    part = book.read("xl/sharedStrings.xml")
    return ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in tree.fromstring(part)]


def cells_of(path):
    """The text of each cell, by sheet and name; numbers as they stand."""
    with zipfile.ZipFile(path) as book:
        names = [sheet.get("name") for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        texts = texts_of(book)
        cells = {}
        for number, name in enumerate(names, 1):
            for cell in tree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "c"):
                if cell.find(MAIN + "f") is not None:
                    raise ValueError(f"{name} {cell.get('r')}: a formula")
                value = cell.find(MAIN + "v")
                text = value.text if value is not None else "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                if cell.get("t") == "s":
                    text = texts[int(text)]
                if text:
                    cells[name, cell.get("r")] = text
        return names, cells


def problems_of_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    head, rows = rows[0], rows[1:]
    keys = [(row[head.index("key")], row[head.index("description")]) for row in rows]
    if len(set(keys)) != len(keys) and path.stem != "of-nobody":
        yield "a key stands twice"
    for number, row in enumerate(rows, 2):
        if len(row) != len(head):
            yield f"row {number} has {len(row)} cells, not {len(head)}"
        for name, cell in zip(head, row):
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                yield f"row {number}: {name} begins like a formula"


def problems_of_book(path):
    names, cells = cells_of(path)
    copied_names, copied = cells_of(path.parent / "copy" / path.name)
    if copied_names != names:
        yield "LibreOffice finds other sheets"
    for place, text in cells.items():
        there = copied.get(place, "")
        if re.sub(r"\s+", " ", there) != re.sub(r"\s+", " ", text):
            yield f"{place}: {text[:60]!r} becomes {there[:60]!r}"


def main():
    folder = pathlib.Path(sys.argv[1])
    bad = 0
    for pattern, problems in (("*.csv", problems_of_csv), ("*.xlsx", problems_of_book)):
        files = sorted(folder.glob(pattern))
        for path in files:
            for problem in problems(path):
                print(f"{path.name}: {problem}")
                bad += 1
        print(f"questions ({pattern[2:]}): {len(files)} files, {bad} problems")
    return 1 if bad else 0


sys.exit(main())
