import { type Cell, type Table, textOf } from '../../layout/document.ts';
import { CELL_PADDING } from '../../layout/field-lines.ts';
import { halfWidths } from '../../layout/half-widths.ts';

/** The most that the widest column gives to others, as a share of it. */
const MOST_GIVEN = 1 / 5;
/** A character, in half widths. */
const CHARACTER = 2;

/**
 * The widths of the columns of a table, in points, with those of labels up to a character wider where that leaves fewer of
 * them with a last line of one character: programs break the lines of workbooks themselves. The widest column gives it.
 */
export function companyWidths(table: Table, widths: readonly number[], size: number): readonly number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const more = widths.map((width, column) => (column === widest ? 0 : extraFor(labelsIn(table, column), width, size)));
  const given = more.reduce((sum, each) => sum + each, 0);
  if (given > (widths[widest] ?? 0) * MOST_GIVEN) return widths;
  return widths.map((width, column) => (column === widest ? width - given : width + (more[column] ?? 0)));
}

/** The labels in a column that no merged cell holds. */
function labelsIn({ rows }: Table, column: number): readonly string[] {
  const cells = rows.flatMap((row) => row.cells.filter((each: Cell) => each.column === column && each.colspan === 1));
  return cells.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ role, runs }) => (role === 'label' ? [textOf(runs)] : [])),
  );
}

function extraFor(labels: readonly string[], width: number, size: number): number {
  const extras = [0, size / 2, size];
  const counts = extras.map((extra) => labels.filter((text) => isAlone(text, width + extra, size)).length);
  return extras[counts.indexOf(Math.min(...counts))] ?? 0;
}

/** Whether a text has a last line of one character in a cell of a width. */
function isAlone(text: string, width: number, size: number): boolean {
  const room = Math.floor((2 * (width - CELL_PADDING)) / size / CHARACTER) * CHARACTER;
  const rest = halfWidths(text) % Math.max(CHARACTER, room);
  return halfWidths(text) > room && rest > 0 && rest <= CHARACTER;
}
