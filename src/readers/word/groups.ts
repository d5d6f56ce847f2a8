import type { WordCell, WordRow, WordTable } from './document.ts';
import type { Version } from './presence.ts';

/** Cells of a table that are merged one below the other, or a single one. */
export interface CellGroup {
  /** The uppermost, which holds what is shown. */
  readonly head: WordCell;
  /** The rows that they stand in, also those that are not there in a version. */
  readonly rows: readonly WordRow[];
}

/** The cells of a table by what is merged with what in a version, whether their rows are there or not: a row that is struck out leaves those below it merged with what they were merged with. */
export function groupsOf(table: WordTable, version: Version): readonly CellGroup[] {
  const groups: { head: WordCell; rows: WordRow[] }[] = [];
  let above = new Map<number, { head: WordCell; rows: WordRow[] }>();
  for (const row of table.rows) {
    const here: typeof above = new Map();
    for (const cell of row.cells) {
      const group = continuesIn(cell, version) ? above.get(cell.column) : undefined;
      const isSame = group?.head.columnSpan === cell.columnSpan;
      const own = group !== undefined && isSame ? group : { head: cell, rows: [] };
      if (own.head === cell) groups.push(own);
      own.rows.push(row);
      here.set(cell.column, own);
    }
    above = here;
  }
  return groups;
}

/** Whether a cell goes on what is above it: before its merging was changed it was the other way round. */
function continuesIn({ continues, revisions }: WordCell, version: Version): boolean {
  const isChanged = revisions.some(({ kind }) => kind === 'merged');
  return version === 'original' && isChanged ? !continues : continues;
}
