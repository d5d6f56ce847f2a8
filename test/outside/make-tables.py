"""Makes tables of indicators with python-docx and openpyxl, as other programs lay them out: make-tables.py FOLDER."""

import sys
from pathlib import Path

from docx import Document
from openpyxl import Workbook

folder = Path(sys.argv[1])


def reordered():
    """Points first, no second level, the method before what is scored, labels merged downwards."""
    document = Document()
    document.add_heading('年度工作考核评分表', 0)
    rows = [
        ('分值', '考核方式', '一级指标', '考核内容', '责任单位'),
        ('3', '查阅资料', '组织建设', '按季度召开会议', '市委组织部'),
        ('2.5', '实地查看', '', '建立工作台账', '市委组织部、市委宣传部'),
        ('4.5', '查阅资料', '宣传教育', '开展集中学习', '市委宣传部'),
    ]
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    document.save(folder / 'reordered.docx')


def nested():
    """The table stands within a cell of a frame."""
    document = Document()
    frame = document.add_table(1, 1)
    inner = frame.cell(0, 0).add_table(4, 3)
    rows = [('考核项目', '考核内容', '分值'), ('组织建设', '召开会议', '6'), ('组织建设', '建立台账', '4'), ('合计', '', '10')]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            inner.cell(at, column).text = text
    document.save(folder / 'nested.docx')


def parted():
    """One table that goes on in a second one after a page break, its header once more."""
    document = Document()
    for rows in [
        [('一级指标', '二级指标', '考核内容', '分值'), ('组织建设', '会议', '召开会议', '6')],
        [('一级指标', '二级指标', '考核内容', '分值'), ('组织建设', '台账', '建立台账', '4'), ('合计', '', '', '10')],
    ]:
        table = document.add_table(len(rows), 4)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
        document.add_page_break()
    document.save(folder / 'parted.docx')


def workbook():
    """Two rows of headings, a hidden row, numbers as numbers, a sum as a formula without its value."""
    book = Workbook()
    sheet = book.active
    sheet.append(['评估项目', None, '评估内容', '分值'])
    sheet.append(['一级指标', '二级指标', None, None])
    sheet.append(['组织建设', '会议', '召开会议', 0.1])
    sheet.append(['组织建设', '台账', '建立台账', 0.2])
    sheet.append(['组织建设', '旧的', '不再考核', 5])
    sheet.append(['合计', None, None, '=SUM(D3:D4)'])
    for area in ['A1:B1', 'C1:C2', 'D1:D2']:
        sheet.merge_cells(area)
    sheet.row_dimensions[5].hidden = True
    book.save(folder / 'workbook.xlsx')


def sheets():
    """A system a sheet with headers that say the same, beside a sheet of notes; weights as numbers that are shown in percent."""
    book = Workbook()
    book.active.title = '填表说明'
    book.active.append(['请如实填写。'])
    for name, content in [('乡镇', '召开会议'), ('部门', '建立台账')]:
        sheet = book.create_sheet(name)
        sheet.append(['一级指标', '考核内容', '权重', '目标值'])
        sheet.append(['组织建设', content, 0.4, 0.955])
        sheet.append(['组织建设', '集中学习', 0.6, 1])
        for row in (2, 3):
            for column in (3, 4):
                sheet.cell(row, column).number_format = '0.0%'
    book.save(folder / 'sheets.xlsx')


reordered()
nested()
parted()
workbook()
sheets()
print('{}')
