import { type Line, note, type Open, type Scan } from './scan.ts';

/** How far from its level a line may stand for it to be clear to which it belongs. */
const NEAR = 2;

/**
 * The column at which a line belongs that stands at none of the columns that are open, though nothing new may begin
 * there: that of the only mapping or list near it in which it may stand. Any other line stands where it is.
 */
export function aligned(
  scan: Scan,
  { start, text }: Line,
  at: number,
  isItem: boolean,
  key: string | undefined,
): number {
  const kind = isItem ? 'list' : 'map';
  const isSpaces = text.startsWith(' '.repeat(at));
  const mayBegin = scan.opened !== undefined || scan.open.some((each) => each.kind === kind && each.column === at);
  if (mayBegin || !isSpaces || (!isItem && key === undefined)) return at;
  const near = scan.open.filter((each) => each.kind === kind && mayHold(each, key) && distance(each, at) <= NEAR);
  const least = Math.min(...near.map((each) => distance(each, at)));
  const [one, ...others] = near.filter((each) => distance(each, at) === least);
  if (one === undefined || others.length > 0) return at;
  const fix = ' '.repeat(one.column);
  note(scan, [start, start + at], 'indent-uneven', { typed: at, right: one.column, fix }, fix);
  return one.column;
}

/** Whether a key may come next in a mapping; an item may in any list. */
function mayHold({ kind, below, keys }: Open, key: string | undefined): boolean {
  return kind === 'list' || (key !== undefined && Object.hasOwn(below, key) && !keys.has(key));
}

function distance({ column }: Open, at: number): number {
  return Math.abs(column - at);
}
