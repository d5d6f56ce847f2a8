"""Saves workbooks again as programs do that change nothing of what people see, one file for each habit.

Usage: resave-xlsx.py FOLDER SOURCE…. Prints as JSON which file was made of which, by their names.
"""

import json
import re
import sys
import zipfile
from pathlib import Path

import openpyxl

SHEETS = re.compile(r"xl/worksheets/sheet\d+\.xml$")
BOOK, STYLES, STRINGS, TYPES = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml"
BOOK_LINKS = "xl/_rels/workbook.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HABITS = []


def habit(change):
    HABITS.append(change)
    return change


def sheets_of(parts):
    return [name for name in parts if SHEETS.match(name)]


def replace(parts, part, pattern, replacement, count=1):
    parts[part] = re.sub(pattern, replacement, parts[part], count=count, flags=re.S)


def add_part(parts, name, content, content_type, link, owner):
    parts[name] = content
    parts[TYPES] = parts[TYPES].replace("</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>')
    parts.setdefault(owner, f'<Relationships xmlns="{PACKAGE}"></Relationships>')
    parts[owner] = parts[owner].replace("</Relationships>", f'<Relationship Id="rId77" Type="{link}" Target="/{name}"/></Relationships>')


@habit
def calc_chain(parts):
    chain = f'<calcChain xmlns="{MAIN}"><c r="H11" i="1"/></calcChain>'
    add_part(parts, "xl/calcChain.xml", chain, "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml", f"{OFFICE}/calcChain", BOOK_LINKS)


@habit
def printer_settings(parts):
    for name in sheets_of(parts)[:1]:
        rels = name.replace("worksheets/", "worksheets/_rels/") + ".rels"
        add_part(parts, "xl/printerSettings/printerSettings1.bin", "bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings", f"{OFFICE}/printerSettings", rels)
        replace(parts, name, r"<pageSetup ", '<pageSetup horizontalDpi="600" verticalDpi="600" r:id="rId77" ')


@habit
def thumbnail(parts):
    add_part(parts, "docProps/thumbnail.jpeg", "jpeg", "image/jpeg", f"{PACKAGE}/metadata/thumbnail", "_rels/.rels")


@habit
def names_of_excel(parts):
    parts["docProps/app.xml"] = re.sub(r"<Application>.*?</Application>", "<Application>Microsoft Excel</Application>", parts["docProps/app.xml"])
    replace(parts, "docProps/core.xml", r"(</dc:title>)", r"\1<dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy>")
    replace(parts, "docProps/core.xml", r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2026-03-01T09:00:00Z")


@habit
def properties_of_wps(parts):
    more = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{9 + number}" name="{name}"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property>'
        for number, name in enumerate(["KSOProductBuildVer", "ICV"])
    )
    replace(parts, "docProps/custom.xml", "</Properties>", more + "</Properties>")


@habit
def paths_and_revisions_of_excel(parts):
    replace(
        parts,
        BOOK,
        r"<workbook [^>]*>",
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr xr6 xr10 xr2"'
        ' xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
        ' xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"'
        ' xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="26026"/>'
        '<workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="D:\\\\考核\\\\"'
        ' xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
        '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{0}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xr10:uidLastSave="{0}"/>',
    )
    replace(parts, BOOK, r"<workbookView ", '<workbookView xr2:uid="{0}" ')
    replace(parts, BOOK, r"<calcPr[^>]*/>", '<calcPr calcId="191029"/>')
    for name in sheets_of(parts):
        replace(
            parts,
            name,
            r"<worksheet ([^>]*)>",
            r'<worksheet \1 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{1}">',
        )
        replace(parts, name, r'<row r="(\d+)"', r'<row r="\1" spans="1:10" x14ac:dyDescent="0.15"', 0)
        replace(parts, name, r"<sheetFormatPr ", '<sheetFormatPr x14ac:dyDescent="0.15" ')
        replace(parts, name, r"<dataValidation ", '<dataValidation xr:uid="{2}" ', 0)


@habit
def strings_reordered(parts):
    items = re.findall(r"<si>.*?</si>", parts[STRINGS], re.S)
    count = len(items)
    parts[STRINGS] = re.sub(r"(<sst[^>]*>).*</sst>", lambda found: found[1] + "".join(reversed(items)) + "</sst>", parts[STRINGS], flags=re.S)
    for name in sheets_of(parts):
        replace(parts, name, r'(<c [^>]*t="s"[^>]*><v>)(\d+)', lambda found: f"{found[1]}{count - 1 - int(found[2])}", 0)


@habit
def strings_inline(parts):
    items = re.findall(r"<si>(.*?)</si>", parts[STRINGS], re.S)
    for name in sheets_of(parts):
        replace(parts, name, r'(<c [^>]*)t="s"([^>]*>)<v>(\d+)</v>', lambda found: f'{found[1]}t="inlineStr"{found[2]}<is>{items[int(found[3])]}</is>', 0)


@habit
def strings_shared(parts):
    items = re.findall(r"<si>.*?</si>", parts[STRINGS], re.S)

    def share(found):
        items.append(f"<si>{found[3]}</si>")
        return f'{found[1]}t="s"{found[2]}<v>{len(items) - 1}</v>'

    for name in sheets_of(parts):
        replace(parts, name, r'(<c [^>]*)t="inlineStr"([^>]*>)<is>(.*?)</is>', share, 0)
    parts[STRINGS] = re.sub(r"(<sst[^>]*>).*</sst>", lambda found: found[1] + "".join(items) + "</sst>", parts[STRINGS], flags=re.S)


@habit
def no_readings(parts):
    replace(parts, STRINGS, r"</t></si>", '</t><phoneticPr fontId="1" type="noConversion"/></si>', 0)
    for name in sheets_of(parts):
        replace(parts, name, r"(</mergeCells>)", r'\1<phoneticPr fontId="1" type="noConversion"/>')


@habit
def styles_renumbered(parts):
    formats = re.search(r"<cellXfs[^>]*>(.*?)</cellXfs>", parts[STYLES], re.S)[1]
    each = re.findall(r"<xf [^>]*?/>|<xf [^>]*?[^/]>.*?</xf>", formats, re.S)
    last = len(each)
    turned = each[:1] + list(reversed(each[1:]))
    parts[STYLES] = re.sub(r"(<cellXfs[^>]*>).*?</cellXfs>", lambda found: found[1] + "".join(turned) + "</cellXfs>", parts[STYLES], flags=re.S)
    number = lambda old: "0" if old == "0" else str(last - int(old))
    for name in sheets_of(parts):
        replace(parts, name, r'(<c [^>]*s=")(\d+)"', lambda found: f'{found[1]}{number(found[2])}"', 0)


@habit
def styles_of_excel(parts):
    replace(parts, STYLES, r"<cellStyles.*?</cellStyles>", '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>')
    replace(parts, STYLES, r"</styleSheet>", '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>')
    replace(parts, STYLES, r"(<font>)(<sz [^>]*/>)", r'\1\2<color theme="1"/>', 0)
    replace(parts, STYLES, r'(<name val="[^"]*"/>)', r'\1<family val="3"/><charset val="134"/>', 0)
    replace(parts, "xl/theme/theme1.xml", r"<a:dk1>.*?</a:dk1>", '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>')


@habit
def theme_of_office(parts):
    replace(parts, "xl/theme/theme1.xml", r'(<a:latin typeface=)"[^"]*"', r'\1"Calibri"', 0)


@habit
def borders_automatic(parts):
    replace(parts, STYLES, r'<color rgb="FF000000"/>', '<color indexed="64"/>', 0)


@habit
def prefixes(parts):
    for name in [BOOK, *sheets_of(parts)]:
        parts[name] = re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", parts[name]).replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')


@habit
def strict(parts):
    for name in [BOOK, STYLES, STRINGS, *sheets_of(parts)]:
        parts[name] = parts[name].replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")


@habit
def numbers_written_otherwise(parts):
    for name in sheets_of(parts):
        replace(parts, name, r"<v>(\d+)\.(\d+)</v>", r"<v>\1.\g<2>0000000000000001</v>", 0)
        replace(parts, name, r'"true"', '"1"', 0)


@habit
def looked_at(parts):
    for name in sheets_of(parts):
        replace(parts, name, r"<sheetView ", '<sheetView tabSelected="1" zoomScale="85" zoomScaleNormal="85" ')
        replace(parts, name, r"(<pane [^>]*/>)", r'\1<selection pane="bottomLeft" activeCell="B5" sqref="B5"/>')


@habit
def seen_page_by_page(parts):
    for name in sheets_of(parts):
        replace(parts, name, r"<sheetView ", '<sheetView view="pageBreakPreview" zoomScaleSheetLayoutView="100" ')


@habit
def grid_shown(parts):
    for name in sheets_of(parts):
        replace(parts, name, r' showGridLines="0"', "")


@habit
def errors_ignored(parts):
    for name in sheets_of(parts)[:1]:
        replace(parts, name, "</worksheet>", '<ignoredErrors><ignoredError sqref="A1:H12" numberStoredAsText="1"/></ignoredErrors></worksheet>')


@habit
def columns_joined(parts):
    for name in sheets_of(parts):
        columns = re.findall(r'<col min="(\d+)" max="\d+" ([^>]*)/>', parts[name])
        joined = []
        for number, rest in columns:
            if joined and joined[-1][2] == rest:
                joined[-1][1] = number
            else:
                joined.append([number, number, rest])
        if joined:
            written = "".join(f'<col min="{first}" max="{last}" {rest}/>' for first, last, rest in joined)
            replace(parts, name, r"<cols>.*?</cols>", f"<cols>{written}</cols>")


@habit
def rules_for_each_cell(parts):
    for name in sheets_of(parts)[:1]:
        replace(parts, name, r'sqref="I8:I10 I12:I14"', 'sqref="I8:I9 I10 I12 I13:I14"', 0)


@habit
def sizes_of_another_screen(parts):
    for name in sheets_of(parts):
        replace(parts, name, r'(<col [^>]*width=")([\d.]+)"', lambda found: f'{found[1]}{float(found[2]) + 0.1:.4f}"', 0)
        replace(parts, name, r'(<row [^>]*ht=")([\d.]+)"', lambda found: f'{found[1]}{float(found[2]) + 0.3:.2f}"', 0)


@habit
def names_without_quotes(parts):
    replace(parts, BOOK, r"'([^']*)'!", r"\1!", 0)
    for name in sheets_of(parts):
        replace(parts, name, r"(<f>[^<]*</f>)", lambda found: re.sub(r"'([^'\"]*)'!", r"\1!", found[1]), 0)


@habit
def results_forgotten(parts):
    for name in sheets_of(parts):
        replace(parts, name, r"(</f>)<v>[^<]*</v>", r"\1", 0)


@habit
def properties_lost(parts):
    del parts["docProps/custom.xml"]
    replace(parts, "_rels/.rels", r'<Relationship [^>]*docProps/custom.xml"/>', "")
    replace(parts, TYPES, r'<Override PartName="/docProps/custom.xml"[^>]*/>', "")


def read(path):
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def write(path, parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as file:
        for name, text in parts.items():
            file.writestr(name, text)


def main():
    folder, *sources = sys.argv[1:]
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    made = {}
    for source in sources:
        stem = Path(source).stem
        for change in HABITS:
            parts = read(source)
            change(parts)
            name = f"{change.__name__.replace('_', '-')}-{stem}.xlsx"
            write(target / name, parts)
            made[name] = stem
        packed = {f"stored-{stem}.xlsx": (read(source), zipfile.ZIP_STORED)}
        packed[f"turned-{stem}.xlsx"] = (dict(reversed(read(source).items())), zipfile.ZIP_DEFLATED)
        for name, (parts, method) in packed.items():
            write(target / name, parts, method)
            made[name] = stem
        openpyxl.load_workbook(source).save(target / f"openpyxl-{stem}.xlsx")
        made[f"openpyxl-{stem}.xlsx"] = stem
    print(json.dumps(made))


main()
