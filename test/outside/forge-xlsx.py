"""Forges workbooks: of an annex and of a form, one file for each way in which a reader could be shown something else.

Usage: forge-xlsx.py ANNEX FORM FOLDER. Prints as JSON what is altered, by the names of the files.
"""

import json
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

SHEET, FORM = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"
BOOK, STYLES, STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
TYPES, LINKS, BOOK_LINKS = "[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/_rels/workbook.xml.rels"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FORGERIES = []


def forgery(base, what):
    def register(change):
        FORGERIES.append((change.__name__.replace("_", "-"), base, what, change))
        return change

    return register


def read(path):
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)


def replace(parts, part, pattern, replacement, count=1):
    parts[part], changed = re.subn(pattern, replacement, parts[part], count=count, flags=re.S)
    assert changed > 0, (part, pattern)


def before(parts, part, tag, added):
    assert tag in parts[part], (part, tag)
    parts[part] = parts[part].replace(tag, added + tag, 1)


def after(parts, part, tag, added):
    assert tag in parts[part], (part, tag)
    parts[part] = parts[part].replace(tag, tag + added, 1)


def add_style(parts, kind, added):
    """Adds a font, a fill or a border; says its number."""
    number = len(re.findall(rf"<{kind}(?: [^>]*)?>", re.search(rf"<{kind}s\b.*?</{kind}s>", parts[STYLES], re.S)[0]))
    before(parts, STYLES, f"</{kind}s>", added)
    return number


def restyle(parts, cell, attributes=None, inside=None, sheet=SHEET):
    """Gives a cell a format of its own: with other attributes, and with something else inside."""
    written = re.search(rf'<c r="{cell}"[^>]*?s="(\d+)"', parts[sheet])
    formats = re.search(r"<cellXfs.*?</cellXfs>", parts[STYLES], re.S)[0]
    each = re.findall(r"<xf [^>]*?/>|<xf [^>]*?[^/]>.*?</xf>", formats, re.S)
    own = each[int(written[1])]
    for name, value in (attributes or {}).items():
        own = re.sub(rf'(<xf [^>]*?){name}="[^"]*"', rf'\g<1>{name}="{value}"', own, count=1)
    if inside is not None:
        head = re.match(r"<xf [^>]*?/?>", own)[0].rstrip("/>")
        own = f"{head}>{inside}</xf>"
    before(parts, STYLES, "</cellXfs>", own)
    parts[sheet] = re.sub(rf'(<c r="{cell}"[^>]*?)s="\d+"', rf'\g<1>s="{len(each)}"', parts[sheet], count=1)


def with_font(parts, cell, font, sheet=SHEET):
    restyle(parts, cell, {"fontId": add_style(parts, "font", font)}, sheet=sheet)


def with_format(parts, cell, code, sheet=SHEET):
    if "<numFmts" not in parts[STYLES]:
        replace(parts, STYLES, r"(<styleSheet[^>]*>)", r'\1<numFmts count="0"></numFmts>')
    before(parts, STYLES, "</numFmts>", f'<numFmt numFmtId="199" formatCode="{code}"/>')
    restyle(parts, cell, {"numFmtId": 199}, sheet=sheet)


def with_alignment(parts, cell, alignment):
    restyle(parts, cell, inside=f"<alignment {alignment}/>")


