import type { Encoding } from '../../readers/plain/decoded.ts';
import { readPlainLines } from '../../readers/plain/lines.ts';
import type { Sureness } from '../draft.ts';
import { isPageNumber } from '../said/page-numbers.ts';
import type { Remark, Source, SourceParagraph, SourcePart, SourceText, Stretch } from '../source.ts';
import { drawnTable } from './boxes.ts';
import { dashedTable } from './dashed.ts';
import { type Section, type Shape, sectionsOf } from './detect.ts';
import { tableOfFields } from './fields.ts';
import { flattenedTable } from './flattened.ts';
import type { Header } from './header.ts';
import { type KnownWords, NOTHING_KNOWN } from './known.ts';
import { filledLines, type Line, placeOfLines } from './lines.ts';
import { cutRunOn } from './run-on.ts';
import { spacedTable } from './spaced.ts';
import { numberedTexts, type Texts } from './texts.ts';

/** What a plain text was read as. */
export interface PlainText {
  readonly source: Source;
  readonly encoding: Encoding;
  /** Which shape each stretch of lines has. */
  readonly shapes: readonly PlainShape[];
}

/** A stretch of lines, how it was made, and how sure that is. */
interface PlainShape {
  readonly shape: Shape;
  readonly sureness: Sureness;
  /** For people: `第 3—40 行`. */
  readonly place: string;
}

/**
 * Reads a plain text: its tables, whatever way they were flattened, and its paragraphs, in their order; numbers of pages, which are in none of these, stand last. Each of its
 * characters but white space, bars and what tables are drawn with is in exactly one text of the source. Lines with words
 * that are `known` are what they were. Throws `Unreadable` for a file that is no text, or too large for a table.
 */
export function readPlain(file: string, bytes: Uint8Array, known: KnownWords = NOTHING_KNOWN): PlainText {
  const { encoding, lines, pages } = readPlainLines(bytes);
  const sections = sectionsOf(filledLines(lines.map((each) => (isPageNumber(each) ? '' : each))), pages);
  const texts = numberedTexts();
  const remarks: Remark[] = [];
  let tables = 0;
  const parts = sections.flatMap((section): readonly SourcePart[] => {
    const read = partsOf(section, `第 ${tables + 1} 张表`, texts, known);
    if (read.parts.some(({ kind }) => kind === 'table')) tables += 1;
    remarks.push(...read.remarks);
    return read.parts;
  });
  remarks.push(...breakingOff(sections, parts));
  const numbers = lines.flatMap((raw, index) => {
    return isPageNumber(raw) ? [texts.paragraph({ text: raw.trim(), raw, number: index + 1 })] : [];
  });
  const shapes = sections.map(({ shape, sureness, lines: own }) => ({ shape, sureness, place: placeOf(own) }));
  const byLooks = shapes.some(({ shape }) => shape === 'cells') ? { isByLooks: true as const } : {};
  return { source: { file, parts: [...parts, ...numbers], hidden: [], remarks, ...byLooks }, encoding, shapes };
}

