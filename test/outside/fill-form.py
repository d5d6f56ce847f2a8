"""Fills a form in as its people would, and does to it what people do.

Called with the form, the file to write and what is to be done, as JSON: `score` ("full", "zero", or a list of parts of
the points from 0 to 1 that is taken in turn), and `spoil`, a list of the names of functions below. Saving alone drops
the custom properties.
"""
import datetime
import json
import sys
from copy import copy

import openpyxl
from openpyxl.comments import Comment

source, target, orders = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def columns_of(sheet):
    """The numbers of columns by their keys, and the row in which these stand."""
    for row in sheet.iter_rows():
        found = {cell.value: cell.column for cell in row if isinstance(cell.value, str)}
        if "criterion" in found and "points" in found:
            return found, row[0].row
    return None, None


def scored_rows(sheet):
    """The rows with criteria: those that have their id behind the last column."""
    columns, head = columns_of(sheet)
    if columns is None:
        return
    key = max(columns.values()) + 1
    for row in range(head + 2, sheet.max_row + 1):
        if sheet.cell(row, key).value:
            yield row


def score_column(columns):
    return columns.get("self-score") or columns["score"]


def fill(sheet, turn):
    columns, _ = columns_of(sheet)
    for row in scored_rows(sheet):
        points = sheet.cell(row, columns["points"]).value
        cell = sheet.cell(row, score_column(columns))
        if not isinstance(points, (int, float)):
            cell.value = 0
            continue
        steps = round(points / 0.05)
        cell.value = round(round(steps * next(turn)) * 0.05, 10)
        if "reason" in columns and cell.value < points:
            sheet.cell(row, columns["reason"]).value = "材料不全"


def first_score(book):
    for sheet in book.worksheets:
        columns, _ = columns_of(sheet)
        for row in scored_rows(sheet):
            return sheet.cell(row, score_column(columns))
    raise ValueError("no scores")


def full_width(book):
    first_score(book).value = "０．５"


def as_text(book):
    first_score(book).value = "0.5"


def as_date(book):
    cell = first_score(book)
    cell.value = datetime.date(2026, 1, 5)
    cell.number_format = "m月d日"


def too_high(book):
    first_score(book).value = 99


def too_fine(book):
    first_score(book).value = 0.123


def in_words(book):
    first_score(book).value = "已完成"


def by_formula(book):
    first_score(book).value = "=0.25+0.25"


def other_points(book):
    cell = first_score(book)
    columns, _ = columns_of(cell.parent)
    cell.parent.cell(cell.row, columns["points"]).value = 9


def other_wording(book):
    cell = first_score(book)
    columns, _ = columns_of(cell.parent)
    cell.parent.cell(cell.row, columns["criterion"]).value += "（可不做）"


def no_reason(book):
    cell = first_score(book)
    columns, _ = columns_of(cell.parent)
    cell.value = 0
    cell.parent.cell(cell.row, columns["reason"]).value = None


def without_merged(sheet):
    for area in [str(each) for each in sheet.merged_cells.ranges]:
        sheet.unmerge_cells(area)


def row_deleted(book):
    cell = first_score(book)
    without_merged(cell.parent)
    cell.parent.delete_rows(cell.row + 1)


def row_added(book):
    cell = first_score(book)
    sheet, row = cell.parent, cell.row + 1
    without_merged(sheet)
    sheet.insert_rows(row)
    columns, _ = columns_of(sheet)
    sheet.cell(row, columns["criterion"]).value = "自加项目"
    sheet.cell(row, cell.column).value = 5


def column_deleted(book):
    cell = first_score(book)
    without_merged(cell.parent)
    columns, _ = columns_of(cell.parent)
    cell.parent.delete_cols(columns.get("self-note") or columns["reason"])


def column_inserted(book):
    cell = first_score(book)
    without_merged(cell.parent)
    cell.parent.insert_cols(1)


