import type { DraftItem, DraftSystem } from '../../../src/import/draft.ts';
import type { TypedCell } from '../grids.ts';
import { worthOf } from '../real/imported.ts';

/** A table as other offices lay theirs out, and what it says. */
export interface ForeignTable {
  /** What is peculiar about it, as a sentence that goes on with “is read as what it says”. */
  readonly name: string;
  /** One line a row, cells between bars; `^` goes on with the cell above, `<` with the one on the left, `⏎` breaks a line. */
  readonly table: string;
  /** One line an item, two spaces deeper for each level: what it is called, what it counts, `@` who scores it, `?` whom it is for. */
  readonly items: string;
  readonly fullMarks?: string;
  readonly remarks?: readonly string[];
}

/** The rows of a table that is written in lines, of each the cells that begin in it. */
export function typedRows(table: string): readonly (readonly TypedCell[])[] {
  const squares = squaresOf(table);
  return squares.map((line, row) =>
    line.flatMap((text, column): readonly TypedCell[] => {
      if (text === '^' || text === '<') return [];
      const rows =
        1 +
        following(
          squares.slice(row + 1).map((below) => below[column]),
          '^',
        );
      const columns = 1 + following(line.slice(column + 1), '<');
      return [{ text, rows, columns }];
    }),
  );
}

/** The squares of a table that is written in lines, from top to bottom. */
function squaresOf(table: string): readonly (readonly string[])[] {
  const lines = table.trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
}

/** The items of a system in lines, as the truth of a table is written. */
export function inLines(system: DraftSystem | undefined): string {
  return (system?.items ?? []).map((item) => lineOf(item, '')).join('');
}

/** A truth without what is indented for the sake of the code. */
export function outdented(items: string): string {
  const lines = items.split('\n').filter((line) => line.trim() !== '');
  const depth = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => `${line.slice(depth).trimEnd()}\n`).join('');
}

function lineOf(item: DraftItem, indent: string): string {
  const departments = item.departments.length === 0 ? '' : ` @${item.departments.join('、')}`;
  const units = item.applicability === undefined ? '' : ` ?${item.applicability}`;
  const below = item.children.map((each) => lineOf(each, `${indent}  `)).join('');
  return `${indent}${item.words} ${worthOf(item)}${departments}${units}\n${below}`;
}

/** How many of the marks at the beginning of a list are this one. */
function following(marks: readonly (string | undefined)[], mark: string): number {
  const end = marks.findIndex((each) => each !== mark);
  return end < 0 ? marks.length : end;
}
