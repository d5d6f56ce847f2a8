import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: 'list all commands, or show the options and examples of one',
  options: {},
  examples: [
    { line: 'help', does: 'list all commands' },
    { line: 'help build', does: 'explain the command build; zhunsheng build --help does the same' },
  ],
};
