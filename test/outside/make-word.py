"""Makes a Word document with python-docx: headings, merged cells, a table in a cell, a break in a line, a header."""
import sys

import docx

document = docx.Document()
document.sections[0].header.paragraphs[0].text = "页眉"
document.add_heading("考核办法", 1)
document.add_paragraph("第一段").add_run("，加粗").bold = True
document.add_paragraph("上一行").add_run().add_break()
document.add_paragraph("列表一", style="List Number")
document.add_paragraph("列表二", style="List Number")
document.add_paragraph("列表三", style="List Bullet")
table = document.add_table(rows=6, cols=5)
for at, row in enumerate(table.rows):
    for column, cell in enumerate(row.cells):
        cell.text = f"{at}{'甲乙丙丁戊'[column]}"
for first, last in (((0, 0), (0, 2)), ((1, 0), (3, 0)), ((1, 1), (2, 2)), ((4, 3), (5, 4))):
    table.cell(*first).merge(table.cell(*last)).text = f"合并{first[0]}{first[1]}"
inner = table.cell(4, 1).add_table(rows=1, cols=2)
inner.cell(0, 0).text = "内一"
inner.cell(0, 1).text = "内二"
document.add_paragraph("末段")
document.save(sys.argv[1])
