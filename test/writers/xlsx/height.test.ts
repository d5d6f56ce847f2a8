import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightNeeded } from '../../../src/writers/xlsx/height.ts';

test('full-width characters count twice', () => {
  const width = 8 + 10 * 10;
  const one = heightNeeded([{ text: '一'.repeat(10), size: 10 }], width);
  expect(heightNeeded([{ text: 'a'.repeat(20), size: 10 }], width)).toBe(one);
  expect(heightNeeded([{ text: 'a'.repeat(21), size: 10 }], width)).toBeGreaterThan(one);
  expect(heightNeeded([{ text: '一'.repeat(11), size: 10 }], width)).toBeGreaterThan(one);
});

test('a longer text never needs less, and a paragraph begins a line', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(100), fc.integer({ min: 20, max: 400 }), (length, more, width) => {
      const short = heightNeeded([{ text: '一'.repeat(length), size: 10.5 }], width);
      expect(heightNeeded([{ text: '一'.repeat(length + more), size: 10.5 }], width)).toBeGreaterThanOrEqual(short);
    }),
  );
  const text = { text: '甲', size: 10 };
  expect(heightNeeded([text, text], 400) - heightNeeded([text], 400)).toBeCloseTo(14);
});
