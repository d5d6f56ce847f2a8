import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGES,
  formerCalled,
  type Lineage,
  lineageOf,
  lineageTyped,
  ORIGINS,
  optionOf,
  withChange,
  withFormer,
} from '../../src/client/logic/lineage.ts';

const id = fc.constantFrom('theory', 'theory-2', 'reason', 'merges');
const lineage: fc.Arbitrary<Lineage> = fc
  .record({
    origin: fc.constantFrom(...ORIGINS),
    of: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    changes: fc.subarray([...CHANGES]),
    reason: fc.constantFrom('', '按新规定调整；另见附件', 'a=b', '合并=两项'),
  })
  .map((each) => ({
    ...each,
    of: each.origin === 'same' ? [] : each.origin === 'merges' ? each.of : each.of.slice(0, 1),
    changes: each.origin === 'replaces' ? [] : each.changes,
  }));

describe('what an item says of the year before', () => {
  it('is read again as it was typed', () => {
    fc.assert(
      fc.property(lineage, (said) => {
        expect(lineageOf(lineageTyped(said))).toEqual(said);
      }),
    );
  });

  it('is nothing where nothing is said, and not whole before it is said what it has come of', () => {
    expect(lineageTyped(lineageOf(null))).toBe('');
    expect(lineageTyped({ ...lineageOf(null), origin: 'splits' })).toBeNull();
  });

  it('names one item, or each once that was merged', () => {
    const of = (origin: Lineage['origin']) => ['a', 'b', 'a'].reduce(withFormer, { ...lineageOf(null), origin }).of;
    expect([of('splits'), of('replaces'), of('merges')]).toEqual([['a'], ['a'], ['b', 'a']]);
  });

  it('says that nothing changed, or what did, in one order', () => {
    const changed = (...all: readonly (typeof CHANGES)[number][]) => all.reduce(withChange, lineageOf(null)).changes;
    expect(changed('points', 'wording')).toEqual(['wording', 'points']);
    expect(changed('points', 'none')).toEqual(['none']);
    expect(changed('none', 'moved')).toEqual(['moved']);
    expect(changed('moved', 'moved')).toEqual([]);
  });

  it('finds an item by its id, by its title where it alone has it, and as it is listed', () => {
    const items = [
      { id: 'a', name: '理论学习' },
      { id: 'b', name: '督查' },
      { id: 'c', name: '督查' },
    ];
    const found = ['a', ' 理论学习 ', '督查', '督查（c）', '没有'].map((typed) => formerCalled(typed, items)?.id);
    expect(found).toEqual(['a', 'a', undefined, 'c', undefined]);
    expect(optionOf({ id: 'c', name: '督查' })).toBe('督查（c）');
  });
});
