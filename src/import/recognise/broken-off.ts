import { Decimal, sum } from '../../model/decimal.ts';
import type { DraftItem } from '../draft.ts';
import { type Ledger, remark } from './ledger.ts';

/** The indicators from level 1 down to the last one, where the last criterion ends in the middle, as no last one of another indicator does, and a sum above it is not reached: the source breaks off there, and the remark says so. Empty where it ends as sources end. */
export function brokenOff(items: readonly DraftItem[], book: Ledger): readonly DraftItem[] {
  const path: DraftItem[] = [];
  for (let last = items.at(-1); last !== undefined; last = last.children.at(-1)) path.push(last);
  const end = path.at(-1);
  const from = end?.from.at(-1);
  if (end === undefined || end.kind !== 'criterion' || from === undefined) return [];
  const others = lastCriteria(items).filter((each) => each !== end);
  const isAlone = others.length > 0 && !others.some(isUnfinished);
  if (!isUnfinished(end) || !isAlone || !path.some(isShort)) return [];
  remark(book, 'breaks-off', { title: path.at(-2)?.words ?? '', words: end.words }, from, true);
  return path;
}

/** The last criterion of each indicator. */
function lastCriteria(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap(({ children }) => {
    const last = children.at(-1);
    return last?.kind === 'criterion' ? [last] : lastCriteria(children);
  });
}

/** Whether what stands behind a wording is a sign after which something follows. */
function isUnfinished({ from }: DraftItem): boolean {
  const last = from.at(-1);
  const rest = last?.text.text.slice(last.end, last.end + 40).replace(/[\s（）()\d.分]/gu, '') ?? '';
  return /^[；;，,、：:]$/u.test(rest);
}

/** Whether the parts of an indicator count less than it states. */
function isShort({ points, children }: DraftItem): boolean {
  if (points?.kind !== 'points' || children.length === 0) return false;
  const parts = children.map((each) => (each.points?.kind === 'points' ? each.points.value : '0'));
  return (
    sum(parts.map((each) => Decimal.parse(each) ?? Decimal.zero)).compare(Decimal.parse(points.value) ?? Decimal.zero) <
    0
  );
}
