import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  | 'under'
  | 'after'
  | 'before'
  | 'id'
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'deducts'
  | 'department'
  | 'year'
  | 'system'
  | 'dryRun'
> = {
  summary: 'add a criterion, or an indicator with one criterion',
  about:
    'Without --id it gets an id that no year has used: that of what is above, with a number. Everything else and all comments stay as they are; then every sum before and after is shown, and what check says.',
  options: {
    under: 'the indicator to put it under; with the id of a system, a new level-1 indicator',
    after: 'the item to put it behind; without --after and --before it comes last',
    before: 'the item to put it before',
    id: 'the new id',
    title: 'the title of an indicator',
    text: 'the text of a criterion',
    points: 'points, a number above 0',
    weight: 'the share of the points above, in place of points; 30% is 0.3',
    deducts: 'the most that a criterion which only deducts takes off, in place of points',
    department: 'the department of an indicator: its id, its name or another form of it',
    year: 'the edition to change; without it, the newest that has the id and is not final',
    system: 'which system, where several have the id',
    dryRun: 'only try it and show sums and findings; write nothing',
  },
  examples: [
    {
      line: 'add --under delegate-term --text 每年述职1次 --points 0.5',
      does: 'add a criterion to a level-3 indicator',
    },
    {
      line: 'add --after delegate-term --title 党代表培训 --text 每年培训1次 --points 1',
      does: 'add a level-3 indicator behind another',
    },
    { line: 'add --under county --title 创新工作 --text 形成1项创新做法 --points 5', does: 'add a level-1 indicator' },
  ],
};
