import { displayWidth } from '../../text/width.ts';
import { type Drawn, MOST_COLUMNS } from './borders.ts';
import type { Line } from './lines.ts';

/** A rule from one end of a table to the other. */
const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/u;
/** A rule below some of the cells only. */
const PARTIAL = /\+(?:[-=:]{2,}\+)+/gu;
const PART = /^\s*[+|]/u;

/** How many signs a line has at most. */
const MOST_SIGNS = 1000;

/** Whether a line is a rule that is drawn with `+` and `-`, from one end of a table to the other. */
export function isAsciiRule({ raw }: Line): boolean {
  return RULE.test(raw);
}

/** The table that is drawn with `+`, `-` and `|` and begins at a line; undefined where none does. Where rules part the header only, each line is a row between `bars`. */
export function asciiTableAt(
  lines: readonly Line[],
  at: number,
): { readonly shape: 'drawn' | 'bars'; readonly lines: readonly Line[] } | undefined {
  const first = lines[at];
  if (first === undefined || !isAsciiRule(first)) return undefined;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && PART.test(line.raw); line = lines[end]) {
    if (line.number !== first.number + end - at) break;
    end += 1;
  }
  const table = lines.slice(at, end);
  if (table.length === 1) return undefined;
  return { shape: isRowALine(table) ? 'bars' : 'drawn', lines: table };
}

/** Whether only the header has a rule below it, and each line below that fills all columns. */
function isRowALine(table: readonly Line[]): boolean {
  const rules = table.filter(isAsciiRule);
  const second = table.findIndex((line, at) => at > 0 && isAsciiRule(line));
  if (rules.length !== 3 || rules.some(({ raw }) => raw.includes('=')) || second === table.length - 2) return false;
  return table.slice(second + 1, -1).every(({ text }) => !/\|\s*\|/u.test(text));
}

/** A sign that may be one of a border: how many columns of a terminal stand before it, and where it is in its line. */
interface Sign {
  readonly column: number;
  readonly at: number;
}

/** A line between rules, or a rule, and the signs that may be borders. */
interface SignedLine {
  readonly line: Line;
  readonly isRule: boolean;
  readonly signs: readonly Sign[];
}

/**
 * What is drawn with `+`, `-` and `|`. Its borders are where the rules have `+`; `|` and `+` elsewhere are text. Where
 * each line between two rules has as many `|` as there are borders, widths do not matter. Undefined where lines do not
 * meet, or there are too many columns.
 */
export function asciiDrawing(lines: readonly Line[]): Drawn | undefined {
  const rules = lines.filter(isAsciiRule).map((line) => signsOf(line.raw, allOf(line.raw, /\+/gu)));
  const borders = [...new Set(rules.flatMap((signs) => signs.slice(0, MOST_SIGNS).map(({ column }) => column)))];
  if (borders.length > MOST_COLUMNS + 1) return undefined;
  borders.sort((a, b) => a - b);
  const signed = lines.map((line) => signedLine(line, new Set(borders)));
  const bands = bandsOf(signed, borders);
  if (bands === undefined) return undefined;
  const drawn: Drawn['lines'][number][] = [];
  for (const [at, each] of signed.entries()) {
    const [above, here, below] = [bands[at - 1] ?? [], bands[at] ?? [], bands[at + 1] ?? []];
    const own = each.isRule ? borders.filter((border) => above.includes(border) || below.includes(border)) : here;
    const signs = placedSigns(each, own);
    if (signs === undefined) return undefined;
    drawn.push({ line: each.line, signs: own, segments: segmentsOf(each, signs) });
  }
  return { borders, lines: drawn, isClosed: signed.at(-1)?.isRule === true };
}

function signedLine(line: Line, borders: ReadonlySet<number>): SignedLine {
  const bars = allOf(line.raw, /\|/gu);
  if (isAsciiRule(line)) return { line, isRule: true, signs: signsOf(line.raw, allOf(line.raw, /\+/gu)) };
  const stretches = [...line.raw.matchAll(PARTIAL)].flatMap(({ 0: text, index }) =>
    allOf(text, /\+/gu).map((at) => at + index),
  );
  const crosses = signsOf(line.raw, stretches);
  const isRule = crosses.length > 0 && crosses.every(({ column }) => borders.has(column));
  if (!isRule) return { line, isRule, signs: signsOf(line.raw, bars) };
  return {
    line,
    isRule,
    signs: signsOf(
      line.raw,
      [...stretches, ...bars].toSorted((a, b) => a - b),
    ),
  };
}

function allOf(text: string, sign: RegExp): readonly number[] {
  return [...text.matchAll(sign)].map(({ index }) => index);
}

function signsOf(raw: string, places: readonly number[]): readonly Sign[] {
  let [column, from] = [0, 0];
  return places.map((at) => {
    column += displayWidth(raw.slice(from, at));
    from = at;
    return { column, at };
  });
}

/** The borders of each line between rules, equal for all lines between the same two; undefined where nothing tells them, or rules follow on each other. */
function bandsOf(
  signed: readonly SignedLine[],
  borders: readonly number[],
): readonly (readonly number[] | undefined)[] | undefined {
  const bands: (readonly number[] | undefined)[] = [];
  let band: SignedLine[] = [];
  for (const [at, each] of signed.entries()) {
    if (!each.isRule) band.push(each);
    if (!each.isRule && at < signed.length - 1) continue;
    const own = bandOf(band, borders);
    if (own === undefined && at > 0) return undefined;
    bands.push(...band.map(() => own), ...(each.isRule ? [undefined] : []));
    band = [];
  }
  return bands;
}

function bandOf(band: readonly SignedLine[], borders: readonly number[]): readonly number[] | undefined {
  if (band.length === 0) return undefined;
  if (band.every(({ signs }) => signs.length === borders.length)) return borders;
  const whole = band.find(({ signs }) => signs[0]?.column === borders[0] && signs.at(-1)?.column === borders.at(-1));
  const columns = new Set(whole?.signs.map(({ column }) => column));
  return whole && borders.filter((border) => columns.has(border));
}

/** The signs of a line that are its borders: all where they are as many, else those that stand where borders are. */
function placedSigns({ signs, isRule }: SignedLine, own: readonly number[]): readonly Sign[] | undefined {
  if (!isRule && signs.length === own.length) return signs;
  const placed = signs.filter(({ column }) => own.includes(column));
  return placed.length === own.length ? placed : undefined;
}

function segmentsOf({ line, isRule }: SignedLine, signs: readonly Sign[]): readonly (string | undefined)[] {
  return signs.slice(1).map(({ at }, index) => {
    const text = line.raw.slice((signs[index]?.at ?? 0) + 1, at);
    return isRule && /^[-=:+]+$/u.test(text) ? undefined : text;
  });
}
