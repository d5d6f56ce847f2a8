import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'year' | 'format' | 'output'> = {
  summary: 'read filled-in forms back, check and add up their scores, and write output/<year>/collected/',
  about:
    'Whatever the workbooks in the folder are called, whichever program saved them, and wherever rows and columns were moved, they are recognized by their identity and the ids of criteria; every total is computed from what was filled in. What came, what is missing and what is wrong is listed cell by cell, and so is what cannot be used. The files are only read; macros and formulas in them are not run.',
  options: {
    year: 'the year whose forms are collected (default: the newest final edition)',
    format: 'the form of the answer',
    output: 'write into this folder, a folder for each year in it (default: output)',
  },
  examples: [
    {
      line: 'collect returned',
      does: 'collect all forms in the folder "returned", and write summary workbooks, the data scores.json and the report.txt',
    },
    { line: 'collect returned --year 2020', does: 'collect the forms of 2020' },
  ],
};
