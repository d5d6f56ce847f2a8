import type { Item, UnitClass } from '../model/model.ts';
import { named } from '../text/key.ts';
import type { Span } from '../text/source.ts';
import { hasKey, placeIn, placeOf, type Written, within } from '../text/written.ts';

/** Where the points for a class are written: under `pointsFor`, for a unit alone its own before those of its class; else `points`, else `weight`. */
export function placeOfPoints(item: Item, unitClass: UnitClass | undefined): Span {
  const special = within(item.written, 'pointsFor');
  for (const each of [unitClass, unitClass?.of]) {
    const key = named(each?.id ?? '');
    if (hasKey(special, key)) return placeOf(special, key);
  }
  return placeOf(item.written, hasKey(item.written, 'points') ? 'points' : 'weight');
}

/** Where a setting is written by its path; where it is written no more, the nearest place above. */
export function placeOfSetting({ yaml, value }: Written, path: string): Span {
  let holder: unknown = value;
  const keys = path.split('.');
  for (const [index, key] of keys.entries()) {
    const next = partOf(holder, key);
    if (index === keys.length - 1 || typeof next !== 'object') return placeIn(yaml, holder, key);
    holder = next;
  }
  return placeIn(yaml, holder);
}

/** What a key leads to: in a list the member that has it as its id. */
function partOf(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) return holder.find((each) => (each as { readonly id?: unknown } | null)?.id === key);
  return (holder as Readonly<Record<string, unknown>>)[key];
}
