"""Edits an annex as a clerk would: other points for its first criterion, other words for its second.

Called with the annex, the file to write, and the points. The tables have 考核内容 in their fifth column and 分值 in the sixth.
"""
import sys

import docx
import openpyxl

WORDING, POINTS = 4, 5
source, target, points = sys.argv[1:]
if source.endswith(".docx"):
    document = docx.Document(source)
    rows = document.tables[0].rows
    rows[1].cells[POINTS].paragraphs[0].runs[0].text = points
    rows[2].cells[WORDING].paragraphs[0].runs[-1].text += "（新增）"
    document.save(target)
else:
    workbook = openpyxl.load_workbook(source)
    sheet = workbook.active
    head = next(cell.row for cell in sheet["A"] if cell.value == "序号")
    sheet.cell(head + 1, POINTS + 1).value = float(points)
    sheet.cell(head + 2, WORDING + 1).value += "（新增）"
    workbook.save(target)
