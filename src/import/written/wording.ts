import { isRuled } from '../said/piece.ts';

/** Marks that are half as wide, and their form in Chinese texts. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HAN = '[\\p{Script=Han}《》“”‘’（）【】、，。；：]';
const MARK_BESIDE_HAN = new RegExp(`(?<=${HAN})[,;:?!()]|[,;:?!()](?=${HAN})`, 'gu');

/** A title or a wording in one line and in the punctuation of Chinese print: marks beside Chinese are full-width, straight quotation marks that come in pairs are curly, nothing stands at the end but what belongs there. */
export function wordingFrom(words: string): string {
  // Twice: a mark between two others has Chinese beside it only when these are wide.
  const wide = withPairs(withClosing(widened(widened(inOneLine(words)))));
  return wide.slice(0, 1 + wide.split('').findLastIndex((sign) => !/[。；;，,、\s]/u.test(sign)));
}

/** A number in front of an entry of a list. */
const LISTED = /^(?:\d{1,2}[.、．)）]\D|[①-⑳]|[（(]\d{1,2}[)）])/u;

/** A word that is spread over its cell: each of its characters stands apart. */
const SPACED = /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han})+$/u;

/** Lines as one: entries of a list and rules are parted by a mark, words of Latin letters by a blank. */
function inOneLine(words: string): string {
  const lines = words
    .split(/[\r\n]/u)
    .map((line) => (SPACED.test(line.trim()) ? line.replace(/\s/gu, '') : line.trim()))
    .filter((line) => line !== '');
  const between = (before: string, line: string): string => {
    const isApart = LISTED.test(line) || isRuled(before);
    if (isApart && !/[。；;：:，,、！？!?]$/u.test(before)) return '；';
    return /[\x21-\x7e]$/u.test(before) && /^[\x21-\x7e]/u.test(line) ? ' ' : '';
  };
  return lines.map((line, at) => (at === 0 ? line : between(lines[at - 1] ?? '', line) + line)).join('');
}

function widened(line: string): string {
  return line.replace(MARK_BESIDE_HAN, (mark) => WIDE[mark] ?? mark);
}

/** A bracket takes the width of the one that it closes or opens. */
function withClosing(line: string): string {
  const open: number[] = [];
  const signs = [...line];
  signs.forEach((sign, at) => {
    if (sign === '(' || sign === '（') open.push(at);
    if (sign !== ')' && sign !== '）') return;
    const from = open.pop();
    if (from === undefined || (signs[from] === '(' && sign === ')')) return;
    signs[from] = '（';
    signs[at] = '）';
  });
  return signs.join('');
}

function withPairs(line: string): string {
  const count = line.split('"').length - 1;
  if (count === 0 || count % 2 > 0 || !/\p{Script=Han}/u.test(line)) return line;
  let isOpen = false;
  return line.replace(/"/gu, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}
