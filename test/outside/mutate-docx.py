"""Makes random changes of a Word document: of attributes, elements, parts and relationships, one a file.

Usage: mutate-docx.py SOURCE FOLDER COUNT SEED. Prints as JSON what was changed, by the names of the files.
"""

import copy
import re

from lxml import etree
from packages import write_changed

OPEN = "http://schemas.openxmlformats.org"
MICROSOFT = "http://schemas.microsoft.com/office/word"
SPACES = {
    "w": f"{OPEN}/wordprocessingml/2006/main",
    "r": f"{OPEN}/officeDocument/2006/relationships",
    "mc": f"{OPEN}/markup-compatibility/2006",
    "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OPEN}/drawingml/2006/main",
    "m": f"{OPEN}/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": f"{MICROSOFT}/2010/wordprocessingShape",
    "w14": f"{MICROSOFT}/2010/wordml",
}
W = f"{{{SPACES['w']}}}"
TYPE = f"{OPEN}/officeDocument/2006/relationships"
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
BOX = '<w:pict><v:shape style="position:absolute;width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>另一句话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
RECT = '<w:pict><v:rect style="position:absolute;width:200pt;height:50pt" fillcolor="red"/></w:pict>'
SAID = "<w:r><w:t>仅供参考</w:t></w:r>"

