import type { PlaceView } from '../../studio/protocol/pages.ts';

/** How wide a page is shown, in parts of the width that there is. */
export const ZOOMS = [1, 1.5, 2, 3] as const;

/** The item at a point of a page, in parts of its width and height: of places within each other the inner one. Null where none stands. */
export function itemAt(places: readonly PlaceView[], x: number, y: number): PlaceView | null {
  const isWithin = ({ left, top, width, height }: PlaceView): boolean =>
    left <= x && x < left + width && top <= y && y < top + height;
  return places.findLast(isWithin) ?? null;
}

/** Where an item stands on a page: its label, which comes after its number, or its row; null where it is out of sight. */
export function placeOf(places: readonly PlaceView[], system: string | null, item: string | null): PlaceView | null {
  return places.findLast((each) => each.system === system && each.item === item) ?? null;
}

/** What decides on the page that is shown. */
export interface Sight {
  readonly edition: string;
  readonly system: string;
  /** Null for the annex of the system. */
  readonly document: string | null;
  readonly version: number;
  readonly trial: number | null;
  readonly item: string | null;
}

/** What is to be asked for: a page, or that on which an item stands; and which item must be on it after all. */
export interface Turn {
  readonly page: number;
  readonly item: string | null;
  readonly follows: string | null;
}

/** The page that is to be shown after what is seen has changed; null for the same. It goes to an item only where that is out of sight, and stays with it where the data change. */
export function turnFor(last: Sight | null, now: Sight, page: number, isInSight: boolean): Turn | null {
  const { item } = now;
  const isOther = last?.edition !== now.edition || last.system !== now.system || last.document !== now.document;
  if (isOther) return { page: 1, item, follows: null };
  if (last.item !== item && !isInSight) return { page, item, follows: null };
  if (last.version === now.version && last.trial === now.trial) return null;
  return { page, item: null, follows: isInSight ? item : null };
}
