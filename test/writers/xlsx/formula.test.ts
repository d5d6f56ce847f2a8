import { describe, expect, test } from 'vitest';
import type { CellRange } from '../../../src/layout/blanks.ts';
import { columnName, rangesOf, sheetPrefix } from '../../../src/writers/xlsx/address.ts';
import { formulaText } from '../../../src/writers/xlsx/formula.ts';
import type { Place } from '../../../src/writers/xlsx/plan.ts';

const OWN: Place = { sheet: '小计', top: 4, rows: 3, columns: 2, keys: 1 };
const PLACES = new Map<string, Place>([
  ['小计', OWN],
  ["甲's 表", { sheet: "甲's 表(2)", top: 5, rows: 265, columns: 12, keys: 2 }],
]);

function written(range: CellRange): string {
  return formulaText({ parts: ['SUM(', range, ')'], value: '' }, OWN, 1, PLACES);
}

describe('a formula reads', () => {
  test('cells of its own table: all, those of one row, those of its own row', () => {
    expect(written({ table: undefined, column: 1, rows: 'all' })).toBe('SUM($B$5:$B$7)');
    expect(written({ table: undefined, column: 1, rows: 2 })).toBe('SUM($B$7)');
    expect(written({ table: undefined, column: 1, rows: 'own' })).toBe('SUM($B6)');
  });

  test('hidden columns of keys', () => {
    expect(written({ table: undefined, column: { key: 0 }, rows: 'own' })).toBe('SUM($C6)');
    expect(written({ table: "甲's 表", column: { key: 1 }, rows: 'all' })).toBe("SUM('甲''s 表(2)'!$N$6:$N$270)");
  });

  test.each<[string, CellRange]>([
    ['a table', { table: '丙', column: 0, rows: 'all' }],
    ['a column', { table: undefined, column: 2, rows: 'all' }],
    ['a key', { table: undefined, column: { key: 1 }, rows: 'all' }],
    ['a row', { table: undefined, column: 0, rows: 3 }],
  ])('nothing of %s that there is not', (_, range) => {
    expect(() => written(range)).toThrow('which there is not');
  });

  test('no more than Excel does', () => {
    const parts = ['A'.repeat(8193)];
    expect(() => formulaText({ parts, value: '' }, OWN, 0, PLACES)).toThrow('has 8193 characters');
  });
});

test('columns have letters as workbooks count them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'],
  ]);
});

test('rows beside each other are one range', () => {
  expect(rangesOf(4, [5, 6, 7, 9, 11, 12])).toBe('E6:E8 E10 E12:E13');
});

test('names of sheets are quoted always', () => {
  expect(sheetPrefix("甲's")).toBe("'甲''s'!");
});
