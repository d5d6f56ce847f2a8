import type { ColumnKind } from './columns.ts';
import type { FlatRow } from './grid.ts';
import type { Line } from './lines.ts';

/** The first line of a title that stands behind what is scored: how far down it goes, lines do not tell. Undefined where none does. */
export function titleBehind(rows: readonly FlatRow[], kinds: readonly ColumnKind[]): Line | undefined {
  const column = kinds.indexOf('level', kinds.lastIndexOf('content'));
  return rows.flatMap(({ kind, cells }) => (kind === 'titled' ? (cells[column] ?? []) : []))[0];
}

/**
 * The first line of departments of which nobody can tell whose they are, since blank and merged cells have no line: where
 * several columns are for departments and a row leaves one of them blank; and where no points stand between, and rows
 * have a criterion each as well as several, which may be rows of their own. Undefined where none is.
 */
export function departmentUnsure(rows: readonly FlatRow[], kinds: readonly ColumnKind[]): Line | undefined {
  const columns = kinds.flatMap((kind, column) => (kind === 'department' ? [column] : []));
  const content = kinds.lastIndexOf('content');
  const scored = rows.filter(({ kind }) => kind === 'titled' || kind === 'inner');
  const named = ({ cells }: FlatRow): readonly Line[] => columns.flatMap((column) => cells[column] ?? []);
  const isApart = scored.some((row) => row.kind === 'inner' && named(row).length > 0);
  const isOpen = isApart && !kinds.includes('points');
  const unsure = scored.find((row) => {
    const isBlank = columns.some((column) => row.cells[column]?.length === 0);
    const isSeveral = (row.cells[content] ?? []).filter(({ text }) => NUMBERED.test(text)).length > 1;
    return named(row).length > 0 && (isBlank || (isOpen && isSeveral));
  });
  return unsure && named(unsure)[0];
}

/** The number of a criterion among several. */
const NUMBERED = /^\d{1,2}[.、．](?!\d)/u;
