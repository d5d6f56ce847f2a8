import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: 'say what the code of a problem means, with an example; without a code, list all',
  options: {},
  examples: [
    { line: 'explain sum-mismatch', does: 'explain sum-mismatch, with the mistake and its correction' },
    { line: 'explain', does: 'list all codes' },
  ],
};
