import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexSheet } from '../../src/collect/sheet.ts';
import type { FormCell } from '../../src/readers/form-workbook.ts';

const cell = fc.record({ row: fc.nat(5), column: fc.nat(3), text: fc.constantFrom('甲', '乙') });
const cells = fc
  .array(cell, { maxLength: 20 })
  .map((all) => all.map((each): FormCell => ({ ...each, kind: 'text', isFormula: false })));

describe('a sheet by rows and columns', () => {
  it('has its rows in order, in whatever order its cells are written, and of two cells in one place the last', () => {
    fc.assert(
      fc.property(cells, (written) => {
        const { rows, cells: listed } = indexSheet({ name: '表', isVisible: true, cells: written });
        expect([...rows.keys()]).toEqual([...new Set(written.map(({ row }) => row))].sort((a, b) => a - b));
        for (const [row, columns] of rows) {
          for (const [column, found] of columns) {
            expect(found).toBe(written.findLast((each) => each.row === row && each.column === column));
          }
        }
        expect(listed).toEqual([...rows.values()].flatMap((columns) => [...columns.values()]));
        expect(new Set(listed.map(({ row, column }) => `${row} ${column}`)).size).toBe(listed.length);
        expect(new Set(written.map(({ row, column }) => `${row} ${column}`)).size).toBe(listed.length);
      }),
    );
  });
});
