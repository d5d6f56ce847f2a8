import { readFlow } from './flow.ts';
import { closeOf, isAliasOfNothing, quoted, unclosed } from './quotes.ts';
import { note, type Scan, slipAt } from './scan.ts';

/** A value as far as it stands in one line, behind its key or mark: white space around it left out. */
export interface Value {
  /** Its offset in the source. */
  readonly start: number;
  readonly text: string;
  /** The column of what holds it. */
  readonly column: number;
}

const BLOCK_HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$/;
/** Characters that begin no plain text: what begins with one of them is a text without quotes. */
const START = /^(?:[@`%|>]|![^\x21-\x7e])/;

/** Looks a value through, and remembers what it says of the next lines. */
export function readValue(scan: Scan, value: Value): void {
  const { text, column } = value;
  scan.opened = undefined;
  scan.text = undefined;
  const first = text.charAt(0);
  if (first === '') scan.opened = column;
  else if (first === '#') readComment(scan, value);
  else if (BLOCK_HEADER.test(text)) scan.block = column;
  else if (first === '"' || first === "'") readQuoted(scan, value);
  else if (first === '[' || first === '{') readBracketed(scan, value);
  else if (START.test(text) || isAliasOfNothing(scan, text)) noteQuotes(scan, value, 'start');
  else readPlain(scan, value);
}

/** A comment in the place of a value: nested lines follow, or the value was meant to begin with `#`. */
function readComment(scan: Scan, { start, text, column }: Value): void {
  scan.opened = column;
  if (/^#[\s#!]|^#$/.test(text)) return;
  const slip = slipAt(scan, [start, start + text.length], 'comment-cut', { cut: text }, quoted(text));
  scan.doubtful = { column, slip };
}

function readQuoted(scan: Scan, value: Value): void {
  scan.text = value.column;
  const close = closeOf(value.text, 1, value.text.charAt(0));
  if (close < 0) scan.unfinished = unclosed(value);
  else if (hasMore(value.text, close + 1)) noteQuotes(scan, value, 'behind');
}

function readBracketed(scan: Scan, value: Value): void {
  const unfinished = unclosed(value, '');
  const close = readFlow(scan, unfinished, value.start, value.text);
  if (close < 0) scan.unfinished = unfinished;
  else if (hasMore(value.text, close)) {
    dropSlipsFrom(scan, value.start);
    noteQuotes(scan, value, 'behind');
  }
}

/** What was seen inside brackets that turn out to be part of a text is none. */
function dropSlipsFrom({ slips }: Scan, start: number): void {
  while ((slips.at(-1)?.edit.start ?? -1) >= start) slips.pop();
}

/** Whether anything but a comment follows. */
function hasMore(text: string, at: number): boolean {
  return !/^[ \t]*(?:$|[ \t]#)/.test(text.slice(at));
}

function readPlain(scan: Scan, value: Value): void {
  scan.text = value.column;
  if (/: |:\t|:$/.test(withoutComment(value.text))) noteQuotes(scan, value, 'colon');
}

/** Notes a text that needs quotes, up to a comment behind it. */
function noteQuotes(scan: Scan, { start, text, column }: Value, cause: 'start' | 'behind' | 'colon'): void {
  scan.text = column;
  const typed = withoutComment(text);
  const written = quoted(typed);
  const fix = cause === 'colon' && holdsKey(scan, typed) ? undefined : written;
  note(scan, [start, start + typed.length], 'quotes-missing', { typed, cause, fix }, written);
}

/** Whether a key of the data stands inside a text: then two lines may have become one. */
function holdsKey({ keys }: Scan, text: string): boolean {
  for (const [, word = ''] of text.matchAll(/(?<![\w-])([A-Za-z][\w-]*):(?=\s|$)/g)) if (keys.has(word)) return true;
  return false;
}

function withoutComment(text: string): string {
  const comment = text.search(/(?<=[ \t])#/);
  return (comment < 0 ? text : text.slice(0, comment)).trimEnd();
}
