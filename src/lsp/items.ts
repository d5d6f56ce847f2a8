import type { Edition, Item, System } from '../model/model.ts';
import { inOriginal } from '../text/mending.ts';
import type { Span } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import type { State } from './repository.ts';

/** An item with where it belongs. */
export interface Held {
  readonly edition: Edition;
  readonly previous: Edition | undefined;
  readonly system: System;
  readonly item: Item;
}

/** The items that are written in a file, in its order. */
export function itemsIn({ held }: State, path: string): readonly Held[] {
  return held.flatMap(({ edition, previous }) =>
    edition.systems.flatMap((system) =>
      system.items
        .filter(({ written }) => written.yaml.source.path === path)
        .map((item) => ({ edition, previous, system, item })),
    ),
  );
}

/** The place of the value under a key of an item, in the file as it is. */
export function placeIn({ written }: Pick<Item, 'written'>, key: 'id' | 'points' | 'text' | 'title'): Span {
  return inOriginal(placeOf(written, key));
}

/** Where an item begins in the file as it is. */
export function startOf({ written: { yaml, value } }: Pick<Item, 'written'>): number {
  const start = yaml.places.get(value)?.start ?? 0;
  return inOriginal({ source: yaml.source, start, end: start }).start;
}

/** What an item is found by in a file: its title, or the wording of a criterion. */
export function nameKey(item: Item): 'text' | 'title' {
  return item.kind === 'criterion' ? 'text' : 'title';
}
