import { consequenceSaid, missingSaid } from '../../layout/results/judged.ts';
import { enteredName, itemName, type Naming } from '../../layout/results/naming.ts';
import type { Criterion } from '../../model/model.ts';
import { isUndecided, type UnitOutcome } from '../../results/outcome.ts';
import {
  decidedOtherwise,
  type Trial,
  type TrialChange,
  type Tried,
  type TriedUnit,
} from '../../results/trial/trial.ts';
import { visible } from '../../text/visible.ts';
import { shortened } from '../../text/width.ts';

/** A trial in words: everything that is told of it, wherever. */
export interface TrialSaid {
  readonly trial: Trial;
  readonly title: string;
  readonly head: string;
  /** Whether, and of how many, anything would be another. */
  readonly verdict: string;
  /** Whether nothing would be, which is proved. */
  readonly isSame: boolean;
  /** Those of which a rank, a grade or a consequence would be another. */
  readonly rows: readonly TrialRow[];
  /** What the trial rests on, and what of it was not scored. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
}

/** A unit: its name, then score, rank, grade and consequences. */
interface TrialRow {
  readonly own: TriedUnit;
  readonly name: string;
  readonly cells: readonly TrialCell[];
}

/** What it is on both sides, and both in one text where they differ. */
interface TrialCell {
  readonly text: string;
  readonly isChanged: boolean;
}

/** What the two methods are called. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

/** So many criteria are named, and so much of each. */
const MOST_NAMED = 5;
const NAME_WIDTH = 40;

/** Says a trial. Names of the data are made harmless. */
export function trialSaid(trial: Trial, naming: Naming, sides: Sides): TrialSaid {
  const { words } = naming;
  const { columns } = words.trial;
  const changed = decidedOtherwise(trial);
  const count = trial.units.length;
  const verdict = changed.length === 0 ? words.trial.nobody(count) : words.trial.some(changed.length, count);
  const isSame = trial.isKnown && changed.length === 0;
  const { title } = trial.after.outcome.view.system;
  return {
    trial,
    title: visible(title),
    head: visible(words.trial.head(trial.scored.id, sides.before, sides.after)),
    verdict: trial.isKnown ? verdict : words.trial.unknown(changed.length === 0 ? undefined : verdict),
    isSame,
    rows: changed.map((own) => rowOf(own, trial, naming)),
    notes: [
      ...(trial.after.outcome.isSample ? [words.trial.sample] : []),
      ...(trial.isKnown ? [] : lackingIn(trial, naming)),
      words.trial.basis,
      ...(isAlike(trial.before, trial.after) ? [] : notesOf(trial.before, sides.before, naming)),
      ...notesOf(trial.after, sides.after, naming),
    ].map(visible),
    columns: [columns.unit, columns.score, columns.rank, columns.grade, columns.consequences],
  };
}

/** A unit in words. */
function rowOf(own: TriedUnit, trial: Trial, naming: Naming): TrialRow {
  const kinds = ['score', 'rank', 'grade', 'consequences'] as const;
  return { own, name: visible(own.unit.name), cells: kinds.map((kind) => cellOf(kind, own, trial, naming)) };
}

function cellOf(kind: TrialChange, own: TriedUnit, trial: Trial, naming: Naming): TrialCell {
  const [was, is] = (['before', 'after'] as const).map((side) =>
    visible(sideSaid(kind, own[side], trial[side].outcome.grading.places, naming)),
  );
  const isChanged = own.changes.includes(kind);
  return { text: isChanged ? naming.words.trial.pair(was ?? '', is ?? '') : (is ?? ''), isChanged };
}

function sideSaid(kind: TrialChange, own: UnitOutcome | undefined, places: number, naming: Naming): string {
  const { trial, open } = naming.words;
  if (own === undefined) return trial.absent;
  const { published, rank, grade, isOpen } = own.standing;
  switch (kind) {
    case 'score':
      return published?.toPlaces(places) ?? naming.words.unknown;
    case 'rank':
      return rank === undefined ? naming.words.unknown : String(rank);
    case 'grade':
      return grade === undefined ? trial.none : `${grade.name}${isOpen ? open : ''}`;
    case 'consequences': {
      const said = own.consequences.map((each) => consequenceSaid(each, naming));
      return said.length === 0 ? trial.none : said.join('；');
    }
  }
}

/** What keeps ranks or grades from being known, by either method: of which unit what is missing, or left to people. */
function lackingIn({ before, after }: Trial, naming: Naming): readonly string[] {
  const { words } = naming;
  const all = [before, after].flatMap(({ outcome: { units } }) =>
    units.flatMap((own) =>
      [...own.missing.map((each) => missingSaid(each, naming)), ...(isUndecided(own) ? [words.undecided] : [])].map(
        (what) => words.ofUnit(own.unit.name, what),
      ),
    ),
  );
  const said = [...new Set(all)];
  return said.length > MOST_NAMED ? [...said.slice(0, MOST_NAMED), words.changed.more(said.length - MOST_NAMED)] : said;
}

/** Whether by both methods the same was not scored, and the same no longer counts: then it is said once. */
function isAlike(before: Tried, after: Tried): boolean {
  const idsOf = ({ estimated, dropped, unjudged, unplaced }: Tried): string =>
    JSON.stringify([...[estimated, dropped, unjudged].map((all) => all.map(({ id }) => id)), unplaced]);
  return idsOf(before) === idsOf(after);
}

function notesOf({ estimated, dropped, unjudged, unplaced }: Tried, side: string, naming: Naming): readonly string[] {
  const { trial } = naming.words;
  const named = (criteria: readonly Criterion[]): readonly string[] => {
    const titles = criteria.slice(0, MOST_NAMED).map((each) => shortened(itemName(each, naming), NAME_WIDTH));
    return criteria.length > MOST_NAMED ? [...titles, '……'] : titles;
  };
  return [
    ...(estimated.length === 0 ? [] : [trial.estimated(side, estimated.length, named(estimated))]),
    ...(dropped.length === 0 ? [] : [trial.dropped(side, dropped.length, named(dropped))]),
    ...(unjudged.length === 0 ? [] : [trial.unjudged(side, unjudged.length, named(unjudged))]),
    ...(unplaced.length === 0
      ? []
      : [
          trial.unplaced(
            side,
            unplaced.map((key) => enteredName(key, '', naming)),
          ),
        ]),
  ];
}
