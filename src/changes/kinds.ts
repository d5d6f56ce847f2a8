import { hasClass } from '../model/classes.ts';
import type { StatedWord } from '../text/facts.ts';
import { type Classed, indexOfClass } from './by-class.ts';
import { CHANGE_KINDS, type ChangeKind, type Difference, type Succession } from './facts.ts';

/** The kind that a difference in a field is of; an id that is another one is a succession, which is known already. */
export const KIND_OF_FIELD: { readonly [F in Difference['field']]: Exclude<StatedWord, 'none'> | undefined } = {
  id: undefined,
  place: 'moved',
  level: 'moved',
  title: 'wording',
  wording: 'wording',
  points: 'points',
  scale: 'points',
  adds: 'points',
  deducts: 'points',
  veto: 'points',
  core: 'requirements',
  classes: 'applicability',
  notApplicable: 'applicability',
  scoring: 'scoring',
  step: 'scoring',
  department: 'department',
  cooperating: 'department',
  split: 'department',
  evidence: 'requirements',
  method: 'requirements',
  remark: 'requirements',
  targets: 'requirements',
};

/** The kinds of an item that is there before and after, in the order of `CHANGE_KINDS`. What a class gains or loses only because the item is now for it, or no more, is of the applicability alone. */
export function kindsOf(
  differences: readonly Difference[],
  before: Classed,
  after: Classed,
  succession?: Succession,
): readonly ChangeKind[] {
  const found = new Set<ChangeKind | undefined>([succession?.kind]);
  for (const each of differences) {
    if (!('classes' in each) || each.classes.some((id) => isFor(before, id, after) === isFor(after, id, before))) {
      found.add(KIND_OF_FIELD[each.field]);
    }
  }
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

function isFor({ item, classes }: Classed, id: string, other: Classed): boolean {
  const meant = [...classes, ...other.classes].find((each) => each.id === id);
  return meant !== undefined && hasClass(item.applies, indexOfClass(classes, meant));
}
