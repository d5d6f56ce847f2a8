import { withoutSpace } from '../artifact/normalise.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import { dateOf } from './input.ts';
import type { LocatedSheet } from './locate.ts';
import type { ReadValue } from './rows.ts';
import { addressOf, isBlank } from './sheet.ts';

/** A list of any length that somebody filled in (佐证材料清单): in each row what was written, by the keys of the columns. */
export interface ReadList {
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly ReadonlyMap<string, ReadValue>[];
}

/** Reads a list: all rows below its head in which more stands than was printed. Cells that are understood are taken out of `rest`. */
export function readList({ sheet, table, columns, head }: LocatedSheet, rest: Set<FormCell>): ReadList {
  const first = Math.max(-1, ...head) + 1;
  const rows: ReadonlyMap<string, ReadValue>[] = [];
  for (const [number, cells] of sheet.rows) {
    if (number < first) continue;
    const row = table.columns.flatMap(({ key, title, isFilledIn }, index) => {
      const cell = cells.get(columns[index] ?? -1);
      if (cell === undefined || !rest.has(cell)) return [];
      return [{ name: key ?? title, cell, isPrinted: !isFilledIn || table.texts.has(withoutSpace(cell.text)) }];
    });
    for (const { cell } of row) rest.delete(cell);
    const filled = row.filter(({ cell }) => !isBlank(cell.text));
    if (filled.every(({ isPrinted }) => isPrinted)) continue;
    rows.push(new Map(filled.map(({ name, cell }) => [name, valueIn(cell)])));
  }
  return { name: table.name, sheet: sheet.name, rows };
}

function valueIn(cell: FormCell): ReadValue {
  const text = cell.kind === 'date' ? dateOf(cell.text) : cell.text.trim();
  return { text, amount: undefined, cell: addressOf(cell) };
}
