"""Fills 100 characters into every cell that takes text, others into each: SOURCE TARGET. Prints them, and the cells of those that are merged."""
import json
import sys

import openpyxl

SENTENCE = "落实党建工作责任，制定年度计划和任务清单，定期研究部署督促检查并及时整改。"
LENGTH = 100

source, target = sys.argv[1:3]
workbook = openpyxl.load_workbook(source)
texts, merged = [], []
for sheet in workbook.worksheets:
    for rule in sheet.data_validations.dataValidation:
        if rule.type != "textLength":
            continue
        for area in rule.sqref.ranges:
            for row in sheet[area.coord] if ":" in area.coord else ((sheet[area.coord],),):
                for cell in row:
                    # Figures in full width stand on a line with what is before them, as Chinese letters do.
                    number = str(len(texts)).translate(str.maketrans("0123456789", "〇一二三四五六七八九"))
                    text = f"第{number}处" + SENTENCE * 3
                    cell.value = text[: LENGTH - 2] + "完毕"
                    texts.append(cell.value)
                    if any(cell.coordinate in each for each in sheet.merged_cells.ranges):
                        merged.append(f"{sheet.title} {cell.coordinate}")
workbook.save(target)
print(json.dumps({"texts": texts, "merged": merged}))
