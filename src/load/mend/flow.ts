import { idsBetween, sharesBetween } from '../slips.ts';
import { closeOf, isAliasOfNothing, quoted } from './quotes.ts';
import { note, type Scan, type Unfinished } from './scan.ts';
import { noteTitles } from './titled.ts';

/**
 * Reads brackets on from a line: notes the slips in them, and keeps in `closers` what is still to be closed. Gives where
 * in the line the last bracket closes, just behind it, or -1.
 */
export function readFlow(scan: Scan, state: Unfinished, start: number, text: string): number {
  const { at, closers, masked: pieces, comment } = walk(text, state.closers);
  state.closers = closers;
  const masked = pieces.join('');
  noteColons(scan, start, masked);
  noteTitles(scan, start, masked, (index) => isAlone(masked, index));
  noteCommas(scan, start, masked);
  noteItems(scan, start, masked);
  noteStarts(scan, start, masked);
  if (comment >= 0) noteCut(scan, start, text, comment);
  return closers === '' ? at : -1;
}

interface Walk {
  readonly text: string;
  at: number;
  closers: string;
  /** The line so far, with everything in quotes made unrecognizable. */
  readonly masked: string[];
  /** Where a comment begins without a space behind `#`, before everything is closed; -1 when there is none. */
  comment: number;
  /** Whether quotes would begin a quoted text here. */
  isTokenStart: boolean;
}

/** Goes on to where the last bracket closes, or to the end of the line or a comment. */
function walk(text: string, closers: string): Walk {
  const state: Walk = { text, at: 0, closers, masked: [], comment: -1, isTokenStart: true };
  while (state.at < text.length && !beginsComment(state)) {
    if (state.isTokenStart && /["']/.test(text.charAt(state.at))) passQuoted(state);
    else passCharacter(state);
    if (state.closers === '') break;
  }
  return state;
}

function passQuoted(state: Walk): void {
  const close = closeOf(state.text, state.at + 1, state.text.charAt(state.at));
  const end = close < 0 ? state.text.length : close + 1;
  state.masked.push('"'.repeat(end - state.at));
  state.at = end;
  state.isTokenStart = false;
}

function passCharacter(state: Walk): void {
  const character = state.text.charAt(state.at);
  if (character === '[') state.closers += ']';
  else if (character === '{') state.closers += '}';
  else if (character === state.closers.at(-1)) state.closers = state.closers.slice(0, -1);
  if (/[[{,:]/.test(character)) state.isTokenStart = true;
  else if (/\S/.test(character)) state.isTokenStart = false;
  state.masked.push(character);
  state.at += 1;
}

/** Whether a comment begins here. One without a space behind its sign is only remembered: it was probably meant as text. */
function beginsComment(state: Walk): boolean {
  const { text, at } = state;
  if (text.charAt(at) !== '#' || !/[ \t]/.test(text.charAt(at - 1))) return false;
  if (/^[\s#]?$/.test(text.charAt(at + 1))) return true;
  if (state.comment < 0) state.comment = at;
  return false;
}

/** Wide colons behind keys, and those with no space behind them: `{ for：每少1次, minus:0.5 }`. */
function noteColons(scan: Scan, start: number, masked: string): void {
  for (const match of masked.matchAll(/([{,，][ \u3000]*)([A-Za-z_][\w-]*)([ \u3000]{0,9})([:：])/g)) {
    const [whole, , key = '', , colon = ''] = match;
    const behind = match.index + whole.length;
    const at = start + behind - 1;
    const next = masked.charAt(behind);
    const fix = next === ' ' || next === '' ? ':' : ': ';
    if (!scan.keys.has(key) && !isAlone(masked, match.index)) continue;
    if (colon === '：') note(scan, [at, at + 1], 'colon-wide', { key, typed: colon, fix }, fix);
    else if (!/^[\s,}]?$/.test(next)) note(scan, [at, at + 1], 'colon-space', { key, isMissing: false, fix }, fix);
  }
}

/** Whether what begins at a place must be a key, known or not: it stands behind a brace or a comma of a mapping. */
function isAlone(masked: string, at: number): boolean {
  return (
    masked.charAt(at) === '{' ||
    (masked.charAt(at) === ',' && masked.lastIndexOf('{', at) > masked.lastIndexOf('[', at))
  );
}

/** Wide commas before a key: `{ for: 每少1次，minus: 0.5 }`. */
function noteCommas(scan: Scan, start: number, masked: string): void {
  for (const { 0: comma, 1: key = '', index } of masked.matchAll(
    /[，、；](?=[ \u3000]{0,9}([A-Za-z_][\w-]*)[ \u3000]{0,9}[:：])/g,
  )) {
    if (!scan.keys.has(key)) continue;
    const fix = masked.charAt(index + 1) === ' ' ? ',' : ', ';
    note(scan, [start + index, start + index + 1], 'list-comma', { typed: comma, fix }, fix);
  }
}

/** Items with wide commas between them: `[甲，乙]`. They are read on as several. */
function noteItems(scan: Scan, start: number, masked: string): void {
  for (const { 1: item = '', index } of masked.matchAll(/(?<=[[,])[ ]*([^,，:[\]{}"][^,:[\]{}"]*)(?=[,\]])/g)) {
    const typed = item.trim();
    if (!typed.includes('，')) continue;
    const at = start + masked.indexOf(typed, index);
    const edit = {
      start: at,
      end: at + typed.length,
      text: typed
        .split('，')
        .map((each) => each.trim())
        .join(', '),
    };
    note(scan, [at, edit.end], 'list-comma', { typed, fix: idsBetween(typed) ?? sharesBetween(typed) }, edit);
  }
}

/** Texts that begin with a character that begins none without quotes: `[*必填, @张三]`. */
function noteStarts(scan: Scan, start: number, masked: string): void {
  for (const match of masked.matchAll(/(?<=[[,：:])[ \t]*([*@`%>|][^,，[\]{}]*)/g)) {
    const typed = (match[1] ?? '').trimEnd();
    if (typed.startsWith('*') && !isAliasOfNothing(scan, typed)) continue;
    const at = start + match.index + match[0].length - (match[1] ?? '').length;
    const fix = quoted(typed);
    note(scan, [at, at + typed.length], 'quotes-missing', { typed, cause: 'start', fix }, fix);
  }
}

/** `{ for: 每少1次 #备注, minus: 0.5 }`: all behind the sign, the bracket too, would be dropped. */
function noteCut(scan: Scan, start: number, text: string, at: number): void {
  const edit = { start: start + at - 1, end: start + at, text: '' };
  note(scan, [start + at, start + text.length], 'comment-cut', { cut: text.slice(at) }, edit);
}
