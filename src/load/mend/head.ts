import { type Line, note, type Open, type Scan } from './scan.ts';
import { keyCalled, keysAt, keysBelow } from './titled.ts';
import { noteRuns, ODD } from './white.ts';

/** What stands where a key and a colon belong. `at` is where the value begins. */
interface Key {
  readonly name: string;
  readonly at: number;
}

/** Characters that people type for the mark of a list. */
const MARKS = '－—–―−‐‑─﹣•·●○■□◆◇▪＊';
const WIDE_MARK = new RegExp(`([${MARKS}]|\\*(?=[ ${ODD}]))(?!\\1)[ ${ODD}]*`, 'y');
const MARK = /-(?: +|$)/y;
const MARK_WITHOUT_SPACE = /-(?=[^\s\d.-])/y;
const MARK_WITH_ODD_SPACE = new RegExp(`-(?= *[${ODD}])[ ${ODD}]+`, 'y');

/** Whether a line seems to begin with the mark of a list. */
export function beginsList(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (first !== '-' && first !== '*' && !MARKS.includes(first)) return false;
  return [MARK, MARK_WITHOUT_SPACE, MARK_WITH_ODD_SPACE, WIDE_MARK].some(
    (mark) => matchAt(mark, text, at) !== undefined,
  );
}

/** Reads the marks of lists at the beginning of a line, opening a list for each. Gives where what follows begins, and its column. */
export function readMarks(scan: Scan, line: Line, at: number, column: number): { at: number; column: number } {
  let place = { at, column };
  for (;;) {
    const next = readMark(scan, line, place);
    if (next === undefined) return place;
    openAt(scan, 'list', place.column);
    scan.opened = place.column;
    place = next;
  }
}

/** Where something begins, and its column. */
export type Place = { readonly at: number; readonly column: number };

function readMark(scan: Scan, { start, text }: Line, { at, column }: Place): Place | undefined {
  if (!beginsList(text, at)) return undefined;
  const proper = matchAt(MARK, text, at);
  if (proper !== undefined) return { at: at + proper.length, column: column + Math.max(2, proper.length) };
  const top = scan.open.at(-1);
  const mayBegin = scan.opened !== undefined || (top?.kind === 'list' && top.column === column);
  if (!mayBegin) return undefined;
  const odd = matchAt(MARK_WITH_ODD_SPACE, text, at);
  if (odd !== undefined) {
    noteRuns(scan, start + at + 1, odd.slice(1), 'mark', odd.includes(' ') ? '' : ' ');
    return { at: at + odd.length, column: column + 2 };
  }
  const short = matchAt(MARK_WITHOUT_SPACE, text, at);
  const wide = short ?? matchAt(WIDE_MARK, text, at);
  if (wide === undefined) return undefined;
  const typed = wide.charAt(0);
  const isSpaced = wide.charAt(1) === ' ';
  const end = start + at + (isSpaced ? 1 : wide.length);
  const fix = isSpaced ? '-' : '- ';
  note(scan, [start + at, end], 'list-mark', { typed, fix }, fix);
  return { at: at + wide.length, column: column + Math.max(2, wide.length) };
}

