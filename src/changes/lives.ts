import type { Edition, Item, System } from '../model/model.ts';
import { compareEditions } from './compare.ts';
import type { ItemChange, Side, SystemChanges } from './facts.ts';
import { type ItemPairs, pairItems } from './pairs.ts';
import { itemsById, successionsBetween } from './succession.ts';

/** An item in one of the editions that have it. */
export interface LifeState {
  readonly edition: Edition;
  readonly system: System;
  readonly item: Item;
  /** In what it differs from the edition before, or how it came to be; undefined where it is the same, and in the first of all editions. */
  readonly change: ItemChange | undefined;
}

/** An item over the years: the editions that have it follow each other. */
export interface Life {
  /** The oldest first. */
  readonly states: readonly [LifeState, ...LifeState[]];
  /** What became of it in the edition after the last that has it; undefined where the newest of all has it. */
  readonly end: { readonly edition: Edition; readonly change: ItemChange | undefined } | undefined;
}

/** The same while it is followed. */
interface Followed {
  readonly states: [LifeState, ...LifeState[]];
  end: Life['end'];
}

/**
 * Every item that a system ever had in some editions, followed from each of them to the next by its permanent id, or as
 * what stands in its place: first those of the newest edition in printed order, then those that ended, the last ones
 * first. An item that was split, merged or regrouped ends, and others begin. Expects the editions in the order of their
 * years; one that lacks the system ends all of it.
 */
export function livesOf(sides: readonly Side[], id: string): readonly Life[] {
  const ended: Followed[][] = [];
  let open: ReadonlyMap<string, Followed> = new Map();
  sides.forEach((side, index) => {
    const before = sides[index - 1];
    const step = before && stepBetween(before, side, id);
    const next = new Map<string, Followed>();
    const system = systemIn(side, id);
    for (const item of itemsById(system).values()) {
      if (system === undefined) continue;
      const former = step?.pairs.byAfter.get(item.id);
      const state = { edition: side.edition, system, item, change: step?.cameBy.get(item.id) };
      const life = former && open.get(former.id);
      if (life !== undefined) life.states.push(state);
      next.set(item.id, life ?? { states: [state], end: undefined });
    }
    const continued = new Set(next.values());
    const over = [...open].filter(([, life]) => !continued.has(life));
    for (const [last, life] of over) life.end = { edition: side.edition, change: step?.wentBy.get(last) };
    ended.unshift(over.map(([, life]) => life));
    open = next;
  });
  return [...open.values(), ...ended.flat()];
}

/** What links the items of two editions: which is which, and the changes by the ids of the later one, and of the earlier one for what is no more. */
interface StepBetween {
  readonly pairs: ItemPairs;
  readonly cameBy: ReadonlyMap<string, ItemChange>;
  readonly wentBy: ReadonlyMap<string, ItemChange>;
}

function stepBetween(before: Side, after: Side, id: string): StepBetween {
  const [were, are] = [itemsById(systemIn(before, id)), itemsById(systemIn(after, id))];
  const items: SystemChanges['items'] =
    compareEditions(before, after).systems.find((each) => each.id === id)?.items ?? [];
  return {
    pairs: pairItems(were, are, successionsBetween(were, are)),
    cameBy: new Map(items.flatMap((each) => (each.after === undefined ? [] : [[each.after.id, each] as const]))),
    wentBy: new Map(
      items.flatMap((each) => (each.after === undefined && each.before ? [[each.before.id, each] as const] : [])),
    ),
  };
}

function systemIn({ edition }: Side, id: string): System | undefined {
  return edition.systems.find((each) => each.id === id);
}
