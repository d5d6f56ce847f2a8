import type { Row, Table } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';

/** A table with its spare rows: as its last one, with nothing in them but formulas. */
export function withSpareRows(table: Table): Table {
  const { rows, spareRows = 0 } = table;
  const last = rows.at(-1);
  if (last === undefined || spareRows === 0) return table;
  const { keys, role } = last;
  const cells =
    coverings(table)
      .at(-1)
      ?.map(({ cell }) => ({ ...cell, rowspan: 1, paragraphs: [] })) ?? [];
  const spare: Row = { role, cells, mayEndPage: true, ...(keys === undefined ? {} : { keys }) };
  return { ...table, rows: [...rows, ...Array.from({ length: spareRows }, () => spare)] };
}
