import { EM, gapBetween, widthOf } from '../../text/advance.ts';
import { type Run, textOf } from '../document.ts';
import { NEVER_FIRST, piecesOf } from './units.ts';

/** Closing signs, which need half their width at the end of a line, as typesetters give them. */
const CLOSING = /[、，。；：！？）》〉】〕」』”’]$/u;

/**
 * The lines into which runs are set in a room, in hundredths of an em; together they are the runs. Nothing that belongs
 * together is parted (`piecesOf`), but where it is wider than a line. No last line has a single character where another
 * can be brought to it. Closing signs take half their width at the end of a line unless the lines are cautious.
 */
export function linesOfRuns(runs: readonly Run[], room: number, isCautious = false): readonly (readonly Run[])[] {
  let rest: readonly Run[] = runs;
  return linesOf(textOf(runs), room, isCautious).map((line) => {
    const [taken, others] = partedAt(rest, line.length);
    rest = others;
    return taken;
  });
}

/** As `linesOfRuns`, of a text. One line at least. It is remembered: where one figure of a table is changed all other cells are set as before. */
export function linesOf(text: string, room: number, isCautious = false): readonly string[] {
  const key = `${room} ${isCautious} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const lines = linesAnew(text, room, isCautious);
  known.set(key, lines);
  return lines;
}

/** So many texts are remembered: those of the largest documents, some megabytes. */
const MOST_KNOWN = 20_000;
const known = new Map<string, readonly string[]>();

function linesAnew(text: string, room: number, isCautious: boolean): readonly string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const piece of piecesOf(text).flatMap((each) => fitted(each, room, isCautious))) {
    const width = widthOf(piece);
    const gap = gapBetween(lines.at(-1)?.at(-1)?.slice(-1) ?? '', piece.slice(0, 1));
    if (used > 0 && used + gap + spaceFor(piece, width, isCautious) > room) {
      lines.push([piece]);
      used = width;
    } else {
      lines.at(-1)?.push(piece);
      used += gap + width;
    }
  }
  keepCompany(lines, room);
  return lines.map((pieces) => pieces.join(''));
}

/** What a piece needs at the end of a line. */
function spaceFor(piece: string, width: number, isCautious: boolean): number {
  if (piece === ' ') return 0;
  return !isCautious && CLOSING.test(piece) ? width - EM / 2 : width;
}

/** A piece, or its parts where it is wider than a line: each as long as it fits, one character at least. */
function fitted(piece: string, room: number, isCautious: boolean): readonly string[] {
  if (spaceFor(piece, widthOf(piece), isCautious) <= room) return [piece];
  const parts: string[] = [];
  for (const character of piece) {
    const longer = (parts.at(-1) ?? '') + character;
    if (parts.length > 0 && widthOf(longer) <= room) parts[parts.length - 1] = longer;
    else parts.push(accompanied(character, parts));
  }
  return parts;
}

/** A character that begins a part, with the one before it where it may not begin a line and another stays behind. */
function accompanied(character: string, parts: string[]): string {
  const before = [...(parts.at(-1) ?? '')];
  const last = before.pop();
  if (last === undefined || before.length === 0 || !NEVER_FIRST.test(character)) return character;
  parts[parts.length - 1] = before.join('');
  return last + character;
}

/** Brings the last piece of the line before to a last line of one character, where there is room for it and two characters stay behind. */
function keepCompany(lines: string[][], room: number): void {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (before === undefined || last === undefined || lengthOf([last.join('').replace(SIGNS, '')]) > 1) return;
  const piece = before.at(-1) ?? '';
  if (widthOf(piece) + widthOf(last.join('')) > room || lengthOf(before.slice(0, -1)) < 2) return;
  before.pop();
  last.unshift(piece);
}

/** Signs behind a character, with which it still stands alone. */
const SIGNS = /\p{P}+$/u;

function lengthOf(pieces: readonly string[]): number {
  return [...pieces.join('')].length;
}

/** Runs up to a length, and the rest of them. */
function partedAt(runs: readonly Run[], length: number): readonly [readonly Run[], readonly Run[]] {
  const taken: Run[] = [];
  let left = length;
  for (const [index, run] of runs.entries()) {
    if (left <= 0) return [taken, runs.slice(index)];
    if (run.text.length > left) {
      taken.push({ ...run, text: run.text.slice(0, left) });
      return [taken, [{ ...run, text: run.text.slice(left) }, ...runs.slice(index + 1)]];
    }
    taken.push(run);
    left -= run.text.length;
  }
  return [taken, []];
}
