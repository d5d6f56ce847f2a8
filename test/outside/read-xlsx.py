"""Reads an XLSX with openpyxl and prints what it says as JSON. Margins are in millimetres."""
import json
import sys

import openpyxl


def values(sheet):
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row - 1, area.max_row):
            for column in range(area.min_col - 1, area.max_col):
                rows[row][column] = rows[area.min_row - 1][area.min_col - 1]
    return rows


def sheet(each):
    setup, margins = each.page_setup, each.page_margins
    return {
        "name": each.title,
        "isVisible": each.sheet_state == "visible",
        # A merged cell stands in every place that it covers.
        "rows": values(each),
        "merged": [str(area) for area in each.merged_cells.ranges],
        "types": sorted({cell.data_type for row in each.iter_rows() for cell in row}),
        "printTitles": each.print_title_rows,
        "orientation": setup.orientation,
        "paper": setup.paperSize,
        "fit": [each.sheet_properties.pageSetUpPr.fitToPage, setup.fitToWidth, setup.fitToHeight],
        "margins": {name: getattr(margins, name) * 25.4 for name in ("top", "right", "bottom", "left")},
        "footer": each.oddFooter.center.text,
    }


workbook = openpyxl.load_workbook(sys.argv[1])
properties = workbook.properties
json.dump(
    {
        "title": properties.title,
        "dates": [str(each) for each in (properties.created, properties.modified) if each is not None],
        "sheets": [sheet(each) for each in workbook.worksheets],
    },
    sys.stdout,
    ensure_ascii=False,
)
