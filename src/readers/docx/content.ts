import type { TraitKind } from '../reading.ts';
import { childOf, type XmlElement } from '../xml-tree.ts';
import { drawingTraits } from './drawings.ts';
import { LOST_BY_LIBREOFFICE, lettersIn, over, type Properties, paragraphIn } from './properties.ts';
import { sectionTraits } from './sections.ts';
import { tableTraits } from './tables.ts';
import { attribute, attributesOf } from './tree.ts';
import { endings, formatting, type Walk } from './walk.ts';
import { writtenIn } from './written.ts';

/** Marks that office programs leave in a text, which nobody sees: Word, WPS and LibreOffice. */
const UNSEEN = new Set(
  (
    'bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak permStart permEnd pPr rPr tcPr trPr tblPr tblPrEx tblGrid ' +
    'commentRangeStart commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd'
  ).split(' '),
);
/** What only holds other things together. */
const WRAPPERS = new Set(['smartTag', 'ins', 'moveTo', 'hdr', 'ftr']);

/** Of whose children whatever is not known is told where they are walked through. */
const WALKED = /^(?:body|tc|hdr|ftr|txbxContent|p|r|ins|moveTo|smartTag|tcPr|trPr|tblPr|sectPr)$/;

/** Whether a child is told of where its parent is walked through, so that it need not be known. */
export function isWalked(parent: XmlElement, child: XmlElement): boolean {
  return WALKED.test(parent.name) && !UNSEEN.has(child.name);
}

/** Walks through blocks: paragraphs, tables, and what holds them. */
export function content(holder: XmlElement | undefined, walk: Walk): void {
  for (const each of holder?.children ?? []) {
    if (each.name === 'p') paragraph(each, walk);
    else if (each.name === 'tbl') tableTraits(each, walk, content);
    else if (each.name === 'sectPr') sectionTraits(each, walk);
    else if (isPending(each, walk) || UNSEEN.has(each.name)) continue;
    else if (WRAPPERS.has(each.name)) content(each, walk);
    else {
      walk.add('element', walk.within, described(each));
      content(each, walk);
    }
  }
}

/** Tells of a change that is to be decided about; whether it takes something away, so that it is not there when accepted. */
function isPending(element: XmlElement, { pend }: Walk): boolean {
  const { name } = element;
  if (name === 'ins' || name === 'moveTo') pend('insertion', element, textOf(element));
  if (name !== 'del' && name !== 'moveFrom') return false;
  pend('deletion', element, textOf(element));
  return true;
}

/** No place is longer, in characters. */
const LONGEST_PLACE = 16;

function paragraph(element: XmlElement, walk: Walk): void {
  const properties = childOf(element, 'pPr');
  const style = walk.styles.ofParagraph(attribute(childOf(properties, 'pStyle')));
  const pieces: Piece[] = [];
  letters(element, style.letters, walk, pieces);
  const text = said(pieces);
  const section = childOf(properties, 'sectPr');
  if (section !== undefined) sectionTraits(section, walk);
  if (walk.within !== '') walk.add('header', walk.within, text);
  const place = walk.within === '' ? text.slice(0, LONGEST_PLACE) : walk.within;
  formatting(properties, text, walk);
  formatting(childOf(properties, 'rPr'), text, walk);
  endings(childOf(properties, 'rPr'), walk);
  // What only ends a section is not seen, and LibreOffice leaves it out.
  const isEnd = section !== undefined && text === '' && pieces.every(({ elements }) => elements.length === 0);
  if (isEnd) return;
  for (const [name, value] of effective(over(style.paragraph, paragraphIn(properties)))) {
    const mayBeLost = LOST_BY_LIBREOFFICE.has(name) ? 'LibreOffice' : undefined;
    walk.add(name === 'numbering' ? 'numbering' : 'paragraph', place, `${name} ${value}`, mayBeLost);
  }
  for (const [name, value] of markLook(properties, style.letters)) walk.add(kindOf(name), place, `¶ ${name} ${value}`);
  // LibreOffice writes no hints.
  for (const hint of pieces.flatMap(({ hints }) => hints)) walk.add('font', place, `hint ${hint}`, 'LibreOffice');
  pieceTraits(joined(pieces), place, walk);
}

/** How the mark at the end of a paragraph looks where it is not as the paragraph's style has it: hidden it joins two paragraphs, and an empty line is as high as it is. */
function markLook(properties: XmlElement | undefined, style: Properties): Iterable<readonly [string, string]> {
  const stated = lettersIn(childOf(properties, 'rPr'));
  return [...stated].filter(([name, value]) => value !== (style.get(name) ?? ''));
}

/** How the letters of a paragraph look, each look with its letters where there are several, and what stands among them. */
function pieceTraits(pieces: readonly Piece[], place: string, { add }: Walk): void {
  const whose = (text: string): string => (pieces.length > 1 ? ` “${text}”` : '');
  for (const { text, look, elements } of pieces) {
    if (text !== '' || elements.length > 0)
      for (const [name, value] of look) add(kindOf(name), place, `${name} ${value}${whose(text)}`);
    for (const each of elements) add('element', place, each);
  }
}

