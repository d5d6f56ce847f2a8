import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'drafted' | 'watch' | 'fix'> = {
  summary: 'check all data in indicators/ and list every problem; if there is none, list the control totals',
  options: {
    format: 'the form of the answer',
    drafted: 'list the drafted parts',
    fix: 'first mend in the files what can be meant in one way only (full-width colons, digits and the like), then check the rest',
    watch: 'stay, and check again after every save, until Ctrl-C',
  },
  examples: [
    { line: 'check', does: 'check the data in the current folder' },
    { line: 'check --fix', does: 'mend what can be mended, then list what remains' },
    { line: 'check --drafted', does: 'check, and list the drafted parts' },
    { line: 'check --watch', does: 'check while you are writing' },
    { line: 'check --format json', does: 'answer for another program' },
  ],
};
