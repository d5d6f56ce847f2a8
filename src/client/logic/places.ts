import type { Row } from '../../studio/protocol/rows.ts';
import type { Spot } from '../../studio/protocol.ts';

/** Where an item goes that is moved by one place: past its neighbour, at the end of its parent into the one beside it. Null where there is no further. */
export function placeBeside(rows: readonly Row[], id: string, way: 'up' | 'down'): Spot | null {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) return null;
  const siblings = rows.filter((each) => each.parent === row.parent && each.kind === row.kind);
  const neighbour = siblings[siblings.indexOf(row) + (way === 'up' ? -1 : 1)];
  if (neighbour !== undefined) return way === 'up' ? { before: neighbour.id } : { after: neighbour.id };
  return placeInNext(rows, row, way);
}

/** The nearest other parent that can take the item: from above at its end, from below at its beginning. */
function placeInNext(rows: readonly Row[], row: Row, way: 'up' | 'down'): Spot | null {
  const parents = rows.filter((each) => each.id === row.parent || canTake(each, row));
  const at = parents.findIndex((each) => each.id === row.parent);
  const next = at === -1 ? undefined : parents[at + (way === 'up' ? -1 : 1)];
  if (next === undefined) return null;
  const first = rows.find((each) => each.parent === next.id);
  return way === 'down' && first !== undefined ? { before: first.id } : { under: next.id };
}

/** Where an item goes that is dropped on the upper or the lower half of a row; null where it cannot go. */
export function placeOfDrop(rows: readonly Row[], moved: string, on: string, isUpper: boolean): Spot | null {
  const [item, target] = [moved, on].map((id) => rows.find((each) => each.id === id));
  if (item === undefined || target === undefined || item === target) return null;
  if (target.kind === item.kind && target.level === item.level) return isUpper ? { before: on } : { after: on };
  return canTake(target, item) && target.id !== item.parent ? { under: on } : null;
}

/** Whether an item can lie right below an indicator as its kind and level are now. */
function canTake(parent: Row, item: Row): boolean {
  if (parent.kind !== 'indicator' || parent.id === item.id) return false;
  return item.kind === 'criterion' ? parent.isLeaf : !parent.isLeaf && parent.level === item.level - 1;
}
