import type { CommandHelp } from '../../help.ts';

/** The help in English on the values of an item. */
export const set = {
  summary: 'change points, wording, departments, scoring, whom it is for or remarks by id or title, and show every sum before and after',
  about: 'Only what is named changes; everything else and all comments stay as they are. A final edition is not changed.',
  options: {
    points: 'points, a number above 0',
    class: 'only the points of these unit classes or single units: ids, or all to make them the same',
    title: 'the title of an indicator',
    text: 'the text of a criterion',
    department: 'the department that leads: its id, its name or another form of it; several that assess together as a,b, with shares as a=60%,b=40%',
    core: 'mark it as a core item, with a star before it',
    only: 'it is only for these unit classes or single units: ids or names; takes the place of --except',
    except: 'it is not for these unit classes or single units; takes the place of --only',
    cooperating: 'the departments that cooperate: ids, names or other forms; several as a,b',
    scoring: 'the scoring rule as it is printed; written in clauses where every phrase is plain, else as text',
    textFor: 'other wordings for some classes: county=text; district+street=text',
    targets: 'the target of each class: county=10%; district=12%',
    step: 'the smallest unit of its score',
    split: 'the points of each office that scores a part: office=0.5; office=0.5',
    notApplicable: 'for a unit that it does not apply to: scale the rest, full marks, or zero',
    method: 'how it is assessed; several with semicolons between them',
    evidence: 'what is to be handed in; several with semicolons between them',
    worth: 'by what it counts, in place of what it counts by now: points=2, weight=30%, adds=2, deducts=1 or veto; an indicator may have grouping',
    lineage: 'what became of the edition before: splits=OLD-ID, merges=OLD-ID+OLD-ID, replaces=OLD-ID or change=wording+points; with semicolons between parts, and reason=TEXT for why',
    provenance: 'where its wording comes from: source or drafted',
    clear: 'take these away: core, only, except, department, cooperating, scoring, scale, remark, note, textFor, targets, step, split, notApplicable, method, evidence, provenance, worth, lineage, confirmed (the mark that a file is still to be looked through)',
    remark: 'a remark, which is printed',
    note: 'a note among colleagues, which is not printed',
    weight: 'the share of the points above: 30%, 0.3 or 3/10',
    scale: 'what the parts of an indicator add to in a scale of their own, such as 100',
    adds: 'the most that is added beside the sum: by a criterion, or by all those below an indicator; unlimited where there is no limit',
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
    { line: 'set delegate-term --clear remark,note', does: 'take remark and note away' },
    {
      line: 'set delegate-term --title "terms of delegates" --dry-run',
      does: 'see what a new title would do, without writing it',
    },
  ],
} satisfies CommandHelp<
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'worth'
  | 'lineage'
  | 'scale'
  | 'adds'
  | 'deducts'
  | 'department'
  | 'class'
  | 'core'
  | 'only'
  | 'except'
  | 'cooperating'
  | 'scoring'
  | 'textFor'
  | 'targets'
  | 'step'
  | 'split'
  | 'notApplicable'
  | 'method'
  | 'evidence'
  | 'provenance'
  | 'clear'
  | 'remark'
  | 'note'
  | 'year'
  | 'system'
  | 'dryRun'
>;

/** The help in English on the settings of a year. */
export const settings = {
  summary: 'list the settings of a year with what each does, or change one of them',
  about: 'A setting is named by its path or by what it is called; without one all are listed, and what stands behind it is its new value. Everything else and all comments stay as they are. A final edition is not changed.',
  options: {
    clear: 'take this setting away, so that its default holds',
    year: 'which edition; without it the newest, and for changes the newest that is not final',
    dryRun: 'only try it and show findings; write nothing',
  },
  examples: [
    { line: 'settings', does: 'list all settings' },
    { line: 'settings method.summary.ties', does: 'show one of them with what there is to choose from' },
    { line: 'settings method.summary.ties decide', does: 'leave it to people who comes first of equal scores' },
    { line: 'settings --clear method.summary.ties', does: 'go by the default' },
  ],
} satisfies CommandHelp<'clear' | 'year' | 'dryRun'>;
