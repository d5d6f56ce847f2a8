import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'force'> = {
  summary: 'freeze a final edition by its totals, counts, ids and digests; without a year, the newest',
  about:
    'The lock is indicators/<year>/lock.json; commit it too. From then on a change of what the edition means fails the check; comments, empty lines and ways of writing are none. Wordings are corrected in an edition such as 2020.1; points and the like take a new decision.',
  options: { force: 'lock it anew although it is not what its lock says' },
  examples: [
    { line: 'lock', does: 'lock the newest final edition' },
    { line: 'lock 2020 --force', does: 'lock 2020 anew after a new decision' },
  ],
};
