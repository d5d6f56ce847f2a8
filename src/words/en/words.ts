import type { Words } from '../words.ts';

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `Did you mean ${suggestion}? `;
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

const VALUE_KINDS: Words['valueKinds'] = {
  year: 'YEAR',
  state: 'YEAR|REVISION|FOLDER',
  folder: 'FOLDER',
  path: 'PATH',
  format: 'FORMAT',
  name: 'NAME',
  class: 'CLASS',
  language: 'LANGUAGE',
  code: 'CODE',
  command: 'COMMAND',
  id: 'ID',
  points: 'POINTS',
  text: 'TEXT',
  number: 'NUMBER',
  shell: 'SHELL',
  unit: 'UNIT',
  department: 'DEPARTMENT',
  revision: 'REVISION',
};

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'The token is invalid or has expired; replace it.',
  403: 'The token may not write comments; pull requests from other repositories have a token that may only read.',
  404: 'There is no such repository or pull request, or the token does not see it.',
  413: 'The comment is too long.',
  422: 'The host does not take the comment as it is.',
  429: 'Too many requests; try again later.',
};

/** The words of the interface in English. */
export const words: Words = {
  severity: { error: 'error', warning: 'warning' },
  state: { draft: 'draft', review: 'review', final: 'final', unknown: 'state unknown' },
  clean: 'No problems found',
  found: (errors, warnings) =>
    `Found ${counted(errors + warnings, 'problem', 'problems')}: ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
  hint: 'fix',
  related: 'related',
  labelled: (label, text) => `${label}: ${text}`,
  joined: (message, hint) => `${message}; ${hint}`,
  noted: (title, note) => `${title} (${note})`,
  andMore: (count) => `and ${count} more`,
  criteria: (count) => counted(count, 'criterion', 'criteria'),
  checkCode: (code) => `check code ${code}`,
  unknownTotal: 'unknown',
  checking: 'Checking',
  waiting: (summary) => `${summary === undefined ? '' : `${summary}. `}Waiting for changes; Ctrl-C ends this`,
  drafted: (count) => `${counted(count, 'drafted part', 'drafted parts')} (with everything below)`,
  noneDrafted: 'No part is marked as drafted',
  wrong: 'Wrong',
  right: 'Right',
  fixed: (count) =>
    count === 0
      ? 'Nothing here can be fixed without its writer'
      : `Fixed ${count === 1 ? '1 place' : `${count} places`}`,
  changedMeanwhile: (path) =>
    `${path} was left as it is: somebody has just changed it, or it leads elsewhere. Please try again`,
  formatted: (changed, files) =>
    changed === 0 ? `The files are in form: ${files}` : `Formatted ${changed} of ${files} files; the data is the same`,
  unformatted: (changed, files) =>
    changed === 0
      ? `The files are in form: ${files}`
      : `${changed} of ${files} files are not in form; use zhunsheng fmt`,
  notFormatted: {
    unreadable: (path) => `${path} was left as it is: something in it is mistyped; first do as zhunsheng check says`,
    unsafe: (path) => `${path} was left as it is: formatting would lose comments or change the data`,
  },
  formatting: {
    'byte-order-mark': 'removed the byte order mark at the beginning',
    'line-breaks': 'made all line breaks LF',
    'final-newline': 'added the line break at the end',
    order: (line, keys) => `from line ${line}: keys in the order ${keys.join(', ')}`,
    number: (line, before, after) => `line ${line}: wrote ${before} as ${after}`,
    spacing: (lines) => `indentation, spaces and blank lines: ${lines === 1 ? '1 line' : `${lines} lines`}`,
  },
  notBuilt: 'There are errors in the data. No files were made. Mend these first:',
  making: (name, number, count) => `Making ${name} (${number}/${count})`,
  shared: 'What the departments lead adds to the full marks for every unit class',
  built: (folder, written, unchanged) =>
    written === 0
      ? `${folder}: nothing to do, ${unchanged} files are up to date`
      : `${folder}: ${written} files written, ${unchanged} unchanged`,
  removed: (name) => `removed ${name} (no longer needed)`,
  kept: (name, as) => `${name} had been edited; the edited file is kept as ${as}`,
  substituted: (fonts) =>
    `Official fonts that this machine lacks, and what stands for them in PDFs: ${fonts.map(([official, font]) => `${official} (${font})`).join(', ')}`,
  reading: (name, number, count) => `Reading ${name} (${number}/${count})`,
  notCompared: (state) => `Something in ${state} cannot be read, so it cannot be compared. Mend it first:`,
  nothingTabled: 'no edition changed, so no revision table was written',
  fileWritten: (path) => `wrote ${path}`,
  notVerified: 'There are errors in the data, so nothing can be held against it. Mend these first:',
  locked: 'locked',
  unlocked: (edition) =>
    `${edition} is final but not locked; once it is published, lock it with zhunsheng lock ${edition}, so that nobody changes it by mistake.`,
  notLocked: 'There are errors in the data, so nothing was locked. Mend these first:',
  lockedOtherwise: (edition) =>
    `${edition} is locked, and is not what its lock says; it was not locked anew. If that was decided anew, lock it with --force:`,
  lockWritten: (path) => `Locked: wrote ${path}. Commit it too; from now on a change of this edition fails the check.`,
  lockSame: (path) => `It was locked before; ${path} is as it was.`,
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
  adds: (className, expected, found) =>
    `points of "${className}": expected ${expected}, those in the file add to ${found}`,
  verified: (files, counts) => `${files} files verified: ${counts.join(', ')}`,
  valueKinds: VALUE_KINDS,
  posted: {
    created: 'wrote the review comment',
    updated: 'updated the review comment',
    unchanged: 'the review comment is the same',
  },
  remarksPosted: (count) =>
    `marked ${count === 1 ? '1 problem' : `${count} problems`} at ${count === 1 ? 'its line' : 'their lines'}`,
  pageWritten: (path) => `wrote the review page ${path}`,
  ownersCurrent: (path) => `${path} is current`,
  ownersStale: (path) => `${path} is not current; run zhunsheng codeowners`,
  ownersWritten: (path) => `wrote ${path}`,
  failure: {
    noIndicators: (root) => `There is no indicators folder in ${root}. Name the folder of the data with --root.`,
    unknownCommand: (word, suggestion) =>
      `There is no command ${word}. ${meant(suggestion)}Run zhunsheng help to see all commands.`,
    unknownOption: (command, word, suggestion) =>
      `${command} has no option ${word}. ${meant(suggestion)}Run zhunsheng help ${command} to see its options.`,
    missingValue: (option) => `Write a value after the option ${option}.`,
    badValue: (option, value, allowed) =>
      `The option ${option} cannot be ${value}. Write one of ${allowed.join(', ')}.`,
    unexpectedArgument: (word) => `This command does not take ${word}.`,
    missingOperand: (command, kind, choices) =>
      `Write ${choices === undefined ? VALUE_KINDS[kind] : `one of ${choices.join(', ')}`} after ${command}. Run zhunsheng help ${command} to see how it is used.`,
    badOperand: (word, allowed) => `This cannot be ${word}. Write one of ${allowed.join(', ')}.`,
    unknownCode: (word, suggestion) => `There is no code ${word}. ${meant(suggestion)}`.trimEnd(),
    notRegistered: (option, id, suggestion) =>
      `${option} names ${id}, which is not in the register. ${meant(suggestion)}`.trimEnd(),
    unknownYear: (year, years) => `There is no year ${year}. Available: ${years.join(', ')}.`,
    noFinalEdition: 'There is no final edition yet. Write a year after the command.',
    notFinal: (edition, state) =>
      `${edition} cannot be locked: its state is ${state}. Once it is decided, set the state in its scheme.yaml to final.`,
    unreadable: (path, code) => `Cannot read ${path}: ${reason(code)}.`,
    unwritable: (path, code) => `Cannot write ${path}: ${reason(code)}.`,
    locked: (path, process) =>
      `Another program${process === undefined ? '' : ` (process ${process})`} is writing into this folder. Wait until it has ended; if there is none, delete ${path}.`,
    fontsMissing: (families) =>
      `This machine lacks the fonts ${families.join(', ')}. Install them, or leave --strict-fonts out.`,
    glyphsMissing: (glyphs) =>
      `No font has these characters, so no files were made:\n${glyphs.map(({ character, text }) => `  ${character}, in "${text}"`).join('\n')}\nUse common characters, or install official fonts that have them.`,
    noArchive: 'The typesetter of this machine cannot make PDF/A-2b. Leave --archive out, or build on Linux.',
    noFile: (path) => `There is no file or folder ${path}.`,
    noFolder: (path) => `${path} is not a folder. Put the returned forms into a folder, and name that.`,
    nothingBuilt: (folder) => `There are no files in ${folder}. Run zhunsheng build first.`,
    ambiguousState: (word, spellings) =>
      `${word} can be several things. Write which one you mean: ${spellings.join(', ')}.`,
    mixedStates: (year, state) =>
      `${year} is a year and ${state} is not, so they cannot be compared. To compare ${year} as it is in ${state}, write zhunsheng diff ${state} --year ${year}.`,
    noEarlierYear: (year) => `${year} is the first year; there is none before it to compare it with.`,
    spareYear: 'The years to compare are named already: leave --year out.',
    needsFile: (format) =>
      `${format} cannot be shown on the screen. Name a file with -o, for example -o revision.${format}.`,
    severalYears: (years) =>
      `Several years changed: ${years.join(', ')}. A revision table is of one year: name it with --year.`,
    noGit: 'Git is not installed here, so earlier states cannot be read. Install Git.',
    noRepository: 'The data is in no Git repository: there are no earlier states to compare with.',
    unknownRevision: (revision) =>
      `There is no revision ${revision}. Name a branch, a tag or a commit; in a pipeline fetch the branch first (git fetch).`,
    host: {
      none: (hosts) =>
        `This is no job of a Git host, so there is no place for a comment. Leave out --post, or name the host with --host (${hosts.join(', ')}) and set its environment variables.`,
      noPullRequest: 'This job does not run for a pull request, so there is no place for a comment. Leave out --post.',
      unset: (variables) => `The environment variable ${variables.join(' or ')} is not set.`,
      malformed: (variable) => `The value of the environment variable ${variable} is not what it can be.`,
      unreachable: (code) =>
        `The Git host cannot be reached (${code}). Look at the network and the certificates; NODE_EXTRA_CA_CERTS names further ones.`,
      timeout: 'The Git host did not answer within 30 seconds. Try again later.',
      tooLarge: 'The answer of the Git host is too large and was not read.',
      redirect:
        'The Git host wants to redirect to another address. That was not followed, so that the token stays secret; see whether the address of the host is right.',
      notJson:
        'The answer is not that of a Git host; it may come from a proxy or a login page. Look at the address and the proxy.',
      refused: (status) =>
        `The Git host refused (HTTP ${status}). ${REFUSALS[status] ?? (status >= 500 ? 'Something is wrong at the host; try again later.' : '')}`.trimEnd(),
    },
    noOwners:
      'No department in indicators/departments.yaml has an account yet. Add owners to them, such as owners: ["@zhang-san"].',
    noOwnerFile: (hosts) => `There is no CODEOWNERS file yet. Name the host with --host: ${hosts.join(', ')}.`,
    ownerMarks: (path) =>
      `The two lines of ${path} that mark the beginning and the end of what zhunsheng codeowners writes are not a pair. Remove the one that is too many, or add the one that is missing.`,
    bug: 'This is a fault of the program, not of your data. Please report what follows, together with the data:',
  },
};
