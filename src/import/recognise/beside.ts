import { FIGURE, plainFigure } from '../said/numbers.ts';
import type { Growing } from './growing.ts';
import { type Ledger, remark } from './ledger.ts';

const TAKEN = new RegExp(`[扣减]\\s?${FIGURE}\\s?分?`, 'u');
const ADDED = new RegExp(`[加奖]\\s?${FIGURE}\\s?分?`, 'u');
/** The most that is added or taken off: 最多扣10分, 加分上限5分, 累计不超过10分. */
const MOST = new RegExp(
  `(?:最[多高]|上限|不超过|封顶|至多)(?:为|是|：|:)?[加扣减奖]?分?\\s?(${FIGURE})\\s?分|(${FIGURE})\\s?分(?:为限|封顶|为上限)`,
  'gu',
);

/**
 * Says of each criterion that is only added or taken off how much that is at most, where its rule states one limit. In a
 * system in which nothing counts anything, rules that only add or only take say that this is all of it, which is told.
 */
export function besideTheSum(items: readonly Growing[], book: Ledger): void {
  const leaves = leavesOf(items);
  const isAlone =
    leaves.length > 0 && !everyOne(items).some(({ points, adds }) => points !== undefined || adds !== undefined);
  const assumed = isAlone ? leaves.filter((each) => isAssumed(each)) : [];
  const [first] = assumed;
  if (first !== undefined)
    remark(book, 'beside-assumed', { words: first.words, count: assumed.length }, first.from[0], true);
  for (const each of leaves) limit(each);
}

/** Gives a criterion the kind of points that its rule says, if it says one. */
function isAssumed(item: Growing): boolean {
  const said = item.scoring ?? item.words;
  const [takes, adds] = [TAKEN.test(said), ADDED.test(said)];
  if (takes !== adds) item.points = { kind: takes ? 'deducts' : 'adds', value: 'unlimited', sureness: 'assumed' };
  return takes !== adds;
}

function limit(item: Growing): void {
  const { points, scoring, words } = item;
  if ((points?.kind !== 'adds' && points?.kind !== 'deducts') || points.value !== 'unlimited') return;
  const stated = [...(scoring ?? words).matchAll(MOST)].map(([, a, b]) => plainFigure(a ?? b ?? ''));
  const [most, ...others] = stated;
  if (most !== undefined && others.length === 0) item.points = { ...points, value: most };
}

function everyOne(items: readonly Growing[]): readonly Growing[] {
  return items.flatMap((item) => [item, ...everyOne(item.children)]);
}

function leavesOf(items: readonly Growing[]): readonly Growing[] {
  return everyOne(items).filter(({ children }) => children.length === 0);
}
