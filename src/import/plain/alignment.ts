import type { ColumnKind } from './columns.ts';
import type { RowKind } from './costs.ts';
import type { Looks } from './looks.ts';
import { type Placed, type Steps, stepsIn, type Titles } from './steps.ts';

/** Lines in their places, and what speaks against all of these. */
export interface Alignment {
  readonly placed: readonly Placed[];
  readonly cost: number;
}

/**
 * The columns of lines that stand one cell after the other, row by row, where cells that are empty or merged with the
 * one above have no line: of all ways to place them the one that least speaks against (Viterbi). It takes time with the
 * lines and the square of the columns.
 */
export function alignedLines(lines: readonly Looks[], kinds: readonly ColumnKind[], titles: Titles): Alignment {
  const steps = stepsIn(kinds, lines, titles);
  let ways: readonly Way[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const ended = before === undefined ? [START] : endsOf(ways, before, steps);
    ways = kinds.flatMap((_, column) =>
      ROWS.flatMap((row): readonly Way[] => {
        const begun = isRowOf(row, column, kinds)
          ? ended.map((from) => begin(from, { column, row, step: 'new-row' }, line, before))
          : [];
        const within = ways.filter((from) => mayGoTo(column, row, from));
        const gone = before === undefined ? [] : within.map((from) => goOn(from, column, before, line));
        const found = [...begun, ...gone];
        return found.length === 0 ? [] : [found.reduce(cheaper)];
      }),
    );
  }
  return walkedBack(ways);

  /** Whether a row of a kind may go on in a column: one without titles in none of theirs. */
  function mayGoTo(column: number, row: RowKind, from: Way): boolean {
    return from.row === row && from.column <= column && !(row === 'inner' && kinds[column] === 'level');
  }

  function begin({ way, cost }: End, to: Placed, line: Looks, before: Looks | undefined): Way {
    return { ...to, from: way, cost: cost + steps.newRow(line, to, before, way?.row) };
  }

  function goOn(from: Way, column: number, before: Looks, line: Looks): Way {
    const { row } = from;
    if (column === from.column)
      return { column, row, step: 'goes-on', from, cost: from.cost + steps.goesOn(from, before, line) };
    return { column, row, step: 'next-cell', from, cost: from.cost + steps.nextCell(from, before, line, column) };
  }
}

/** The columns of the cells of one row that has fewer of them than the table, in rising order. There are no more cells than columns. */
export function alignedCells(cells: readonly Looks[], kinds: readonly ColumnKind[]): readonly number[] {
  const steps = stepsIn(kinds, cells, 'cut');
  let ways: readonly Way[] = [];
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    ways = kinds.flatMap((_, column): readonly Way[] => {
      const to = { column, row: 'titled', step: 'next-cell' } as const;
      if (before === undefined) return [{ ...to, from: undefined, cost: steps.newRow(cell, to) }];
      const found = ways
        .filter((from) => from.column < column)
        .map((from): Way => ({ ...to, from, cost: from.cost + steps.nextCell(from, before, cell, column) }));
      return found.length === 0 ? [] : [found.reduce(cheaper)];
    });
  }
  return walkedBack(ways).placed.map(({ column }) => column);
}

/** A place of a line, with the cheapest way to it: that of the line before it. */
interface Way extends Placed {
  readonly cost: number;
  readonly from: Way | undefined;
}

/** A way at the end of a row; none before the first. */
interface End {
  readonly way: Way | undefined;
  readonly cost: number;
}

const START: End = { way: undefined, cost: 0 };
const ROWS: readonly RowKind[] = ['titled', 'inner', 'sum'];

/** The ways to end the row of the line before: the cheapest, and the cheapest of a row of sums. */
function endsOf(ways: readonly Way[], before: Looks, steps: Steps): readonly End[] {
  const ends = ways.map((way): End => ({ way, cost: way.cost + steps.ends(way, before) }));
  return [ends, ends.filter(({ way }) => way?.row === 'sum')].flatMap((some) =>
    some.length === 0 ? [] : [some.reduce(cheaper)],
  );
}

/** Whether a row of a kind may begin in a column: one of sums in the first, one with titles before or in the last of these, one without them behind all of these, or anywhere else where something but numbers stands before. */
function isRowOf(row: RowKind, column: number, kinds: readonly ColumnKind[]): boolean {
  if (row === 'sum') return column === 0;
  const mayBeTitled = kinds.slice(column).includes('level');
  if (row === 'titled') return mayBeTitled;
  const isBefore = kinds.slice(0, kinds.indexOf('level')).some((kind) => kind !== 'number');
  return kinds[column] !== 'level' && (isBefore || !mayBeTitled);
}

function cheaper<Each extends { readonly cost: number }>(one: Each, other: Each): Each {
  return other.cost < one.cost ? other : one;
}

function walkedBack(ways: readonly Way[]): Alignment {
  if (ways.length === 0) return { placed: [], cost: 0 };
  const last = ways.reduce(cheaper);
  const placed: Placed[] = [];
  for (let way: Way | undefined = last; way !== undefined; way = way.from) placed.push(way);
  return { placed: placed.reverse(), cost: last.cost };
}
