import type { FormCell } from '../readers/form-workbook.ts';
import type { LocatedSheet } from './locate.ts';
import type { Notes } from './notes.ts';
import { addressOf } from './sheet.ts';

/** Says which comments stand on a sheet. What was filled in in the cell of one is not used: it may say the opposite. */
export function tellComments(located: LocatedSheet, notes: Notes): void {
  const { sheet } = located;
  for (const { row, column, author, text: comment } of sheet.comments) {
    const cell = sheet.rows.get(row)?.get(column);
    const value = isFilledIn(located, row, column) ? (cell?.text.trim() ?? '') : '';
    notes.find('comment-added', { author, comment, value }, sheet.name, addressOf({ row, column }));
  }
}

/** Whether somebody has commented on a cell. */
export function isCommented({ row, column }: FormCell, { sheet }: LocatedSheet): boolean {
  return sheet.comments.some((each) => each.row === row && each.column === column);
}

function isFilledIn({ table, columns, rows }: LocatedSheet, row: number, column: number): boolean {
  const expected = rows.find(({ number }) => number === row)?.expected;
  return (
    expected?.table === table && expected.cells.some((each) => each.kind === 'input' && columns[each.column] === column)
  );
}
