import type { MarkupKind } from '../../text/facts.ts';
import { LIST_MARK } from '../../text/measures.ts';
import { remembering } from '../../text/remembering.ts';
import type { SourceText } from '../../text/source.ts';
import { itemLine, itemsAround, type OpenItem } from './lists.ts';
import { faultyLine } from './tables.ts';

/** What a block is: `item` is a paragraph in a list, `setext` the underline of a heading; the heading itself stands before it as a paragraph. */
type BlockKind =
  | ('code' | 'heading' | 'html' | 'item' | 'list' | 'paragraph' | 'quote' | 'rule' | 'setext' | 'table')
  | 'in-list';

/** A block of Markdown as a stretch of its source, without white space at its ends and the sign of an item. */
export interface MarkdownBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Why a list or a table is not one that is printed; it is where the block begins. */
  readonly fault?: MarkupKind;
}

/**
 * The blocks of a Markdown text (CommonMark 0.31, and the tables of GFM), found by lines and in linear time. Exact for
 * titles, headings, paragraphs, and for lists and tables without a fault; every other block is found where it begins,
 * and taken to end before the next empty line. A line that begins with `#` is a heading even where the space behind the
 * signs is missing, and the numbered lines of the list of annexes are paragraphs. Found once: two rules ask for them.
 */
export const readBlocks = remembering(blocksIn);

function blocksIn({ text }: SourceText): readonly MarkdownBlock[] {
  const lines = linesOf(text);
  const reading: Reading = {
    text,
    lines,
    blocks: [],
    open: undefined,
    items: [],
    isInAnnexes: false,
    isFenceLost: false,
  };
  let at = 0;
  while (at < lines.length) at = readLine(reading, at) + 1;
  return reading.blocks;
}

interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly blocks: MarkdownBlock[];
  /** The kind of the block that the next line may continue. */
  open: BlockKind | undefined;
  /** The items of lists that the next line may belong to, from the outermost. */
  items: readonly OpenItem[];
  isInAnnexes: boolean;
  /** A block of code was not closed: nothing further is looked for then, or a text of fences would be searched to its end from each. */
  isFenceLost: boolean;
}

interface Line {
  /** Without its line break. */
  readonly text: string;
  /** Where it stands in the source, without white space at its ends. */
  readonly start: number;
  readonly end: number;
}
const NO_LINE: Line = { text: '', start: 0, end: 0 };

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((each) => {
    const indent = /^[ \t]*/.exec(each)?.[0].length ?? 0;
    const start = offset + indent;
    const end = Math.max(start, offset + each.trimEnd().length);
    offset += each.length + 1;
    return { text: each.endsWith('\r') ? each.slice(0, -1) : each, start, end };
  });
}

/** Reads the block that begins in a line, or the line as a part of the block before it; the index of the last line that is read. */
function readLine(reading: Reading, at: number): number {
  const { text } = reading.lines[at] ?? NO_LINE;
  const around = itemsAround(text, reading.items);
  if (around.length > 0) return readInList(reading, at, around);
  const open = reading.open === 'item' ? undefined : reading.open;
  const kind = kindOf(text, reading.lines[at + 1]?.text ?? '', open, reading.isInAnnexes);
  if (kind === 'blank') reading.open = undefined;
  else if (kind === 'list' && !reading.isInAnnexes) return readItem(reading, at, around);
  else if (kind === 'paragraph' && reading.open === 'item') faultAt(reading, at, { kind, fault: 'list-blank' });
  else return readOutside(reading, at, kind);
  return at;
}

/** A line that is in no list. */
function readOutside(reading: Reading, at: number, kind: Exclude<LineKind, 'blank'>): number {
  const { start, end } = reading.lines[at] ?? NO_LINE;
  reading.items = [];
  if (kind === 'fence') return readCode(reading, at);
  if (kind === 'table' && !reading.isInAnnexes) return readTable(reading, at);
  if (kind === 'continued') extend(reading, end);
  else {
    reading.blocks.push({ kind, start, end });
    reading.open = ENDS_WITH_ITS_LINE.has(kind) ? undefined : kind;
    reading.isInAnnexes ||= kind === 'paragraph' && LIST_MARK.test(reading.text.slice(start, end));
  }
  return at;
}

/** A line that is indented as an item of a list: more of its text, another paragraph, an item below it. Nothing else is printed in lists. */
function readInList(reading: Reading, at: number, around: readonly OpenItem[]): number {
  const { text, start, end } = reading.lines[at] ?? NO_LINE;
  const inner = text.slice(around.at(-1)?.content);
  const isOpen = reading.open === 'item' && around.length === reading.items.length;
  const kind = kindOf(inner, reading.lines[at + 1]?.text ?? '', isOpen ? 'paragraph' : undefined, false);
  if (kind === 'blank') reading.open = undefined;
  else if (kind === 'list') return readItem(reading, at, around);
  else if (kind === 'continued') extend(reading, end);
  else if (kind === 'paragraph' && reading.open === 'item') faultAt(reading, at, { kind, fault: 'list-blank' });
  else if (kind !== 'paragraph') faultAt(reading, at, { kind: 'in-list', fault: 'in-list' });
  else {
    reading.items = around;
    reading.open = 'item';
    reading.blocks.push({ kind: 'item', start, end });
  }
  return at;
}

