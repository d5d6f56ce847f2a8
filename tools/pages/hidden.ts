import type { Word } from './lines.ts';
import { inkIn, type Picture } from './picture.ts';

/** A word that is in the file and is not, or not whole, on the paper. */
export interface Hidden extends Word {
  readonly isWhole: boolean;
}

/** Signs that have little ink, or ink in one half only. */
const LIGHT = /[\p{P}\p{S}\p{Z}一二\d]/gu;

/** The words that are not inked where the text layer has them: nothing at all is, or only one of the halves. */
export function hiddenIn(words: readonly Word[], picture: Picture): readonly Hidden[] {
  return words.flatMap((word): readonly Hidden[] => {
    const letters = word.text.replace(LIGHT, '');
    if (letters === '') return [];
    if (inkIn(picture, word) === 0) return [{ ...word, isWhole: true }];
    // Fonts keep a part of their height free above and below.
    const free = 0.2 * (word.bottom - word.top);
    const middle = (word.top + word.bottom) / 2;
    const halves = [
      { ...word, top: word.top + free, bottom: middle },
      { ...word, top: middle, bottom: word.bottom - free },
    ];
    return halves.some((half) => inkIn(picture, half) === 0) ? [{ ...word, isWhole: false }] : [];
  });
}
