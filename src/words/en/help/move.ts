import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'under' | 'after' | 'before' | 'year' | 'system' | 'dryRun'> = {
  summary: 'move an item by id, with all below it and its comments, and show every sum before and after',
  about:
    'The id stays. Criteria go below level-3 indicators, those below level 2, those below level 1. A level-1 indicator is put beside another; the numbers in the names of the files follow.',
  options: {
    under: 'the indicator to move it under',
    after: 'the item to put it behind; without --after and --before it comes last',
    before: 'the item to put it before',
    year: 'the edition to change; without it, the newest that has the id and is not final',
    system: 'which system, where several have the id',
    dryRun: 'only try it and show sums and findings; write nothing',
  },
  examples: [
    { line: 'move lecture-team --under center-group', does: 'move it to another level-3 indicator' },
    { line: 'move lecture-team --before center-group-plan', does: 'move it before an item' },
    {
      line: 'move lecture-team --under center-group --dry-run',
      does: 'see how the sums would change, without writing',
    },
  ],
};