LETTERS = [
    *("<w:%s/>" % name for name in "b i strike dstrike caps smallCaps vanish specVanish outline shadow emboss imprint rtl cs webHidden snapToGrid noProof bCs oMath".split()),
    '<w:color w:val="FFFFFF"/>', '<w:color w:val="FF0000" w:themeColor="none"/>', '<w:color w:themeColor="accent2" w:val="auto"/>', '<w:sz w:val="2"/>', '<w:sz w:val="60"/>', '<w:szCs w:val="60"/>',
    '<w:highlight w:val="black"/>', '<w:shd w:val="clear" w:fill="000000"/>', '<w:shd w:val="pct50" w:color="FF0000" w:fill="auto"/>', '<w:u w:val="wave"/>', '<w:u w:val="single" w:color="FF0000"/>',
    '<w:vertAlign w:val="superscript"/>', '<w:position w:val="20"/>', '<w:spacing w:val="80"/>', '<w:w w:val="200"/>', '<w:kern w:val="2"/>', '<w:kern w:val="99"/>', '<w:em w:val="dot"/>', '<w:effect w:val="shimmer"/>',
    '<w:bdr w:val="single" w:sz="8" w:space="0"/>', '<w:fitText w:val="200"/>', '<w:rFonts w:eastAsia="DejaVu Sans" w:ascii="DejaVu Sans"/>', '<w:rFonts w:cs="DejaVu Sans"/>', '<w:rFonts w:hint="cs"/>', '<w:rFonts w:hint="default"/>',
    '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/>', '<w:rFonts w:cstheme="majorBidi"/>', '<w:lang w:val="ar-SA" w:eastAsia="ja-JP"/>', '<w:lang w:bidi="he-IL"/>', '<w:eastAsianLayout w:id="1" w:vert="1"/>', '<w:eastAsianLayout w:id="1" w:combine="1"/>',
    '<w:rStyle w:val="Deleted"/>', '<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="TableHeader"/>', '<w14:shadow w14:blurRad="50000" w14:dist="50000"/>', '<w14:textOutline w14:w="20000"><w14:solidFill><w14:srgbClr w14:val="FF0000"/></w14:solidFill></w14:textOutline>',
    '<w14:textFill><w14:noFill/></w14:textFill>', '<w14:numForm w14:val="oldStyle"/>', '<w14:glow w14:rad="90000"><w14:srgbClr w14:val="FF0000"/></w14:glow>', '<w:ins w:id="3" w:author="x"/>', '<w:del w:id="3" w:author="x"/>', '<w:rPrChange w:id="3" w:author="x"><w:rPr/></w:rPrChange>',
]
PARAGRAPHS = [
    *("<w:%s/>" % name for name in "keepNext keepLines pageBreakBefore bidi contextualSpacing mirrorIndents topLinePunct suppressOverlap suppressLineNumbers suppressAutoHyphens autoSpaceDE autoSpaceDN kinsoku wordWrap overflowPunct snapToGrid adjustRightInd widowControl".split()),
    *('<w:%s w:val="0"/>' % name for name in "autoSpaceDE autoSpaceDN kinsoku wordWrap overflowPunct snapToGrid adjustRightInd widowControl keepNext".split()),
    '<w:jc w:val="right"/>', '<w:jc w:val="distribute"/>', '<w:jc w:val="thaiDistribute"/>', '<w:ind w:left="2000"/>', '<w:ind w:leftChars="300"/>', '<w:ind w:firstLineChars="200"/>', '<w:ind w:hanging="400"/>', '<w:ind w:firstLine="400" w:hanging="0"/>', '<w:spacing w:before="700"/>', '<w:spacing w:beforeLines="200"/>', '<w:spacing w:afterAutospacing="1"/>',
    '<w:spacing w:line="100" w:lineRule="exact"/>', '<w:spacing w:line="900"/>', '<w:shd w:val="clear" w:fill="000000"/>', '<w:pBdr><w:top w:val="single" w:sz="24" w:space="1" w:color="FF0000"/></w:pBdr>', '<w:pBdr><w:bar w:val="single" w:sz="24"/></w:pBdr>', '<w:framePr w:w="3000" w:h="900" w:hAnchor="page" w:vAnchor="page" w:x="900" w:y="900"/>', '<w:framePr w:dropCap="drop" w:lines="3"/>',
    '<w:textDirection w:val="tbRl"/>', '<w:textAlignment w:val="top"/>', '<w:tabs><w:tab w:val="left" w:pos="3000"/></w:tabs>', '<w:rPr><w:vanish/></w:rPr>', '<w:rPr><w:sz w:val="90"/></w:rPr>', '<w:rPr><w:rStyle w:val="Deleted"/></w:rPr>', '<w:rPr><w:rFonts w:eastAsia="DejaVu Sans"/></w:rPr>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', '<w:outlineLvl w:val="1"/>',
    '<w:textboxTightWrap w:val="allLines"/>', '<w:divId w:val="3"/>', '<w:cnfStyle w:val="100000000000"/>', '<w:pStyle w:val="Strong"/>', '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="nowhere"/>', '<w:sectPr><w:pgSz w:w="9000" w:h="9000"/></w:sectPr>', '<w:sectPr/>', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>', '<w:rPr><w:ins w:id="3" w:author="x"/></w:rPr>', '<w:rPr><w:del w:id="3" w:author="x"/></w:rPr>',
]
CELLS = [
    '<w:shd w:val="clear" w:fill="00FF00"/>', '<w:shd w:val="solid" w:color="00FF00"/>', '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="double" w:sz="12"/></w:tcBorders>', '<w:tcBorders><w:tl2br w:val="single" w:sz="8"/></w:tcBorders>', '<w:textDirection w:val="btLr"/>', "<w:tcFitText/>", "<w:noWrap/>", "<w:hideMark/>", '<w:tcMar><w:left w:w="900" w:type="dxa"/></w:tcMar>', '<w:tcMar><w:start w:w="900" w:type="dxa"/></w:tcMar>',
    '<w:gridSpan w:val="2"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge w:val="restart"/>', '<w:hMerge/>', '<w:vAlign w:val="bottom"/>', '<w:tcW w:w="2000" w:type="pct"/>', '<w:cnfStyle w:val="100000000000"/>', '<w:cellDel w:id="4" w:author="x"/>', '<w:cellMerge w:id="4" w:author="x" w:vMerge="rest"/>', '<w:headers><w:header w:val="x"/></w:headers>',
]
ROWS = [
    "<w:hidden/>", '<w:trHeight w:val="1500"/>', '<w:trHeight w:val="60" w:hRule="exact"/>', '<w:gridBefore w:val="1"/>', '<w:gridAfter w:val="2"/>', '<w:wBefore w:w="900" w:type="dxa"/>', '<w:wAfter w:w="900" w:type="dxa"/>', '<w:jc w:val="right"/>', '<w:tblCellSpacing w:w="60" w:type="dxa"/>', '<w:tblHeader/>', '<w:cantSplit w:val="0"/>', '<w:cnfStyle w:val="100000000000"/>', '<w:divId w:val="3"/>', '<w:del w:id="5" w:author="x"/>', '<w:trPrChange w:id="5" w:author="x"><w:trPr/></w:trPrChange>',
]
TABLES = [
    '<w:tblInd w:w="900" w:type="dxa"/>', '<w:tblpPr w:tblpX="900" w:tblpY="900" w:horzAnchor="page" w:vertAnchor="page"/>', '<w:tblCellSpacing w:w="60" w:type="dxa"/>', "<w:bidiVisual/>", '<w:tblBorders><w:insideH w:val="nil"/></w:tblBorders>', '<w:tblBorders><w:insideH w:val="single" w:sz="24" w:color="FF0000"/></w:tblBorders>', '<w:tblCellMar><w:left w:w="400" w:type="dxa"/></w:tblCellMar>', '<w:tblCellMar><w:start w:w="400" w:type="dxa"/></w:tblCellMar>',
    '<w:tblOverlap w:val="never"/>', '<w:shd w:val="clear" w:fill="00FF00"/>', '<w:tblW w:w="2500" w:type="pct"/>', '<w:jc w:val="right"/>', '<w:tblLayout w:type="autofit"/>', '<w:tblStyle w:val="nowhere"/>', '<w:tblStyleRowBandSize w:val="2"/>', '<w:tblStyleColBandSize w:val="2"/>', '<w:tblLook w:val="FFFF" w:firstRow="1" w:lastRow="1" w:firstColumn="1"/>', '<w:tblDescription w:val="x"/>',
]
SECTIONS = [
    '<w:cols w:num="2" w:space="400"/>', '<w:cols w:space="9000"/>', '<w:cols w:num="1" w:sep="1"/>', '<w:cols w:equalWidth="0"><w:col w:w="3000"/></w:cols>', '<w:pgBorders><w:top w:val="single" w:sz="24"/></w:pgBorders>', '<w:lnNumType w:countBy="1"/>', '<w:textDirection w:val="tbRl"/>', '<w:titlePg/>', '<w:pgNumType w:start="9"/>', '<w:pgNumType w:fmt="upperRoman"/>', '<w:pgNumType w:chapStyle="1"/>', '<w:vAlign w:val="bottom"/>', "<w:bidi/>", "<w:rtlGutter/>", '<w:docGrid w:type="lines" w:linePitch="900"/>', '<w:docGrid w:type="snapToChars" w:charSpace="9000"/>', '<w:type w:val="continuous"/>', '<w:type w:val="oddPage"/>', '<w:paperSrc w:first="2"/>',
    '<w:noEndnote/>', '<w:formProt/>', '<w:footnotePr><w:pos w:val="beneathText"/></w:footnotePr>', '<w:pgMar w:top="4000"/>', '<w:pgMar w:bottom="5000" w:footer="4000"/>', '<w:pgMar w:header="5000"/>', '<w:pgMar w:gutter="1000"/>', '<w:pgSz w:w="9000" w:h="9000"/>', '<w:pgSz w:code="9"/>', '<w:printerSettings r:id="rId1"/>', '<w:sectPrChange w:id="6" w:author="x"><w:sectPr/></w:sectPrChange>', '<w:headerReference w:type="default" r:id="footer-landscape-odd"/>', '<w:footerReference w:type="first" r:id="footer-landscape-odd"/>', '<w:footerReference w:type="even" r:id="footer-landscape-odd"/>',
]
RUNS = [
    '<w:sym w:font="DejaVu Sans" w:char="F0FC"/>', BOX, RECT, f'<mc:AlternateContent><mc:Choice Requires="wps">{BOX}</mc:Choice><mc:Fallback>{RECT}</mc:Fallback></mc:AlternateContent>', f'<mc:AlternateContent><mc:Choice Requires="x9"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>仅供参考</w:t></mc:Fallback></mc:AlternateContent>', '<w:footnoteReference w:id="2"/>', '<w:br/>', '<w:br w:type="page"/>', '<w:br w:type="column"/>', "<w:cr/>", "<w:tab/>", '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/>', "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:pgNum/>", "<w:dayLong/>", "<w:yearShort/>", "<w:lastRenderedPageBreak/>", "<w:separator/>", "<w:continuationSeparator/>", "<w:footnoteRef/>", "<w:endnoteRef/>", "<w:annotationRef/>", "<w:commentReference w:id=\"1\"/>",
    "<w:t>仅供参考</w:t>", "<w:t/>", '<w:t xml:space="preserve">   </w:t>', "<w:delText>旧</w:delText>", "<w:instrText>DATE</w:instrText>", "<w:delInstrText>DATE</w:delInstrText>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar>', "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>九</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>九</w:t></w:r></w:rubyBase></w:ruby>", "<w:object/>", '<w:contentPart r:id="rId9"/>', "<w:rPr><w:b/></w:rPr>", '<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="9" name="x"/><a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing>',
]
INLINE = [
    SAID, f'<w:hyperlink w:anchor="x">{SAID}</w:hyperlink>', f'<w:fldSimple w:instr="DATE">{SAID}</w:fldSimple>', f"<w:sdt><w:sdtPr/><w:sdtContent>{SAID}</w:sdtContent></w:sdt>", '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt>', f'<w:ins w:id="7" w:author="x">{SAID}</w:ins>', '<w:del w:id="7" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>', f"<w:smartTag>{SAID}</w:smartTag>", f"<w:customXml>{SAID}</w:customXml>", f'<w:bdo w:val="rtl">{SAID}</w:bdo>', f'<w:dir w:val="rtl">{SAID}</w:dir>', f'<w:moveFrom w:id="7" w:author="x">{SAID}</w:moveFrom>', f'<w:moveTo w:id="7" w:author="x">{SAID}</w:moveTo>', "<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>", '<w:bookmarkStart w:id="8" w:name="x"/><w:bookmarkEnd w:id="8"/>', f'<w:bookmarkStart w:id="8" w:name="x">{SAID}</w:bookmarkStart>', f"<w:proofErr>{SAID}</w:proofErr>", f"<w:permStart>{SAID}</w:permStart>", f"<w:commentRangeStart>{SAID}</w:commentRangeStart>", '<w:commentRangeStart w:id="1"/>', f"<w:p>{SAID}</w:p>", f"<w:pPr><w:rPr/>{SAID}</w:pPr>", "仅供参考", '<w:proofErr w:type="spellStart"/>', '<w:subDoc r:id="rId9"/>',
]
BLOCKS = [
    "<w:p/>", f"<w:p>{SAID}</w:p>", f"<w:sdt><w:sdtContent><w:p>{SAID}</w:p></w:sdtContent></w:sdt>", f"<w:customXml><w:p>{SAID}</w:p></w:customXml>", f'<w:ins w:id="7" w:author="x"><w:p>{SAID}</w:p></w:ins>', "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", '<w:altChunk r:id="rId9"/>', '<w:bookmarkStart w:id="8" w:name="x"/>', "<w:sectPr/>", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr></w:p>', SAID, f"<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:p>{SAID}</w:p></mc:Choice></mc:AlternateContent>", f"<m:oMathPara><m:oMath><m:r><m:t>9</m:t></m:r></m:oMath></m:oMathPara>", f"<w:tcPr><w:p>{SAID}</w:p></w:tcPr>", f"<w:sectPr><w:p>{SAID}</w:p></w:sectPr>",
]
SETTINGS = [
    *("<w:%s/>" % name for name in "mirrorMargins bookFoldPrinting bookFoldRevPrinting gutterAtTop evenAndOddHeaders displayBackgroundShape removePersonalInformation embedTrueTypeFonts trackRevisions formsDesign linkStyles autoHyphenation doNotHyphenateCaps alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter noPunctuationKerning strictFirstAndLastChars showXMLTags updateFields hdrShapeDefaults doNotUseMarginsForDrawingGridOrigin printTwoOnOne savePreviewPicture doNotTrackMoves doNotEmbedSmartTags".split()),
    '<w:view w:val="web"/>', '<w:zoom w:percent="50"/>', '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', '<w:defaultTabStop w:val="2000"/>', '<w:hyphenationZone w:val="100"/>', '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>', '<w:characterSpacingControl w:val="doNotCompress"/>', '<w:noLineBreaksAfter w:lang="zh-CN" w:val="核"/>', '<w:noLineBreaksBefore w:lang="zh-CN" w:val="核"/>', '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>', '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>', '<w:defaultTableStyle w:val="AssessmentTable"/>', '<w:attachedTemplate r:id="rId9"/>', '<w:docVars><w:docVar w:name="x" w:val="y"/></w:docVars>', '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>', '<w:revisionView w:markup="0"/>', '<w:themeFontLang w:val="ar-SA"/>', '<w:drawingGridHorizontalSpacing w:val="900"/>', '<w:docVars/>', '<w:writeProtection w:recommended="1"/>',
]
COMPAT = [
    *("<w:%s/>" % name for name in "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance".split()),
    '<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="0"/>', '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="11"/>', '<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>', '<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="0"/>', '<w:compatSetting w:name="allowHyphenationAtTrackBottom" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>',
]
STYLES = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Other"><w:name w:val="Other"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>', '<w:style w:type="table" w:default="1" w:styleId="Other"><w:name w:val="Other"/><w:tblPr><w:tblInd w:w="900" w:type="dxa"/></w:tblPr></w:style>', '<w:style w:type="character" w:default="1" w:styleId="Other"><w:name w:val="Default Paragraph Font"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>', '<w:style w:type="numbering" w:default="1" w:styleId="Other"><w:name w:val="No List"/></w:style>', '<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Other"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>', '<w:style w:type="paragraph" w:styleId="Other"><w:name w:val="表格文字"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="60"/></w:rPr></w:rPrDefault></w:docDefaults>', '<w:latentStyles w:defQFormat="0"/>',
]
STYLE = ['<w:pPr><w:jc w:val="right"/></w:pPr>', "<w:rPr><w:b/></w:rPr>", "<w:hidden/>", "<w:semiHidden/>", '<w:basedOn w:val="Title"/>', '<w:next w:val="Title"/>', '<w:link w:val="Strong"/>', "<w:autoRedefine/>", "<w:locked/>", '<w:uiPriority w:val="9"/>', '<w:name w:val="heading 1"/>', '<w:aliases w:val="Title"/>', '<w:tblPr><w:tblInd w:w="900" w:type="dxa"/></w:tblPr>', '<w:tblStylePr w:type="firstRow"><w:rPr><w:sz w:val="60"/></w:rPr></w:tblStylePr>', '<w:tcPr><w:shd w:val="clear" w:fill="00FF00"/></w:tcPr>', "<w:trPr><w:hidden/></w:trPr>", "<w:rPr><w:strike/></w:rPr>", '<w:numPr><w:numId w:val="1"/></w:numPr>']
FONTS = ['<w:altName w:val="DejaVu Sans"/>', '<w:family w:val="swiss"/>', '<w:pitch w:val="fixed"/>', '<w:charset w:val="02"/>', '<w:charset w:val="80"/>', '<w:panose1 w:val="02010600030101010101"/>', "<w:notTrueType/>", '<w:embedRegular r:id="rId9" w:fontKey="{00000000-0000-0000-0000-000000000000}"/>', '<w:sig w:usb0="1"/>']
SHAPES = ['<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>', "<a:effectLst><a:glow rad=\"90000\"/></a:effectLst>", '<a:ln w="90000"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>']

