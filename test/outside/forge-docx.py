"""Makes forged and honest copies of a Word document: forge-docx.py SOURCE FOLDER. Prints the names as JSON."""
import io
import json
import re
import sys
import zipfile

import docx

source, folder = sys.argv[1:]
with zipfile.ZipFile(source) as package:
    PARTS = {name: package.read(name) for name in package.namelist()}
DOCUMENT = PARTS["word/document.xml"].decode()
STYLES = PARTS["word/styles.xml"].decode()
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TARGET = "调研报告"
PARAGRAPH = next(p for p in re.findall(r"<w:p>.*?</w:p>", DOCUMENT, re.S) if TARGET in p)
RUN = next(r for r in re.findall(r"<w:r>.*?</w:r>", PARAGRAPH, re.S) if TARGET in r)
CELL = next(c for c in re.findall(r"<w:tc>.*?</w:tc>", DOCUMENT, re.S) if TARGET in c)
ROW = next(r for r in re.findall(r"<w:tr>.*?</w:tr>", DOCUMENT, re.S) if TARGET in r)
LAST_SECTION = re.findall(r"<w:sectPr.*?</w:sectPr>", DOCUMENT, re.S)[-1]
AUTHOR = 'w:id="900" w:author="张三" w:date="2026-03-01T09:00:00Z"'


def document(text, **others):
    return {**PARTS, "word/document.xml": text.encode(), **others}


def replaced(old, new, **others):
    assert old in DOCUMENT, old
    return document(DOCUMENT.replace(old, new, 1), **others)


def styled(old, new):
    assert re.search(old, STYLES), old
    return {**PARTS, "word/styles.xml": re.sub(old, new, STYLES, count=1).encode()}


def letters(properties):
    return replaced(RUN, re.sub(r"</w:rPr>", properties + "</w:rPr>", RUN, count=1))


def paragraph(properties):
    return replaced(PARAGRAPH, re.sub(r"(<w:pStyle [^>]*/>)", r"\1" + properties, PARAGRAPH, count=1))


def inside(extra):
    return replaced(PARAGRAPH, PARAGRAPH.replace("</w:p>", f"<w:r>{extra}</w:r></w:p>"))


def beside(extra):
    return replaced(PARAGRAPH, PARAGRAPH.replace("</w:p>", f"{extra}</w:p>"))


def cell(properties):
    return replaced(CELL, re.sub(r"(<w:tcW [^>]*/>)", r"\1" + properties, CELL, count=1))


def row(properties):
    return replaced(ROW, ROW.replace("<w:trPr>", "<w:trPr>" + properties, 1))


def table(properties):
    return replaced("<w:tblLayout", properties + "<w:tblLayout")


def section(old, new):
    assert re.search(old, LAST_SECTION), old
    return replaced(LAST_SECTION, re.sub(old, new, LAST_SECTION, count=1))