def add_part(parts, name, content, content_type, link_type, owner=LINKS, mode=""):
    parts[name] = content
    before(parts, TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/>')
    add_link(parts, f"/{name}", link_type, owner, mode)


def add_link(parts, target, link_type, owner=LINKS, mode=""):
    parts.setdefault(owner, f'<Relationships xmlns="{RELATIONSHIPS}"></Relationships>')
    before(parts, owner, "</Relationships>", f'<Relationship Id="rId99" Type="{OFFICE}/{link_type}" Target="{target}"{mode}/>')


def at_end(parts, added, sheet=SHEET):
    before(parts, sheet, "</worksheet>", added)


def black(size="10.5", more="", name="仿宋_GB2312"):
    return f'<font>{more}<sz val="{size}"/><name val="{name}"/></font>'


# What numbers and texts are shown as.
@forgery("annex", "1 is shown as 2")
def format_says_another_number(parts):
    with_format(parts, "F4", "&quot;2&quot;")


@forgery("annex", "points are not shown")
def format_hides_numbers(parts):
    with_format(parts, "F4", ";;;")


@forgery("annex", "the wording is not shown")
def format_hides_text(parts):
    with_format(parts, "E5", ";;;")


@forgery("annex", "another wording is shown")
def format_replaces_text(parts):
    with_format(parts, "E5", "0;0;0;&quot;2. 每年形成10篇以上调研报告&quot;")


@forgery("annex", "something is said before a number")
def format_adds_text(parts):
    with_format(parts, "F4", "&quot;不超过&quot;0")


@forgery("annex", "points are shown in percent")
def format_percent(parts):
    restyle(parts, "F4", {"numFmtId": 9})


@forgery("annex", "points are shown as a date")
def format_date(parts):
    restyle(parts, "F4", {"numFmtId": 14})


@forgery("annex", "points are shown in white")
def format_white(parts):
    with_format(parts, "F4", "[White]0")


@forgery("form", "halves are rounded where they are fixed")
def form_format_rounds(parts):
    with_format(parts, "F8", "0", FORM)


@forgery("annex", "a formula gives the points")
def formula_for_value(parts):
    replace(parts, SHEET, r'(<c r="F4" s="\d+">)<v>1</v>', r"\1<f>TODAY()-46000</f><v>1</v>")


@forgery("annex", "a formula gives the wording")
def formula_for_text(parts):
    replace(parts, SHEET, r'<c r="E5" t="s" s="(\d+)"><v>\d+</v>', r'<c r="E5" t="str" s="\1"><f>"2. 每年形成"&amp;"1篇以上调研报告"</f><v>2. 每年形成1篇以上调研报告</v>')


@forgery("annex", "a number is a text")
def number_as_text(parts):
    replace(parts, SHEET, r'<c r="F4" s="(\d+)"><v>1</v></c>', r'<c r="F4" t="str" s="\1"><v>1</v></c>')


@forgery("annex", "a text has line feeds that push it out of sight")
def text_pushed_down(parts):
    replace(parts, STRINGS, "2. 每年形成", "\n" * 40 + "2. 每年形成")


@forgery("annex", "a text has spaces that push it out of sight")
def text_pushed_right(parts):
    replace(parts, STRINGS, "按要求召开", " " * 300 + "按要求召开")


@forgery("annex", "a reading stands above the characters")
def phonetic_run(parts):
    replace(parts, STRINGS, r"(按要求召开乡镇党代会年会</t>)", r'\1<rPh sb="0" eb="3"><t>不要求</t></rPh>')


@forgery("annex", "a cell is written twice")
def cell_twice(parts):
    replace(parts, SHEET, r'(<c r="F4" s="\d+"><v>1</v></c>)', r"\1\1")


@forgery("annex", "rows are written twice")
def rows_twice(parts):
    replace(parts, SHEET, r"(<sheetData>)(.*?)(</sheetData>)", r"\1\2\3\1\2\3")


@forgery("annex", "a cell has the address of another one in a namespace of its own")
def foreign_attribute(parts):
    replace(parts, SHEET, r"<c r=\"F4\"", '<c xmlns:z="urn:z" z:r="F4" r="F40"')


# Type.
@forgery("annex", "points are white")
def font_white(parts):
    with_font(parts, "F4", black(more='<color rgb="FFFFFFFF"/>'))


@forgery("annex", "the wording is nearly white")
def font_nearly_white(parts):
    with_font(parts, "E5", black(more='<color rgb="FFFDFDFD"/>'))


@forgery("annex", "points are white by the theme")
def font_white_by_theme(parts):
    with_font(parts, "F4", black(more='<color theme="0"/>'))


@forgery("annex", "points are white by the palette")
def font_white_by_index(parts):
    with_font(parts, "F4", black(more='<color indexed="9"/>'))


@forgery("annex", "points are nearly white by a tint")
def font_tinted(parts):
    with_font(parts, "F4", black(more='<color theme="1" tint="0.98"/>'))


@forgery("annex", "the palette has other colours")
def palette_changed(parts):
    before(parts, STYLES, "</styleSheet>", "<colors><indexedColors><rgbColor rgb=\"00FFFFFF\"/></indexedColors></colors>")
    with_font(parts, "F4", black(more='<color indexed="0"/>'))


@forgery("annex", "the wording is of size 1")
def font_tiny(parts):
    with_font(parts, "E5", black("1"))


@forgery("annex", "the title is of size 8")
def font_smaller(parts):
    with_font(parts, "A2", black("8"))


@forgery("annex", "points are pictures")
def font_wingdings(parts):
    with_font(parts, "F4", black(name="Wingdings"))


@forgery("annex", "the wording is in Symbol")
def font_symbol(parts):
    with_font(parts, "E5", black(name="Symbol"))


@forgery("annex", "the font has symbols by its character set")
def font_symbol_set(parts):
    with_font(parts, "F4", '<font><sz val="10.5"/><name val="仿宋_GB2312"/><charset val="2"/></font>')


@forgery("annex", "the wording is struck through")
def font_strike(parts):
    with_font(parts, "E5", black(more="<strike/>"))


@forgery("annex", "points are superscript")
def font_superscript(parts):
    with_font(parts, "F4", black(more='<vertAlign val="superscript"/>'))


@forgery("annex", "the wording is underlined")
def font_underline(parts):
    with_font(parts, "E5", black(more="<u/>"))


@forgery("annex", "a font for all cells is changed")
def font_of_all(parts):
    replace(parts, STYLES, r'<sz val="10.5"/><name val="仿宋_GB2312"/>', r'<strike/><sz val="10.5"/><name val="仿宋_GB2312"/>')


@forgery("annex", "some characters are white")
def run_white(parts):
    replace(parts, SHEET, r'<rPr><sz val="9.5"/>', '<rPr><color rgb="FFFFFFFF"/><sz val="9.5"/>')


@forgery("annex", "some characters are struck through")
def run_strike(parts):
    replace(parts, SHEET, r'<rPr><sz val="9.5"/>', '<rPr><strike/><sz val="9.5"/>')


@forgery("annex", "some characters are of size 1")
def run_tiny(parts):
    replace(parts, SHEET, r'<rPr><sz val="9.5"/>', '<rPr><sz val="1"/>')


@forgery("annex", "runs in shared strings are white")
def run_in_shared_string(parts):
    replace(
        parts,
        STRINGS,
        r"<si><t[^>]*>按要求召开乡镇党代会年会</t></si>",
        '<si><r><rPr><sz val="10.5"/><rFont val="仿宋_GB2312"/></rPr><t>按要求</t></r>'
        '<r><rPr><color rgb="FFFFFFFF"/><sz val="10.5"/><rFont val="仿宋_GB2312"/></rPr><t>召开乡镇党代会年会</t></r></si>',
    )


# Fills, borders, alignment.
@forgery("annex", "a black fill lies below black points")
def fill_black(parts):
    fill = add_style(parts, "fill", '<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill>')
    restyle(parts, "F4", {"fillId": fill})


@forgery("annex", "a gradient lies below the wording")
def fill_gradient(parts):
    stops = '<stop position="0"><color rgb="FF000000"/></stop><stop position="1"><color rgb="FF000000"/></stop>'
    restyle(parts, "E5", {"fillId": add_style(parts, "fill", f"<fill><gradientFill>{stops}</gradientFill></fill>")})


@forgery("annex", "an empty cell is filled")
def fill_of_empty_cell(parts):
    fill = add_style(parts, "fill", '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>')
    restyle(parts, "H4", {"fillId": fill})


@forgery("annex", "a column is filled by its style")
def fill_of_column(parts):
    fill = add_style(parts, "fill", '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>')
    restyle(parts, "H4", {"fillId": fill})
    number = re.search(r'<c r="H4" s="(\d+)"', parts[SHEET])[1]
    replace(parts, SHEET, r'<c r="H4" s="\d+"', '<c r="H4" s="6"')
    replace(parts, SHEET, r'<col min="8" max="8"', f'<col min="8" max="9" style="{number}"')


@forgery("annex", "a cell is crossed out by its borders")
def border_diagonal(parts):
    line = '<left/><right/><top/><bottom/><diagonal style="thin"><color rgb="FF000000"/></diagonal>'
    border = add_style(parts, "border", f'<border diagonalUp="1" diagonalDown="1">{line}</border>')
    restyle(parts, "F4", {"borderId": border})


@forgery("annex", "the table is open at the right")
def border_removed(parts):
    restyle(parts, "H3", {"borderId": 0})


@forgery("annex", "a line is thick")
def border_thick(parts):
    line = '<left/><right/><top/><bottom style="thick"><color rgb="FF000000"/></bottom><diagonal/>'
    restyle(parts, "E5", {"borderId": add_style(parts, "border", f"<border>{line}</border>")})


@forgery("annex", "the wording is indented out of its cell")
def alignment_indent(parts):
    with_alignment(parts, "E5", 'horizontal="left" vertical="center" wrapText="1" indent="60"')


@forgery("annex", "points stand upside down")
def alignment_rotation(parts):
    with_alignment(parts, "F4", 'horizontal="center" vertical="center" textRotation="90"')


@forgery("annex", "the wording shrinks to fit")
def alignment_shrink(parts):
    with_alignment(parts, "E5", 'horizontal="left" vertical="center" shrinkToFit="1"')


@forgery("annex", "points are repeated to fill the cell")
def alignment_fill(parts):
    with_alignment(parts, "F4", 'horizontal="fill" vertical="center"')


@forgery("annex", "the wording is in one line and cut off")
def alignment_no_wrap(parts):
    with_alignment(parts, "E4", 'horizontal="left" vertical="center"')


@forgery("annex", "points stand at the right")
def alignment_right(parts):
    with_alignment(parts, "F4", 'horizontal="right" vertical="center" wrapText="1"')


# Rows, columns, merged areas.
@forgery("annex", "a row has next to no height")
def row_flat(parts):
    replace(parts, SHEET, r'<row r="5" ht="[\d.]+"', '<row r="5" ht="0.75"')


@forgery("annex", "a row has no height")
def row_zero(parts):
    replace(parts, SHEET, r'<row r="5" ht="[\d.]+"', '<row r="5" ht="0"')


@forgery("annex", "a row is too low for its second line")
def row_low(parts):
    replace(parts, SHEET, r'<row r="4" ht="[\d.]+"', '<row r="4" ht="16.5"')


@forgery("annex", "a row has another height of which only the program knows")
def row_low_by_itself(parts):
    replace(parts, SHEET, r'<row r="4" ht="[\d.]+" customHeight="1"', '<row r="4" ht="3"')


@forgery("annex", "a column has next to no width")
def column_narrow(parts):
    replace(parts, SHEET, r'(<col min="6" max="6" width=)"[\d.]+"', r'\1"0.1"')


@forgery("annex", "a column is hidden")
def column_hidden(parts):
    replace(parts, SHEET, r'<col min="8" max="8"', '<col min="8" max="8" hidden="1"')


@forgery("annex", "columns are grouped and folded")
def column_group(parts):
    replace(parts, SHEET, r'<col min="8" max="8"', '<col min="8" max="8" outlineLevel="1" collapsed="1"')


@forgery("annex", "rows are grouped")
def row_group(parts):
    replace(parts, SHEET, r'<row r="5"', '<row r="5" outlineLevel="1"')


@forgery("annex", "all rows without a height are hidden")
def rows_hidden_by_rule(parts):
    replace(parts, SHEET, r"<sheetFormatPr ", '<sheetFormatPr zeroHeight="1" ')


@forgery("annex", "a merged area covers a cell with the same text")
def merge_covers(parts):
    replace(parts, SHEET, r"(<mergeCells[^>]*>)", r'\1<mergeCell ref="G7:G8"/>')


@forgery("annex", "a merged area is taken apart")
def merge_removed(parts):
    replace(parts, SHEET, r'<mergeCell ref="A12:H12"/>', "")


@forgery("annex", "a cell below a merged area has a text")
def merge_hides_text(parts):
    replace(parts, SHEET, r'<c r="A5" s="(\d+)"/>', r'<c r="A5" s="\1"><v>1</v></c>')


@forgery("annex", "rows are filtered")
def filtered(parts):
    after(parts, SHEET, "</sheetData>", '<autoFilter ref="A3:H11"><filterColumn colId="5"><filters><filter val="2"/></filters></filterColumn></autoFilter>')


# The page.
@forgery("annex", "only some rows are printed")
def print_area(parts):
    before(parts, BOOK, "</definedNames>", "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'附件'!$A$1:$H$6</definedName>")


@forgery("annex", "another row is repeated on every page")
def print_titles(parts):
    replace(parts, BOOK, r"\$3:\$3", "$2:$2")


@forgery("annex", "no row is repeated")
def print_titles_removed(parts):
    replace(parts, BOOK, r"<definedNames>.*</definedNames>", "")


@forgery("annex", "the page has a header")
def page_header(parts):
    replace(parts, SHEET, r"<headerFooter>", "<headerFooter><oddHeader>&amp;C（作废）</oddHeader>")


@forgery("annex", "the footer says something else")
def page_footer(parts):
    replace(parts, SHEET, r"第 &amp;P 页", "本表作废")


@forgery("annex", "the first page has a footer of its own")
def page_first_footer(parts):
    replace(parts, SHEET, r"<headerFooter>(.*?)</headerFooter>", r'<headerFooter differentFirst="1">\1<firstFooter>&amp;C草稿</firstFooter></headerFooter>')


@forgery("annex", "the page stands upright")
def page_portrait(parts):
    replace(parts, SHEET, r'orientation="landscape"', 'orientation="portrait"')


@forgery("annex", "the paper is A5")
def page_paper(parts):
    replace(parts, SHEET, r'paperSize="9"', 'paperSize="11"')


@forgery("annex", "the page is scaled to a tenth")
def page_scale(parts):
    replace(parts, SHEET, r"<sheetPr>.*?</sheetPr>", "")
    replace(parts, SHEET, r'paperSize="9"', 'paperSize="9" scale="10"')


@forgery("annex", "all is printed on one page")
def page_fit(parts):
    replace(parts, SHEET, r'fitToHeight="0"', 'fitToHeight="1"')


@forgery("annex", "the margins are others")
def page_margins(parts):
    replace(parts, SHEET, r'left="[\d.]+"', 'left="3.5"')


@forgery("annex", "a page ends after every second row")
def page_breaks(parts):
    at_end(parts, '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>')


@forgery("annex", "the grid is printed")
def page_grid(parts):
    replace(parts, SHEET, r"<printOptions ", '<printOptions gridLines="1" headings="1" ')


@forgery("annex", "pages are counted from 100")
def page_numbers(parts):
    replace(parts, SHEET, r"<pageSetup ", '<pageSetup firstPageNumber="100" useFirstPageNumber="1" ')


# How it is looked at.
@forgery("annex", "zeros are not shown")
def view_no_zeros(parts):
    replace(parts, SHEET, r"<sheetView ", '<sheetView showZeros="0" ')


@forgery("annex", "formulas are shown")
def view_formulas(parts):
    replace(parts, SHEET, r"<sheetView ", '<sheetView showFormulas="1" ')


@forgery("annex", "the sheet runs from right to left")
def view_right_to_left(parts):
    replace(parts, SHEET, r"<sheetView ", '<sheetView rightToLeft="1" ')


@forgery("annex", "rows above frozen ones are out of reach")
def view_scrolled_away(parts):
    replace(parts, SHEET, r"<sheetView ", '<sheetView topLeftCell="A3" ')


@forgery("annex", "the view begins where nothing is")
def view_elsewhere(parts):
    replace(parts, SHEET, r'topLeftCell="A4"', 'topLeftCell="A9000"')


@forgery("annex", "more rows are frozen")
def view_frozen(parts):
    replace(parts, SHEET, r'ySplit="3" topLeftCell="A4"', 'ySplit="9" topLeftCell="A10"')


@forgery("annex", "nothing can be made out in this zoom")
def view_zoom(parts):
    replace(parts, SHEET, r"<sheetView ", '<sheetView zoomScale="10" ')


# The workbook.
@forgery("annex", "the sheet has another name")
def sheet_name(parts):
    replace(parts, BOOK, r'name="附件"', 'name="附件（作废）"')
    replace(parts, BOOK, r"'附件'!", "'附件（作废）'!")


@forgery("annex", "the workbook counts dates from 1904")
def book_1904(parts):
    replace(parts, BOOK, r"<bookViews>", '<workbookPr date1904="1"/><bookViews>')


@forgery("annex", "nothing is calculated by itself")
def book_manual(parts):
    replace(parts, BOOK, r"<calcPr ", '<calcPr calcMode="manual" ')


@forgery("annex", "the tabs of sheets are not shown")
def book_no_tabs(parts):
    replace(parts, BOOK, r"<workbookView ", '<workbookView showSheetTabs="0" ')


@forgery("annex", "a name is defined")
def book_name(parts):
    before(parts, BOOK, "</definedNames>", "<definedName name=\"总分\">100</definedName>")


@forgery("annex", "the standard font is another one")
def book_font(parts):
    replace(parts, STYLES, r'<font><sz val="11"/><name val="宋体"/></font>', '<font><sz val="22"/><name val="宋体"/></font>')


@forgery("annex", "another workbook is linked")
def external_link(parts):
    content = f'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{OFFICE}"><externalBook r:id="rId1"/></externalLink>'
    name = "xl/externalLinks/externalLink1.xml"
    add_part(parts, name, content, "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", "externalLink", BOOK_LINKS)
    after(parts, BOOK, "</sheets>", '<externalReferences><externalReference r:id="rId99"/></externalReferences>')


@forgery("annex", "the workbook has macros")
def macros(parts):
    add_part(parts, "xl/vbaProject.bin", "macros", "application/vnd.ms-office.vbaProject", "vbaProject", BOOK_LINKS)
    replace(parts, TYPES, r"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")


@forgery("annex", "a part that nobody reads")
def stray_part(parts):
    parts["xl/notes.xml"] = "<notes>作废</notes>"


@forgery("annex", "data bars in an extension")
def sparkline(parts):
    x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    group = '<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">附件!F4:F10</xm:f><xm:sqref xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">H4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>'
    at_end(parts, f'<extLst><ext xmlns:x14="{x14}" uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}"><x14:sparklineGroups>{group}</x14:sparklineGroups></ext></extLst>')


@forgery("annex", "a hyperlink lies on the title")
def hyperlink(parts):
    add_link(parts, "https://example.invalid/", "hyperlink", LINKS, ' TargetMode="External"')
    before(parts, SHEET, "<printOptions", f'<hyperlinks><hyperlink ref="A2" xmlns:r="{OFFICE}" r:id="rId99"/></hyperlinks>')


DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"


@forgery("annex", "a white shape covers the points")
def shape(parts):
    xdr, a = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://schemas.openxmlformats.org/drawingml/2006/main"
    corner = lambda name, column, row: f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
    body = f'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="a"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr></xdr:sp>'
    drawing = f'<xdr:wsDr xmlns:xdr="{xdr}" xmlns:a="{a}"><xdr:twoCellAnchor>{corner("from", 5, 3)}{corner("to", 6, 9)}{body}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
    add_part(parts, "xl/drawings/drawing1.xml", drawing, DRAWING_TYPE, "drawing")
    at_end(parts, f'<drawing xmlns:r="{OFFICE}" r:id="rId99"/>')


@forgery("annex", "a picture lies behind the sheet")
def background(parts):
    add_part(parts, "xl/media/image1.png", "png", "image/png", "image")
    at_end(parts, f'<picture xmlns:r="{OFFICE}" r:id="rId99"/>')


@forgery("annex", "a thread of comments")
def threaded_comment(parts):
    content = '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="F4" id="{1}"><text>改为2分</text></threadedComment></ThreadedComments>'
    add_part(parts, "xl/threadedComments/threadedComment1.xml", content, "application/vnd.ms-excel.threadedcomments+xml", "threadedComment")


@forgery("annex", "the tab has a colour")
def tab_colour(parts):
    replace(parts, SHEET, r"<sheetPr>", '<sheetPr><tabColor rgb="FFFF0000"/>')


# Forms.
@forgery("form", "a sum leaves out a row")
def form_formula(parts):
    replace(parts, FORM, r"SUM\(\$H\$9:\$H\$11\)", "SUM($H$9:$H$10)")


@forgery("form", "a sum is a number")
def form_value_for_formula(parts):
    replace(parts, FORM, r"<f>SUM\(\$H\$9:\$H\$11\)</f><v>0</v>", "<v>0</v>")


@forgery("form", "a sum is said to be 4")
def form_cached_number(parts):
    replace(parts, FORM, r"(<f>SUM\(\$H\$9:\$H\$11\)</f>)<v>0</v>", r"\1<v>4</v>")


@forgery("form", "the total above the table is said to be 10")
def form_cached_text(parts):
    replace(parts, FORM, r"<v>自评合计（满分10分）：未完成，暂计0</v>", "<v>自评合计（满分10分）：10</v>")


@forgery("form", "a sum in another sheet is said to be 4")
def form_cached_elsewhere(parts):
    replace(parts, "xl/worksheets/sheet2.xml", r"(<c r=\"D3\"[^>]*><f>[^<]*</f>)<v>0</v>", r"\1<v>4</v>")


@forgery("form", "scores above the points are taken")
def form_rule(parts):
    replace(parts, FORM, r"AND\(\$H9&gt;=0,\$H9&lt;=\$F9,(?=[^<]*</formula1>)", "AND($H9&gt;=0,$H9&lt;=99,")


@forgery("form", "what may be filled in is not said any more")
def form_rules_removed(parts):
    replace(parts, FORM, r"<dataValidations.*</dataValidations>", "")


@forgery("form", "a hint says something else")
def form_hint(parts):
    replace(parts, FORM, r"填 0 到 1 分", "填 1 分")


@forgery("form", "wrong scores are not coloured any more")
def form_colouring(parts):
    replace(parts, FORM, r"<conditionalFormatting.*</conditionalFormatting>", "")


@forgery("form", "wrong scores are white")
def form_colouring_look(parts):
    replace(parts, STYLES, r'<fgColor rgb="FF9C0006"/><bgColor rgb="FF9C0006"/>', '<fgColor rgb="FFFFFFFF"/><bgColor rgb="FFFFFFFF"/>')


@forgery("form", "the sheet is not protected")
def form_unprotected(parts):
    replace(parts, FORM, r"<sheetProtection [^>]*/>", "")


@forgery("form", "the protection has a password")
def form_password(parts):
    replace(parts, FORM, r"<sheetProtection ", '<sheetProtection password="83AF" ')


@forgery("form", "protection leaves rows to be deleted")
def form_protection_weaker(parts):
    replace(parts, FORM, r"<sheetProtection ", '<sheetProtection deleteRows="0" sort="0" ')


@forgery("form", "a fixed cell is open")
def form_unlocked(parts):
    restyle(parts, "F9", inside='<alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0"/>', sheet=FORM)


@forgery("form", "an open cell is locked")
def form_locked(parts):
    restyle(parts, "H9", inside='<alignment horizontal="center" vertical="center" wrapText="1"/>', sheet=FORM)


@forgery("form", "a formula is hidden")
def form_hidden_formula(parts):
    restyle(parts, "H12", inside='<alignment horizontal="center" vertical="center" wrapText="1"/><protection hidden="1"/>', sheet=FORM)


@forgery("form", "hidden keys of two rows are exchanged")
def form_keys_exchanged(parts):
    first, second = (re.search(rf'<c r="K{row}"[^>]*><v>(\d+)</v>', parts[FORM])[1] for row in (9, 10))
    replace(parts, FORM, rf'(<c r="K9"[^>]*><v>){first}<', rf"\g<1>{second}<")
    replace(parts, FORM, rf'(<c r="K10"[^>]*><v>){second}<', rf"\g<1>{first}<")


@forgery("form", "the hidden sheet says another unit")
def form_identity(parts):
    replace(parts, "xl/worksheets/sheet4.xml", r'(<c r="B5" t=)"s"><v>\d+</v>', r'\1"str"><v>other</v>')


@forgery("form", "the hidden sheet is shown")
def form_identity_shown(parts):
    replace(parts, BOOK, r' state="hidden"', "")


@forgery("form", "a sheet is hidden")
def form_sheet_hidden(parts):
    replace(parts, BOOK, r'(name="佐证材料清单" sheetId="\d+")', r'\1 state="veryHidden"')


@forgery("form", "sheets stand in another order")
def form_sheets_exchanged(parts):
    replace(parts, BOOK, r'(<sheet name="自评表"[^>]*/>)(<sheet name="分级小计"[^>]*/>)', r"\2\1")


@forgery("form", "what is filled in is white")
def form_filled_white(parts):
    replace(parts, FORM, r'<c r="I9" s="(\d+)"/>', r'<c r="I9" s="\1" t="str"><v>没有完成</v></c>')
    with_font(parts, "I9", black(more='<color rgb="FFFFFFFF"/>'), FORM)


@forgery("form", "what is filled in is not shown")
def form_filled_format(parts):
    replace(parts, FORM, r'<c r="H9" s="(\d+)"/>', r'<c r="H9" s="\1"><v>0.5</v></c>')
    with_format(parts, "H9", ";;;", FORM)


# What openpyxl makes.
BY_OPENPYXL = {
    "openpyxl-note": ("annex", "a cell has a note", lambda book, sheet: setattr(sheet["F4"], "comment", Comment("改为2分", "某人"))),
    "openpyxl-chart": ("annex", "a chart lies on the sheet", lambda book, sheet: sheet.add_chart(chart_of(sheet), "A4")),
    "openpyxl-hidden-sheet": ("annex", "a hidden sheet more", lambda book, sheet: setattr(book.create_sheet("旧表"), "sheet_state", "hidden")),
    "openpyxl-very-hidden-sheet": ("annex", "a sheet more that nobody can show", lambda book, sheet: setattr(book.create_sheet("旧表"), "sheet_state", "veryHidden")),
    "openpyxl-empty-sheet": ("annex", "an empty sheet more", lambda book, sheet: book.create_sheet("附件2", 0)),
    "openpyxl-conditional-white": ("annex", "points are white by a rule", lambda book, sheet: sheet.conditional_formatting.add("F4:F11", CellIsRule(operator="greaterThan", formula=["0"], font=Font(color="FFFFFF")))),
    "openpyxl-conditional-fill": ("annex", "a row is black by a rule", lambda book, sheet: sheet.conditional_formatting.add("A5:H5", FormulaRule(formula=["TRUE"], fill=PatternFill("solid", bgColor="000000")))),
    "openpyxl-validation": ("annex", "a list of choices for points", lambda book, sheet: add_validation(sheet)),
    "openpyxl-table": ("annex", "a table with a filter", lambda book, sheet: sheet.add_table(Table(displayName="t", ref="A3:H3"))),
    "openpyxl-filter": ("annex", "a filter", lambda book, sheet: setattr(sheet.auto_filter, "ref", "A3:H11")),
    "openpyxl-protected": ("annex", "the sheet is protected", lambda book, sheet: sheet.protection.enable()),
    "openpyxl-beyond": ("annex", "a number beyond the table in white", lambda book, sheet: beyond(sheet)),
    "openpyxl-print-area": ("annex", "only some columns are printed", lambda book, sheet: setattr(sheet, "print_area", "A1:E12")),
    "openpyxl-strike": ("annex", "the title is struck through", lambda book, sheet: setattr(sheet["A2"], "font", Font(name="方正小标宋简体", size=22, strike=True))),
    "openpyxl-boolean": ("annex", "a cell without anything has a truth", lambda book, sheet: setattr(sheet["J20"], "value", True)),
    "openpyxl-error": ("annex", "a cell without anything has an error", lambda book, sheet: setattr(sheet["J20"], "value", "#N/A")),
}


def chart_of(sheet):
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=6, min_row=4, max_row=10))
    return chart


def add_validation(sheet):
    rule = DataValidation(type="list", formula1='"1,2"')
    sheet.add_data_validation(rule)
    rule.add("F4")


def beyond(sheet):
    sheet["T40"] = "作废"
    sheet["T40"].font = Font(color="FFFFFF")


def main():
    annex, form, folder = sys.argv[1:]
    sources = {"annex": annex, "form": form}
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    told = {}
    for name, base, what, change in FORGERIES:
        parts = read(sources[base])
        change(parts)
        write(target / f"{name}.xlsx", parts)
        told[name] = what
    for name, (base, what, change) in BY_OPENPYXL.items():
        book = openpyxl.load_workbook(sources[base])
        change(book, book.worksheets[0])
        book.save(target / f"{name}.xlsx")
        told[name] = what
    print(json.dumps(told, ensure_ascii=False))


main()