# What may be put into elements, by their names, each with whether it comes last.
INSIDE = {
    "rPr": LETTERS, "pPr": PARAGRAPHS, "tcPr": CELLS, "trPr": ROWS, "tblPr": TABLES, "sectPr": SECTIONS, "r": RUNS, "p": INLINE, "body": BLOCKS, "tc": BLOCKS, "ftr": BLOCKS, "txbxContent": BLOCKS,
    "tbl": ['<w:tr><w:tc><w:p/></w:tc></w:tr>', "<w:sdt><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt>", *BLOCKS], "tr": ["<w:tc><w:p/></w:tc>", '<w:tblPrEx><w:tblInd w:w="900" w:type="dxa"/></w:tblPrEx>', '<w:tblPrEx><w:tblBorders><w:insideV w:val="nil"/></w:tblBorders></w:tblPrEx>', *BLOCKS], "tblGrid": ['<w:gridCol w:w="900"/>', '<w:tblGridChange w:id="5"><w:tblGrid/></w:tblGridChange>'],
    "settings": SETTINGS, "compat": COMPAT, "styles": STYLES, "style": STYLE, "font": FONTS, "docDefaults": ["<w:rPrDefault><w:rPr><w:sz w:val=\"60\"/></w:rPr></w:rPrDefault>", "<w:pPrDefault><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrDefault>"], "document": ['<w:background w:color="00FF00"/>', "<w:body><w:p/></w:body>"], "spPr": SHAPES, "ln": SHAPES, "bodyPr": ["<a:spAutoFit/>", "<a:normAutofit/>"],
    "rect": ['<v:fill color="red"/>', '<v:stroke color="red"/>', "<v:shadow on=\"t\"/>", '<v:textpath on="t" string="x"/>'], "tblBorders": ['<w:insideV w:val="nil"/>', '<w:tr2bl w:val="single" w:sz="9"/>'], "fonts": ['<w:font w:name="仿宋_GB2312"><w:altName w:val="DejaVu Sans"/></w:font>', '<w:font w:name="x"><w:altName w:val="黑体"/></w:font>'],
}