def with_part(parts, name, content, relation=None):
    made = {**parts, name: content}
    if relation:
        rels = made["word/_rels/document.xml.rels"].decode()
        made["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relation + "</Relationships>").encode()
    return made


def footer(old, new):
    made = dict(PARTS)
    for name in PARTS:
        if name.startswith("word/footer"):
            made[name] = re.sub(old, new, PARTS[name].decode(), count=1).encode()
    assert made != PARTS
    return made


def numbered():
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    changed = paragraph('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return with_part(changed, "word/numbering.xml", numbering.encode())


REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VML = (
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="position:absolute;width:200pt;height:50pt">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>另一句话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
)
ALTERNATE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice Requires="wps">{VML}</mc:Choice><mc:Fallback>{VML}</mc:Fallback></mc:AlternateContent>'
)
MATH = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>9</m:t></m:r></m:oMath>'
SDT = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'

LETTERS = {
    "hidden": "<w:vanish/>",
    "hidden-special": "<w:vanish/><w:specVanish/>",
    "white": '<w:color w:val="FFFFFF"/>',
    "nearly-white": '<w:color w:val="FEFEFD"/>',
    "red": '<w:color w:val="FF0000"/>',
    "theme-colour": '<w:color w:val="auto" w:themeColor="background1"/>',
    "tiny": '<w:sz w:val="2"/>',
    "one": '<w:sz w:val="1"/>',
    "huge": '<w:sz w:val="144"/>',
    "highlighted": '<w:highlight w:val="black"/>',
    "shaded": '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
    "solid": '<w:shd w:val="solid" w:color="000000" w:fill="auto"/>',
    "struck": "<w:strike/>",
    "struck-twice": "<w:dstrike/>",
    "capitals": "<w:caps/>",
    "raised": '<w:vertAlign w:val="superscript"/>',
    "lowered": '<w:vertAlign w:val="subscript"/>',
    "moved-down": '<w:position w:val="-200"/>',
    "squeezed": '<w:spacing w:val="-400"/>',
    "scaled": '<w:w w:val="1"/>',
    "wingdings": '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:eastAsia="Wingdings"/>',
    "symbol-font": '<w:rFonts w:eastAsia="Symbol"/>',
    "theme-font": '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>',
    "right-to-left": "<w:rtl/>",
    "emphasis-mark": '<w:em w:val="dot"/>',
    "outlined": "<w:outline/>",
    "embossed": "<w:emboss/>",
    "engraved": "<w:imprint/>",
    "underlined": '<w:u w:val="single"/>',
    "framed": '<w:bdr w:val="single" w:sz="48"/>',
    "fitted": '<w:fitText w:val="10" w:id="1"/>',
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "shadowed-colour": '<w:color w:val="FFFFFF"/><x:color xmlns:x="urn:x" x:val="000000"/>',
    "shadowed-value": '<w:color xmlns:x="urn:x" x:val="000000" w:val="FFFFFF"/>',
    "bare-value": '<w:color val="000000" w:val="FFFFFF"/>',
    "coloured-twice": '<w:color w:val="FFFFFF"/><w:color w:val="000000"/>',
    "filled": '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>',
}
PARAGRAPHS = {
    "far-right": '<w:ind w:left="20000"/>',
    "aligned-right": '<w:jc w:val="right"/>',
    "no-height": '<w:spacing w:line="1" w:lineRule="exact"/>',
    "far-down": '<w:spacing w:before="20000"/>',
    "far-down-in-lines": '<w:spacing w:beforeLines="3000"/>',
    "page-before": "<w:pageBreakBefore/>",
    "black-paragraph": '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
    "boxed": '<w:pBdr><w:top w:val="single" w:sz="96" w:space="1" w:color="FF0000"/></w:pBdr>',
    "own-frame": '<w:framePr w:w="10" w:h="10" w:hRule="exact" w:x="1" w:y="1" w:hAnchor="page" w:vAnchor="page"/>',
    "written-leftwards": "<w:bidi/>",
    "downwards": '<w:textDirection w:val="tbRl"/>',
    "far-tab": '<w:tabs><w:tab w:val="left" w:pos="9000"/></w:tabs>',
    "hidden-mark": "<w:rPr><w:vanish/></w:rPr>",
    "high-mark": '<w:rPr><w:sz w:val="900"/></w:rPr>',
}
CELLS = {
    "black-cell": '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
    "no-lines": '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>',
    "turned-cell": '<w:textDirection w:val="btLr"/>',
    "fitted-cell": "<w:tcFitText/>",
    "wide-margins": '<w:tcMar><w:left w:w="4000" w:type="dxa"/></w:tcMar>',
    "wide-cell": '<w:gridSpan w:val="2"/>',
}
TABLES = {
    "off-the-page": '<w:tblInd w:w="-20000" w:type="dxa"/>',
    "floating": '<w:tblpPr w:tblpX="9000" w:tblpY="9000"/>',
    "spaced": '<w:tblCellSpacing w:w="200" w:type="dxa"/>',
    "mirrored-table": "<w:bidiVisual/>",
    "bare-table": '<w:tblBorders><w:insideH w:val="nil"/><w:insideV w:val="nil"/></w:tblBorders>',
}
INSIDE = {
    "symbol": '<w:sym w:font="Wingdings" w:char="F0FC"/>',
    "text-box": VML,
    "alternate": ALTERNATE,
    "picture": '<w:drawing><wp:inline xmlns:wp="urn:x"/></w:drawing>',
    "footnote": '<w:footnoteReference w:id="2"/>',
    "endnote": '<w:endnoteReference w:id="2"/>',
    "page-break": '<w:br w:type="page"/>',
    "line-break": "<w:br/>",
    "position-tab": '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>',
    "hyphen": "<w:noBreakHyphen/>",
    "object": '<w:object><o:OLEObject xmlns:o="urn:o"/></w:object>',
    "date-field": '<w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="end"/>',
    "ruby": "<w:ruby><w:rt><w:r><w:t>九</w:t></w:r></w:rt><w:rubyBase/></w:ruby>",
}

FORGED = {
    **{name: letters(value) for name, value in LETTERS.items()},
    **{name: paragraph(value) for name, value in PARAGRAPHS.items()},
    **{name: cell(value) for name, value in CELLS.items()},
    **{name: table(value) for name, value in TABLES.items()},
    **{name: inside(value) for name, value in INSIDE.items()},
    "numbered": numbered(),
    "hidden-row": row("<w:hidden/>"),
    "flat-row": row('<w:trHeight w:val="1" w:hRule="exact"/>'),
    "narrow-column": replaced('<w:gridCol w:w="', '<w:gridCol w:w="9'),
    "no-repeated-header": replaced("<w:tblHeader/>", ""),
    "automatic-widths": replaced('<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="autofit"/>'),
    "formula": beside(MATH),
    "linked": beside('<w:hyperlink w:anchor="x"><w:r><w:t></w:t></w:r></w:hyperlink>'),
    "simple-field": replaced(RUN, f'<w:fldSimple w:instr="DATE">{RUN}</w:fldSimple>'),
    "bound": replaced(RUN, SDT % RUN),
    "bound-block": replaced(PARAGRAPH, SDT % PARAGRAPH),
    "overridden-direction": replaced(RUN, f'<w:bdo w:val="rtl">{RUN}</w:bdo>'),
    "imported": replaced(PARAGRAPH, PARAGRAPH + '<w:altChunk r:id="rId99" xmlns:r="urn:r"/>'),
    "sub-document": beside('<w:subDoc xmlns:r="urn:r" r:id="rId99"/>'),
    "background": replaced("<w:body>", '<w:background w:color="000000"/><w:body>'),
    "small-paper": section(r'w:w="\d+" w:h="\d+"', 'w:w="5000" w:h="5000"'),
    "no-margins": section(r'w:left="\d+"', 'w:left="9000"'),
    "two-columns": section(r"</w:sectPr>", '<w:cols w:num="2" w:space="100"/></w:sectPr>'),
    "page-frame": section(r"</w:sectPr>", '<w:pgBorders><w:top w:val="single" w:sz="96"/></w:pgBorders></w:sectPr>'),
    "line-numbers": section(r"</w:sectPr>", '<w:lnNumType w:countBy="1"/></w:sectPr>'),
    "vertical-page": section(r"</w:sectPr>", '<w:textDirection w:val="tbRl"/></w:sectPr>'),
    "footer-text": footer(r"</w:p>", "<w:r><w:t>仅供参考</w:t></w:r></w:p>"),
    "footer-number": footer(r"<w:instrText[^>]*>[^<]*</w:instrText>", "<w:instrText>NUMPAGES</w:instrText>"),
    "footer-white": footer(r"<w:pPr>", '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'),
    "style-white": styled(r'(w:styleId="TableText">.*?<w:rPr>)', r'\1<w:color w:val="FFFFFF"/>'),
    "style-hidden": styled(r'(w:styleId="TableText">.*?<w:rPr>)', r"\1<w:vanish/>"),
    "style-font": styled(r'(w:styleId="TableText">.*?w:eastAsia=")[^"]*', r"\1Wingdings"),
    "normal-shaded": styled(r'(w:default="1" w:styleId="Normal">)', r'\1<w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>'),
    "table-style-lines": styled(r"(<w:insideH w:val=)\"single\"", r'\1"nil"'),
    "footer-box-moved": footer(r"<wp:posOffset>\d+", "<wp:posOffset>9999999"),
    "footer-box-painted": footer(r"<a:noFill/>", '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'),
    "odd-footers-only": {**PARTS, "word/settings.xml": PARTS["word/settings.xml"].replace(b"<w:evenAndOddHeaders/>", b"")},
    "stray-part": with_part(PARTS, "word/media/image1.png", b"x"),
    "macros": with_part(PARTS, "word/vbaProject.bin", b"x"),
    "embedded-font": {
        **PARTS,
        "word/fontTable.xml": re.sub(
            rb"</w:font>", b'<w:embedRegular w:fontKey="{1}"/></w:font>', PARTS["word/fontTable.xml"], count=1
        ),
    },
    "foreign-element": beside('<x:y xmlns:x="urn:x"/>'),
    "foreign-attribute": replaced("<w:body>", '<w:body xmlns:x="urn:x" x:y="1">'),
    "picture-font-instead": {
        **PARTS,
        "word/fontTable.xml": re.sub(
            rb"(<w:font [^>]*>)", rb'\1<w:altName w:val="Wingdings"/>', PARTS["word/fontTable.xml"], count=1
        ),
    },
    "unknown-relation": with_part(
        PARTS,
        "word/webSettings.xml",
        f'<w:webSettings xmlns:w="{W}"/>'.encode(),
        f'<Relationship Id="rId97" Type="{REL}/aFChunk" Target="webSettings.xml"/>',
    ),
    "outside-picture": with_part(
        PARTS,
        "word/webSettings.xml",
        f'<w:webSettings xmlns:w="{W}"/>'.encode(),
        f'<Relationship Id="rId98" Type="{REL}/image" Target="http://example.org/x.png" TargetMode="External"/>',
    ),
    "pending-insertion": beside(f"<w:ins {AUTHOR}><w:r><w:t>（试行）</w:t></w:r></w:ins>"),
    "pending-deletion": replaced(RUN, f"<w:del {AUTHOR}>{RUN.replace('<w:t', '<w:delText').replace('</w:t>', '</w:delText>')}</w:del>"),
    "pending-format": letters(f"<w:rPrChange {AUTHOR}><w:rPr><w:b/></w:rPr></w:rPrChange>"),
    "pending-paragraph": paragraph(f"<w:pPrChange {AUTHOR}><w:pPr/></w:pPrChange>"),
    "pending-row": row(f"<w:ins {AUTHOR}/>"),
    "comment": with_part(
        beside('<w:r><w:commentReference w:id="7"/></w:r>'),
        "word/comments.xml",
        f'<w:comments xmlns:w="{W}"><w:comment w:id="7" w:author="李四" w:date="2026-03-02T09:00:00Z">'
        "<w:p><w:r><w:t>这里再核一下</w:t></w:r></w:p></w:comment></w:comments>".encode(),
    ),
}

HALF = len(TARGET) // 2
SPLIT = RUN.replace(TARGET, TARGET[:HALF] + "</w:t></w:r>" + RUN[: RUN.index("<w:t")] + "<w:t>" + TARGET[HALF:])
MINOR = f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote></w:footnotes>'
HONEST = {
    "stored": PARTS,
    "other-order": dict(reversed(PARTS.items())),
    "split-runs": replaced(RUN, SPLIT),
    "editing-numbers": document(re.sub(r"<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">', DOCUMENT)),
    "paragraph-numbers": document(
        DOCUMENT.replace("<w:p>", '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D" w14:textId="77777777">')
    ),
    "spelling": beside('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>'),
    "bookmark": beside('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'),
    "rendered-break": replaced(RUN, RUN.replace("<w:t", "<w:lastRenderedPageBreak/><w:t", 1)),
    "language": letters('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'),
    "no-proof": letters("<w:noProof/>"),
    "automatic-colour": letters('<w:color w:val="auto"/>'),
    "black": letters('<w:color w:val="000000"/>'),
    "not-bold": letters('<w:b w:val="0"/><w:i w:val="false"/><w:vanish w:val="off"/>'),
    "kerned": letters('<w:kern w:val="2"/>'),
    "mark-language": paragraph('<w:rPr><w:lang w:eastAsia="zh-CN"/></w:rPr>'),
    "no-indent": table('<w:tblInd w:w="0" w:type="dxa"/>'),
    "theme": with_part(PARTS, "word/theme/theme1.xml", b"<a:theme xmlns:a='urn:a'/>"),
    "web-settings": with_part(PARTS, "word/webSettings.xml", f'<w:webSettings xmlns:w="{W}"/>'.encode()),
    "notes": with_part(PARTS, "word/footnotes.xml", MINOR.encode()),
    "custom-xml": with_part(PARTS, "customXml/item1.xml", b"<a/>"),
    "properties": with_part(PARTS, "docProps/app.xml", b"<Properties><Application>Microsoft Office Word</Application></Properties>"),
    "indented": document(DOCUMENT.replace("</w:p><w:p>", "</w:p>\n  <w:p>")),
}


def write(name, parts):
    with zipfile.ZipFile(f"{folder}/{name}.docx", "w", zipfile.ZIP_STORED) as made:
        for part, content in parts.items():
            made.writestr(zipfile.ZipInfo(part), content)


for name, parts in FORGED.items():
    write(f"forged-{name}", parts)
for name, parts in HONEST.items():
    write(f"honest-{name}", parts)
again = io.BytesIO()
docx.Document(source).save(again)
with open(f"{folder}/honest-python-docx.docx", "wb") as file:
    file.write(again.getvalue())
print(json.dumps({"forged": sorted(FORGED), "honest": [*sorted(HONEST), "python-docx"]}))
