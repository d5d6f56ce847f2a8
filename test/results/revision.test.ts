import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersSaid } from '../../src/layout/results/item-numbers.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Ratio } from '../../src/model/grading/ratio.ts';
import type { Criterion } from '../../src/model/model.ts';
import type { ItemStatistics } from '../../src/results/items.ts';
import { bandsOf, forRevision } from '../../src/results/revision.ts';

const percent = (value: number): Ratio => ({ over: Decimal.of(BigInt(value), 0), under: Decimal.of(100n, 0) });

/** An item of which units have these whole percents, and gave themselves so much more on average. */
function itemOf(id: string, shares: readonly number[], above?: number): ItemStatistics {
  const sum = shares.reduce((all, each) => all + each, 0);
  return {
    criterion: { id } as Criterion,
    units: shares.length,
    mean: { over: Decimal.of(BigInt(sum), 0), under: Decimal.of(BigInt(shares.length * 100), 0) },
    full: shares.filter((each) => each === 100).length,
    none: shares.filter((each) => each === 0).length,
    isSame: shares.length > 1 && new Set(shares).size === 1,
    selfAbove: above === undefined ? undefined : { points: percent(above), share: percent(above) },
    together: [],
  };
}

const share = fc.constantFrom(0, 39, 40, 50, 89, 90, 99, 100);
const item = fc.tuple(fc.array(share, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: -60, max: 60 })));

describe('what is to be thought about for the revision', () => {
  it('is said of exactly those items of which it is true, and of none twice', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (all) => {
        const items = all.map(([shares, above], index) => itemOf(String(index), shares, above ?? undefined));
        const found = forRevision({ items, scorers: [] });
        const named = (some: readonly ItemStatistics[]) => some.map(({ criterion }) => Number(criterion.id));
        const where = (is: (shares: readonly number[], above: number | null) => boolean) =>
          all.flatMap(([shares, above], index) => (is(shares, above) ? [index] : []));
        expect(named(found.full)).toEqual(where((s) => s.length > 1 && s.every((each) => each === 100)));
        expect(named(found.none)).toEqual(where((s) => s.length > 1 && s.every((each) => each === 0)));
        const isBetween = (s: readonly number[]) => s[0] !== 0 && s[0] !== 100;
        expect(named(found.same)).toEqual(
          where((s) => s.length > 1 && isBetween(s) && s.every((each) => each === s[0])),
        );
        expect(named(found.apart).toSorted((a, b) => a - b)).toEqual(
          where((_, above) => above !== null && Math.abs(above) >= 20),
        );
        const sizes = named(found.apart).map((index) => Math.abs(all[index]?.[1] ?? 0));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is which move together, each group once, and who never takes anything off', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => itemOf(id, [1, 2, 3])) as [
      ItemStatistics,
      ItemStatistics,
      ItemStatistics,
      ItemStatistics,
    ];
    const items = [
      { ...a, together: [c.criterion] },
      { ...b, together: [d.criterion] },
      { ...c, together: [a.criterion] },
      { ...d, together: [b.criterion] },
    ];
    const scorers = [
      { scorer: 'x', given: 2, below: 0 },
      { scorer: 'y', given: 2, below: 1 },
      { scorer: 'z', given: 1, below: 0 },
    ];
    const { together, lenient } = forRevision({ items, scorers });
    expect(together.map((group) => group.map(({ criterion }) => criterion.id))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(lenient.map(({ scorer }) => scorer)).toEqual(['x']);
  });

  it('lies in bands in which every item is once, in that of its mean share', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (all) => {
        const items = all.map(([shares], index) => itemOf(String(index), shares));
        const bands = bandsOf(items);
        expect(bands.flatMap((each) => each.items).length).toBe(items.length);
        for (const { from, below, items: own } of bands) {
          for (const { criterion } of own) {
            const shares = all[Number(criterion.id)]?.[0] ?? [];
            const sum = shares.reduce<number>((total, each) => total + each, 0);
            expect(sum).toBeGreaterThanOrEqual(from * shares.length);
            if (from === below) expect(sum).toBe(from * shares.length);
            else expect(sum).toBeLessThan(below * shares.length);
          }
        }
      }),
    );
  });
});

describe('the numbers of items', () => {
  it('are told so that each can be read back, in order', () => {
    expect(numbersSaid([3])).toBe('第 3 项');
    expect(numbersSaid([7, 3, 4])).toBe('第 3、4、7 项');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (numbers) => {
        const said = numbersSaid(numbers).slice(2, -2).split('、');
        const read = said.flatMap((each) => {
          const [from = 0, to = from] = each.split('—').map(Number);
          return Array.from({ length: to - from + 1 }, (_, index) => from + index);
        });
        expect(read).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});
