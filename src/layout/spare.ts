import { type Cell, type CellParagraph, cellParagraphs, type Row, type Table, textOfCell } from './document.ts';
import { coverings } from './grid.ts';

/** A table with its spare rows, as a workbook has it: like its last one, with nothing in them but formulas and the numbers of rows, which go on. */
export function withSpareRows(table: Table): Table {
  const { rows, spareRows = 0 } = table;
  const last = rows.at(-1);
  if (last === undefined || spareRows === 0) return table;
  const { keys, role } = last;
  const covering = coverings(table).at(-1) ?? [];
  const spare = Array.from({ length: spareRows }, (_, index): Row => {
    const cells = covering.map(({ cell }) => ({
      ...cell,
      rowspan: 1,
      paragraphs: numbered(cell, rows.length, rows.length + index + 1),
    }));
    return { role, cells, mayEndPage: true, ...(keys === undefined ? {} : { keys }) };
  });
  return { ...table, rows: [...rows, ...spare] };
}

/** The number of a row where the cell of the last one says its own; else nothing. */
function numbered(cell: Cell, last: number, own: number): readonly CellParagraph[] {
  const isNumber = cell.input === undefined && textOfCell(cell) === String(last);
  return isNumber ? cellParagraphs('number', String(own)) : [];
}
