import type { Document } from '../../layout/document.ts';
import { PAGE_NUMBER, PAGE_NUMBER_DASH } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { millimetres } from '../../model/printing/length.ts';
import { isTurned, PAGES } from '../../model/printing/paper.ts';
import { element, escaped, part } from '../xml.ts';
import { PAGE_NUMBER_STYLES, SEPARATOR_STYLE, type StyleName } from './names.ts';
import { WORD_WITH_DRAWINGS } from './namespaces.ts';
import { emu } from './units.ts';

/** A footer of the package. */
export interface Footer {
  /** The id of its relation to the document. */
  readonly relation: string;
  /** Its file in `word/`. */
  readonly file: string;
  /** `default` are the odd pages where there are footers for even ones. */
  readonly pages: 'default' | 'even';
  readonly style: StyleName;
  /** Whether it is one of pages that are bound turned. */
  readonly isTurned: boolean;
}

/** Wider than its one line, which stands at its right edge: programs differ in how much room they leave. */
const BOX_WIDTH = 10;

/** The footers of the sections whose pages are bound turned, or of the others. */
export function footersOf(isTurned: boolean, { pageNumbers }: Printing): readonly Footer[] {
  const footer = (pages: Footer['pages'], style: StyleName): Footer => {
    const name = `footer-${isTurned ? 'landscape' : 'portrait'}-${pages === 'even' ? 'even' : 'odd'}`;
    return { relation: name, file: `${name}.xml`, pages, style, isTurned };
  };
  return pageNumbers === 'centred'
    ? [footer('default', PAGE_NUMBER_STYLES.centred)]
    : [footer('default', PAGE_NUMBER_STYLES.odd), footer('even', PAGE_NUMBER_STYLES.even)];
}

/** The footers of a document, each once. */
export function allFooters({ sections, printing }: Document): readonly Footer[] {
  const kinds = new Set(sections.map(isTurned));
  return [false, true].filter((each) => kinds.has(each)).flatMap((each) => footersOf(each, printing));
}

/** The number of a page (GB/T 9704-2012, 7.5). On a landscape page it stays where the portrait page has it: in reading view at the left, turned with the page. */
export function footerPart({ style, isTurned }: Footer): string {
  const number = numberParagraph(style);
  return part(element('w:ftr', WORD_WITH_DRAWINGS, isTurned ? turned(number) : number));
}

function numberParagraph({ id }: StyleName): string {
  const field = [
    element('w:fldChar', { 'w:fldCharType': 'begin' }),
    element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
    element('w:t', {}, '1'),
    element('w:fldChar', { 'w:fldCharType': 'end' }),
  ];
  const dash = (text: string) => element('w:t', { 'xml:space': 'preserve' }, escaped(text));
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': id })),
    ...[dash(`${PAGE_NUMBER_DASH} `), ...field, dash(` ${PAGE_NUMBER_DASH}`)].map((content) =>
      element('w:r', {}, element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })), content),
    ),
  );
}

/** A paragraph in a text box at the left of the type area and as high, with its text turned clockwise: its right end is at the bottom. */
function turned(paragraph: string): string {
  const page = PAGES.landscape;
  const box = {
    left: page.left - PAGE_NUMBER.distance + millimetres(PAGE_NUMBER.size / 2) - BOX_WIDTH,
    top: page.top,
    width: BOX_WIDTH,
    height: page.height - page.top - page.bottom,
  };
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': SEPARATOR_STYLE.id })),
    element(
      'w:r',
      {},
      element(
        'mc:AlternateContent',
        {},
        element('mc:Choice', { Requires: 'wps' }, drawing(box, paragraph)),
        element('mc:Fallback', {}, picture(box, paragraph)),
      ),
    ),
  );
}

/** Millimetres from the left and top edge of the page. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawing({ left, top, width, height }: Box, paragraph: string): string {
  const size = { cx: emu(width), cy: emu(height) };
  const position = (name: string, offset: number) =>
    element(`wp:position${name}`, { relativeFrom: 'page' }, element('wp:posOffset', {}, String(emu(offset))));
  const anchor = {
    distT: 0,
    distB: 0,
    distL: 0,
    distR: 0,
    simplePos: 0,
    relativeHeight: 1,
    behindDoc: 0,
    locked: 0,
    layoutInCell: 1,
    allowOverlap: 1,
  };
  return element(
    'w:drawing',
    {},
    element(
      'wp:anchor',
      anchor,
      element('wp:simplePos', { x: 0, y: 0 }),
      position('H', left),
      position('V', top),
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:wrapNone'),
      element('wp:docPr', { id: 1, name: '页码' }),
      element('wp:cNvGraphicFramePr'),
      element(
        'a:graphic',
        {},
        element('a:graphicData', { uri: WORD_WITH_DRAWINGS['xmlns:wps'] }, shape(size, paragraph)),
      ),
    ),
  );
}

function shape(size: { readonly cx: number; readonly cy: number }, paragraph: string): string {
  const outline = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'));
  const placed = element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size));
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, placed, outline, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    element('wps:txbx', {}, element('w:txbxContent', {}, paragraph)),
    element('wps:bodyPr', { rot: 0, vert: 'vert', wrap: 'square', ...insets, anchor: 't' }, element('a:noAutofit')),
  );
}

/** The same in VML, for programs that do not know text boxes of DrawingML. */
function picture({ left, top, width, height }: Box, paragraph: string): string {
  const place = [
    'position:absolute',
    `margin-left:${left.toFixed(2)}mm`,
    `margin-top:${top.toFixed(2)}mm`,
    `width:${width.toFixed(2)}mm`,
    `height:${height.toFixed(2)}mm`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ];
  const text = element('w:txbxContent', {}, paragraph);
  return element(
    'w:pict',
    {},
    element(
      'v:rect',
      { style: place.join(';'), filled: 'f', stroked: 'f' },
      element('v:textbox', { style: 'layout-flow:vertical', inset: '0,0,0,0' }, text),
    ),
  );
}
