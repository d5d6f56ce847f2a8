import { describe, expect, it } from 'vitest';
import { cell, cellParagraphs, type Row, type Table, textOfCell } from '../../src/layout/document.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { withSpareRows } from '../../src/layout/spare.ts';
import { Decimal } from '../../src/model/decimal.ts';

const INPUT = { kind: 'text', hint: '' } as const;
const FORMULA = { parts: ['1'], value: Decimal.one };

function table(rows: readonly Row[], spareRows: number): Table {
  const column = { title: '', width: 50, align: 'left' } as const;
  return { kind: 'table', name: '清单', columns: [column, column, column], rows, spareRows };
}

function row(number: string, keys: readonly string[] | undefined = undefined): Row {
  return {
    role: 'item',
    criterion: '甲-1',
    mayEndPage: false,
    cells: [
      cell(0, cellParagraphs('number', number)),
      { ...cell(1, cellParagraphs('text', '已填')), input: INPUT },
      { ...cell(2, []), formula: FORMULA },
    ],
    ...(keys === undefined ? {} : { keys }),
  };
}

describe('spare rows', () => {
  it('are like the last row: inputs without what stands in them, formulas, keys', () => {
    const spare = withSpareRows(table([row('甲', ['标识'])], 2)).rows.slice(1);
    expect(spare).toHaveLength(2);
    for (const { cells, criterion, keys } of spare) {
      expect(cells.map(textOfCell)).toEqual(['', '', '']);
      expect(cells.map(({ input, formula }) => [input, formula])).toEqual([
        [undefined, undefined],
        [INPUT, undefined],
        [undefined, FORMULA],
      ]);
      expect([criterion, keys]).toEqual([undefined, ['标识']]);
    }
  });

  it('go on with the numbers of rows', () => {
    const grid = fullGrid(withSpareRows(table([row('1'), row('2'), row('3')], 2)));
    expect(grid.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
    expect(fullGrid(withSpareRows(table([row('1'), row('7')], 1))).map(([number]) => number)).toEqual(['1', '7', '']);
  });

  it('are whole where cells of the last row began above', () => {
    const merged: Row = { ...row('1'), cells: [cell(0, cellParagraphs('label', '甲'), 2), ...row('1').cells.slice(1)] };
    const grid = fullGrid(withSpareRows(table([merged, { ...row('2'), cells: row('2').cells.slice(1) }], 1)));
    expect(grid.map(([label]) => label)).toEqual(['甲', '甲', '']);
  });

  it('are none where none are wanted, or there is no row to be like', () => {
    expect(withSpareRows(table([row('1')], 0)).rows).toHaveLength(1);
    expect(withSpareRows(table([], 3)).rows).toEqual([]);
  });
});
