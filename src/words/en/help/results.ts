import type { CommandHelp } from '../../help.ts';

/** How the commands are used that tell of results, in English. */
export const results = {
  'explain-score': {
    summary: 'explain the score of a unit down to the cells, and how its rank, grade and consequences follow',
    about: 'It reads scores.json, which collect has written. Units and items may be named by title, by a part of one or by id; an item is told down to the cells of scoring forms. --if tells which ranks, grades and consequences would be others with another score. Neither data nor forms are changed.',
    options: {
      year: 'which year (default: the newest final edition)',
      from: 'the folder that collect has written, or its scores.json (default: output/<year>/collected)',
      if: 'if the criterion had this score',
      by: 'where several departments score a part each, whose score is another: its name or id',
      format: 'the form of the answer; json has all of where each number comes from',
      page: 'write a page in which every number can be unfolded',
      output: 'without --from, look into this folder (default: output)',
    },
    examples: [
      { line: 'explain-score 甲县', does: 'where its score, rank and grade come from, and where it lost most' },
      { line: 'explain-score 甲县 党代表任期制', does: 'the same down to the cells of this item and the reasons' },
      { line: 'explain-score jia-xian delegate-term-studio --if 0.5', does: 'who would have another rank or grade' },
      { line: 'explain-score 甲县 --page score.html', does: 'write it as a page' },
    ],
  } satisfies CommandHelp<'year' | 'from' | 'if' | 'by' | 'format' | 'page' | 'output'>,
};
