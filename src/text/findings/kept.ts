import { error } from '../entry.ts';

const SCORES = 'results/2020/scores.csv';
const LINE = 'jia-xian,lecture-team,publicity,2,1.5,少开展1次\n';

/** What can be found of scores that are kept in the repository (存档的得分). */
export const KEPT = {
  /** The head, or the form of a line. */
  'kept-line': error<{ readonly problem: 'head' | 'form' }>({
    file: SCORES,
    right: LINE,
    wrong: '⟦jia-xian,lecture-team,publicity,2,1.5⟧\n',
  }),
  'kept-unknown': error<{
    readonly what: 'unit' | 'item' | 'scorer';
    readonly id: string;
    readonly suggestion: string | undefined;
  }>({
    file: SCORES,
    right: LINE,
    wrong: LINE.replace('publicity', '⟦organization⟧'),
  }),
  /** The points by which somebody scored, and those of now. */
  'kept-points': error<{ readonly before: string; readonly now: string }>({
    file: SCORES,
    right: LINE,
    wrong: LINE.replace(',2,', ',⟦3⟧,'),
  }),
  /** The limits are empty for what is no number. */
  'kept-score': error<{
    readonly typed: string;
    readonly least: string;
    readonly most: string;
    readonly step: string;
  }>({
    file: SCORES,
    right: LINE,
    wrong: LINE.replace('1.5', '⟦2.5⟧'),
  }),
  /** Beside it is told where it is said first. */
  'kept-twice': error({
    file: SCORES,
    right: LINE,
    wrong: `${LINE}${LINE.replace('lecture-team', '⟦lecture-team⟧').replace('1.5', '1')}`,
  }),
};
