import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/artifact/align.ts';
import { measured } from '../support/effort.ts';

const word = fc.constantFrom('甲', '乙', '丙', '丁');
const list = fc.array(word, { maxLength: 8 });
const longer = fc.array(word, { maxLength: 60 });
const itself = (member: string): string => member;

/** The two lists, put together again from an alignment. */
function restored(parts: ReturnType<typeof align<string, string>>): readonly [readonly string[], readonly string[]] {
  return [
    parts.flatMap((part) => (part.kind === 'match' ? [part.expected] : part.expected)),
    parts.flatMap((part) => (part.kind === 'match' ? [part.found] : part.found)),
  ];
}

/** How long the longest common subsequence is, found by trying every choice of the first list. */
function longest(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** a.length; choice += 1) {
    const chosen = a.filter((_, index) => (choice & (2 ** index)) !== 0);
    let at = 0;
    for (const each of b) if (chosen[at] === each) at += 1;
    if (at === chosen.length) best = Math.max(best, chosen.length);
  }
  return best;
}

describe('an alignment', () => {
  it('has both lists in it, in their order and with nothing lost', () => {
    fc.assert(
      fc.property(longer, longer, (a, b) => {
        expect(restored(align(a, b, itself))).toEqual([a, b]);
      }),
    );
  });

  it('matches only what is the same, and has no gap without anything in it nor two side by side', () => {
    fc.assert(
      fc.property(longer, longer, (a, b) => {
        const parts = align(a, b, itself);
        for (const [index, part] of parts.entries()) {
          if (part.kind === 'match') expect(part.expected).toBe(part.found);
          else {
            expect(part.expected.length + part.found.length).toBeGreaterThan(0);
            expect(parts[index + 1]?.kind).not.toBe('gap');
          }
        }
      }),
    );
  });

  it('matches as many as can be matched', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(align(a, b, itself).filter(({ kind }) => kind === 'match')).toHaveLength(longest(a, b));
      }),
    );
  });

  it('of a list with itself matches everything', () => {
    fc.assert(
      fc.property(longer, (a) => {
        expect(align(a, a, itself)).toEqual(a.map((each) => ({ kind: 'match', expected: each, found: each })));
      }),
    );
  });

  it('compares members by their keys and gives back the members', () => {
    const keyOf = (member: number | string): string => String(member);
    expect(align([1, 2, 3], ['1', '3'], keyOf)).toEqual([
      { kind: 'match', expected: 1, found: '1' },
      { kind: 'gap', expected: [2], found: [] },
      { kind: 'match', expected: 3, found: '3' },
    ]);
  });

  it('does not shift the rest for a member that is left out or added', () => {
    expect(align(['甲', '乙', '丙'], ['甲', '丁', '乙', '丙'], itself)).toEqual([
      { kind: 'match', expected: '甲', found: '甲' },
      { kind: 'gap', expected: [], found: ['丁'] },
      { kind: 'match', expected: '乙', found: '乙' },
      { kind: 'match', expected: '丙', found: '丙' },
    ]);
  });
});

describe('an alignment of lists that are far too long', () => {
  const many = 100_000;
  const numbered = (sign: string): string[] => Array.from({ length: many }, (_, index) => `${sign}${index}`);

  const same = numbered('').fill('甲');
  for (const [name, a, b] of [
    ['with nothing in common', numbered('甲'), numbered('乙')],
    ['in reverse', numbered('甲'), [...numbered('甲')].reverse()],
    ['of the same word, with other ends', ['始', ...same, '终'], ['初', ...same.slice(1), '末']],
    ['shifted by one', numbered('甲'), ['首', ...numbered('甲')]],
  ] as const) {
    it(`${name} takes no time and loses nothing`, async () => {
      const { effort, result: parts } = await measured(() => align(a, b, itself));
      expect(effort).toBeLessThan(3000);
      const [expected, found] = restored(parts);
      expect(expected.length === a.length && expected.every((each, index) => each === a[index])).toBe(true);
      expect(found.length === b.length && found.every((each, index) => each === b[index])).toBe(true);
    });
  }
});
