import type { CommandHelp } from '../../help.ts';

/** How the commands are used that say what is wrong with it, in English. */
export const check = {
  check: {
    summary: 'check all data in indicators/ and results/ and list every problem; if there is none, list the control totals; of a year, file or folder that is named, those alone',
    options: {
      format: 'the form of the answer',
      drafted: 'list the drafted parts',
      fix: 'first mend in the files what can be meant in one way only (full-width colons, digits and the like), then check the rest',
      watch: 'stay, and check again after every save, until Ctrl-C',
    },
    examples: [
      { line: 'check', does: 'check the data in the current folder' },
      { line: 'check 2021', does: 'list only what is wrong with 2021 and with the registers of all years; all data are checked all the same' },
      { line: 'check indicators/2021/county', does: 'list only what is wrong in this folder; a file can be named, too' },
      { line: 'check --fix', does: 'mend what can be mended, then list what remains' },
      { line: 'check --drafted', does: 'check, and list the drafted parts' },
      { line: 'check --watch', does: 'check while you are writing' },
      { line: 'check --format json', does: 'answer for another program' },
    ],
  } satisfies CommandHelp<'format' | 'drafted' | 'watch' | 'fix'>,
  explain: {
    summary: 'say what the code of a problem means, with an example; without a code, list all',
    options: {},
    examples: [
      { line: 'explain sum-mismatch', does: 'explain sum-mismatch, with the mistake and its correction' },
      { line: 'explain', does: 'list all codes' },
    ],
  } satisfies CommandHelp<never>,
};
