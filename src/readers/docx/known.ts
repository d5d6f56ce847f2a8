import type { Known } from '../unknown.ts';
import { DRAWING } from './known-drawings.ts';

/** Numbers by which Word tells editings apart. */
const EDITINGS = 'rsidR rsidRPr rsidDel';
const NUMBERED = `${EDITINGS} w14:paraId w14:textId`;
/** Of what is to be decided about, everything: it is told of by itself, with who changed what, and when. */
const ALL = '...';

/** Entries for several elements of a parent that may have the same attributes. */
function entries(parent: string, names: string, attributes: string): Known {
  return Object.fromEntries(names.split(' ').map((name) => [`${parent}/${name}`, attributes]));
}

const BORDER = 'val sz space=0 shadow=0 frame=0 color themeColor';
const SIDES = 'top left start bottom right end insideH insideV tl2br tr2bl';
const CONDITIONS =
  'val firstRow lastRow firstColumn lastColumn oddVBand evenVBand oddHBand evenHBand firstRowFirstColumn firstRowLastColumn lastRowFirstColumn lastRowLastColumn';

/** Properties of letters (ECMA-376-1, 17.3.2). */
const LETTERS: Known = {
  ...entries(
    'rPr',
    'b i strike dstrike caps smallCaps vanish specVanish outline shadow emboss imprint rtl oMath',
    'val',
  ),
  ...entries(
    'rPr',
    'rStyle noProof kern szCs bCs iCs snapToGrid sz highlight vertAlign position spacing w effect em',
    'val',
  ),
  'rPr/lang': 'val eastAsia bidi',
  'rPr/cs': 'val=0',
  'rPr/u': 'val color themeColor',
  'rPr/color': 'val themeColor',
  'rPr/shd': 'val color fill themeColor themeFill',
  'rPr/rFonts': 'ascii hAnsi eastAsia cs hint=eastAsia|default asciiTheme hAnsiTheme eastAsiaTheme cstheme',
  ...entries('rPr', 'rPrChange ins del moveFrom moveTo', ALL),
};

/** Properties of paragraphs (17.3.1). */
const PARAGRAPHS: Known = {
  ...entries('pPr', 'kinsoku wordWrap overflowPunct snapToGrid adjustRightInd widowControl keepNext keepLines', 'val'),
  ...entries('pPr', 'pageBreakBefore bidi contextualSpacing mirrorIndents topLinePunct suppressOverlap', 'val'),
  ...entries('pPr', 'pStyle jc textAlignment outlineLvl divId suppressLineNumbers suppressAutoHyphens', 'val'),
  ...entries('pPr', 'autoSpaceDE autoSpaceDN', 'val'),
  'pPr/spacing': 'before beforeLines beforeAutospacing after afterLines afterAutospacing line lineRule',
  'pPr/ind':
    'left leftChars start startChars right rightChars end endChars firstLine firstLineChars hanging hangingChars',
  'pPr/shd': 'val color fill themeColor themeFill',
  'pPr/pBdr': '',
  ...entries('pBdr', 'top left bottom right between bar', BORDER),
  'pPr/numPr': '',
  ...entries('numPr', 'numId ilvl', 'val'),
  'pPr/cnfStyle': CONDITIONS,
  'pPr/rPr': '',
  'pPr/sectPr': `${EDITINGS} rsidSect`,
  'pPr/pPrChange': ALL,
};

/** Properties of tables, rows and cells (17.4). */
const TABLES: Known = {
  ...entries('tblPr', 'tblStyle jc tblCaption tblDescription tblStyleRowBandSize', 'val'),
  ...entries('tblPr', 'tblW tblInd', 'w type'),
  'tblPr/tblLayout': 'type',
  'tblPr/tblLook': 'val firstRow lastRow firstColumn lastColumn noHBand noVBand',
  'tblPr/tblBorders': '',
  ...entries('tblBorders', SIDES, BORDER),
  'tblPr/tblCellMar': '',
  ...entries('tblCellMar', SIDES, 'w type=dxa'),
  'tblPr/shd': 'val color fill themeColor themeFill',
  'tblPr/tblPrChange': ALL,
  'tblGrid/gridCol*': 'w',
  'tblGrid/tblGridChange': ALL,
  ...entries('trPr', 'cantSplit tblHeader hidden divId', 'val'),
  'trPr/trHeight': 'val hRule',
  'trPr/cnfStyle': CONDITIONS,
  ...entries('trPr', 'ins del trPrChange', ALL),
  'tcPr/tcW': 'w type',
  ...entries('tcPr', 'gridSpan vMerge vAlign', 'val'),
  'tcPr/tcBorders': '',
  ...entries('tcBorders', SIDES, BORDER),
  'tcPr/shd': 'val color fill themeColor themeFill',
  'tcPr/cnfStyle': CONDITIONS,
  ...entries('tcPr', 'cellIns cellDel cellMerge tcPrChange', ALL),
};