function readItem(reading: Reading, at: number, around: readonly OpenItem[]): number {
  const line = reading.lines[at] ?? NO_LINE;
  const isBelowText = reading.open === 'paragraph' || reading.open === 'item';
  const { items, at: begins, fault: wrong } = itemLine(line.text, around, reading.items, isBelowText);
  const start = line.start + begins - (/^[ \t]*/.exec(line.text)?.[0].length ?? 0);
  const next = reading.lines[at + 1]?.text ?? '';
  const isText = wrong !== undefined || kindOf(line.text.slice(begins), next, undefined, false) === 'paragraph';
  const found = wrong ?? (isText ? undefined : 'in-list');
  reading.items = items;
  reading.open = 'item';
  reading.blocks.push({ kind: 'item', start, end: line.end, ...(found && { fault: found }) });
  return at;
}

/** Adds a line to the block before it. */
function extend({ blocks }: Reading, end: number): void {
  const before = blocks.pop();
  if (before !== undefined) blocks.push({ ...before, end });
}

/** Something that cannot stand where it does, with the lines below it: one cause is said once. */
function faultAt(reading: Reading, at: number, block: Pick<MarkdownBlock, 'kind' | 'fault'>): void {
  const { start, end } = reading.lines[at] ?? NO_LINE;
  reading.blocks.push({ ...block, start, end });
  reading.items = [];
  reading.open = 'paragraph';
  reading.isInAnnexes ||= LIST_MARK.test(reading.text.slice(start, end));
}

/** A table with all lines up to the next empty one. Where something is wrong with it, it begins at that line. */
function readTable(reading: Reading, at: number): number {
  const { lines, blocks, open } = reading;
  let last = at;
  while (last + 1 < lines.length && !BLANK.test(lines[last + 1]?.text ?? '')) last += 1;
  const own = lines.slice(at, last + 1);
  const faulty = faultyLine(own.map(({ text }) => text.trimEnd()));
  const found = faultOf(blocks.at(-1), open, faulty);
  const first = own[found === 'table-shape' ? (faulty ?? 0) : 0] ?? NO_LINE;
  blocks.push({ kind: 'table', start: first.start, end: lines[last]?.end ?? 0, ...(found && { fault: found }) });
  reading.open = 'table';
  return last;
}

function faultOf(
  before: MarkdownBlock | undefined,
  open: BlockKind | undefined,
  faulty: number | undefined,
): MarkupKind | undefined {
  if (open === 'paragraph' || open === 'item') return 'table-blank';
  if (faulty !== undefined) return 'table-shape';
  return before?.kind === 'table' ? 'two-tables' : undefined;
}

function readCode(reading: Reading, at: number): number {
  const closing = reading.isFenceLost ? undefined : endOfFence(reading.lines, at);
  reading.isFenceLost ||= closing === undefined;
  const last = closing ?? at;
  const { start } = reading.lines[at] ?? NO_LINE;
  reading.blocks.push({ kind: 'code', start, end: reading.lines[last]?.end ?? start });
  reading.open = undefined;
  return last;
}

const BLANK = /^[ \t]*$/;
const ENDS_WITH_ITS_LINE: ReadonlySet<BlockKind> = new Set(['heading', 'rule', 'setext']);
/** What begins a block, and may stand right behind a paragraph; the first that fits counts. */
const STARTS: readonly (readonly [RegExp, LineKind])[] = [
  [/^ {0,3}#/, 'heading'],
  [/^ {0,3}>/, 'quote'],
  [/^ {0,3}</, 'html'],
  [/^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/, 'rule'],
  [/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/, 'list'],
  [/^ {0,3}\|/, 'table'],
];

/** What a line is by itself. */
type LineKind = Exclude<BlockKind, 'in-list' | 'item'> | 'blank' | 'continued' | 'fence';

/** What a line is, after what is open before it and with the line behind it. */
function kindOf(line: string, next: string, open: BlockKind | undefined, isInAnnexes: boolean): LineKind {
  if (BLANK.test(line)) return 'blank';
  const isInParagraph = open === 'paragraph';
  if (open !== undefined && !isInParagraph) return 'continued';
  if (/^(?: {0,3}\t| {4})/.test(line)) return isInParagraph ? 'continued' : 'code';
  if (fenceOf(line) !== undefined) return 'fence';
  if (isInParagraph && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return 'setext';
  const kind = STARTS.find(([start]) => start.test(line))?.[1];
  if (kind === 'list' && isInAnnexes && /^ *\d/.test(line)) return 'paragraph';
  if (kind !== undefined) return kind;
  if (isDelimiterRow(next)) return 'table';
  return isInParagraph ? 'continued' : 'paragraph';
}

function isDelimiterRow(line: string): boolean {
  return /^[ \t]*[-:|][-:| \t]*$/.test(line) && /[|:]/.test(line) && line.includes('-');
}

/** The signs that open a block of code; behind backticks no other backtick may stand in the line. */
function fenceOf(line: string): string | undefined {
  const [, signs, rest] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  return signs?.startsWith('`') && rest?.includes('`') ? undefined : signs;
}

/** The index of the line that closes the block of code which opens in a line; undefined when none does. */
function endOfFence(lines: readonly Line[], opening: number): number | undefined {
  const signs = fenceOf(lines[opening]?.text ?? '') ?? '';
  for (let at = opening + 1; at < lines.length; at += 1) {
    const closing = /^ {0,3}(`+|~+)[ \t]*$/.exec(lines[at]?.text ?? '')?.[1];
    if (closing?.startsWith(signs)) return at;
  }
  return undefined;
}