// What may be long is bounded, so that a line of one megabyte is not tried again from each of its places.
const PROPER_KEY =
  /(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|[^\s:：#,[\]{}"'&*!|>%@`-][^:：#\n]{0,80}?)[ \t]{0,20}:(?=[ \t]|$)/y;
const TYPED_KEY = new RegExp(`([A-Za-z_][\\w${ODD}-]{0,80}?)([ ${ODD}]{0,20})([:：﹕︰])([${ODD}]*)`, 'y');
const CHINESE_KEY = new RegExp(`([^\\x00-\\x7f：${ODD}][^\\s:：,，。；、]{0,20})()([：﹕︰])([${ODD}]*)`, 'y');
const TITLE = new RegExp(`(\\p{Script=Han}{2,12})([ ${ODD}]{0,9})([:：﹕︰])([${ODD}]*)`, 'uy');
const KEY_WITHOUT_COLON = /([A-Za-z_][\w-]{0,80}) {1,20}(?=\S)/y;
const ODD_IN_KEY = new RegExp(`[${ODD.replace('\\t', '')}]`);
const ODDS = new RegExp(`[${ODD}]`, 'g');

/** The key that seems to begin at a place, without any slips in it. Undefined when none does. */
export function keyAt(text: string, at: number): string | undefined {
  const proper = matchAt(PROPER_KEY, text, at);
  if (proper !== undefined) return clean(proper.slice(0, proper.lastIndexOf(':')));
  const typed = execAt(TYPED_KEY, text, at)?.[1];
  return typed === undefined ? undefined : clean(typed);
}

/** Reads the key at a place, noting the slips in it and behind it. `isPair`: a line at this place must be a key with its value. Undefined when there is no key. */
export function readKey(scan: Scan, { start, text }: Line, { at, column }: Place, isPair: boolean): Key | undefined {
  const titled = readTitle(scan, { start, text }, { at, column });
  if (titled !== undefined) return titled;
  const proper = matchAt(PROPER_KEY, text, at);
  if (proper !== undefined && !ODD_IN_KEY.test(proper)) {
    return { name: clean(proper.slice(0, -1)), at: at + proper.length };
  }
  const match =
    execAt(TYPED_KEY, text, at) ?? (isPair && scan.opened === undefined ? execAt(CHINESE_KEY, text, at) : undefined);
  if (match === undefined) return isPair ? readKeyWithoutColon(scan, { start, text }, at) : undefined;
  const [whole, word = '', gap = '', colon = '', after = ''] = match;
  const name = clean(word);
  const end = at + whole.length;
  if (!isPair && !scan.keys.has(name)) return undefined;
  if (colon === ':' && after === '' && text.startsWith('//', end)) return undefined;
  noteRuns(scan, start + at, word + gap, 'key', '');
  noteColon(scan, start + end - colon.length - after.length, { name, colon, after, next: text.charAt(end) });
  return { name, at: end };
}

/** A key that is called by its Chinese name. */
function readTitle(scan: Scan, { start, text }: Line, { at, column }: Place): Key | undefined {
  const match = execAt(TITLE, text, at);
  if (match === undefined) return undefined;
  const [whole, word = '', gap = '', colon = '', after = ''] = match;
  const name = keyCalled(word, keysAt(scan, column), scan);
  if (name === undefined) return undefined;
  const end = at + whole.length;
  note(scan, [start + at, start + at + word.length], 'key-chinese', { typed: word, key: name, fix: name }, name);
  noteRuns(scan, start + at + word.length, gap, 'key', '');
  noteColon(scan, start + end - colon.length - after.length, { name, colon, after, next: text.charAt(end) });
  return { name, at: end };
}

interface Colon {
  readonly name: string;
  readonly colon: string;
  /** White space that is none to YAML, right behind the colon. */
  readonly after: string;
  /** The character behind that; empty at the end of the line. */
  readonly next: string;
}

function noteColon(scan: Scan, at: number, { name, colon, after, next }: Colon): void {
  const isSpaced = next === '' || next === ' ';
  const fix = isSpaced ? ':' : ': ';
  if (colon !== ':') {
    note(scan, [at, at + 1 + after.length], 'colon-wide', { key: name, typed: colon, fix }, fix);
  } else if (after !== '') {
    if (after !== '\t'.repeat(after.length)) noteRuns(scan, at + 1, after, 'colon', isSpaced ? '' : ' ');
  } else if (!isSpaced) note(scan, [at, at + 1], 'colon-space', { key: name, isMissing: false, fix }, fix);
}

function readKeyWithoutColon(scan: Scan, { start, text }: Line, at: number): Key | undefined {
  const match = execAt(KEY_WITHOUT_COLON, text, at);
  const name = match?.[1];
  if (match === undefined || name === undefined || !scan.keys.has(name)) return undefined;
  const stretch = [start + at + name.length, start + at + match[0].length] as const;
  note(scan, stretch, 'colon-space', { key: name, isMissing: true, fix: ': ' }, ': ');
  return { name, at: at + match[0].length };
}

function clean(word: string): string {
  return word
    .replace(ODDS, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

/** Opens a mapping or a list at a column, where none is open there yet. */
export function openAt(scan: Scan, kind: Open['kind'], column: number): Open {
  const top = scan.open.at(-1);
  if (top?.kind === kind && top.column === column) return top;
  const opened = { kind, column, keys: new Set<string>(), below: keysBelow(scan), last: undefined };
  scan.open.push(opened);
  return opened;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  return execAt(pattern, text, at)?.[0];
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
