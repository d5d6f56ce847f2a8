import { points } from '../../model/printing/length.ts';
import { EM } from '../../text/advance.ts';
import { remembering } from '../../text/remembering.ts';
import { type Cell, type CellRole, hasBlank, type Row, type Run, type Table, textOf } from '../document.ts';
import { coverings } from '../grid.ts';
import { CELL_STYLES, TABLE_INSET, TABLE_PITCH, WRITABLE_ROW } from '../typography.ts';
import { linesOfRuns } from './lines.ts';
import type { PagedCell, PagedRow, PagedTable } from './pages.ts';
import { titleLines } from './title-lines.ts';

/** A paragraph of a cell with its lines. */
export interface SetParagraph {
  readonly role: CellRole | 'header';
  readonly lines: readonly (readonly Run[])[];
  /** How long a line may be, in hundredths of an em, and the size of the type in points. */
  readonly room: number;
  readonly size: number;
}

/** A cell with its paragraphs in lines; white space counts in its height. */
export interface SetCell extends PagedCell {
  readonly cell: Cell;
  readonly paragraphs: readonly SetParagraph[];
}

/** A row of a table that is set. */
export interface SetRow extends PagedRow {
  readonly cells: readonly SetCell[];
}

/** A table in lines: what pages are planned by, and writers for paper set. */
export interface SetTable extends PagedTable {
  readonly header: readonly SetCell[];
  readonly rows: readonly SetRow[];
}

/** Sets a table in type of a size, in points: once, for every document and format that it is in. */
export const setTable = remembering(setAnew);

function setAnew(table: Table, size: number): SetTable {
  const known = new Map<Cell, SetCell>();
  const header = table.columns.map(({ title }, column) =>
    setCell({ column, rowspan: 1, colspan: 1, paragraphs: [] }, 0, table, size, [
      { role: 'header', runs: [{ text: title }] },
    ]),
  );
  const rows = coverings(table).map((covering, index): SetRow => {
    const row = table.rows[index] as Row;
    const cells = covering.map(({ cell, start }) => {
      const set = known.get(cell) ?? setCell(cell, start, table, size, cell.paragraphs);
      known.set(cell, set);
      return set;
    });
    return { cells, least: leastHeight(row, size), mayEndPage: row.mayEndPage, isTotal: row.role === 'total' };
  });
  return { header, headerHeight: Math.max(...header.map(({ height }) => height)), rows };
}

/** The height of a line of a role in type of a size, in points: whole twentieths, as Word counts. */
export function pitchOf(role: SetParagraph['role'], size: number): number {
  return Math.round(sizeOf(role, size) * TABLE_PITCH * 20) / 20;
}

function sizeOf(role: SetParagraph['role'], size: number): number {
  return role === 'header' ? size : size * CELL_STYLES[role].scale;
}

function setCell(
  cell: Cell,
  start: number,
  { columns, isCautious = false }: Table,
  size: number,
  content: readonly { readonly role: SetParagraph['role']; readonly runs: readonly Run[] }[],
): SetCell {
  const covered = columns.slice(cell.column, cell.column + cell.colspan);
  const width = points(covered.reduce((sum, each) => sum + each.width, 0)) - 2 * TABLE_INSET.x;
  // Word counts in half points: 9.45 is 9.5 there.
  const sizeFor = (role: SetParagraph['role']): number => {
    const own = sizeOf(role, size);
    return isCautious ? Math.max(own, Math.round(own * 2) / 2) : own;
  };
  const paragraphs = content.map(({ role, runs }) => {
    const room = (width / sizeFor(role)) * EM;
    const lines =
      role === 'header'
        ? titleLines(textOf(runs), room).map((text) => [{ text }])
        : linesOfRuns(runs, room, isCautious);
    return { role, lines, room, size: sizeFor(role) };
  });
  const height = paragraphs.reduce((sum, { role, lines }) => sum + lines.length * pitchOf(role, size), 0);
  return { cell, start, end: start + cell.rowspan, paragraphs, height: height + 2 * TABLE_INSET.y };
}

/** A row has room for a line, or for what is written by hand. */
function leastHeight(row: Row, size: number): number {
  const line = pitchOf('text', size) + 2 * TABLE_INSET.y;
  return hasBlank(row) ? Math.max(line, points(WRITABLE_ROW)) : line;
}
