import { pairClasses } from '../../changes/by-class.ts';
import type { ItemChange, SystemChanges } from '../../changes/facts.ts';
import { compareRatios, minus, NONE, type Ratio, signedRatio, total } from '../../model/grading/ratio.ts';
import type { Item, System } from '../../model/model.ts';
import { countsFor, isCounted } from '../../model/totals.ts';
import type { RevisionRow } from '../protocol/revision.ts';

/** By how much changes of items that are told together change what there is to be scored, for each class where they do: one without a name where it is the same for all. */
export function effectOf(items: readonly ItemChange[], system: SystemChanges): RevisionRow['effect'] {
  const classes = pairClasses(system.before?.classes ?? [], system.after?.classes ?? []);
  const counted = countedIn(items);
  const shifts = classes.map(({ before, after }) => ({
    name: (system.after?.classes[after] ?? system.before?.classes[before])?.name ?? '',
    by: minus(
      pointsOf(
        counted.map((each) => each.after),
        system.after,
        after,
      ),
      pointsOf(
        counted.map((each) => each.before),
        system.before,
        before,
      ),
    ),
  }));
  const moved = shifts.filter(({ by }) => compareRatios(by, NONE) !== 0);
  const [first] = moved;
  if (first === undefined) return [];
  const isAlike = moved.length === shifts.length && moved.every(({ by }) => compareRatios(by, first.by) === 0);
  return isAlike
    ? [{ name: null, by: signedRatio(first.by) }]
    : moved.map(({ name, by }) => ({ name, by: signedRatio(by) }));
}

/** Of what is told together, what is scored: the criteria, or where there are none among them the indicators themselves. */
function countedIn(items: readonly ItemChange[]): readonly ItemChange[] {
  const criteria = items.filter(({ before, after }) => (after ?? before)?.kind === 'criterion');
  return criteria.length > 0 ? criteria : items;
}

function pointsOf(items: readonly (Item | undefined)[], system: System | undefined, index: number): Ratio {
  if (system === undefined || index < 0) return NONE;
  return total(
    items.flatMap((item) => (item === undefined || !isCounted(item) ? [] : (countsFor(item, system, index) ?? []))),
  );
}
