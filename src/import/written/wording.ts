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
  const line = words
    .replace(/(?<![。；;：:，,、！？!?\s])\s*\n\s*(?=\d{1,2}[.、．)）]\D|[①-⑳]|[（(]\d{1,2}[)）])/gu, '；')
    .replace(/(?<=[\x21-\x7e])\s*\n\s*(?=[\x21-\x7e])/gu, ' ')
    .replace(/[ \t\u3000\u00a0]*[\r\n]+[ \t\u3000\u00a0]*/gu, '')
    .trim();
  // Twice: a mark between two others has Chinese beside it only when these are wide.
  const wide = widened(widened(line));
  return withPairs(withClosing(wide)).replace(/[。；;，,、\s]+$/u, '');
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
