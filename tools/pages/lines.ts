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

/** Boxes of one size of letters differ by less in height, in points. */
const SAME_HEIGHT = 0.2;

/** How wide a full-width letter is in words of a height, by what words of Chinese letters only are. */
export type Ems = (height: number) => number;

/** Words in lines, from the top: those that overlap by more than half of their height stand in one. */
export function linesOf(words: readonly Word[], ems: Ems): readonly Line[] {
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
    return {
      ...around(inOrder),
      words: inOrder,
      text: inOrder.map(({ text }) => text).join(' '),
      em: ems(Math.min(...inOrder.map(heightOf))),
    };
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

/** The widths of full-width letters on a page. Poppler's boxes are as high as the font says, not as its size. */
export function emsOf(words: readonly Word[]): Ems {
  const measured = words
    .filter(({ text }) => /^\p{Script=Han}+$/u.test(text))
    .map((word) => ({ height: heightOf(word), width: widthOf(word) / [...word.text].length }));
  // A size without such words: its boxes are as much higher than its letters as those of other sizes.
  const share = middle(measured.map(({ height, width }) => width / height)) ?? 1;
  return (height) => {
    const alike = measured.filter((each) => Math.abs(each.height - height) < SAME_HEIGHT).map(({ width }) => width);
    return middle(alike) ?? height * share;
  };
}

function middle(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
