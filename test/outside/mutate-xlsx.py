"""Makes random changes of a workbook: of attributes, elements and texts of its sheets, its styles and the workbook itself.

Usage: mutate-xlsx.py SOURCE FOLDER COUNT SEED. Prints as JSON what was changed, by the names of the files.
"""

import re

from lxml import etree
from packages import write_changed

PARTS = ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

# Values of attributes that are words, by their names.
WORDS = {
    "horizontal": ["general", "left", "center", "right", "fill", "justify", "distributed"],
    "vertical": ["top", "center", "bottom", "justify", "distributed"],
    "patternType": ["none", "solid", "gray125", "darkGrid", "lightUp"],
    "style": ["thin", "medium", "thick", "double", "dashed", "hair"],
    "orientation": ["portrait", "landscape"],
    "state": ["visible", "hidden", "veryHidden", "frozen", "split"],
    "val": ["黑体", "宋体", "仿宋_GB2312", "Wingdings", "Symbol", "single", "superscript", "subscript", "1", "0"],
    "patternFill": ["solid"],
}

# Attributes that may be added, by the names of elements.
ADDED = {
    "sheetView": {"showZeros": "0", "showFormulas": "1", "rightToLeft": "1", "zoomScale": "50", "view": "pageLayout"},
    "row": {"hidden": "1", "ht": "3", "outlineLevel": "2", "customFormat": "1", "s": "2"},
    "col": {"hidden": "1", "width": "1.5", "style": "3", "outlineLevel": "1"},
    "alignment": {"indent": "5", "textRotation": "45", "shrinkToFit": "1", "wrapText": "0", "readingOrder": "2"},
    "pageSetup": {"scale": "40", "pageOrder": "overThenDown", "blackAndWhite": "1", "firstPageNumber": "7", "useFirstPageNumber": "1"},
    "printOptions": {"gridLines": "1", "headings": "1", "verticalCentered": "1"},
    "headerFooter": {"differentFirst": "1", "differentOddEven": "1", "scaleWithDoc": "0"},
    "sheetFormatPr": {"zeroHeight": "1", "defaultColWidth": "3"},
    "xf": {"applyFont": "0", "applyAlignment": "0", "applyBorder": "0", "quotePrefix": "1"},
    "c": {"t": "str", "s": "1"},
    "border": {"diagonalUp": "1", "diagonalDown": "1"},
    "workbookPr": {"date1904": "1"},
}

# Elements that may be added, by the names of those that they are put into.
INSIDE = {
    "font": ["<strike/>", "<b/>", "<i/>", "<u/>", '<color rgb="FFFFFFFF"/>', '<color rgb="FFFF0000"/>', '<color theme="0"/>', '<color indexed="9"/>', '<vertAlign val="superscript"/>', "<outline/>", "<shadow/>"],
    "rPr": ["<strike/>", "<b/>", "<u/>", '<color rgb="FFFFFFFF"/>', '<color rgb="FF00FF00"/>', '<vertAlign val="subscript"/>'],
    "fill": ['<gradientFill degree="90"><stop position="0"><color rgb="FF000000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>'],
    "mergeCells": ['<mergeCell ref="E4:E5"/>', '<mergeCell ref="F9:F10"/>', '<mergeCell ref="H4:H8"/>'],
    "worksheet": ['<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>', '<colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks>'],
    "headerFooter": ["<oddHeader>&amp;L草稿</oddHeader>", "<firstFooter>&amp;R首页</firstFooter>", "<evenFooter>&amp;R双页</evenFooter>"],
    "definedNames": ["<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'附件'!$A$1:$F$8</definedName>"],
    "cellXfs": [],
}


def local(element):
    return etree.QName(element).localname


def mutate_number(chance, value):
    number = float(value)
    changed = chance.choice([number * 2, number * 0.5, number + 1, max(0, number - 1), 0, number * 1.3, number + 7])
    return f"{changed:g}"


def change_attribute(chance, element):
    names = [name for name in element.attrib if "}" not in name and name not in ("count", "uniqueCount", "sheetId", "spans", "manualBreakCount")]
    if not names:
        return None
    name = chance.choice(names)
    value = element.get(name)
    if name in WORDS and chance.random() < 0.8:
        changed = chance.choice(WORDS[name])
    elif re.fullmatch(r"-?\d+(\.\d+)?", value):
        changed = mutate_number(chance, value)
    elif value in ("true", "false"):
        changed = "false" if value == "true" else "true"
    elif re.fullmatch(r"[0-9A-F]{8}", value):
        changed = "FF" + "".join(chance.choice("0123456789ABCDEF") for _ in range(6))
    elif re.fullmatch(r"\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?", value):
        changed = re.sub(r"\d+", lambda found: str(max(1, int(found[0]) + chance.choice([-1, 1, 2]))), value, count=1)
    else:
        return None
    element.set(name, changed)
    return f"{local(element)} {name}: {value} -> {changed}"


def add_attribute(chance, element):
    choices = ADDED.get(local(element))
    if not choices:
        return None
    name = chance.choice(sorted(choices))
    before = element.get(name)
    element.set(name, choices[name])
    return f"{local(element)} {element.get('r', '')} {name}: {before} -> {choices[name]}"


def remove_attribute(chance, element):
    names = [name for name in element.attrib if "}" not in name and name not in ("name", "sheetId", "min", "max", "ref", "numFmtId")]
    if not names:
        return None
    name = chance.choice(names)
    value = element.attrib.pop(name)
    return f"{local(element)} {name}: {value} -> nothing"


def remove_element(chance, element):
    parent = element.getparent()
    if parent is None or local(element) in ("sheetData", "sheets", "sheet", "workbook", "cellXfs", "fonts", "fills", "borders", "cellStyleXfs"):
        return None
    text = local(element)
    parent.remove(element)
    return f"{local(parent)} without {text}"


def add_element(chance, element):
    choices = INSIDE.get(local(element))
    if not choices:
        return None
    written = chance.choice(choices)
    added = etree.fromstring(f'<a xmlns="{MAIN[1:-1]}">{written}</a>')[0]
    if local(element) == "fill":
        for child in list(element):
            element.remove(child)
    if local(element) in ("font", "rPr", "headerFooter"):
        element.insert(0, added)
    else:
        element.append(added)
    return f"{local(element)} with {written}"


def change_style(chance, element):
    """Another format for a cell, another font, fill or border for a format."""
    if local(element) == "c" and element.get("s") is not None:
        before, after = element.get("s"), str(chance.randrange(9))
        element.set("s", after)
        return f"c {element.get('r')} s: {before} -> {after}"
    if local(element) == "xf":
        name, most = chance.choice([("fontId", 5), ("fillId", 2), ("borderId", 2), ("numFmtId", 50)])
        before, after = element.get(name), str(chance.randrange(most))
        element.set(name, after)
        return f"xf {name}: {before} -> {after}"
    return None


WAYS = [change_attribute, change_attribute, add_attribute, add_attribute, remove_attribute, remove_element, add_element, add_element, change_style]


def mutate(chance, parts):
    for _ in range(1000):
        name = chance.choice(PARTS)
        root = etree.fromstring(parts[name])
        kinds = {}
        for element in root.iter(etree.Element):
            kinds.setdefault(local(element), []).append(element)
        kind = chance.choice(sorted(kinds))
        said = chance.choice(WAYS)(chance, chance.choice(kinds[kind]))
        if said is not None:
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            return f"{name}: {said}"
    raise AssertionError("nothing to change")


write_changed(mutate, ".xlsx")
