import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'drafted' | 'watch'> = {
  summary: 'check all data in indicators/ and list every problem; if there is none, list the control totals',
  options: {
    format: 'the form of the answer',
    drafted: 'list the drafted parts',
    watch: 'stay, and check again after every save, until Ctrl-C',
  },
  examples: [
    { line: 'check', does: 'check the data in the current folder' },
    { line: 'check --drafted', does: 'check, and list the drafted parts' },
    { line: 'check --watch', does: 'check while you are writing' },
    { line: 'check --format json', does: 'answer for another program' },
  ],
};
