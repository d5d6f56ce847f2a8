import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  'only' | 'format' | 'class' | 'department' | 'draft' | 'archive' | 'strictFonts' | 'output'
> = {
  summary: 'check, then write output/<year>/; without a year, the newest final edition',
  about:
    'Nothing is written while there is an error in the data. Files whose content is the same are left alone; one that somebody has edited is kept under another name first.',
  options: {
    only: 'make only these: annex, measures, departments, revision, data',
    format: 'make only these formats',
    class: 'make annexes for single unit classes as well: ids of classes, or all',
    department:
      'make revision tables for single departments as well, with a column for their answers: ids of departments, or all',
    draft: 'without a year, take the newest edition, final or not',
    archive: 'make PDFs for long preservation (PDF/A-2b)',
    strictFonts: 'stop where the machine lacks an official font, in place of substituting it',
    output: 'write into this folder, with a folder for each edition (default: output)',
  },
  examples: [
    { line: 'build', does: 'make all files of the newest final edition' },
    { line: 'build 2020 --only annex --format docx,pdf', does: 'make only the annexes of 2020, for Word and as PDF' },
    { line: 'build 2020 --class all', does: 'make an annex for each unit class as well' },
    {
      line: 'build 2021 --only revision --department all',
      does: 'make the revision table of 2021, and one for each department to answer on',
    },
  ],
};
