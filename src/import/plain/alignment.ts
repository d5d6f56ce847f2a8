import type { ColumnKind } from './columns.ts';
import { costOfGoingOn, costOfLeaving, costOfLine, costOfSkipping, NEW_ROW } from './costs.ts';
import type { Looks } from './looks.ts';

/** Where a line belongs: its column, and whether it goes on with the cell of the line before it or begins a row. */
export interface Placed {
  readonly column: number;
  readonly step: 'goes-on' | 'next-cell' | 'new-row';
}

/**
 * The columns of lines that stand one cell after the other, row by row, where cells that are empty or merged with the
 * one above have no line: of all ways to place them the one that least speaks against (Viterbi). It takes time with the
 * lines and the square of the columns.
 */
export function alignedLines(lines: readonly Looks[], kinds: readonly ColumnKind[]): readonly Placed[] {
  return cheapestWay(lines, kinds, waysBetween(kinds));
}

/** What tells the columns of the cells of a row that has fewer of them than the table, in rising order. There are no more cells than columns. */
export function cellAligner(kinds: readonly ColumnKind[]): (cells: readonly Looks[]) => readonly number[] {
  const ways = waysBetween(kinds).map(({ fromStart, from }) => ({
    fromStart,
    from: from.filter(({ step }) => step === 'next-cell'),
  }));
  return (cells) => cheapestWay(cells, kinds, ways).map(({ column }) => column);
}

function cheapestWay(
  lines: readonly Looks[],
  kinds: readonly ColumnKind[],
  ways: readonly WaysTo[],
): readonly Placed[] {
  const hasPointsInTitles = lines.filter(({ isHeaded, isSentence }) => isHeaded && !isSentence).length >= 3;
  const came: Way[][] = [];
  let costs: readonly number[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const best = kinds.map((kind, column): Choice => {
      const { fromStart, from } = ways[column] ?? { fromStart: 0, from: [] };
      const own = costOfLine(line, kind);
      if (before === undefined) return { cost: own + fromStart, way: START };
      return from.map((way) => ({ cost: own + costAfter(way, before, line), way })).reduce(cheaper, IMPOSSIBLE);
    });
    costs = best.map(({ cost }) => cost);
    came.push(best.map(({ way }) => way));
  }
  return walkedBack(came, costs);

  function costAfter({ from, step, cost }: Way, before: Looks, line: Looks): number {
    const kind = kinds[from] ?? 'other';
    const so = costs[from] ?? 0;
    if (step === 'goes-on') return so + costOfGoingOn(before, line, kind);
    return so + cost + costOfLeaving(before, kind, hasPointsInTitles);
  }
}

function cheaper(one: Choice, other: Choice): Choice {
  return other.cost < one.cost ? other : one;
}

interface Way {
  readonly from: number;
  readonly step: Placed['step'];
  /** Of the columns that are passed over. */
  readonly cost: number;
}

interface WaysTo {
  readonly fromStart: number;
  readonly from: readonly Way[];
}

interface Choice {
  readonly cost: number;
  readonly way: Way;
}

const START: Way = { from: -1, step: 'new-row', cost: 0 };
const IMPOSSIBLE: Choice = { cost: Number.POSITIVE_INFINITY, way: START };

/** For each column the ways that lead to it. */
function waysBetween(kinds: readonly ColumnKind[]): readonly WaysTo[] {
  const skipped = (from: number, end: number, isBegin: boolean): number =>
    kinds.slice(from, end).reduce((sum, kind) => sum + costOfSkipping(kind, isBegin), 0);
  return kinds.map((_, to) => {
    const fromStart = skipped(0, to, true);
    const from = kinds.flatMap((__, column): readonly Way[] => {
      const isRight = column < to;
      if (isRight) return [{ from: column, step: 'next-cell', cost: skipped(column + 1, to, false) }];
      const row: Way = {
        from: column,
        step: 'new-row',
        cost: NEW_ROW + skipped(column + 1, kinds.length, false) + fromStart,
      };
      return column === to ? [{ from: column, step: 'goes-on', cost: 0 }, row] : [row];
    });
    return { fromStart, from };
  });
}

function walkedBack(came: readonly (readonly Way[])[], costs: readonly number[]): readonly Placed[] {
  const placed: Placed[] = [];
  let column = costs.indexOf(Math.min(...costs));
  for (const ways of came.toReversed()) {
    const way = ways[column] ?? START;
    placed.push({ column, step: way.step });
    column = way.from;
  }
  return placed.reverse();
}