# Values of attributes that are words, by their names.
WORDS = {
    "val": "left right center both distribute single double none nil dot restart continue bottom top 黑体 DejaVu~Sans Title Normal TableText TableNote nextPage doNotCompress compressPunctuation FFFFFF 0 1 15 11 false true".split(),
    "type": "default even first dxa pct auto nil fixed autofit paragraph character table".split(),
    "lineRule": ["exact", "atLeast", "auto"], "hint": ["eastAsia", "default", "cs"], "relativeFrom": ["page", "margin", "column", "paragraph"], "fldCharType": ["begin", "separate", "end"], "orient": ["portrait", "landscape"], "Requires": ["wps", "w14", "x9", "wpg"], "vert": ["horz", "vert", "vert270", "eaVert", "wordArtVert"], "wrap": ["none", "square"], "anchor": ["t", "ctr", "b"], "space": ["default", "preserve"], "prst": ["rect", "ellipse", "roundRect"],
    "color": ["FF0000", "auto", "FFFFFF"], "uri": ["x", f"{MICROSOFT}/2010/wordprocessingShape"], "name": ["compatibilityMode", "仿宋_GB2312", "黑体"], "default": ["0", "1"], "ascii": ["DejaVu Sans"], "eastAsia": ["DejaVu Sans", "en-US", "黑体"], "hAnsi": ["DejaVu Sans"], "cs": ["DejaVu Sans"], "styleId": ["Title", "TableText", "x"],
    "style": ["position:absolute;margin-left:99mm;margin-top:99mm;width:90mm;height:9mm", "visibility:hidden", "layout-flow:horizontal"], "filled": ["t", "f"], "stroked": ["t", "f"], "inset": ["9mm,9mm,9mm,9mm"],
}
# Attributes that may be added to any element of Word's own namespace, or of drawings.
ADDED = {
    "w:val": ["0", "1", "9", "none", "FFFFFF"], "w:sz": ["99"], "w:color": ["FF0000"], "w:fill": ["FF0000"], "w:themeColor": ["accent2"], "w:themeFill": ["accent2"], "w:space": ["20"], "w:shadow": ["1"], "w:frame": ["1"], "w:type": ["pct", "dxa", "nil"], "w:w": ["3000"], "w:leftChars": ["300"], "w:hanging": ["500"], "w:end": ["900"], "w:start": ["900"], "w:beforeLines": ["100"], "w:beforeAutospacing": ["1"], "w:cstheme": ["minorBidi"], "w:asciiTheme": ["minorHAnsi"], "w:cs": ["DejaVu Sans"], "w:hint": ["eastAsia", "cs", "default"], "w:dirty": ["1"], "w:fldLock": ["1"], "w:gutter": ["900"], "w:charSpace": ["9000"], "w:code": ["9"], "w:orient": ["portrait"], "w:default": ["1"], "w:uri": ["x"], "w:unknown": ["1"], "w:fmt": ["upperRoman"], "w:firstColumn": ["1"], "w:rsidR": ["00AB12CD"],
    "val": ["9", "FFFFFF"], "xml:space": ["default", "preserve"], "xml:lang": ["ar"], "mc:Ignorable": ["w w14", "w14 wps", "w14"], "mc:ProcessContent": ["w:t"], "mc:MustUnderstand": ["w14"], "w14:paraId": ["12345678"], "w14:anchorId": ["12345678"], "r:id": ["rId9"],
    "hidden": ["1"], "behindDoc": ["1"], "wrap": ["none"], "rot": ["900000"], "style": ["visibility:hidden"], "upright": ["1"], "numCol": ["2"], "fillcolor": ["red"], "strokeweight": ["9pt"], "strokecolor": ["red"], "vert": ["horz"], "flipH": ["1"], "bwMode": ["black"],
}
RELATED = {
    "word/header9.xml": ("header", f"<w:hdr {DECLARED}><w:p>{SAID}</w:p></w:hdr>"),
    "word/footnotes.xml": ("footnotes", f'<w:footnotes {DECLARED}><w:footnote w:id="2"><w:p>{SAID}</w:p></w:footnote></w:footnotes>'),
    "word/numbering.xml": ("numbering", f'<w:numbering {DECLARED}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:pStyle w:val="TableText"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'),
    "word/theme/theme1.xml": ("theme", f'<a:theme {DECLARED}><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="DejaVu Sans"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>'),
    "word/styles9.xml": ("styles", f'<w:styles {DECLARED}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="60"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'),
    "word/settings9.xml": ("settings", f"<w:settings {DECLARED}><w:mirrorMargins/></w:settings>"),
    "word/comments.xml": ("comments", f'<w:comments {DECLARED}><w:comment w:id="1" w:author="x"><w:p>{SAID}</w:p></w:comment></w:comments>'),
    "customXml/item1.xml": ("customXml", "<a/>"),
    "word/webSettings.xml": ("webSettings", f"<w:webSettings {DECLARED}/>"),
    "word/stylesWithEffects.xml": ("stylesWithEffects", f"<w:styles {DECLARED}/>"),
    "word/glossary/document.xml": ("glossaryDocument", f"<w:glossaryDocument {DECLARED}/>"),
    "word/afchunk.html": ("aFChunk", "<p>仅供参考</p>"),
    "word/vbaProject.bin": ("vbaProject", "x"),
}


