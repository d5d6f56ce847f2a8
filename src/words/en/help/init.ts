import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'year'> = {
  summary: 'make a fresh repository for another office, small and sound',
  about:
    'It has an example system, settings of editors, workflows of code hosts, the schemas and a README in Chinese. The folder must be new or empty; nothing that is there is written over.',
  options: { year: 'the year of the example system' },
  examples: [
    { line: 'init assessment', does: 'make the folder assessment here' },
    { line: 'init assessment --year 2026', does: 'for the year 2026' },
    { line: 'init .', does: 'fill the empty folder in which you are' },
  ],
};