def rows_reversed(book):
    sheet = first_score(book).parent
    without_merged(sheet)
    rows = list(scored_rows(sheet))
    values = [[cell.value for cell in sheet[row]] for row in rows]
    for row, texts in zip(rows, reversed(values)):
        for column, text in enumerate(texts, 1):
            sheet.cell(row, column).value = text


def columns_hidden(book):
    sheet = first_score(book).parent
    for letter in "BCDE":
        sheet.column_dimensions[letter].hidden = True


def sheets_renamed(book):
    for number, sheet in enumerate(book.worksheets):
        if sheet.sheet_state == "visible":
            sheet.title = f"表{number}"


def identity_gone(book):
    del book["_zhunsheng"]


def other_edition(book):
    set_identity(book, "edition", "2019")


def other_digest(book):
    set_identity(book, "digest", "0" * 64)


def set_identity(book, key, value):
    for row in book["_zhunsheng"].iter_rows():
        if row[0].value == key:
            row[1].value = value


def unit_of_others(book):
    set_identity(book, "unit", "yi-xian")


def unit_typed(book):
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=6):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("被考核单位"):
                column = cell.column + 1
                while type(sheet.cell(cell.row, column)).__name__ == "MergedCell":
                    column += 1
                sheet.cell(cell.row, column).value = "甲县"
                return


def unit_line(book):
    """Writes another unit over the one in the head of the first sheet."""
    for row in book.worksheets[0].iter_rows(max_row=8):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("被考核单位"):
                cell.value = cell.value.replace("甲县", "乙县")
                return


def tab_of_others(book):
    book.worksheets[0].title = "乙县"


def titles_swapped(book):
    cell = first_score(book)
    columns, head = columns_of(cell.parent)
    points, score = (cell.parent.cell(head + 1, columns[key]) for key in ("points", "self-score"))
    points.value, score.value = score.value, points.value


def wordings_swapped(book):
    sheet = first_score(book).parent
    columns, _ = columns_of(sheet)
    one, other = [sheet.cell(row, columns["criterion"]) for row in list(scored_rows(sheet))[:2]]
    one.value, other.value = other.value, one.value


def label_changed(book):
    sheet = first_score(book).parent
    columns, _ = columns_of(sheet)
    row = next(iter(scored_rows(sheet)))
    sheet.cell(row, columns["criterion"] - 1).value = "别的指标"


def shown_as_one(book):
    cell = first_score(book)
    cell.value, cell.number_format = 0.5, "0"


def shown_as_percent(book):
    first_score(book).number_format = "0%"


def shown_as_nothing(book):
    first_score(book).number_format = ";;;"


def shown_as_words(book):
    first_score(book).number_format = '"满分"'


def struck(book):
    cell = first_score(book)
    font = copy(cell.font)
    font.strike = True
    cell.font = font


def commented(book):
    first_score(book).comment = Comment("实际为0", "某人")


def merged(book):
    cell = first_score(book)
    cell.parent.merge_cells(start_row=cell.row, end_row=cell.row + 1, start_column=cell.column, end_column=cell.column)


def raised(book):
    first_score(book).value = "0²"


def circled(book):
    first_score(book).value = "0①"


def percent(book):
    first_score(book).value = "100%"


def seal_gone(book):
    set_identity(book, "seal", None)


def seal_made_up(book):
    set_identity(book, "seal", "0123456789abcdef" * 2)


def other_unit_same_seal(book):
    set_identity(book, "unit", "yi-xian")


book = openpyxl.load_workbook(source)
score = orders.get("score", "full")
parts = {"full": [1], "zero": [0]}.get(score, score) if isinstance(score, str) else score
for each in book.worksheets:
    index = iter(range(10**9))
    fill(each, (parts[number % len(parts)] for number in index)) if columns_of(each)[0] else None
for name in orders.get("spoil", []):
    globals()[name](book)
book.save(target)
