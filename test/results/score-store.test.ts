import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreStore } from '../../src/results/score-store.ts';
import type { GivenScore } from '../../src/results/scores.ts';
import { decimal } from '../support/gradings.ts';

const text = fc.constantFrom('', '甲', '少1次', '1.xlsx');
const said = fc.record({
  amount: fc.option(
    fc.integer({ min: -300, max: 300 }).map((each) => decimal(String(each / 4))),
    { nil: undefined },
  ),
  isRefused: fc.boolean(),
  note: text,
  at: fc.option(
    fc.record(
      { file: text, sheet: text, cell: fc.constantFrom('A1', 'ZZ99999'), line: fc.integer({ min: 1, max: 9 }) },
      { requiredKeys: ['file'] },
    ),
    { nil: undefined },
  ),
});
const score: fc.Arbitrary<GivenScore> = fc
  .tuple(said, fc.subarray(['score', 'note'] as const))
  .map(([own, resolved]) => (resolved.length === 0 ? own : { ...own, resolved: new Set(resolved) }));
const kept = fc.record({
  unit: fc.nat(3),
  criterion: fc.constantFrom('a', 'b', '__proto__'),
  scorer: fc.constantFrom('', 'x', 'y'),
  score,
});

describe('scores that are kept as numbers', () => {
  it('come back as they were given, by units, criteria and who gave them, each the first that came', () => {
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 200 }), (all) => {
        const store = scoreStore();
        const shelves = [0, 1, 2, 3].map(() => store.shelf());
        const model = new Map<string, { readonly number: number; readonly score: GivenScore }>();
        for (const { unit, criterion, scorer, score: own } of all) {
          const key = [unit, criterion, scorer].join('/');
          const before = model.get(key);
          const number = before?.number ?? model.size;
          expect(shelves[unit]?.keep(criterion, scorer, own)).toEqual({ number, isNew: before === undefined });
          if (before === undefined) model.set(key, { number, score: own });
        }
        const found = shelves.flatMap((shelf, unit) =>
          [...shelf.scores].flatMap(([criterion, given]) =>
            [...given].map(([scorer, own]) => [[unit, criterion, scorer].join('/'), own] as const),
          ),
        );
        expect(new Map(found)).toEqual(new Map([...model].map(([key, each]) => [key, each.score])));
        expect(found).toHaveLength(model.size);
        const own = shelves[0]?.of('x');
        expect([...(own?.keys() ?? [])].map((criterion) => own?.get(criterion))).toEqual(
          [...(own?.keys() ?? [])].map((criterion) => model.get(`0/${criterion}/x`)?.score),
        );
        expect(own?.size).toBe([...model.keys()].filter((key) => /^0\/.*\/x$/.test(key)).length);
      }),
    );
  });
});
