"""Saves workbooks again with openpyxl. Usage: save-xlsx.py FOLDER SOURCE…."""

import sys
from pathlib import Path

import openpyxl

folder, *sources = sys.argv[1:]
Path(folder).mkdir(parents=True, exist_ok=True)
for source in sources:
    openpyxl.load_workbook(source).save(Path(folder) / Path(source).name)