def local(element):
    return etree.QName(element).localname


def expanded(name):
    prefix, _, rest = name.rpartition(":")
    return {"": rest, "xml": f"{{http://www.w3.org/XML/1998/namespace}}{rest}"}.get(prefix) or f"{{{SPACES[prefix]}}}{rest}"


def called(element):
    """An element with what it says, so that people find it."""
    return f"{local(element)} “{''.join(element.itertext())[:12]}”"


def change_attribute(chance, element):
    if not element.attrib:
        return None
    name = chance.choice(sorted(element.attrib))
    value = element.get(name)
    short = etree.QName(name).localname
    if short in WORDS and chance.random() < 0.6:
        changed = chance.choice(WORDS[short]).replace("~", " ")
    elif re.fullmatch(r"-?\d+(\.\d+)?", value):
        number = float(value)
        changed = f"{chance.choice([number * 2, number // 2, number + 40, number - 40, 0, -number, number * 10, number + 9]):g}"
    elif re.fullmatch(r"[0-9A-F]{6}", value):
        changed = "".join(chance.choice("0123456789ABCDEF") for _ in range(6))
    else:
        changed = chance.choice(["", "x", value + "x", value.lower(), value.upper(), value + " "])
    if changed == value:
        return None
    element.set(name, changed)
    return f"{called(element)} {short}: {value} -> {changed}"


