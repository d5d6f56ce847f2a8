import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'deducts'
  | 'department'
  | 'class'
  | 'remark'
  | 'note'
  | 'year'
  | 'system'
  | 'dryRun'
> = {
  summary: 'change points, wording, department or remarks by id, and show every sum before and after',
  about:
    'Only what is named changes; everything else and all comments stay as they are. A final edition is not changed.',
  options: {
    points: 'points, a number above 0',
    class: 'only the points of these unit classes: ids, or all to make them the same',
    title: 'the title of an indicator',
    text: 'the text of a criterion',
    department: 'the department of an indicator: its id, its name or another form of it',
    remark: 'a remark, which is printed',
    note: 'a note among colleagues, which is not printed',
    weight: 'the share of the points above; 30% is 0.3',
    deducts: 'the most that a criterion which only deducts takes off',
    year: 'the edition to change; without it, the newest that has the id and is not final',
    system: 'which system, where several have the id',
    dryRun: 'only try it and show sums and findings; write nothing',
  },
  examples: [
    { line: 'set delegate-term --points 1.5', does: 'change the points' },
    {
      line: 'set delegate-term --points 2 --class district-without-townships',
      does: 'change the points of one unit class',
    },
    {
      line: 'set delegate-term --title 党代表任期制 --dry-run',
      does: 'see what a new title would do, without writing it',
    },
  ],
};
