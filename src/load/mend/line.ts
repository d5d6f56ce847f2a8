import { readFlow } from './flow.ts';
import { beginsList, keyAt, openAt, type Place, readKey, readMarks } from './head.ts';
import { aligned } from './indent.ts';
import { closeOf, noteUnclosed, quoted } from './quotes.ts';
import { type Line, note, type Scan, slipAt, type Unfinished } from './scan.ts';
import { readValue } from './value.ts';
import { columnOf, noteBlank, ODD, whiteFacts } from './white.ts';

const CONTENT = new RegExp(`[^ ${ODD}]`);
/** Deeper nesting than this is no data, and need not be followed. */
const DEEPEST = 60;

/** Looks one line through. */
export function readLine(scan: Scan, line: Line): void {
  const at = line.text.search(CONTENT);
  if (isInside(scan, line, at)) return;
  if (at < 0) noteBlank(scan, line);
  else if (line.text.charAt(at) === '#')
    columnOf(
      scan,
      line,
      at,
      scan.open.map(({ column }) => column),
      true,
    );
  else if (!/^(?:---|\.\.\.)(?:\s|$)|^%/.test(line.text)) readStructure(scan, line, at);
}

/** Ends what waits for the next line, which begins at this column. */
export function settle(scan: Scan, column: number): void {
  if (scan.unfinished !== undefined) noteUnclosed(scan, scan.unfinished);
  scan.unfinished = undefined;
  if (scan.doubtful !== undefined && column <= scan.doubtful.column) scan.slips.push(scan.doubtful.slip);
  scan.doubtful = undefined;
}

/** Whether a line belongs to a value that began on a line before it. */
function isInside(scan: Scan, line: Line, at: number): boolean {
  if (scan.block !== undefined) {
    if (at < 0 || isOfBlock(scan, line, at, scan.block)) return true;
    scan.block = undefined;
  }
  return scan.unfinished !== undefined && finishes(scan, scan.unfinished, line, at);
}

/** Whether a line belongs to a block scalar. A paragraph that is indented with wide spaces only does not to YAML, but was meant to. */
function isOfBlock(scan: Scan, { start, text }: Line, at: number, block: number): boolean {
  const spaces = text.search(/[^ ]/);
  if (spaces > block) return true;
  if (spaces === at || beginsList(text, at) || keyAt(text, at) !== undefined) return false;
  const facts = { ...whiteFacts(text.slice(spaces, at)), where: 'indent', fix: undefined } as const;
  note(scan, [start, start + at], 'white-space', facts, ' '.repeat(block + 2));
  return true;
}

function finishes(scan: Scan, unfinished: Unfinished, line: Line, at: number): boolean {
  const column = at < 0 ? Number.POSITIVE_INFINITY : at;
  const isQuoted = /["']/.test(unfinished.closers);
  const closesOnly = !isQuoted && /[\]}]/.test(line.text.charAt(at));
  if (column <= unfinished.column && !closesOnly) {
    settle(scan, column);
    return false;
  }
  const end = isQuoted ? closeOf(line.text, 0, unfinished.closers) : readFlow(scan, unfinished, line.start, line.text);
  if (end >= 0) scan.unfinished = undefined;
  else if (at >= 0) unfinished.end = line.start + line.text.length;
  return true;
}

function readStructure(scan: Scan, line: Line, at: number): void {
  const isItem = beginsList(line.text, at);
  const key = isItem ? undefined : keyAt(line.text, at);
  const isMore = !isItem && key === undefined && scan.text !== undefined; // of a text, whatever stands in its indentation
  const column = isMore ? at : levelOf(scan, line, at, isItem, key);
  settle(scan, column);
  if (!isItem && readStray(scan, line, at, column)) return;
  closeDeeper(scan, column, isItem);
  const place = readMarks(scan, line, at, column);
  const top = scan.open.at(-1);
  const isPair = place.at === at && (scan.opened !== undefined || (top?.kind === 'map' && top.column === column));
  const read = readKey(scan, line, place, isPair);
  const holder = isItem ? column : (scan.opened ?? column);
  if (read === undefined || scan.open.length > DEEPEST) {
    value(scan, line, place.at, holder);
    return;
  }
  const map = openAt(scan, 'map', place.column);
  map.keys.add(read.name);
  map.last = read.name;
  const isSentence = place.at > at && /[^\x00-\x7f]/.test(read.name);
  value(scan, line, read.at, place.column);
  if (isSentence) doubtSentence(scan, line, place.at, place.column);
}

/** The column at which a line was meant to begin. */
function levelOf(scan: Scan, line: Line, at: number, isItem: boolean, key: string | undefined): number {
  const even = aligned(scan, line, at, isItem, key);
  return even === at ? columnOf(scan, line, at, columnsFor(scan, isItem, key)) : even;
}

function value(scan: Scan, { start, text }: Line, at: number, column: number): void {
  const blank = text.slice(at).search(/[^ \t]|$/);
  readValue(scan, { start: start + at + blank, text: text.slice(at + blank).trimEnd(), column });
}

/** `- 得5分: 未完成` is a text, unless the next line gives another key beside this one. */
function doubtSentence(scan: Scan, { start, text }: Line, at: number, column: number): void {
  const typed = text.slice(at).trimEnd();
  const written = quoted(typed);
  const stretch = [start + at, start + at + typed.length] as const;
  const facts = { typed, cause: 'colon', fix: written } as const;
  scan.doubtful = { column: column - 1, slip: slipAt(scan, stretch, 'quotes-missing', facts, written) };
}

/** The columns at which a line may begin. A key that a mapping has already does not come again in it. */
function columnsFor({ open, opened }: Scan, isItem: boolean, key: string | undefined): readonly number[] {
  if (opened !== undefined) return isItem ? [opened + 2, opened] : [opened + 2];
  const kind = isItem ? 'list' : 'map';
  return open.filter((each) => each.kind === kind && !each.keys.has(key ?? '')).map((each) => each.column);
}

function closeDeeper({ open }: Scan, column: number, isItem: boolean): void {
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    if (top.column < column || (top.column === column && (isItem || top.kind === 'map'))) return;
    open.pop();
  }
}

/** A line that is neither a key nor an item, behind a text: part of the text, which YAML cannot take for that. Of several only one thing is said. */
function readStray(scan: Scan, line: Line, at: number, column: number): boolean {
  const before = scan.stray;
  scan.stray = undefined;
  if (scan.text === undefined) return false;
  const isDeeper = column > scan.text;
  const isPair = !isDeeper && scan.open.some((each) => each.kind === 'map' && each.column === column);
  const content = line.text.slice(at);
  if (isDeeper ? !/:(?:\s|$)| #/.test(content) : !isText(scan, line, { at, column }, isPair)) return false;
  const start = line.start + at;
  const end = line.start + line.text.trimEnd().length;
  const edit = { start, end, text: '' };
  const last = scan.slips.at(-1);
  if (before !== undefined && last !== undefined) {
    scan.slips.push({ ...last, edit });
  } else note(scan, [start, end], 'text-lines', {}, edit);
  scan.stray = end;
  return true;
}

/** Whether a line reads as text only: it has no key, typed however badly. */
function isText(scan: Scan, line: Line, place: Place, isPair: boolean): boolean {
  const trial: Scan = { ...scan, slips: [] };
  return readKey(trial, line, place, isPair) === undefined;
}
