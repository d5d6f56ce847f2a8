import type { SourceCell, SourceText } from '../source.ts';

/** Gives texts their numbers, from 0 on, in the order in which they are asked for. */
export type Numbering = (text: string, place: string) => SourceText;

/** A numbering for one source. */
export function numbering(): Numbering {
  let next = 0;
  return (text, place) => {
    next += 1;
    return { number: next - 1, text, place };
  };
}

/** A row of a full grid as cells, each of one row and column; empty ones are left out. */
export function plainRow(
  texts: readonly string[],
  row: number,
  numbered: Numbering,
  placeOf: (column: number) => string,
): readonly SourceCell[] {
  return texts.flatMap((text, column) =>
    text.trim() === ''
      ? []
      : [{ row, column, rowspan: 1, colspan: 1, text: numbered(text, placeOf(column)) } satisfies SourceCell],
  );
}

/** Where a cell of a table is, for people; all are counted from 0 here and from 1 there. */
export function cellPlace(table: number, row: number, column: number): string {
  return `第 ${table + 1} 张表第 ${row + 1} 行第 ${column + 1} 列`;
}
