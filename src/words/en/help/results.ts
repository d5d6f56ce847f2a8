import type { CommandHelp } from '../../help.ts';

/** How the commands are used that tell of results, in English. */
export const results = {
  results: {
    summary: 'compute ranks, grades and consequences, and write output/<year>/results/: results, circular, feedback and rectification of each unit, the register of open tasks, notices',
    about:
      'It reads scores.json, which collect has written, or, where nothing was collected, the scores kept in results/<year>/scores.csv; the register and notices need only what is entered in results/, and --only makes them without scores. While scores are missing or ties undecided, each document says so under its title, what is missing is listed, and the exit code is 1. Final results never change silently: where they come out differently, the differences are listed and nothing is written, until --renew. Talks and orders that follow and are not entered are listed, and those entered against the results.',
    options: {
      from: 'the folder that collect has written, or its scores.json (default: output/<year>/collected)',
      only: 'only some kinds: standings, circular, feedback (of each unit), rectification (of each unit), items (what scores say of criteria), stability (how far points, weights and lines can move before a grade changes; made only when named here), register (tasks open from years before), notices, results (data)',
      unit: 'only feedback, rectification and notices of these units: their ids in units.yaml',
      format: 'only some formats; ofd only where it is named',
      renew: 'put the new results in the place of final ones that differ',
      keep: 'keep the scores in results/<year>/scores.csv, so that a revision of the next year can be tried on them; to replace others that are kept add --renew',
      ifScored: 'where nothing was scored yet do nothing, and exit with 0',
      with: 'only try: what would change of ranks, grades and consequences if the scores of this year were by another method: another year (2021), a revision (main) or a folder (../draft); main:2021 names another year there',
      page: 'write the trial as a page, with a slope chart of ranks',
      templates: 'write the texts of notices into results/templates/ for changing; what is there stays, and nothing else is done',
      archive: 'write PDFs for long-term storage (PDF/A-2b)',
      strictFonts: 'stop when the official fonts are missing, instead of taking others',
      output: 'write into this folder, one folder a year in it (default output)',
    },
    examples: [
      { line: 'results', does: 'all documents of the newest final edition' },
      { line: 'results 2020 --only standings,circular', does: 'only the table of results and the circular' },
      { line: 'results 2020 --only stability', does: 'which points and weights decide most about grades' },
      { line: 'results 2020 --unit jia-xian', does: 'only what one unit gets' },
      { line: 'results 2020 --with 2021', does: 'the scores of 2020 by the method of 2021: whose rank and grade would change' },
      { line: 'results 2020 --only notices', does: 'only notices, before there are scores' },
      { line: 'results --templates', does: 'take out the texts of notices, to change them' },
    ],
  } satisfies CommandHelp<'from' | 'only' | 'unit' | 'format' | 'renew' | 'keep' | 'ifScored' | 'with' | 'page' | 'templates' | 'archive' | 'strictFonts' | 'output'>,
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
      { line: 'explain-score jia-xian', does: 'where its score, rank and grade come from, and where it lost most' },
      { line: 'explain-score jia-xian delegate-term', does: 'the same down to the cells of this item and the reasons' },
      { line: 'explain-score jia-xian delegate-term-studio --if 0.5', does: 'who would have another rank or grade' },
      { line: 'explain-score jia-xian --page score.html', does: 'write it as a page' },
    ],
  } satisfies CommandHelp<'year' | 'from' | 'if' | 'by' | 'format' | 'page' | 'output'>,
};
