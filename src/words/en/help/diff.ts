import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'year' | 'output'> = {
  summary: 'compare two years, two Git revisions, the data as it is with a revision, or two folders: the balance first',
  about: `A single year is compared with the one before it, a single revision or folder with the data as it is; without any,
the last commit is. Four digits are a year; what has a / or \\ in it, or holds indicators, is a folder; all else is a
branch, a tag or a commit. Formatting, comments and notes are no change. Exit code: 0 no change, 1 changes, 2 could not.`,
  options: {
    format: 'the form of the answer; that of the extension of -o, or else text',
    year: 'compare this year only',
    output: 'write to this file; docx, xlsx and pdf need one',
  },
  examples: [
    { line: 'diff 2020 2021', does: 'see what 2021 changes against 2020' },
    { line: 'diff 2021 -o revision.docx', does: 'write the revision table of 2021 as a Word file' },
    { line: 'diff main', does: 'see what the data as it is changes against main' },
    { line: 'diff v1 v2 --year 2021 --format json', does: 'compare 2021 in two revisions, for a program' },
    { line: 'diff ./old ./new', does: 'compare two folders' },
  ],
};
