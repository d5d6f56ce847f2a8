"""Fills cells of a workbook in with openpyxl: SOURCE TARGET CELLS, the cells by sheet and address as JSON."""
import json
import sys

import openpyxl

source, target = sys.argv[1:3]
workbook = openpyxl.load_workbook(source)
for name, cells in json.loads(sys.argv[3]).items():
    for address, value in cells.items():
        workbook[name][address].value = value
workbook.save(target)
