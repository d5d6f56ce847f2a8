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
  notBuilt: 'There are errors in the data. No files were made. Mend these first:',
  making: (name, number, count) => `Making ${name} (${number}/${count})`,
  shared: 'What the departments lead adds to the full marks for every unit class',
  built: (folder, written, unchanged) => (written === 0 ? `${folder}: nothing to do, ${unchanged} files are up to date` : `${folder}: ${written} files written, ${unchanged} unchanged`),
  removed: (name) => `removed ${name} (no longer needed)`,
  kept: (name, as) => `${name} had been edited; the edited file is kept as ${as}`,
  substituted: (fonts) => `Official fonts that this machine lacks, and what stands for them in PDFs: ${fonts.map(([official, font]) => `${official} (${font})`).join(', ')}`,
  reading: (name, number, count) => `Reading ${name} (${number}/${count})`,
  notVerified: 'There are errors in the data, so nothing can be held against it. Mend these first:',
  status: {
    intact: 'intact',
    resaved: 'resaved',
    edited: 'edited',
    stale: 'stale',
    missing: 'missing',
    foreign: 'foreign',
    damaged: 'unreadable',
  },
  statusHint: {
    intact: '',
    resaved: 'saved anew by another program; the content is unchanged',
    edited: 'the content differs from the data; build it anew, or change the data',
    stale: 'made from other data; build it anew',
    missing: 'listed in the manifest, but not in the folder; build it anew',
    foreign: 'not made from the data here',
    damaged: 'damaged, or not of the format that its name says',
  },
  unreadable: {
    damaged: 'damaged, or not of the format that its name says',
    'too-large': 'too large to be read',
    encrypted: 'encrypted; remove the password first',
    unsafe: 'not read, since something in it is not safe',
  },
  differs: (place, expected, found) => `${place === '' ? '' : `${place}: `}expected "${expected}", found "${found}"`,
  lacking: (place, expected) => `${place === '' ? '' : `${place}: `}lacks "${expected}"`,
  surplus: (place, found) => `${place === '' ? '' : `${place}: `}has "${found}", which the data has not`,
  adds: (className, expected, found) => `points of "${className}": expected ${expected}, those in the file add to ${found}`,
  verified: (files, counts) => `${files} files verified: ${counts.join(', ')}`,
  help: `zhunsheng (准绳): write indicator systems for assessments as YAML, prove the points at every level and for every unit class, and build the documents from them.

Usage: zhunsheng COMMAND [OPTIONS]

Commands
  check           check all data in indicators/ and list every problem; if there is none, list the control totals
  build [YEAR…]   check, then write output/<year>/; without a year, the newest final edition
  verify [PATH…]  read finished files back and hold them against the data; without a path, those of the newest final edition
  explain [CODE]  say what the code of a problem means, with an example; without a code, list all
  help            show this text

Options
  --root FOLDER   the folder of the data, with indicators/ in it (default: the current folder)
  --lang zh|en    language (default: zh)

Options of check
  --format FORMAT text, plain, json, github, gitlab (default: text)
  --drafted       list the drafted parts

Options of build
  --only NAMES    make only these, separated by commas: annex, measures, departments, data
  --format FORMATS  make only these formats, separated by commas: docx, pdf, xlsx, html, md, csv, json
  --class CLASSES make annexes for single unit classes as well: ids separated by commas, or all
  --draft         without a year, take the newest edition, final or not
  --archive       make PDFs for long preservation (PDF/A-2b)
  --strict-fonts  stop where the machine lacks an official font, in place of substituting it
  -o, --output FOLDER  write into this folder (default: output)

Options of verify
  --format FORMAT text, json (default: text)
  -o, --output FOLDER  without a path, look into this folder (default: output)

Exit codes: 0 no problems; 1 problems found; 2 could not be done.

Examples
  zhunsheng check
  zhunsheng check --format json
  zhunsheng explain sum-mismatch
  zhunsheng build 2020 --only annex --format docx,pdf
  zhunsheng verify annex-from-a-mail.docx
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
    locked: (path, process) => `Another program${process === undefined ? '' : ` (process ${process})`} is writing into this folder. Wait until it has ended; if there is none, delete ${path}.`,
    fontsMissing: (families) => `This machine lacks the fonts ${families.join(', ')}. Install them, or leave --strict-fonts out.`,
    glyphsMissing: (glyphs) => `No font has these characters, so no files were made:\n${glyphs.map(({ character, text }) => `  ${character}, in "${text}"`).join('\n')}\nUse common characters, or install official fonts that have them.`,
    noArchive: 'The typesetter of this machine cannot make PDF/A-2b. Leave --archive out, or build on Linux.',
    noFile: (path) => `There is no file or folder ${path}.`,
    nothingBuilt: (folder) => `There are no files in ${folder}. Run zhunsheng build first.`,
    bug: 'This is a fault of the program, not of your data. Please report what follows, together with the data:',
  },
};
