import { millimetres } from '../../model/printing/length.ts';
import { EM, widthOf } from '../../text/advance.ts';
import { TABLE_INSET } from '../typography.ts';
import { linesOf } from './lines.ts';

/** Words of more than two characters that titles have. */
const LONG_WORDS = '弄虚作假|意识形态|满意度|责任制';
/** A text in brackets, letters and figures, a long word, or other Chinese characters up to one of these. */
const PARTS = new RegExp(
  `（[^（）]*）|[\\da-zA-Z.%]+|${LONG_WORDS}|[^\\da-zA-Z.%（、]+?(?=${LONG_WORDS}|[\\da-zA-Z.%（、]|$)、?|.`,
  'gu',
);
/** A part that is a long word. */
const LONG_WORD = new RegExp(`^(?:${LONG_WORDS})$`, 'u');
/** What makes a word of the two characters before it. */
const SUFFIX = /[制度性率化力员者会室表]$/u;

/** The lines of a title of a column in a room, in hundredths of an em: as few as no word is parted in, and as many where it is wider than that. */
export function titleLines(title: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(title)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word) <= room) lines[lines.length - 1] = last + word;
    else lines.push(...linesOf(word, room));
  }
  return lines.length === 0 ? [''] : lines;
}

/** How wide a column is at least that parts no word of its title, in type of a size in points: in millimetres. */
export function leastTitleWidth(title: string, size: number): number {
  const longest = Math.max(0, ...wordsOf(title).map(widthOf));
  return Math.ceil(millimetres((longest * size) / EM + 2 * TABLE_INSET.x) * 10) / 10;
}

/** The words of a title. Those of Chinese have two characters, but for the first of an odd number, or the last where it ends as such words do. */
function wordsOf(title: string): readonly string[] {
  return [...title.matchAll(PARTS)].flatMap(([part]) =>
    /^\p{Script=Han}{4,}、?$/u.test(part) ? pairsOf(part) : [part],
  );
}

function pairsOf(text: string): readonly string[] {
  if (LONG_WORD.test(text)) return [text];
  const letters = [...text.replace('、', '')];
  const isOdd = letters.length % 2 === 1;
  const first = isOdd && !SUFFIX.test(text) ? 3 : 2;
  const last = isOdd && first === 2 ? letters.length - 3 : letters.length;
  const words = [letters.slice(0, first).join('')];
  for (let at = first; at < last; at += 2) words.push(letters.slice(at, at + 2).join(''));
  if (last < letters.length) words.push(letters.slice(last).join(''));
  return text.endsWith('、') ? [...words.slice(0, -1), `${words.at(-1)}、`] : words;
}
