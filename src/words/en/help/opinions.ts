import type { CommandHelp } from '../../help.ts';

const ACT = {
  by: 'who decided: the id or the name of a department, or the name of another body; that of the office in scheme.yaml when left out',
  on: 'the day on which it was decided, such as 2021-03-20; none is recorded when left out',
  year: 'which edition; the newest that has opinions and is not final when left out',
  dryRun: 'only say what would change, write nothing',
} as const;

/** How the commands about opinions are used, in English. */
export const opinions = {
  suggest: {
    summary: 'read drafts that came back: revision marks, comments, answers, sheets and lists become opinions',
    about:
      'Annexes, measures and revision tables that went out are known again (docx, xlsx, odt), and lists of opinions (docx, txt). A file that is read twice gives its opinions once. Each is told with its item, before and after, who made it, and what it would do to every sum; contradictory ones name each other, and what was not understood is told. Where one file cannot be read nothing is recorded.',
    options: {
      unit: 'whose these files are, by id or name; else as the file and its name say, where the registers know it',
      year: 'of which edition they are; looked for among all drafts when left out',
      dryRun: 'only say what was read, record nothing',
    },
    examples: [
      { line: 'suggest returned/', does: 'read a folder of drafts that came back' },
      { line: 'suggest answer.docx --unit publicity', does: 'say whose it is' },
      { line: 'suggest answer.docx --dry-run', does: 'see what is read' },
    ],
  } satisfies CommandHelp<'unit' | 'year' | 'dryRun'>,
  opinions: {
    summary: 'list what was said of a draft: what is open, who contradicts whom, what would become of sums',
    about: 'Without options, what is open, in the order of the annexes; contradictory opinions name each other. They lie in indicators/YEAR/opinions.yaml.',
    options: {
      all: 'list what is decided, too',
      group: 'item by item, or unit by unit',
      item: 'only those about this item and what lies below it, by its id',
      year: 'which edition; the newest that has opinions and is not final when left out',
      format: 'text for people, json for programs',
    },
    examples: [
      { line: 'opinions', does: 'list what is open' },
      { line: 'opinions --group unit --all', does: 'list all opinions with their decisions, unit by unit' },
      { line: 'opinions --format json', does: 'for programs' },
    ],
  } satisfies CommandHelp<'all' | 'group' | 'item' | 'year' | 'format'>,
  accept: {
    summary: 'accept opinions: change the data so, record the decisions, list sums and opinions that are affected',
    about: 'Opinions are named by their numbers, several in a row as 3-7. What was changed meanwhile is merged where that can be; else nothing is changed and the way out is told. All of several opinions are taken or none. Comments and objections only get a decision.',
    options: { reason: 'why; printed in the table of opinions, and may be left out', ...ACT },
    examples: [
      { line: 'accept 3', does: 'accept opinion 3' },
      { line: 'accept 1-5 8 --on 2021-03-20', does: 'accept six, with the day' },
      { line: 'accept 3 --dry-run', does: 'see what it would do' },
    ],
  } satisfies CommandHelp<'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
  reject: {
    summary: 'reject opinions: record that and why; the data stays as it is',
    about: 'The reason is printed in the table of opinions. Those of a final edition may be rejected, too.',
    options: { reason: 'why; required', ...ACT },
    examples: [{ line: 'reject 4 --reason "follows a higher rule"', does: 'reject opinion 4' }],
  } satisfies CommandHelp<'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
  adapt: {
    summary: 'take an opinion in part: in other words, or as it was changed by hand, and record why',
    about: 'With --to the data becomes that. Without it the data was changed in another way, and only the decision is recorded; so also where something was changed again after an opinion had been accepted.',
    options: { to: 'what it becomes: a number for points, else the whole text', reason: 'why; required', ...ACT },
    examples: [
      { line: 'adapt 5 --to 1.2 --reason "half way"', does: 'make the points 1.2' },
      { line: 'adapt 6 --reason "three became two"', does: 'record what was changed by hand' },
    ],
  } satisfies CommandHelp<'to' | 'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
};
