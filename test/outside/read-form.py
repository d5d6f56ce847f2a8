"""Reads a workbook that is a form with openpyxl and prints what is open, ruled, hidden and computed in it as JSON."""
import json
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl


def main_cells(sheet):
    """Cells that are not merged into another one."""
    inner = {
        (row, column)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
        if (row, column) != (area.min_row, area.min_col)
    }
    for row in sheet.iter_rows():
        for cell in row:
            if (cell.row, cell.column) not in inner:
                yield cell


def rules(sheet):
    found = {}
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            for row, column in area.cells:
                found[sheet.cell(row, column).coordinate] = {
                    "type": rule.type,
                    "formula": rule.formula1,
                    "prompt": rule.prompt,
                    "error": rule.error,
                }
    return found


def sheet(each, values):
    return {
        "name": each.title,
        "state": each.sheet_state,
        "isProtected": each.protection.sheet,
        "password": each.protection.password or each.protection.hashValue,
        "unlocked": [cell.coordinate for cell in main_cells(each) if not cell.protection.locked],
        "rules": rules(each),
        "hiddenColumns": [letters for letters, column in each.column_dimensions.items() if column.hidden],
        "hiddenRows": [row for row, dimension in each.row_dimensions.items() if dimension.hidden],
        "formulas": {
            cell.coordinate: [cell.value, values[cell.coordinate].value]
            for cell in main_cells(each)
            if cell.data_type == "f"
        },
        "rows": [list(row) for row in values.iter_rows(values_only=True)],
    }


def properties(path):
    """Custom properties, which openpyxl reads from version 3.1 on only."""
    with zipfile.ZipFile(path) as parts:
        if "docProps/custom.xml" not in parts.namelist():
            return {}
        return {each.get("name"): each[0].text or "" for each in ElementTree.fromstring(parts.read("docProps/custom.xml"))}


workbook = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
json.dump(
    {
        "properties": properties(sys.argv[1]),
        "isStructureLocked": bool(workbook.security and workbook.security.lockStructure),
        "sheets": [sheet(each, cached[each.title]) for each in workbook.worksheets],
    },
    sys.stdout,
    ensure_ascii=False,
    default=str,
)