def add_attribute(chance, element):
    name = chance.choice(sorted(ADDED))
    value = chance.choice(ADDED[name])
    if element.get(expanded(name)) == value:
        return None
    before = element.get(expanded(name))
    element.set(expanded(name), value)
    return f"{called(element)} {name}: {before} -> {value}"


def remove_attribute(chance, element):
    if not element.attrib:
        return None
    name = chance.choice(sorted(element.attrib))
    return f"{called(element)} {etree.QName(name).localname}: {element.attrib.pop(name)} -> nothing"


def remove_element(chance, element):
    parent = element.getparent()
    if parent is None:
        return None
    said = f"{called(parent)} without {called(element)}"
    parent.remove(element)
    return said


def repeat_element(chance, element):
    parent = element.getparent()
    if parent is None:
        return None
    element.addnext(copy.deepcopy(element))
    return f"{called(parent)} with {called(element)} twice"


def move_element(chance, element):
    """To another place among its brothers, or into another element of the kind of its parent."""
    parent = element.getparent()
    if parent is None:
        return None
    others = [each for each in element.getroottree().iter(parent.tag) if element not in each.iterancestors() and each not in element.iter()]
    target = chance.choice(others) if others and chance.random() < 0.5 else parent
    before = etree.tostring(element.getroottree())
    said = f"{called(element)} of {called(parent)} moved into {called(target)}"
    parent.remove(element)
    target.insert(chance.randrange(len(target) + 1), element)
    return None if etree.tostring(element.getroottree()) == before else said