/** What pieces say: without the results of fields, which are told by what they ask for. */
function said(pieces: readonly Piece[]): string {
  let depth = 0;
  return pieces
    .map(({ text, elements }) => {
      const begins = elements.filter((each) => each === 'fldChar begin').length;
      const isResult = depth > 0;
      depth += begins - elements.filter((each) => each === 'fldChar end').length;
      return isResult ? '' : text;
    })
    .join('');
}

/** Letters that look the same, with what stands among them that is none. */
interface Piece {
  readonly text: string;
  readonly look: readonly (readonly [string, string])[];
  readonly elements: readonly string[];
  /** Signs that Chinese and Western typefaces have in different widths, each with the kind of typeface that is asked for. */
  readonly hints: readonly string[];
}

function letters(holder: XmlElement, inherited: Properties, walk: Walk, pieces: Piece[]): void {
  for (const each of holder.children) {
    if (each.name === 'r') run(each, inherited, walk, pieces);
    else if (isPending(each, walk) || UNSEEN.has(each.name)) continue;
    else {
      if (!WRAPPERS.has(each.name)) pieces.push({ text: '', look: [], elements: [described(each)], hints: [] });
      letters(each, inherited, walk, pieces);
    }
  }
}

function run(element: XmlElement, inherited: Properties, walk: Walk, pieces: Piece[]): void {
  const properties = childOf(element, 'rPr');
  const styled = walk.styles.ofLetters(attribute(childOf(properties, 'rStyle')));
  const look = effective(over(inherited, styled, lettersIn(properties)));
  const text = element.children.map((each) => (each.name === 't' ? writtenIn(each) : '')).join('');
  formatting(properties, text, walk);
  for (const each of element.children.filter(({ name }) => DRAWINGS.has(name))) {
    drawingTraits(each, walk);
    boxes(each, walk);
  }
  const hint = attribute(childOf(properties, 'rFonts'), 'hint') ?? 'default';
  const signs = hint === 'default' ? [] : [...text].filter((sign) => AMBIGUOUS.test(sign));
  const hints = signs.map((sign) => `${sign} ${hint}`);
  pieces.push({ text, look, elements: element.children.flatMap((each) => elementIn(each) ?? []), hints });
}

/** Signs of which the hint of a run decides the typeface (17.3.2.26). */
const AMBIGUOUS = /[‘’“”—…·×÷]/;

const DRAWINGS = new Set(['mc:AlternateContent', 'drawing', 'pict', 'object']);

/** Walks through the text boxes that a drawing holds. */
function boxes(element: XmlElement, walk: Walk): void {
  if (element.name === 'txbxContent') content(element, { ...walk, within: `${walk.within} □`.trim() });
  else for (const each of element.children) boxes(each, walk);
}

/** What stands in a run beside letters. */
function elementIn(element: XmlElement): string | undefined {
  const { name, text } = element;
  if (name === 't' || UNSEEN.has(name)) return undefined;
  if (name === 'instrText') return `${name} ${text.trim().replace(/\s+/g, ' ')}`;
  return name === 'fldChar' ? `${name} ${attribute(element, 'fldCharType') ?? ''}` : described(element);
}

function effective(properties: Properties): readonly (readonly [string, string])[] {
  return [...properties].filter(([name, value]) => value !== '' && !isImplied(name, properties)).toSorted();
}

/** Lengths in lines and characters that say what the length in twips beside them says; LibreOffice writes only the latter. */
function isImplied(name: string, properties: Properties): boolean {
  const [, base, unit] = /^(.+)(Lines|Chars)$/.exec(name) ?? [];
  if (base === undefined) return false;
  const twips = Number.parseInt(properties.get(base) ?? '0', 10);
  const count = Number(properties.get(name)) / 100;
  const one = unit === 'Lines' ? Number.parseInt(properties.get('spacing line') ?? '0', 10) : twips / (count || 1);
  return Math.abs(count * one - twips) <= 20 && (unit === 'Lines' || (one > 100 && one < 700));
}

/** Pieces whose letters look the same are one: office programs divide them as they like. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isSame =
      last !== undefined && (piece.text === '' || JSON.stringify(last.look) === JSON.stringify(piece.look));
    if (!isSame) result.push(piece);
    else
      result[result.length - 1] = {
        ...last,
        text: last.text + piece.text,
        elements: [...last.elements, ...piece.elements],
        hints: [],
      };
  }
  return result;
}

const KINDS: Readonly<Record<string, TraitKind>> = {
  vanish: 'hidden',
  specVanish: 'hidden',
  colour: 'colour',
  size: 'size',
  strike: 'strike',
  dstrike: 'strike',
};

function kindOf(name: string): TraitKind {
  return KINDS[name] ?? (name.startsWith('font ') ? 'font' : 'letters');
}

/** An element with its attributes in one line: `br type=page`. */
function described(element: XmlElement): string {
  return [element.name, ...attributesOf(element).map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** What is written in an element and below it. */
export function textOf(element: XmlElement): string {
  return element.text.trim() + element.children.map(textOf).join('');
}
