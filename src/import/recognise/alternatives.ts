import { isSame, sumOf } from '../said/numbers.ts';
import type { Growing } from './growing.ts';
import { type Ledger, remark } from './ledger.ts';

/** How many items that count as much as what they stand below are no coincidence. */
const FEWEST = 3;

/**
 * Finds parts that are one unit's each: where what is below an indicator of so many points counts that much by itself,
 * three times and in four of five items, nothing is added up. Each of them is for the unit that it names, unless notes
 * already say whom they are for.
 */
export function alternatives(items: readonly Growing[], book: Ledger, stated?: string): void {
  for (const item of items) {
    const own = item.points === undefined ? stated : measureOf(item.points);
    if (own !== undefined && isOfUnits(item.children, own)) tell(item, own, book);
    else alternatives(item.children, book, own);
  }
}

/** What the parts of an item add to: its scale, where it has one. */
function measureOf(points: NonNullable<Growing['points']>): string | undefined {
  return points.kind === 'points' ? (points.scale ?? points.value) : undefined;
}

function isOfUnits(children: readonly Growing[], stated: string): boolean {
  const isOpen = ({ kind, applicability, forUnits }: Growing) =>
    kind === 'indicator' && applicability === undefined && forUnits === undefined;
  if (!children.every(isOpen)) return false;
  const same = children.filter((each) => isSame(countedBy(each), stated));
  return same.length >= FEWEST && same.length * 5 >= children.length * 4;
}

/** What an item counts by its own word, or by its parts. */
function countedBy({ points, children }: Growing): string | undefined {
  if (points !== undefined) return points.kind === 'points' ? points.value : undefined;
  const parts = children.map(countedBy);
  return parts.length === 0 || parts.includes(undefined) ? undefined : sumOf(parts as readonly string[]);
}

function tell(item: Growing, stated: string, book: Ledger): void {
  for (const each of item.children) each.applicability ??= each.words;
  item.points ??= { kind: 'points', value: stated, sureness: 'inferred' };
  const facts = { title: item.words, stated, count: item.children.length };
  remark(book, 'alternatives-assumed', facts, item.from[0], true);
}
