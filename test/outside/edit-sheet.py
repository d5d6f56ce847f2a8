"""Edits the workbook of criteria as its people would, and saves it.

Called with the workbook, the file to write and what is to be done, as JSON: `sort` (the title of a column), `put` (lists
of id, title, value), `remove` (ids), `add` (lists of the id behind whose row, and values by titles). Prints how many rows
no longer stand where they stood.
"""
import json
import sys

import openpyxl

source, target, orders = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
KEYS = 5
TITLES = KEYS + 1


def columns_of(sheet):
    """The numbers of columns by their titles."""
    return {cell.value.replace("\n", ""): cell.column for cell in sheet[TITLES] if cell.value}


def row_of(book, criterion):
    """The sheet and the row of a criterion."""
    for sheet in sheets_of(book):
        column = columns_of(sheet)["编号"]
        for row in range(TITLES + 1, sheet.max_row + 1):
            if sheet.cell(row, column).value == criterion:
                return sheet, row
    raise ValueError(criterion)


def sheets_of(book):
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def sort(sheet, title):
    """Sorts all rows by a column, the empty ones last. Gives how many stand elsewhere now."""
    column = columns_of(sheet)[title]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=TITLES + 1)]
    turned = sorted(rows, key=lambda row: (row[column - 1] is None, row[column - 1] or ""))
    for number, row in enumerate(turned, TITLES + 1):
        for index, value in enumerate(row, 1):
            sheet.cell(number, index).value = value
    return sum(one != other for one, other in zip(rows, turned))


book = openpyxl.load_workbook(source)
moved = sum(sort(sheet, orders["sort"]) for sheet in sheets_of(book)) if "sort" in orders else 0
for criterion, title, value in orders.get("put", []):
    sheet, row = row_of(book, criterion)
    sheet.cell(row, columns_of(sheet)[title]).value = value
for behind, values in orders.get("add", []):
    sheet, row = row_of(book, behind)
    sheet.insert_rows(row + 1)
    for title, value in values.items():
        sheet.cell(row + 1, columns_of(sheet)[title]).value = value
for criterion in orders.get("remove", []):
    sheet, row = row_of(book, criterion)
    sheet.delete_rows(row)
book.save(target)
print(json.dumps(moved))
