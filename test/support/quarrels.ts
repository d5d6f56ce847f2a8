import fc from 'fast-check';
import { type Chooser, chooserOf } from './drafts.ts';

/** Edits by their names, with what they choose. */
export type Plan = readonly (readonly [string, Chooser])[];

/** An edit that both do in the same place, each in a way of their own: by chance two people hardly ever meet there. */
export interface Quarrel {
  readonly name: keyof typeof CHOICES_OF_PLACE;
  readonly place: readonly number[];
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** How many choices say where: in which system which item is moved, below which indicator something is put in. */
const CHOICES_OF_PLACE = { move: 2, oneNew: 1 } as const;

const numbers = (length: number) => fc.array(fc.nat({ max: 997 }), { minLength: length, maxLength: length });

/** Arbitrary ones: an item that both move, or put in below the same indicator. */
export const arbitraryQuarrel: fc.Arbitrary<Quarrel> = fc.record({
  name: fc.constantFrom('move', 'oneNew'),
  place: numbers(2),
  ours: numbers(6),
  theirs: numbers(6),
});

/** What each of the two does in a quarrel. */
export function plansOf({ name, place, ours, theirs }: Quarrel): readonly [Plan, Plan] {
  const planOf = (way: readonly number[]): Plan => [
    [name, chooserOf([...place.slice(0, CHOICES_OF_PLACE[name]), ...way])],
  ];
  return [planOf(ours), planOf(theirs)];
}