/** Properties of sections (17.6). */
const SECTIONS: Known = {
  ...entries('sectPr', 'headerReference* footerReference*', 'type r:id'),
  'sectPr/type': 'val',
  'sectPr/pgSz': 'w h orient code',
  'sectPr/pgMar': 'top right bottom left header footer gutter',
  'sectPr/docGrid': 'type linePitch charSpace',
  'sectPr/cols': 'num space equalWidth sep=0',
  ...entries('sectPr', 'textDirection titlePg', 'val'),
  'sectPr/pgNumType': 'fmt start',
  ...entries('sectPr', 'formProt noEndnote', 'val=0'),
  ...entries('sectPr', 'footnotePr endnotePr sectPrChange', ALL),
};

/** What an element holds blocks in. */
const HOLDERS = ['body', 'tc', 'hdr', 'ftr', 'txbxContent', 'ins', 'moveTo'];
/** Where letters stand. */
const LINES = ['p', 'ins', 'moveTo', 'smartTag'];
const MARKS = 'id name author date colFirst colLast displacedByCustomXml';

/** What stands anywhere and is not seen. */
const UNSEEN: Known = Object.fromEntries(
  [...HOLDERS, 'p', 'tbl', 'tr', 'smartTag'].flatMap((holder) =>
    Object.entries({
      ...entries(holder, 'bookmarkStart* bookmarkEnd* commentRangeStart* commentRangeEnd*', MARKS),
      ...entries(holder, 'moveFromRangeStart* moveFromRangeEnd* moveToRangeStart* moveToRangeEnd*', MARKS),
      ...entries(holder, 'permStart* permEnd*', `${MARKS} edGrp ed`),
      [`${holder}/proofErr*`]: 'type',
      ...entries(holder, 'del* moveFrom*', ALL),
      ...entries(holder, 'ins* moveTo*', 'id author date w16du:dateUtc'),
    }),
  ),
);

/** What may stand in a document, a header or a footer. */
export const CONTENT: Known = {
  document: 'mc:Ignorable conformance',
  hdr: 'mc:Ignorable',
  ftr: 'mc:Ignorable',
  'document/body': '',
  ...UNSEEN,
  ...Object.fromEntries(
    HOLDERS.flatMap((holder) => [
      [`${holder}/p*`, `${NUMBERED} rsidRDefault rsidP`],
      [`${holder}/tbl*`, ''],
    ]),
  ),
  'body/sectPr': `${EDITINGS} rsidSect`,
  ...Object.fromEntries(LINES.flatMap((line) => [[`${line}/r*`, EDITINGS]])),
  'p/pPr': '',
  'p/smartTag*': 'uri element',
  'r/rPr': '',
  'r/t*': 'xml:space',
  'r/instrText*': 'xml:space',
  'r/fldChar*': 'fldCharType dirty=0 fldLock=0',
  'r/lastRenderedPageBreak*': '',
  'r/commentReference*': 'id',
  'tbl/tblPr': '',
  'tbl/tblGrid': '',
  'tbl/tr*': `${NUMBERED} rsidTr`,
  'tr/trPr': '',
  'tr/tblPrEx': ALL,
  'tr/tc*': 'id',
  'tc/tcPr': '',
  ...LETTERS,
  ...PARAGRAPHS,
  ...TABLES,
  ...SECTIONS,
  ...DRAWING,
};

/** A style (17.7.4), and what paragraphs and letters have by themselves. */
export const STYLES: Known = {
  styles: 'mc:Ignorable',
  'styles/latentStyles': ALL,
  'styles/docDefaults': '',
  'docDefaults/rPrDefault': '',
  'docDefaults/pPrDefault': '',
  'rPrDefault/rPr': '',
  'pPrDefault/pPr': '',
  'styles/style*': 'type styleId default customStyle',
  ...entries('style', 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden', 'val'),
  ...entries('style', 'unhideWhenUsed qFormat locked personal personalCompose personalReply rsid', 'val'),
  ...entries('style', 'pPr rPr tblPr trPr tcPr', ''),
  'style/tblStylePr*': ALL,
  ...LETTERS,
  ...PARAGRAPHS,
  ...TABLES,
};