def rename_element(chance, element):
    names = "p r t tbl tr tc pPr rPr tcPr trPr tblPr sectPr ins del sdt smartTag bookmarkStart proofErr lang noProof divId rsid keepLines sz szCs b strike delText instrText".split()
    said = called(element)
    element.tag = W + chance.choice(names) if chance.random() < 0.8 else f"{{urn:x}}{local(element)}"
    return f"{said} is now {element.tag}"


def wrap_element(chance, element):
    parent = element.getparent()
    if parent is None:
        return None
    name = chance.choice(["w:sdt", "w:ins", "w:del", "w:smartTag", "w:hyperlink", "w:customXml", "w:moveFrom", "w:moveTo", "w:bookmarkStart", "w:proofErr", "w:fldSimple", "w:p", "w:r", "w:rPr", "w:pPr", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:bdo", "w:commentRangeStart"])
    holder = etree.Element(expanded(name), nsmap={name.split(":")[0]: SPACES[name.split(":")[0]]})
    said = f"{called(element)} of {called(parent)} in {name}"
    element.addprevious(holder)
    holder.append(element)
    return said


def add_element(chance, element):
    choices = INSIDE.get(local(element))
    if not choices:
        return None
    written = chance.choice(choices)
    added = etree.fromstring(f"<a {DECLARED}>{written}</a>")
    at = chance.choice([0, len(element), chance.randrange(len(element) + 1)])
    if len(added) == 0:
        element.text = (element.text or "") + (added.text or "")
    replaces = len(added) == 1 and chance.random() < 0.5
    for each in list(element) if replaces else []:
        if each.tag == added[0].tag and local(each) in ("rFonts", "spacing", "ind", "jc", "sz", "pgSz", "pgMar", "docGrid", "type", "vAlign", "tblW", "tcW", "tblLayout", "pStyle", "rPr", "pPr", "compatSetting", "color", "basedOn", "defaultTabStop", "characterSpacingControl", "altName", "charset", "family"):
            element.remove(each)
    for each in reversed(list(added)):
        element.insert(min(at, len(element)), each)
    return f"{called(element)} with {written}"


def change_text(chance, element):
    text = element.text
    if not text:
        return None
    at = chance.randrange(len(text) + 1)
    put = chance.choice([" ", "  ", "\t", "\n", "\u00a0", "\u200b", "\u3000", "\u202e", "\u2060", "\u00ad", "\ufeff", "9"])
    element.text = text[:at] + put + text[at:]
    return f"{called(element)} has {put!r} at {at}"


WAYS = [change_attribute] * 3 + [add_attribute] * 3 + [remove_attribute] * 2 + [remove_element] * 2 + [repeat_element, move_element, rename_element, wrap_element, change_text] + [add_element] * 8
LIKED = ["rPr", "pPr", "tcPr", "trPr", "tblPr", "sectPr", "r", "p", "settings", "compat", "styles", "style", "font"]


def mutate_tree(chance, parts, name):
    root = etree.fromstring(parts[name])
    kinds = {}
    for element in root.iter(etree.Element):
        kinds.setdefault(local(element), []).append(element)
    way = chance.choice(WAYS)
    names = [kind for kind in LIKED if kind in kinds] if way is add_element and chance.random() < 0.8 else sorted(kinds)
    said = way(chance, chance.choice(kinds[chance.choice(names or sorted(kinds))]))
    if said is not None:
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return said


def add_part(chance, parts, _):
    name = chance.choice(sorted(RELATED))
    kind, content = RELATED[name]
    parts[name] = content.encode()
    source = chance.choice(["word/_rels/document.xml.rels", "word/_rels/document.xml.rels", "_rels/.rels", "word/_rels/settings.xml.rels", "word/_rels/footer-landscape-odd.xml.rels"])
    target = "/" + name if chance.random() < 0.3 or source == "_rels/.rels" else name.removeprefix("word/")
    relation = f'<Relationship Id="rId9" Type="{TYPE}/{kind}" Target="{target}"/>'
    before = parts.get(source, b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>').decode()
    first = chance.random() < 0.5
    parts[source] = (re.sub(r"(<Relationships[^>]*>)", r"\1" + relation, before, count=1) if first else before.replace("</Relationships>", relation + "</Relationships>")).encode()
    if chance.random() < 0.7:
        types = parts["[Content_Types].xml"].decode()
        parts["[Content_Types].xml"] = types.replace("</Types>", f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>').encode()
    return f"{source} {relation} {'first' if first else ''}"


def redirect_relation(chance, parts, _):
    """What a relation names is another part, a changed copy of the one that is meant."""
    source = chance.choice(["_rels/.rels", "word/_rels/document.xml.rels"])
    text = parts[source].decode()
    targets = re.findall(r'Target="((?:word/)?[\w-]+\.xml)"', text)
    target = chance.choice(targets)
    folder = "" if source == "_rels/.rels" else "word/"
    copy_name = target.replace(".xml", "9.xml")
    genuine = parts[folder + target]
    said = None
    while said is None:
        said = mutate_tree(chance, parts, folder + target)
    parts[folder + copy_name] = parts[folder + target]
    parts[folder + target] = genuine
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace(f'"/{folder}{target}"', f'"/{folder}{copy_name}"').encode()
    parts[source] = text.replace(f'Target="{target}"', f'Target="{copy_name}"').encode()
    return f"{source}: {target} -> {copy_name}: {said}"


def mutate(chance, parts):
    for _ in range(1000):
        names = ["word/document.xml"] * 4 + ["word/styles.xml"] * 3 + ["word/settings.xml"] * 2 + ["word/fontTable.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"] + [name for name in sorted(parts) if name.startswith("word/footer")]
        name = chance.choice(names)
        way = chance.choice([mutate_tree] * 12 + [add_part, redirect_relation])
        said = way(chance, parts, name)
        if said is not None:
            return f"{name}: {said}"
    raise AssertionError("nothing to change")


write_changed(mutate, ".docx")
