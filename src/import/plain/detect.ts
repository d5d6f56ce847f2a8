import type { Sureness } from '../draft.ts';
import { asciiTableAt } from './ascii.ts';
import { isDrawn } from './boxes.ts';
import { columnKind } from './columns.ts';
import { dashedLinesAt, isColumnsRule } from './dashed.ts';
import { fieldsIn } from './fields.ts';
import { type Header, headerAt } from './header.ts';
import type { Line } from './lines.ts';
import { isParted, isSpaced, isSpacedHeader, spacedLength } from './spaced.ts';

/**
 * How a stretch of a text was made: `drawn` with box-drawing characters, or `+`, `-` and `|`; `bars` and `tabs` between cells of a line;
 * `cells` each on a line of its own; `columns` that were read one after the other, so that nobody can tell which points
 * belong to what; `dashed`, with dashes below names of columns and spaces between cells; `spaced`, with nothing but spaces; `torn` from pages as they look, so that nobody can tell which lines are of one cell; `run-on` text without line breaks; numbered `outline`; `prose`.
 */
export type Shape =
  | 'drawn'
  | 'bars'
  | 'tabs'
  | 'cells'
  | 'columns'
  | 'dashed'
  | 'spaced'
  | 'torn'
  | 'run-on'
  | 'outline'
  | 'prose';

/** A stretch of lines of one shape. */
export interface Section {
  readonly shape: Shape;
  readonly sureness: Sureness;
  readonly lines: readonly Line[];
  /** Of `cells`. */
  readonly header?: Header;
}

/** The stretches of a text in their order: every line is in one. `pages` are the lines with which pages begin, by their numbers. */
export function sectionsOf(lines: readonly Line[], pages: readonly number[]): readonly Section[] {
  const sections: Section[] = [];
  let prose: Line[] = [];
  const close = (): void => {
    if (prose.length > 0) sections.push(paragraphs(prose));
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const section = tableAt(lines, at, pages);
    if (section === undefined) {
      prose.push(lines[at] as Line);
      at += 1;
      continue;
    }
    close();
    sections.push(section);
    at += section.lines.length;
  }
  close();
  return sections;
}

/** How many lines with cells beside one another make a table. */
const LEAST_LINES = 2;

function tableAt(lines: readonly Line[], at: number, pages: readonly number[]): Section | undefined {
  const ascii = asciiTableAt(lines, at);
  if (ascii !== undefined) return { sureness: 'stated', ...ascii };
  for (const [shape, isPart] of BY_LINES) {
    const run = runAt(lines, at, isPart);
    if (run.length >= LEAST_LINES) return { shape, sureness: 'stated', lines: run };
  }
  const line = lines[at];
  const dashed = dashedLinesAt(lines, at);
  if (dashed !== undefined || (line !== undefined && isColumnsRule(line))) {
    return { shape: 'dashed', sureness: 'stated', lines: dashed ?? lines.slice(at) };
  }
  if (line !== undefined && isColumnAfterColumn(line)) {
    return { shape: 'columns', sureness: 'inferred', lines: lines.slice(at) };
  }
  return spacedAt(lines, at, pages) ?? cellsAt(lines, at, pages);
}

/** The table of one cell a line that begins at a line; undefined where none does. */
function cellsAt(lines: readonly Line[], at: number, pages: readonly number[]): Section | undefined {
  const header = headerAt(lines, at);
  if (header === undefined) return undefined;
  const end = lines.findIndex(({ text }, index) => index >= at + header.length && ENDS_TABLE.test(text));
  const table = lines.slice(at, end < 0 ? undefined : end);
  if (isOfPages(table, lines, pages)) return { shape: 'torn', sureness: 'inferred', lines: lines.slice(at) };
  return { shape: 'cells', sureness: 'inferred', lines: table, header };
}

