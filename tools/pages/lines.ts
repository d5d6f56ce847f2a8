import { around, type Box, widthOf } from './box.ts';

/** What poppler takes for a word: letters without white space between them. */
export interface Word extends Box {
  readonly text: string;
}

/** Words that stand beside each other. */
export interface Line extends Box {
  readonly words: readonly Word[];
  readonly text: string;
  /** The width of a full-width letter. */
  readonly em: number;
}

/** Words in lines, from the top: those that overlap by more than half of their height stand in one. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1);
    const isBeside =
      last?.[0] !== undefined && middleOf(word) - middleOf(last[0]) < 0.5 * Math.min(heightOf(word), heightOf(last[0]));
    if (last !== undefined && isBeside) last.push(word);
    else lines.push([word]);
  }
  return lines.map((each) => {
    const inOrder = each.toSorted((a, b) => a.left - b.left);
    return { ...around(inOrder), words: inOrder, text: inOrder.map(({ text }) => text).join(' '), em: emOf(inOrder) };
  });
}

/** Whether a letter is as wide as high: Chinese, its punctuation, letters in full width, signs that Chinese fonts have so. */
export function isWide(letter: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff01-\uff60①-⑳—…“”‘’℃]/u.test(letter);
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

function emOf(words: readonly Word[]): number {
  const ems = words
    .filter(({ text }) => /^\p{Script=Han}+$/u.test(text))
    .map((word) => widthOf(word) / [...word.text].length)
    .toSorted((a, b) => a - b);
  // The boxes of poppler are as high as the font says, which is more than its size.
  return ems[Math.floor(ems.length / 2)] ?? 0.8 * Math.min(...words.map(heightOf));
}
