#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""fill.py IN OUT < ANSWERS: writes answers into a workbook of questions, as somebody does with a
spreadsheet. ANSWERS is JSON: by the key of a question what stands in the columns of its row."""
import json
import sys

import openpyxl


def titles(sheet):
    """The number of the row of titles, and each column by its title."""
    for row in sheet.iter_rows(max_row=6):
        columns = {cell.value: cell.column for cell in row if cell.value}
        if "Answer" in columns and "key" in columns:
            return row[0].row, columns
    return None, {}


def fill(sheet, answers):
    first, columns = titles(sheet)
    if first is None:
        return set()
    filled = set()
    for row in range(first + 1, sheet.max_row + 1):
        key = sheet.cell(row, columns["key"]).value
        for title, text in answers.get(key, {}).items():
            sheet.cell(row, columns[title]).value = text
            filled.add(key)
    return filled


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    answers = json.load(sys.stdin)
    filled = set().union(*(fill(sheet, answers) for sheet in book))
    if filled != set(answers):
        sys.exit(f"fill.py: the workbook does not ask about {set(answers) - filled}")
    book.save(sys.argv[2])


main()
