import type { SourceText } from '../text/source.ts';
import type { Places, Yaml } from '../text/written.ts';
import { resolvePlain } from './scalar.ts';

// The plain lane: a reader of the part of YAML in which the data is written, a line at a time. It lists what it takes,
// and declines a text in which there is anything else; the parser of all of YAML (`yaml.ts`) reads that. So it never
// says what is wrong, and what is in a text only where it is certain of every line.

/** Characters that the data has no use for, or that YAML treats in a way of its own: tabs, carriage returns, other controls and ends of lines, byte order marks, halves of characters, what is none. */
const DOUBTFUL = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** A name that is a text wherever it stands. */
const KEY = '([A-Za-z][\\w-]*)';
/** What a plain scalar begins with: no space, and of ASCII nothing but letters and digits. */
const FIRST = '[^\\x00-/:-@[-`{-~]';
/** A plain scalar: words with spaces or one colon between them. So there is no `: ` and no `#` in it, and no colon or space at its end. */
const plain = (letter: string): string => `(${FIRST}${letter}*(?:(?: +|:)${letter}+)*)`;
/** A scalar in double quotes, without escapes. */
const QUOTED = '"([^"\\\\\\n]*)"';
/** The rest of a line: nothing, or a comment that is set off on both sides. */
const REST = ' *(?:(?<= )#(?: .*)?)?$';

/** A line: the indent, and either a comment or the dashes, the key, and a scalar or brackets. */
const LINE = new RegExp(
  `( *)(?:#.*|((?:- )*)(?:${KEY}:(?: |$))?(?:(?:${plain('[^ :#\\n]')}|${QUOTED})?${REST}|(?=[[{])))`,
  'my',
);
/** A bracket that opens, and what closes it where nothing is between them. */
const OPENING = /[[{] *[\]}]?/y;
/** An entry in brackets: the key, and a scalar with what stands behind it, or further brackets. */
const ENTRY = new RegExp(`( *)(?:${KEY}: )?(?:(?:${plain('[^ :#,[\\]{}\\n]')}|${QUOTED}) *[,\\]}]|(?=[[{]))`, 'y');
/** What stands behind an entry that is in brackets itself. */
const BEHIND = / *[,\]}]/y;
const END = new RegExp(REST, 'my');

/** Collections nested deeper are left to the parser, whose limit is a little higher; the data needs about ten. */
const DEEPEST = 30;

interface Collection {
  readonly value: unknown[] | Record<string, unknown>;
  readonly places: Places;
}

interface Lane {
  readonly text: string;
  readonly places: Map<object, Places>;
  /** The collections that are open, the outermost first. In a block each stands at two spaces for each that is around it. */
  readonly open: Collection[];
  /** Whether one may begin here that is deeper than those that are open: at the beginning, and behind a key with nothing behind it. */
  awaits: boolean;
  root: unknown;
}

/**
 * Reads a text that is in house style throughout: mappings and lists at two spaces, or in brackets in one line; plain
 * and double-quoted scalars in one line; comments. Gives the same as `parseYaml`, to the offset. Undefined for every
 * other text, and so for each of which `parseYaml` would report something.
 */
export function readHouseStyle(source: SourceText): Yaml | undefined {
  const { text } = source;
  if (DOUBTFUL.test(text)) return undefined;
  const lane: Lane = { text, places: new Map(), open: [], awaits: true, root: null };
  for (let start = 0; start < text.length; ) {
    LINE.lastIndex = start;
    const line = LINE.exec(text);
    const end = line === null ? undefined : takeLine(lane, line, start);
    if (end === undefined) return undefined;
    start = end + 1;
  }
  return { source, value: lane.root, places: lane.places };
}

/** Takes a line, and gives where it ends. As with all that takes a part of the text, undefined says that it is not in house style: then nothing that was read counts. */
function takeLine(lane: Lane, line: RegExpExecArray, start: number): number | undefined {
  const [whole, indent = '', dashes = '', key, scalar, quoted] = line;
  const end = start + whole.length;
  const hasBrackets = end < lane.text.length && lane.text[end] !== '\n';
  const isEmpty = scalar === undefined && quoted === undefined && !hasBrackets;
  if (key === undefined && (isEmpty || dashes === '')) return isEmpty && dashes === '' ? end : undefined;
  const at = takeHead(lane, indent, dashes, key, start + indent.length);
  lane.awaits = isEmpty;
  if (at === undefined || isEmpty) return at && end;
  putScalar(lane, scalar, quoted, at);
  if (!hasBrackets) return end;
  const behind = takeBrackets(lane, at);
  return behind === undefined ? undefined : endOf(END, lane.text, behind);
}

