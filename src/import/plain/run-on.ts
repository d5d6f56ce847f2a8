import { Unreadable } from '../../readers/reading.ts';
import type { Line } from './lines.ts';

/** What a text without line breaks was cut into. */
export interface RunOn {
  readonly pieces: readonly Line[];
  /** The numbers of lines that stood within it; none where lines have none. */
  readonly numbers: readonly Line[];
}

const CODE = /(?<![A-Za-z0-9])(?=[A-Z]\d{1,3}\p{Script=Han})/u;
const CODES = new RegExp(CODE, 'gu');
const NUMBER =
  /(?<=[)）。；;:：]\s?)(?=(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[(（]\d{1,2}[)）]|[①-⑳]))/u;

/** How many codes (A1, B1, C1) a text has that is cut at these. */
const LEAST_CODES = 5;

/** How often a title may be followed by the next without anything between before nobody can tell where one ends. */
const MOST_GLUED = 4;

/** How many entries a text may have: as many as it may have lines. */
const MOST_PIECES = 30_000;

/**
 * The entries of a text whose line breaks are lost, cut before their numbers or codes. Undefined where titles follow one
 * another without a number: where each ends, and on which level it is, cannot be told. Throws `Unreadable` for more entries than any system has.
 */
export function cutRunOn(lines: readonly Line[]): RunOn | undefined {
  const numbers = numbersOf(lines);
  const bare = numbers.length === 0 ? lines : [joined(lines)];
  const all = bare.map(({ text }) => text).join('\n');
  if ((all.match(/\d\s?分(?=\p{Script=Han})/gu)?.length ?? 0) > MOST_GLUED) return undefined;
  const at = (all.match(CODES)?.length ?? 0) >= LEAST_CODES ? CODE : NUMBER;
  const pieces = bare.flatMap((line) =>
    line.text.split(at).flatMap((text) => (text.trim() === '' ? [] : [{ ...line, text: text.trim() }])),
  );
  if (pieces.length > MOST_PIECES) throw new Unreadable('too-large');
  return { pieces, numbers };
}

/** The numbers that a program put before lines, in the midst of sentences: 2、 before the second, 3、 before the third. */
function numbersOf(lines: readonly Line[]): readonly Line[] {
  const others = lines.slice(1);
  const isNumbered = others.every(
    ({ text }, index) => text.startsWith(`${index + 2}、`) && !/[。；;：:）)]$/u.test(lines[index]?.text ?? ''),
  );
  return isNumbered ? others.map((line, index) => ({ ...line, text: `${index + 2}、` })) : [];
}

/** Lines as one, without their numbers. */
function joined(lines: readonly Line[]): Line {
  const text = lines
    .map((line, index) => (index === 0 ? line.text : line.text.slice(`${index + 1}、`.length)))
    .join('');
  return { ...(lines[0] as Line), text };
}
