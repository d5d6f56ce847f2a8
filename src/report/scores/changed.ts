import { consequenceSaid } from '../../layout/results/judged.ts';
import type { Naming } from '../../layout/results/naming.ts';
import type { Outcome, UnitOutcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';

/** The same with a sentence where nothing would be another; and where ranks are not known, before or after, that nobody can tell yet. */
export function changesSaid(before: Outcome, after: Outcome, naming: Naming): readonly string[] {
  const { changed } = naming.words;
  const isKnown = [...before.units, ...after.units].every(({ standing }) => standing.rank !== undefined);
  const changes = changesBetween(before, after, naming);
  if (!isKnown) return [...changes, changed.unknown];
  return changes.length === 0 ? [changed.nobody] : changes;
}

/** Every rank, grade and consequence that is another in a second outcome of the same units, a line each, in the order of the units. */
function changesBetween(before: Outcome, after: Outcome, naming: Naming): readonly string[] {
  const others = new Map(after.units.map((each) => [each.unit.id, each]));
  return before.units.flatMap((one) => {
    const other = others.get(one.unit.id);
    return other === undefined ? [] : changesOf(one, other, naming);
  });
}

function changesOf(before: UnitOutcome, after: UnitOutcome, naming: Naming): readonly string[] {
  const { changed } = naming.words;
  const name = visible(before.unit.name);
  const both = (say: (outcome: UnitOutcome, naming: Naming) => string): readonly [string, string] => [
    say(before, naming),
    say(after, naming),
  ];
  const [ranks, grades, consequences] = [both(rankOf), both(gradeOf), both(consequencesOf)];
  return [
    ...(ranks[0] === ranks[1] ? [] : [changed.rank(name, ...ranks)]),
    ...(grades[0] === grades[1] ? [] : [changed.grade(name, ...grades)]),
    ...(consequences[0] === consequences[1] ? [] : [changed.consequences(name, ...consequences)]),
  ];
}

function rankOf({ standing: { rank } }: UnitOutcome, { words }: Naming): string {
  return rank === undefined ? words.changed.none : String(rank);
}

function gradeOf({ standing: { grade, isOpen } }: UnitOutcome, { words }: Naming): string {
  return grade === undefined ? words.changed.none : `${grade.name}${isOpen ? words.open : ''}`;
}

function consequencesOf({ consequences }: UnitOutcome, naming: Naming): string {
  const said = consequences.map((each) => consequenceSaid(each, naming));
  return said.length === 0 ? naming.words.changed.none : said.join('；');
}
