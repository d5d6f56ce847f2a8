import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, type Need, sharedOut, sharedSingly } from '../../src/layout/spans.ts';

/** Labels may be a little too long. */
const SLACK = 1.02;
const NEED = fc.record({ width: fc.integer({ min: 10, max: 200 }), isBlank: fc.boolean() });
const WIDTH = fc.integer({ min: 20, max: 200 });
/** Pieces, and as many columns at least. */
const LINE = fc
  .array(NEED, { minLength: 1, maxLength: 5 })
  .chain((needs) => fc.tuple(fc.constant(needs), fc.array(WIDTH, { minLength: needs.length, maxLength: 9 })));

test('every column belongs to one piece, and every piece has one at least', () => {
  fc.assert(
    fc.property(LINE, ([needs, widths]) => {
      const spans = sharedOut(needs, widths);
      expect(spans).toHaveLength(needs.length);
      expect(Math.min(...spans)).toBeGreaterThan(0);
      expect(spans.reduce((all, span) => all + span, 0)).toBe(widths.length);
    }),
  );
});

test('no other way has labels of fewer lines', () => {
  fc.assert(
    fc.property(LINE, ([needs, widths]) => {
      const fewest = Math.min(...allWays(needs.length, widths.length).map((way) => lines(way, needs, widths)));
      expect(lines(sharedOut(needs, widths), needs, widths)).toBe(fewest);
    }),
  );
});

test('one label of many lines is no worse than two of some', () => {
  const needs = [135, 144, 175, 199, 195].map((width, index) => ({ width, isBlank: index === 1 }));
  const widths = [20, 20, 54, 34, 50, 33];
  const fewest = Math.min(...allWays(5, 6).map((way) => lines(way, needs, widths)));
  expect(lines(sharedOut(needs, widths), needs, widths)).toBe(fewest);
});

test('blanks have one column each where there is a way in which everything fits', () => {
  fc.assert(
    fc.property(LINE, ([needs, widths]) => {
      const spans = sharedSingly(needs, widths);
      const isWay = (way: readonly number[]): boolean => {
        let from = 0;
        return needs.every((need, index) => {
          const span = way[index] ?? 0;
          const room = widths.slice(from, from + span).reduce((all, each) => all + each, 0);
          from += span;
          return fits(need, room) && (!need.isBlank || span === 1);
        });
      };
      if (spans !== undefined) expect(isWay(spans)).toBe(true);
      const ends = Array.from({ length: widths.length - needs.length + 1 }, (_, left) => widths.length - left);
      const isThere = ends.some((end) => allWays(needs.length, end).some(isWay));
      expect(spans !== undefined).toBe(isThere);
    }),
  );
});

test('a label is as narrow as it can be, and its blank has the rest', () => {
  const needs = [
    { width: 60, isBlank: false },
    { width: 60, isBlank: true },
  ];
  expect(sharedOut(needs, [40, 40, 40, 200])).toEqual([2, 2]);
});

/** All ways to share out columns. */
function allWays(pieces: number, columns: number): readonly (readonly number[])[] {
  if (pieces === 1) return [[columns]];
  return Array.from({ length: columns - pieces + 1 }, (_, index) => index + 1).flatMap((first) =>
    allWays(pieces - 1, columns - first).map((others) => [first, ...others]),
  );
}

/** The lines of all labels. */
function lines(spans: readonly number[], needs: readonly Need[], widths: readonly number[]): number {
  let column = 0;
  const each = spans.map((span, index) => {
    const room = widths.slice(column, column + span).reduce((all, width) => all + width, 0);
    column += span;
    const { width = 0, isBlank = true } = needs[index] ?? {};
    return isBlank ? 0 : Math.ceil(width / (room * SLACK));
  });
  return each.reduce((all, count) => all + count, 0);
}
