import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Table, textOfCell } from '../../../src/layout/document.ts';
import type { Decimal } from '../../../src/model/decimal.ts';
import type { BookCell } from '../../../src/readers/xlsx/cells.ts';
import { calculator } from '../../../src/readers/xlsx/evaluate.ts';
import { formulaText } from '../../../src/writers/xlsx/formula.ts';
import { checked } from '../../support/checked.ts';
import { tablesOf } from '../../support/form-products.ts';
import { summaryOf } from '../../support/method-summaries.ts';
import { methods } from '../../support/methods.ts';
import { withMethod } from '../../support/settings.ts';

/** The cells of a table as a workbook has them, its first row below a header. */
function cellsOf({ columns, rows }: Table): readonly BookCell[] {
  const keys = rows[0]?.keys?.length ?? 0;
  const place = { sheet: '汇总表', top: 1, rows: rows.length, columns: columns.length, keys };
  return rows.flatMap(({ cells, keys: names = [] }, index): readonly BookCell[] => {
    const at = (column: number, text: string, formula?: string): BookCell => ({
      ...{ row: index + 1, column, format: 0, value: text },
      type: formula === undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? 'n' : 's',
      content: { stretches: [{ text, look: undefined }], extras: [] },
      formula: formula === undefined ? undefined : { text: formula, row: index + 1, column },
    });
    return [
      ...cells.map((cell) =>
        cell.formula === undefined
          ? at(cell.column, textOfCell(cell))
          : at(cell.column, '', formulaText(cell.formula, place, index, new Map())),
      ),
      ...names.map((name, key) => at(columns.length + key, name)),
    ];
  });
}

/** What formulas give, with their rows and columns, counted from 0. */
function computedIn({ rows }: Table) {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [{ row, column, value: formula.value }])),
  );
}

function close(found: string | undefined, exact: Decimal | string): void {
  if (typeof exact === 'string') expect(found).toBe(exact);
  else expect(Number(found)).toBeCloseTo(Number(exact.toString()), 7);
}

describe('the summary sheet of any method', () => {
  it('is of data without findings, and its formulas give the scores, ranks and grades that are exact', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(methods, fc.infiniteStream(fc.nat(1_000_000)), async (stated, numbers) => {
        expect(await checked(withMethod(stated))).toEqual([]);
        const [table] = tablesOf(await summaryOf(stated, (most) => Number(numbers.next().value) % (most + 1)));
        if (table === undefined) throw new Error('there is no table');
        const { resultAt } = calculator(new Map([['汇总表', cellsOf(table)]]));
        for (const { row, column, value } of computedIn(table)) {
          close(resultAt('汇总表', row + 1, column), value);
          if (typeof value === 'string') seen.add(value);
        }
      }),
      { numRuns: 150 },
    );
    for (const name of ['第1等', '其余', '先进单位', '达标单位']) {
      expect([...seen]).toContain(name);
    }
  });
});
