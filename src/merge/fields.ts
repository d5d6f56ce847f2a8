import type { RawValue } from '../edit/item-edit.ts';
import type { Choice, MergeConflict, MergeItem } from './merge.ts';
import { mergeValues } from './value.ts';
import { isMapping, sameValue } from './values.ts';

/** An item as three states have it. */
export interface ThreeItems {
  readonly base: MergeItem;
  readonly ours: MergeItem;
  readonly theirs: MergeItem;
}

/** The fields of an item that all three states have, and where both sides changed the same in different ways; there it is as is chosen. Keys stand as ours has them, then what theirs put in. */
export function mergeFields(
  items: ThreeItems,
  choose: Choice,
): { readonly fields: ReadonlyMap<string, RawValue>; readonly conflicts: readonly MergeConflict[] } {
  const { base, ours, theirs } = items;
  const keys = [...new Set([...ours.fields.keys(), ...theirs.fields.keys(), ...base.fields.keys()])];
  const torn = new Set([...tornKeys(items), ...crossedPoints(items)]);
  const conflicts: MergeConflict[] = [];
  const fields = new Map<string, RawValue>();
  for (const key of keys) {
    const values = { base: base.fields.get(key), ours: ours.fields.get(key), theirs: theirs.fields.get(key) };
    const merged = torn.has(key) ? 'conflict' : mergeValues(key, values);
    let value = merged === 'conflict' ? undefined : merged.value;
    if (merged === 'conflict') {
      const conflict = { kind: 'field', id: ours.id, key, ...values } as const;
      conflicts.push(conflict);
      value = values[choose(conflict)];
    }
    if (value !== undefined) fields.set(key, value);
  }
  return { fields, conflicts };
}

/** Keys of which an item has one only: each says in its own way for whom it is, or what it counts. */
const RIVALS: readonly (readonly string[])[] = [
  ['only', 'except'],
  ['points', 'grouping'],
  ['weight', 'grouping'],
  ['points', 'weight'],
];
/** The same of criteria alone: an indicator has limits beside its points. */
const RIVALS_OF_CRITERIA: readonly (readonly string[])[] = ['adds', 'deducts', 'veto'].flatMap((key) => [
  ['points', key],
  ['weight', key],
]);

/** Keys that would come together though no side had both: each side changed one of them. */
function tornKeys({ base, ours, theirs }: ThreeItems): ReadonlySet<string> {
  const rivals = ours.kind === 'criterion' ? [...RIVALS, ...RIVALS_OF_CRITERIA] : RIVALS;
  const hasNow = (key: string): boolean => {
    const [before, own, other] = [base, ours, theirs].map((each) => each?.fields.get(key));
    if (sameValue(before, own)) return other !== undefined;
    return own !== undefined || (other !== undefined && !sameValue(before, other));
  };
  const hasBoth = ({ fields }: MergeItem, pair: readonly string[]): boolean => pair.every((key) => fields.has(key));
  return new Set(
    rivals.filter((pair) => pair.every(hasNow) && ![ours, theirs].some((each) => hasBoth(each, pair))).flat(),
  );
}

/** Points of all and of single classes, where one side changed those of all and for a class the other says something else: each key alone would go together, and the class would lose what one of them said. */
function crossedPoints({ base, ours, theirs }: ThreeItems): readonly string[] {
  const isCrossed = (one: MergeItem, other: MergeItem): boolean => {
    const points = one.fields.get('points');
    const [before, own, others] = [ownPoints(base), ownPoints(one), ownPoints(other)];
    if (sameValue(points, base.fields.get('points')) || sameValue(points, other.fields.get('points'))) return false;
    const begun = [...others].some(([id, value]) => !before.has(id) && !own.has(id) && !sameValue(value, points));
    return begun || [...before.keys()].some((id) => own.has(id) && !others.has(id));
  };
  return isCrossed(ours, theirs) || isCrossed(theirs, ours) ? ['points', 'pointsFor'] : [];
}

/** The points that single classes have of their own. */
function ownPoints({ fields }: MergeItem): ReadonlyMap<string, RawValue> {
  const value = fields.get('pointsFor');
  return new Map(isMapping(value) ? value.mapping : []);
}
