"""Reads a DOCX with python-docx and prints what it says as JSON. Lengths are in millimetres, sizes in points."""
import json
import sys

import docx
from docx.oxml.ns import qn


def section(each):
    return {
        "width": each.page_width.mm,
        "height": each.page_height.mm,
        "top": each.top_margin.mm,
        "right": each.right_margin.mm,
        "bottom": each.bottom_margin.mm,
        "left": each.left_margin.mm,
        "isLandscape": each.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE,
    }


def is_repeated(row):
    return row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None


def table(each):
    columns = len(each.columns)
    # Asking each row for its cells takes the square of the time.
    cells = each._cells
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    return {
        "columns": columns,
        "repeated": [is_repeated(row) for row in each.rows],
        # A merged cell stands in every place that it covers.
        "rows": [[cell.text for cell in row] for row in rows],
        "cells": [len({id(cell._tc) for cell in column}) for column in zip(*rows)],
    }


def style(each):
    properties = each.element.rPr
    fonts = None if properties is None else properties.rFonts
    size = each.font.size if hasattr(each, "font") else None
    return {
        "font": None if fonts is None else fonts.get(qn("w:eastAsia")),
        "size": None if size is None else size.pt,
    }


def fonts(package):
    names = set()
    for part in package.iter_parts():
        if part.partname.endswith(".xml") and part.partname.startswith("/word/"):
            root = docx.oxml.parse_xml(part.blob)
            names.update(each.get(qn("w:eastAsia")) for each in root.iter(qn("w:rFonts")))
    return sorted(name for name in names if name is not None)


document = docx.Document(sys.argv[1])
core = document.core_properties
json.dump(
    {
        "title": core.title,
        "dates": [str(each) for each in (core.created, core.modified) if each is not None],
        "sections": [section(each) for each in document.sections],
        "paragraphs": [{"style": each.style.name, "text": each.text} for each in document.paragraphs],
        "tables": [table(each) for each in document.tables],
        "styles": {each.name: style(each) for each in document.styles},
        "fonts": fonts(document.part.package),
    },
    sys.stdout,
    ensure_ascii=False,
)