/** Takes dashes and the key of a line, and gives where its value begins. */
function takeHead(
  lane: Lane,
  indent: string,
  dashes: string,
  key: string | undefined,
  start: number,
): number | undefined {
  let level = indent.length / 2;
  if (!Number.isInteger(level) || level >= lane.open.length + (lane.awaits ? 1 : 0)) return undefined;
  let at = start;
  for (const end = start + dashes.length; at < end; at += 2) {
    if (!enter(lane, level, true, at)) return undefined;
    level += 1;
  }
  if (key === undefined) return at;
  return enter(lane, level, false, at) && putKey(lane, key, at) ? at + key.length + 2 : undefined;
}

/** Goes on with the collection of a level, which is the innermost then, or begins it. Says whether it can. */
function enter(lane: Lane, level: number, isList: boolean, at: number): boolean {
  if (level === lane.open.length) return begin(lane, isList, at);
  lane.open.length = level + 1;
  return Array.isArray(lane.open[level]?.value) === isList;
}

function begin(lane: Lane, isList: boolean, start: number): boolean {
  const value = isList ? [] : {};
  const places: Places = { start, keys: [], offsets: [] };
  put(lane, value, start, start);
  lane.places.set(value, places);
  return lane.open.push({ value, places }) <= DEEPEST;
}

/** Puts a key, behind which nothing stands so far, into the innermost mapping. False where it has that key. */
function putKey({ open }: Lane, key: string, start: number): boolean {
  const { value, places } = open.at(-1) as Collection;
  if (Object.hasOwn(value, key)) return false;
  const end = start + key.length;
  (value as Record<string, unknown>)[key] = null;
  places.keys.push(key);
  places.offsets.push(start, end, end, end);
  return true;
}

/** Puts a value into the innermost collection: behind its last key, or as its next item. */
function put(lane: Lane, value: unknown, start: number, end: number): void {
  const into = lane.open.at(-1);
  if (into === undefined) lane.root = value;
  else if (Array.isArray(into.value)) {
    into.value.push(value);
    into.places.offsets.push(start, end);
  } else {
    const { keys, offsets } = into.places;
    into.value[keys.at(-1) ?? ''] = value;
    offsets.splice(-2, 2, start, end);
  }
}

function putScalar(lane: Lane, scalar: string | undefined, quoted: string | undefined, at: number): void {
  if (scalar !== undefined) put(lane, resolvePlain(scalar), at, at + scalar.length);
  else if (quoted !== undefined) put(lane, quoted, at + 1, at + 1 + quoted.length);
}

/** Takes what stands in brackets, and gives what comes behind them. */
function takeBrackets(lane: Lane, start: number): number | undefined {
  const isList = lane.text[start] === '[';
  if (!begin(lane, isList, start)) return undefined;
  let end = endOf(OPENING, lane.text, start);
  while (end !== undefined && !isClosed(lane.text, end)) end = takeEntry(lane, isList, end);
  lane.open.pop();
  return end !== undefined && lane.text[end - 1] === (isList ? ']' : '}') ? end : undefined;
}

function isClosed(text: string, end: number): boolean {
  return text[end - 1] === ']' || text[end - 1] === '}';
}

/** Takes an entry with the comma or the bracket behind it. */
function takeEntry(lane: Lane, isList: boolean, start: number): number | undefined {
  ENTRY.lastIndex = start;
  const entry = ENTRY.exec(lane.text);
  if (entry === null) return undefined;
  const [, spaces = '', key, scalar, quoted] = entry;
  // The full-width comma separates nothing, though whoever typed it may think so.
  if ((key === undefined) !== isList || (isList && scalar?.includes('，'))) return undefined;
  const end = ENTRY.lastIndex;
  let at = start + spaces.length;
  if (key !== undefined) {
    if (!putKey(lane, key, at)) return undefined;
    at += key.length + 2;
  }
  putScalar(lane, scalar, quoted, at);
  if (scalar !== undefined || quoted !== undefined) return end;
  const behind = takeBrackets(lane, at);
  return behind === undefined ? undefined : endOf(BEHIND, lane.text, behind);
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
