import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'from' | 'dryRun'> = {
  summary: 'make the next edition of a year as a draft, and list what is to be confirmed',
  about:
    'Ids stay; the year, the year of coming into force and the state are set; each level-1 indicator is marked with confirmed: false, which its author deletes when it is gone through. Dates, document numbers, years and phrases such as 本年度 are listed one by one. An edition that is there is never written over, and stopping half-way leaves nothing half.',
  options: {
    from: 'the edition to start from; without it, the newest',
    dryRun: 'only list what changes and what is to be confirmed; write nothing',
  },
  examples: [
    { line: 'new 2021 --from 2020', does: 'make a draft of 2021 from 2020' },
    { line: 'new 2020.1 --from 2020', does: 'make a correction of the final edition of 2020' },
    { line: 'new 2021 --dry-run', does: 'see first what is to be confirmed' },
  ],
};
