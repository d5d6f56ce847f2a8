import { describe, expect, test } from 'vitest';
import { type Cell, cell, cellParagraphs, type Row, type Table } from '../../../src/layout/document.ts';
import { mostColumns } from '../../../src/writers/xlsx/most.ts';
import { score } from '../../support/forms.ts';

const SCORE = 2;

/** A row with a number, points, and a score that may be so high. */
function row(number: string, points: string, most = points, rowspan = 1): Row {
  const cells: Cell[] = [
    cell(0, cellParagraphs('number', number)),
    ...(points === '' ? [] : [cell(1, cellParagraphs('number', points), rowspan)]),
    { ...cell(SCORE, []), input: score({ points: most, step: '0.5' }) },
  ];
  return { role: 'item', mayEndPage: true, cells };
}

/** For each row the column that says how high its score may be. */
function columnsFor(rows: readonly Row[], first?: string): readonly (number | undefined)[] {
  const column = { title: '', width: 50, align: 'left' } as const;
  const columns = [first === undefined ? column : { ...column, key: first }, column, column];
  const table: Table = { kind: 'table', name: '表', columns, rows };
  const columnOf = mostColumns(table);
  return rows.map(({ cells }, index) => columnOf(index, cells.at(-1) ?? cell(0, [])));
}

describe('the column that says how high a score may be', () => {
  test('is the one that says it most often, and not a number that happens to be the same', () => {
    expect(columnsFor([row('1', '1'), row('2', '5'), row('3', '0.5')])).toEqual([1, 1, 1]);
  });

  test('is none for a row that says another number', () => {
    expect(columnsFor([row('1', '2'), row('2', '5', '3'), row('3', '1.5')])).toEqual([1, undefined, 1]);
    // The number of the row is 3, but it does not tell how high scores are.
    expect(columnsFor([row('1', '2'), row('2', '4'), row('3', '5', '3')])).toEqual([1, 1, undefined]);
  });

  test('is never that of the numbers of rows, which change when rows are sorted', () => {
    expect(columnsFor([row('1', '', '2'), row('2', '', '2')], 'number')).toEqual([undefined, undefined]);
  });

  test('is none where the number stands in a cell of several rows: only the first row of a workbook has it', () => {
    expect(columnsFor([row('甲', '2', '2', 2), row('乙', '', '2')])).toEqual([undefined, undefined]);
  });

  test('is none for what is no number', () => {
    const text: Row = { ...row('甲', '2'), cells: [{ ...cell(SCORE, []), input: { kind: 'text', hint: '' } }] };
    expect(columnsFor([text])).toEqual([undefined]);
  });
});