/** The table of words with spaces between them that begins at a line, or all that follows where it cannot be read; undefined where none begins. */
function spacedAt(lines: readonly Line[], at: number, pages: readonly number[]): Section | undefined {
  const [line, ...below] = lines.slice(at, at + 2);
  if (line === undefined) return undefined;
  const isHeader = isSpacedHeader(line, below[0]);
  if (!isHeader && !isRowOfNames(line)) return undefined;
  const rest = lines.slice(at);
  const end = rest.findIndex(({ text }) => ENDS_TABLE.test(text));
  const within = end < 0 ? rest : rest.slice(0, end);
  const table = within.slice(0, spacedLength(within));
  const isRead = isHeader && !within.slice(table.length).some(isParted) && !isOfPages(table, lines, pages);
  return isRead && isSpaced(table)
    ? { shape: 'spaced', sureness: 'inferred', lines: table }
    : { shape: 'torn', sureness: 'inferred', lines: rest };
}

/** Whether a page begins within a table, or behind the last line of all: only what reads a text page by page writes that. */
function isOfPages(table: readonly Line[], all: readonly Line[], pages: readonly number[]): boolean {
  const [first = 0, last = 0, end = 0] = [table[0]?.number, table.at(-1)?.number, all.at(-1)?.number];
  return pages.some((page) => (first < page && page <= last) || page > end);
}

/** What comes behind a table and is in none of its cells. */
const ENDS_TABLE = /^(?:附件?\s*[一二三四五六七八九十\d]{0,2}[:：]?$|(?:注|说明)[:：]|校验码\s)/u;

const BY_LINES: readonly (readonly [Shape, (line: Line) => boolean])[] = [
  ['drawn', isDrawn],
  ['bars', (line) => /[|｜]/u.test(line.text) && fieldsIn(line, 'bar').length > 0 && isBarred(line)],
  ['tabs', ({ raw }) => /[^\s]\t|\t[^\s]/u.test(raw)],
];

/** A line that bars enclose, or that two of them part. */
function isBarred({ text }: Line): boolean {
  return /^[|｜]/u.test(text) || (text.match(/[|｜]/gu) ?? []).length >= 2;
}

function runAt(lines: readonly Line[], at: number, isPart: (line: Line) => boolean): readonly Line[] {
  let end = at;
  for (let line = lines[end]; line !== undefined && isPart(line); line = lines[end]) end += 1;
  return lines.slice(at, end);
}

/** How many names of columns in one line, with other words behind them, say that columns were read one by one. */
const NAMES_IN_ROW = 3;

/** Whether all words of a line are names of columns, as they stand side by side on a page. */
function isRowOfNames({ text }: Line): boolean {
  const words = text.slice(0, 200).split(/\s+/u);
  return words.length >= NAMES_IN_ROW && words.every((word) => columnKind(word) !== undefined);
}

function isColumnAfterColumn({ text }: Line): boolean {
  const words = text.slice(0, 200).split(/\s+/u);
  const names = words.findIndex((word) => columnKind(word) === undefined);
  return names >= NAMES_IN_ROW && words.length > 2 * names;
}

/** From how many characters on a line is no paragraph any more, if it states points so often. */
const RUN_ON = { length: 200, points: 5 } as const;

const POINTS = /\d\s*分|[(（]\d{1,3}(?:\.\d{1,2})?[)）]/gu;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.、．])/u;

function paragraphs(lines: readonly Line[]): Section {
  const isRunOn = lines.some(
    ({ text }) => text.length >= RUN_ON.length && (text.match(POINTS)?.length ?? 0) >= RUN_ON.points,
  );
  if (isRunOn) return { shape: 'run-on', sureness: 'inferred', lines };
  const numbered = lines.filter(({ text }) => NUMBERED.test(text)).length;
  const scored = lines.filter(({ text }) => /\d\s*分/u.test(text)).length;
  const isOutline = numbered >= 3 && scored * 2 >= numbered;
  return { shape: isOutline ? 'outline' : 'prose', sureness: 'inferred', lines };
}
