import type { Line } from '../model/lines.ts';
import type { Criterion } from '../model/model.ts';
import { idsOf, type View } from '../model/view.ts';
import type { Input } from './blanks.ts';
import { type Cell, type CellParagraph, type Column, cell, cellParagraphs, type Row, type Table } from './document.ts';

/** A criterion in its line. */
export interface Place extends Line {
  readonly criterion: Criterion;
  /** Counts the criteria of the line from 1; undefined for an only one. */
  readonly position: number | undefined;
}

/** A column of items: whose cells it has, and what stands in them. */
export interface ItemColumn extends Column {
  /** The cells are those of indicators of level 1, 2 or 3, merged over all criteria below them, or those of criteria. */
  readonly of: 1 | 2 | 3 | 'criterion';
  readonly write: (at: Place) => readonly CellParagraph[];
  /** What is to be filled in, where the column is one of a form. */
  readonly input?: (at: Place) => Input;
}

/** The table of some lines: one row a criterion, the cells of indicators merged over their criteria, a last row with the total of the column of points. A page ends after a level-3 indicator. */
export function itemTable(
  name: string,
  view: View,
  columns: readonly ItemColumn[],
  lines: readonly Line[],
  total: TotalRow,
): Table {
  return {
    kind: 'table',
    name,
    columns: columnsOf(columns),
    rows: [...itemRows(columns, lines), totalRow(total, columns.length)],
    scored: { system: view.system.id, columns: [{ column: total.column, classes: idsOf(view) }] },
  };
}

/** Columns without what is written into them. */
export function columnsOf(columns: readonly ItemColumn[]): readonly Column[] {
  return columns.map(({ title, width, align, key }) => ({
    title,
    width,
    align,
    ...(key === undefined ? {} : { key }),
  }));
}

/** The rows of some lines, one a criterion; the cells of indicators are merged over their criteria. */
export function itemRows(columns: readonly ItemColumn[], lines: readonly Line[]): readonly Row[] {
  return lines.flatMap((line, at) =>
    line.criteria.map((criterion, index): Row => {
      const place = { ...line, criterion, position: line.criteria.length > 1 ? index + 1 : undefined };
      const starts = {
        1: index === 0 && startsAt(lines, at, 'level1'),
        2: index === 0 && startsAt(lines, at, 'level2'),
      };
      return {
        role: 'item',
        criterion: criterion.id,
        mayEndPage: index === line.criteria.length - 1,
        cells: columns.flatMap((column, position) => {
          const rowspan = rowspanOf(column, lines, at, index, starts);
          if (rowspan === 0) return [];
          const written = cell(position, column.write(place), rowspan);
          return column.input === undefined ? [written] : [{ ...written, input: column.input(place) }];
        }),
      };
    }),
  );
}

/** The last row of a table: a label over the columns before the total, and the total. */
export interface TotalRow {
  readonly label: string;
  readonly column: number;
  readonly paragraphs: readonly CellParagraph[];
}

/** Over how many rows the cell of a column goes that starts at a criterion; 0 where none starts. */
function rowspanOf(
  { of }: ItemColumn,
  lines: readonly Line[],
  at: number,
  index: number,
  starts: { readonly 1: boolean; readonly 2: boolean },
): number {
  if (of === 'criterion') return 1;
  if (of === 3) return index === 0 ? (lines[at]?.criteria.length ?? 0) : 0;
  if (!starts[of]) return 0;
  const level = of === 1 ? 'level1' : 'level2';
  let rows = 0;
  for (let next = at; next < lines.length && lines[next]?.[level] === lines[at]?.[level]; next += 1) {
    rows += lines[next]?.criteria.length ?? 0;
  }
  return rows;
}

function startsAt(lines: readonly Line[], at: number, level: 'level1' | 'level2'): boolean {
  return lines[at]?.[level] !== lines[at - 1]?.[level];
}

function totalRow({ label, column, paragraphs }: TotalRow, columns: number): Row {
  const blanks = Array.from({ length: columns - column - 1 }, (_, index): Cell => cell(column + 1 + index, []));
  return {
    role: 'total',
    mayEndPage: true,
    cells: [cell(0, cellParagraphs('label', label), 1, column), cell(column, paragraphs), ...blanks],
  };
}
