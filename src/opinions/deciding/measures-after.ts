import type { Edition } from '../../model/model.ts';
import { printedParagraphs } from '../measures/printed-text.ts';
import { placed } from './measures/placed.ts';
import { reworded } from './measures/reworded.ts';
import type { Measures, MeasuresWish } from './measures/runs.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * The measures after a passage of them is put in other words, taken out, put in or put elsewhere; paragraphs may be joined and
 * parted. What is printed for a placeholder stays: figures stand in the scheme, and may be others by now. What was changed
 * meanwhile in other places is merged. They stay as they are where they are so already. Whatever is given prints exactly
 * what is wanted.
 */
export function measuresAfter(
  raw: string,
  wish: MeasuresWish,
  edition: Pick<Edition, 'figures' | 'systems'>,
): string | Obstacle {
  const measures: Measures = { raw, paragraphs: printedParagraphs(raw, edition) };
  const change = wish.before === '' || wish.isMove ? placed(measures, wish) : reworded(measures, wish);
  if ('kind' in change) return change;
  const result = change.raw;
  const isRight =
    printedParagraphs(result, edition)
      .map(({ printed }) => printed)
      .join('\n') === change.printed;
  return isRight ? result : { kind: 'by-hand' };
}
