import { classIndexOf } from '../../model/classes/of-unit.ts';
import { ONE } from '../../model/grading/ratio.ts';
import type { Item } from '../../model/model.ts';
import { worthBelow } from '../../model/totals.ts';
import type { Sent, SentForm } from '../forms.ts';
import type { Counting } from '../tally.ts';

/** Tells how the score of a criterion counts for a unit. */
type CountingOf = (criterion: string, unit: string) => Counting;

/** Gives for a form how scores of its system count; of an unknown criterion as if nothing were special. What units of a class have in common is looked up once. */
export function countings({ systems }: Sent): (form: SentForm) => CountingOf {
  const known = new Map<string, CountingOf>();
  return ({ identity }) => {
    const countingOf = known.get(identity.system) ?? countingIn(systems.find(({ id }) => id === identity.system));
    known.set(identity.system, countingOf);
    return countingOf;
  };
}

function countingIn(sent: Sent['systems'][number] | undefined): CountingOf {
  const items = sent?.view.system.items ?? [];
  const criteria = new Map(items.flatMap((item) => (item.kind === 'criterion' ? [[item.id, item] as const] : [])));
  const indexes = new Map(sent?.units.map((unit) => [unit.id, classIndexOf(sent.view.system, unit)]));
  const byClass = new Map<number, Map<string, Counting>>();
  return (criterion, unit) => {
    const index = indexes.get(unit) ?? -1;
    const known = byClass.get(index) ?? new Map<string, Counting>();
    byClass.set(index, known);
    const counting = known.get(criterion) ?? countingOfItem(criteria.get(criterion), index, sent);
    known.set(criterion, counting);
    return counting;
  };
}

function countingOfItem(item: Item | undefined, index: number, sent: Sent['systems'][number] | undefined): Counting {
  if (sent === undefined || item === undefined) return { single: undefined, worth: ONE };
  const { system } = sent.view;
  // What lies beside the sum is measured in the total.
  if (item.kind === 'criterion' && item.adds !== undefined) return { single: 'adds', worth: ONE };
  if (item.kind === 'criterion' && item.deducts !== undefined) return { single: 'deducts', worth: ONE };
  const worth = worthBelow(item.parent ?? system, system, index);
  return { single: isInCore(item) ? 'core' : undefined, worth: worth ?? ONE };
}

function isInCore({ core, parent }: Item): boolean {
  return core || (parent !== undefined && isInCore(parent));
}