/** What ends a text of which more should follow: a number without its unit, or a sign between sentences or within one. The latter of a table of cells is judged with its sums (`recognise/broken-off.ts`). */
const CUT = /\d\.?\d*$/u;
/** A number that is all of the last cell of a row, or any text with empty cells behind it. */
const WHOLE = /(?:^|[\t|｜]|[ \u3000]{2,})\s*-?\d+(?:\.\d+)?\s*$|[\t|｜]\s*$/u;
const GOES_ON = /[;；,，、:：(（《“]$/u;

/** That a text breaks off: of a drawing says so its last rule, and of what is not read it says nothing. */
function breakingOff(sections: readonly Section[], parts: readonly SourcePart[]): readonly Remark[] {
  const last = sections.at(-1);
  const line = last?.lines.at(-1);
  if (line === undefined || ['drawn', 'columns', 'dashed', 'torn'].includes(last?.shape ?? '')) return [];
  const isCell = ['tabs', 'bars', 'cells', 'spaced'].includes(last?.shape ?? '') && WHOLE.test(line.raw);
  const isCut = (!isCell && CUT.test(line.text)) || (last?.shape !== 'cells' && GOES_ON.test(line.text));
  return isCut ? breaksOff(parts.at(-1)) : [];
}

function breaksOff(part: SourcePart | undefined): readonly Remark[] {
  return part === undefined
    ? []
    : [{ code: 'breaks-off', facts: {}, at: wholeOf(textsIn(part).at(-1)), changesTotal: true }];
}

function textsIn(part: SourcePart): readonly SourceText[] {
  return part.kind === 'paragraph' ? [part.text] : part.rows.flat().map(({ text }) => text);
}

function wholeOf(text: SourceText | undefined): Stretch | undefined {
  return text && { text, start: 0, end: text.text.length };
}

interface Parts {
  readonly parts: readonly SourcePart[];
  readonly remarks: readonly Remark[];
}

function partsOf(section: Section, name: string, texts: Texts, known: KnownWords): Parts {
  const { shape, lines, header } = section;
  switch (shape) {
    case 'cells':
      return cellByCell(section, header, name, texts, known);
    case 'drawn':
      return drawn(section, name, texts);
    case 'bars':
    case 'tabs': {
      const table = tableOfFields(lines, shape === 'bars' ? 'bar' : 'tab', name, texts);
      return table === undefined ? unread(section, 'table-too-wide', texts) : { parts: [table], remarks: [] };
    }
    case 'columns':
      return unread(section, 'columns-apart', texts);
    case 'dashed': {
      const table = dashedTable(lines, name, texts);
      return table === undefined ? unread(section, 'columns-dashed', texts) : { parts: [table], remarks: [] };
    }
    case 'spaced':
      return spaced(section, name, texts);
    case 'torn':
      return unread(section, 'cells-torn', texts);
    case 'run-on':
      return runOn(section, texts);
    default:
      return withoutTables(lines.map(texts.paragraph));
  }
}

/** What pandoc and others write in place of a table that they cannot. */
const DROPPED = /^\[TABLE\]$/iu;

/** Paragraphs, of which some stand for tables that whatever made the text has left out. */
function withoutTables(parts: readonly SourceParagraph[]): Parts {
  const dropped = parts.filter(({ text }) => DROPPED.test(text.text));
  const remarks = dropped.map(({ text }): Remark => {
    return { code: 'table-dropped', facts: { mark: text.text }, at: wholeOf(text), changesTotal: true };
  });
  return { parts, remarks };
}

function drawn(section: Section, name: string, texts: Texts): Parts {
  const drawing = drawnTable(section.lines, name, texts);
  if (drawing === undefined) return unread(section, 'drawing-broken', texts);
  return { parts: [drawing.table], remarks: drawing.isClosed ? [] : breaksOff(drawing.table) };
}

/** A table whose columns only spaces part: what blank places mean is told. */
function spaced(section: Section, name: string, texts: Texts): Parts {
  const read = spacedTable(section.lines, name, texts);
  if (read === undefined) return unread(section, 'cells-torn', texts);
  const { table, carried } = read;
  if (carried === undefined) return { parts: [table], remarks: [] };
  const facts = { title: carried.text };
  return { parts: [table], remarks: [{ code: 'titles-carried', facts, at: wholeOf(carried), changesTotal: true }] };
}

/** A table of one cell a line. */
function cellByCell(
  section: Section,
  header: Header | undefined,
  name: string,
  texts: Texts,
  known: KnownWords,
): Parts {
  const read = header && flattenedTable(section.lines, header, name, texts, known);
  if (read === undefined) return unread(section, 'cells-torn', texts);
  const { table, odd, doubt, mixed, behind } = read;
  const remarks: Remark[] = [];
  if (odd !== undefined) {
    const facts = { title: (odd.text?.text ?? '').replace(/\s/gu, ''), count: odd.count };
    remarks.push({ code: 'cells-misplaced', facts, at: wholeOf(odd.text), changesTotal: true });
  }
  if (doubt !== undefined) {
    const code = doubt.isCut ? 'title-lines-joined' : 'title-lines-parted';
    remarks.push({ code, facts: { line: doubt.line.text }, at: wholeOf(doubt.text), changesTotal: doubt.isCut });
  }
  for (const [code, text] of [
    ['departments-unsure', mixed],
    ['titles-behind', behind],
  ] as const) {
    if (text === undefined) continue;
    const facts = { name: text.text.split('\n')[0] ?? '' };
    remarks.push({ code, facts, at: wholeOf(text), changesTotal: true });
  }
  return { parts: [table], remarks };
}

/** The entries of a text without line breaks; the numbers of lines that stood in it are apart. */
function runOn(section: Section, texts: Texts): Parts {
  const cut = cutRunOn(section.lines);
  if (cut === undefined) return unread(section, 'levels-lost', texts);
  const parts = [...cut.pieces, ...cut.numbers].map(texts.paragraph);
  const [first] = cut.numbers;
  if (first === undefined) return { parts, remarks: [] };
  const at = wholeOf(parts[cut.pieces.length]?.text);
  return { parts, remarks: [{ code: 'line-numbers', facts: { number: first.text }, at, changesTotal: false }] };
}

/** Lines that were no table that can be read: they stay paragraphs, and that is said. */
function unread({ lines }: Section, code: string, texts: Texts): Parts {
  const parts = lines.map(texts.paragraph);
  return { parts, remarks: [{ code, facts: {}, at: wholeOf(parts[0]?.text), changesTotal: true }] };
}

function placeOf(lines: readonly Line[]): string {
  return placeOfLines(lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0);
}
