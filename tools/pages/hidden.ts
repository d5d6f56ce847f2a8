import type { Ems, Word } from './lines.ts';
import { inkedHeight, type Picture } from './picture.ts';
import type { Rules } from './rules.ts';

/** A word that is in the file and is not, or not whole, on the paper. */
export interface Hidden extends Word {
  readonly isWhole: boolean;
}

/** Signs that have little ink, or ink in one part of their height only. */
const LIGHT = /[^\p{Script=Han}]|[一二三四六八丶]/gu;
/** Two Chinese letters together are at least so high, in ems. */
const LEAST_HEIGHT = 0.7;

/** The words that are not inked where the text layer has them: nothing is, or of two Chinese letters and more only a part of their height. */
export function hiddenIn(words: readonly Word[], picture: Picture, ems: Ems, { across }: Rules): readonly Hidden[] {
  return words.flatMap((word): readonly Hidden[] => {
    if (!/[\p{L}\d]/u.test(word.text)) return [];
    // Strokes of large letters are as long as short rules, but not longer than the letters are high.
    const high = word.bottom - word.top;
    const crossing = across.filter(({ from, to }) => from < word.right && to > word.left && to - from > high);
    const height = inkedHeight(
      picture,
      word,
      crossing.map(({ at }) => at),
    );
    if (height === 0) return [{ ...word, isWhole: true }];
    const letters = [...word.text.replace(LIGHT, '')].length;
    const isCut = letters >= 2 && height < LEAST_HEIGHT * ems(word.bottom - word.top);
    return isCut ? [{ ...word, isWhole: false }] : [];
  });
}
