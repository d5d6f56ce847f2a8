import type { Words } from '../words.ts';

const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : `Did you mean ${suggestion}? `);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'this is not allowed',
  ENOENT: 'the folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file of that name exists',
  EISDIR: 'a folder has that name',
};
const reason = (code: string): string => REASONS[code] ?? `the system reports ${code}`;

/** The words of the interface in English. */
export const words: Words = {
  severity: { error: 'error', warning: 'warning' },
  state: { draft: 'draft', review: 'review', final: 'final', unknown: 'state unknown' },
  clean: 'No problems found',
  found: (errors, warnings) => `Found ${counted(errors + warnings, 'problem', 'problems')}: ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
  hint: 'fix',
  related: 'related',
  labelled: (label, text) => `${label}: ${text}`,
  joined: (message, hint) => `${message}; ${hint}`,
  noted: (title, note) => `${title} (${note})`,
  andMore: (count) => `and ${count} more`,
  criteria: (count) => counted(count, 'criterion', 'criteria'),
  checkCode: (code) => `check code ${code}`,
  unknownTotal: 'unknown',
  drafted: (count) => `${counted(count, 'drafted part', 'drafted parts')} (with everything below)`,
  noneDrafted: 'No part is marked as drafted',
  wrong: 'Wrong',
  right: 'Right',
  wrote: (path) => `Wrote ${path}`,
  unchanged: (path) => `Unchanged ${path}`,
  notBuilt: 'The data has problems, so no file was built. Put these right first:',
  help: `zhunsheng (准绳): write indicator systems for assessments as YAML, prove the points at every level and for every unit class, and build the documents from them.

Usage: zhunsheng COMMAND [OPTIONS]

Commands
  check           check all data in indicators/ and list every problem; if there is none, list the control totals
  build [YEAR…]   check, then write output/<year>/; without a year, the newest final edition
  explain [CODE]  say what the code of a problem means, with an example; without a code, list all
  help            show this text

Options
  --root FOLDER   the folder of the data, with indicators/ in it (default: the current folder)
  --lang zh|en    language (default: zh)
  --format FORMAT output of check: text, plain, json, github, gitlab (default: text)
  --drafted       let check list the drafted parts

Exit codes: 0 no problems; 1 problems found; 2 could not be done.

Examples
  zhunsheng check
  zhunsheng check --format json
  zhunsheng explain sum-mismatch
`,
  failure: {
    noIndicators: (root) => `There is no indicators folder in ${root}. Name the folder of the data with --root.`,
    unknownCommand: (word, suggestion) => `There is no command ${word}. ${meant(suggestion)}Run zhunsheng help to see all commands.`,
    unknownOption: (word, suggestion) => `There is no option ${word}. ${meant(suggestion)}Run zhunsheng help to see all options.`,
    missingValue: (option) => `Write a value after the option ${option}.`,
    badValue: (option, value, allowed) => `The option ${option} cannot be ${value}. Write one of ${allowed.join(', ')}.`,
    unexpectedArgument: (word) => `This command does not take ${word}.`,
    unknownCode: (word, suggestion) => `There is no code ${word}. ${meant(suggestion)}`.trimEnd(),
    unknownYear: (year, years) => `There is no year ${year}. Available: ${years.join(', ')}.`,
    noFinalEdition: 'There is no final edition yet. Write a year after the command.',
    unreadable: (path, code) => `Cannot read ${path}: ${reason(code)}.`,
    unwritable: (path, code) => `Cannot write ${path}: ${reason(code)}.`,
    bug: 'This is a fault of the program, not of your data. Please report what follows, together with the data:',
  },
};
