import { LIST_MARK } from '../../text/measures.ts';
import type { SourceText } from '../../text/source.ts';

/** What a block is. `setext` is the underline of a heading; the heading itself stands before it as a paragraph. */
type BlockKind = 'code' | 'heading' | 'html' | 'list' | 'paragraph' | 'quote' | 'rule' | 'setext' | 'table';

/** A block of Markdown as a stretch of its source, without white space at its ends. */
export interface MarkdownBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The blocks of a Markdown text (CommonMark 0.31, and the tables of GFM), found by lines and in linear time. Exact for
 * titles, headings and paragraphs; every other block is found where it begins, and taken to end before the next empty
 * line. A line that begins with `#` is a heading even where the space behind the signs is missing, and the numbered lines
 * of the list of annexes are paragraphs.
 */
export function readBlocks(source: SourceText): readonly MarkdownBlock[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { text } = source;
  const lines = linesOf(text);
  const reading: Reading = { text, lines, blocks: [], open: undefined, isInAnnexes: false, isFenceLost: false };
  let at = 0;
  while (at < lines.length) at = readLine(reading, at) + 1;
  known.set(source, reading.blocks);
  return reading.blocks;
}

/** The blocks of a text that was read before: two rules ask for them. */
const known = new WeakMap<SourceText, readonly MarkdownBlock[]>();

interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly blocks: MarkdownBlock[];
  /** The kind of the block that the next line may continue. */
  open: BlockKind | undefined;
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
  const { text, start, end } = reading.lines[at] ?? NO_LINE;
  const kind = kindOf(text, reading.lines[at + 1]?.text ?? '', reading.open, reading.isInAnnexes);
  if (kind === 'fence') return readCode(reading, at);
  if (kind === 'blank') reading.open = undefined;
  else if (kind === 'continued') {
    const before = reading.blocks.pop();
    if (before !== undefined) reading.blocks.push({ ...before, end });
  } else {
    reading.blocks.push({ kind, start, end });
    reading.open = ENDS_WITH_ITS_LINE.has(kind) ? undefined : kind;
    reading.isInAnnexes ||= kind === 'paragraph' && LIST_MARK.test(reading.text.slice(start, end));
  }
  return at;
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

const ENDS_WITH_ITS_LINE: ReadonlySet<BlockKind> = new Set(['heading', 'rule', 'setext']);
/** What begins a block, and may stand right behind a paragraph; the first that fits counts. */
const STARTS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^ {0,3}#/, 'heading'],
  [/^ {0,3}>/, 'quote'],
  [/^ {0,3}</, 'html'],
  [/^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/, 'rule'],
  [/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/, 'list'],
  [/^ {0,3}\|/, 'table'],
];

/** What a line is, after what is open before it and with the line behind it. */
function kindOf(
  line: string,
  next: string,
  open: BlockKind | undefined,
  isInAnnexes: boolean,
): BlockKind | 'blank' | 'continued' | 'fence' {
  if (/^[ \t]*$/.test(line)) return 'blank';
  const isInParagraph = open === 'paragraph';
  if (open !== undefined && !isInParagraph) return 'continued';
  if (/^(?: {0,3}\t| {4})/.test(line)) return isInParagraph ? 'continued' : 'code';
  if (fenceOf(line) !== undefined) return 'fence';
  if (isInParagraph && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return 'setext';
  const kind = STARTS.find(([start]) => start.test(line))?.[1];
  if (kind === 'list' && isInAnnexes && /^ *\d/.test(line)) return 'paragraph';
  if (kind !== undefined) return kind;
  if (line.includes('|') && isDelimiterRow(next)) return 'table';
  return isInParagraph ? 'continued' : 'paragraph';
}

function isDelimiterRow(line: string): boolean {
  return /^[ \t]*[-:|][-:| \t]*$/.test(line) && line.includes('|') && line.includes('-');
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
