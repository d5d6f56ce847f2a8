import type { Document, Section } from '../../layout/document.ts';
import type { PageCodes } from '../../layout/foot/page-codes.ts';
import { PAGE_NUMBER, PAGE_NUMBER_DASH } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { millimetres } from '../../model/printing/length.ts';
import { isTurned, PAGES, type Sheet } from '../../model/printing/paper.ts';
import { element, escaped, part } from '../xml.ts';
import { PAGE_NUMBER_STYLES, SEPARATOR_STYLE, type StyleName } from './names.ts';
import { WORD_WITH_DRAWINGS } from './namespaces.ts';
import { codeRuns } from './page-codes.ts';
import { textBoxRun } from './text-boxes.ts';

/** A footer of the package. */
export interface Footer {
  /** The id of its relation to the document. */
  readonly relation: string;
  /** Its file in `word/`. */
  readonly file: string;
  /** `default` are the odd pages where there are footers for even ones. */
  readonly pages: 'default' | 'even';
  readonly style: StyleName;
  /** A sheet of its pages. */
  readonly sheet: Sheet;
}

/** Wider than its one line, which stands at its right edge: programs differ in how much room they leave. */
const BOX_WIDTH = 10;

/** Sections with the same footers: forms are by themselves where feet have a code, since it is smaller on their pages. */
type FooterKind = 'portrait' | 'landscape' | 'form';

function kindOf(section: Section, printing: Printing): FooterKind {
  if (isTurned(section)) return 'landscape';
  return section.isForm === true && printing.pageCodes !== 'none' ? 'form' : 'portrait';
}

/** The footers of a section. */
export function footersOf(section: Section, printing: Printing): readonly Footer[] {
  const kind = kindOf(section, printing);
  const footer = (pages: Footer['pages'], style: StyleName): Footer => {
    const name = `footer-${kind}-${pages === 'even' ? 'even' : 'odd'}`;
    return { relation: name, file: `${name}.xml`, pages, style, sheet: section };
  };
  return printing.pageNumbers === 'centred'
    ? [footer('default', PAGE_NUMBER_STYLES.centred)]
    : [footer('default', PAGE_NUMBER_STYLES.odd), footer('even', PAGE_NUMBER_STYLES.even)];
}

/** The footers of a document, each once. */
export function allFooters({ sections, printing }: Document): readonly Footer[] {
  const kinds = new Map(sections.map((section) => [kindOf(section, printing), section]));
  return (['portrait', 'form', 'landscape'] as const).flatMap((kind) => {
    const section = kinds.get(kind);
    return section === undefined ? [] : footersOf(section, printing);
  });
}

/** The number of a page (GB/T 9704-2012, 7.5), and the code of all pages where there is one. On a landscape page they stay where the portrait page has them: in reading view at the left, turned with the page. */
export function footerPart({ style, pages, sheet }: Footer, codes: PageCodes | undefined): string {
  const runs = codes === undefined ? [] : codeRuns(codes, { sheet, isAtEnd: pages === 'even' });
  const number = isTurned(sheet)
    ? paragraphOf(SEPARATOR_STYLE, [turned(paragraphOf(style, numberRuns())), ...runs])
    : paragraphOf(style, [...numberRuns(), ...runs]);
  return part(element('w:ftr', WORD_WITH_DRAWINGS, number));
}

function numberRuns(): readonly string[] {
  const field = [
    element('w:fldChar', { 'w:fldCharType': 'begin' }),
    element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
    element('w:t', {}, '1'),
    element('w:fldChar', { 'w:fldCharType': 'end' }),
  ];
  const dash = (text: string) => element('w:t', { 'xml:space': 'preserve' }, escaped(text));
  return [dash(`${PAGE_NUMBER_DASH} `), ...field, dash(` ${PAGE_NUMBER_DASH}`)].map((content) =>
    element('w:r', {}, element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })), content),
  );
}

function paragraphOf({ id }: StyleName, runs: readonly string[]): string {
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': id })), ...runs);
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
  return textBoxRun({ id: 1, name: '页码', box, isTurned: true, paragraphs: [paragraph] });
}
