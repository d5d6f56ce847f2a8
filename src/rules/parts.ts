import { Decimal } from '../model/decimal.ts';
import { isOne, ratioFrom, total } from '../model/grading/ratio.ts';
import { partOf, type Share, shareText } from '../model/leading/share.ts';
import type { Item } from '../model/model.ts';
import { isCounted } from '../model/totals.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { named } from '../text/key.ts';
import { hasKey, placeOf, placeOfKey, type Written, within } from '../text/written.ts';
import { forEachItem, type Rule } from './rule.ts';

/** Where several departments score a part of an item each, the parts are all of it. Said where they are stated: at an item, or for a whole system. */
const sums: Rule = function* ({ systems }) {
  for (const { written, items } of systems) {
    yield* judgeSum(written);
    for (const item of items) yield* judgeSum(item.written);
  }
};

function* judgeSum(written: Written): Iterable<Diagnostic> {
  const value = written.value['department'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const shares: Share[] = [];
  for (const each of Object.values(value)) {
    const share = typeof each === 'string' ? ratioFrom(each) : undefined;
    if (share === undefined) return;
    shares.push(share);
  }
  if (isWhole(shares)) return;
  const facts = { problem: 'sum', value: shareText(total(shares)), other: '100%' } as const;
  yield finding('part-mismatch', placeOfKey(written, 'department'), facts);
}

function isWhole(shares: readonly Share[]): boolean {
  return isOne(total(shares));
}

/** Each part is a whole multiple of the step, for every class: else nobody could be given all of it. */
const steps = forEachItem(function* (item, _system, edition) {
  if (item.kind === 'indicator' || item.shares === undefined || item.veto || !isWhole(item.shares)) return;
  const wrong = firstWrong(item, item.shares, item.step ?? edition.step ?? Decimal.one);
  if (wrong !== undefined) yield finding('part-mismatch', placeOfLeaders(item, wrong.id), wrong.facts);
});

function firstWrong(
  item: Item,
  shares: readonly Share[],
  step: Decimal,
): { readonly id: string; readonly facts: Facts['part-mismatch'] } | undefined {
  const limits = [item.adds, item.deducts].filter((each) => each !== undefined && each !== 'unlimited');
  const amounts = isCounted(item) ? item.points.filter((each) => each !== undefined) : limits;
  for (const amount of amounts) {
    for (const [index, share] of shares.entries()) {
      const id = item.departments[index] ?? '';
      const part = partOf(amount, share);
      if (part === undefined) {
        return { id, facts: { problem: 'indivisible', value: shareText(share), other: amount.toString() } };
      }
      if (part.isMultipleOf(step)) continue;
      return {
        id,
        facts: {
          problem: 'step',
          value: part.toString(),
          other: step.toString(),
          finer: part.commonStep(step).toString(),
        },
      };
    }
  }
  return undefined;
}

/** The part of a department where the item states it; the item where it is handed down. */
function placeOfLeaders({ written }: Item, id: string): ReturnType<typeof placeOf> {
  return hasKey(written, 'department') ? placeOf(within(written, 'department'), named(id)) : placeOf(written, 'id');
}

/** The rules of parts that departments score (考核单位各评一部分). */
export const PARTS: readonly Rule[] = [sums, steps];
