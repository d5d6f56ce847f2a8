import type { Item } from '../model/model.ts';
import type { Span } from '../text/source.ts';
import { hasKey, placeOf, within } from '../text/written.ts';

/** Where the points for a class are written: under `pointsFor`, else `points`, else `weight`. */
export function placeOfPoints(item: Item, classId: string): Span {
  const special = within(item.written, 'pointsFor');
  if (hasKey(special, classId)) return placeOf(special, classId);
  return placeOf(item.written, hasKey(item.written, 'points') ? 'points' : 'weight');
}
