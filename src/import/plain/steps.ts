import type { ColumnKind } from './columns.ts';
import {
  costOfBeginning,
  costOfGoingOn,
  costOfLeavingTitle,
  costOfLine,
  costOfSkipping,
  costOfSum,
  NEW_ROW,
  type RowKind,
} from './costs.ts';
import type { Looks } from './looks.ts';

/** Where a line belongs: its column, what its row is, and whether it goes on with the cell of the line before it or begins a row. */
export interface Placed {
  readonly column: number;
  readonly row: RowKind;
  readonly step: 'goes-on' | 'next-cell' | 'new-row';
}

/** What speaks against each step from one line to the next in a table. */
export interface Steps {
  /** Against a line going on with the cell of the line before it. */
  readonly goesOn: (from: Placed, before: Looks, line: Looks) => number;
  /** Against a line being the next cell of the same row, in a column to the right. */
  readonly nextCell: (from: Placed, before: Looks, line: Looks, column: number) => number;
  /** Against the row of a line ending behind it. */
  readonly ends: (from: Placed, before: Looks) => number;
  /** Against a line beginning a row, behind one of a kind where there is one. */
  readonly newRow: (line: Looks, to: Pick<Placed, 'column' | 'row'>, before?: Looks, above?: RowKind) => number;
}

/** Whether titles may go on over several lines, so that where they have points the last line has them; or each line is one, with its points below it. */
export type Titles = 'cut' | 'whole';

/** The steps in a table with columns of these kinds that has these lines. */
export function stepsIn(kinds: readonly ColumnKind[], lines: readonly Looks[], titles: Titles): Steps {
  const isCut = titles === 'cut';
  const haveTitlesPoints =
    lines.some(({ isPointsAlone }) => isPointsAlone) ||
    lines.filter(({ isHeaded, isSentence }) => isHeaded && !isSentence).length >= 3;
  const isPath = kinds.indexOf('level') === kinds.lastIndexOf('level');
  /** In which columns sums stand: those of points, or else of what is scored. */
  const summed = kinds.includes('points') ? 'points' : 'content';
  const kindAt = (column: number): ColumnKind => kinds[column] ?? 'other';
  const own = (line: Looks, column: number): number => costOfLine(line, kindAt(column));
  const begins = (line: Looks, column: number): number => own(line, column) + costOfBeginning(line, kindAt(column));
  const leaves = (before: Looks, { column, row }: Placed): number =>
    isCut && haveTitlesPoints && row !== 'sum' && kindAt(column) === 'level' ? costOfLeavingTitle(before) : 0;
  const skips = (from: number, end: number, row: RowKind, place: 'begin' | 'between' | 'end'): number => {
    // Titles before the first one that a row has are merged with those above.
    const isBelowTitle = from > 0 && kindAt(from - 1) === 'level';
    let cost = 0;
    for (let column = from; column < end; column += 1) {
      const isMerged = kindAt(column) === 'level' && !isBelowTitle;
      cost += isMerged ? 0 : costOfSkipping(kindAt(column), row, place);
    }
    return cost;
  };
  return {
    goesOn: ({ column, row }, before, line) => {
      // Where figures stand in the first column, a sum does below its label, which is no figure itself.
      const isBelowLabel = row === 'sum' && column === 0 && kindAt(column) === summed;
      if (isBelowLabel && isFigure(line) && line.text !== BONUS) return 0;
      if (kindAt(column) !== 'level') return own(line, column) + costOfGoingOn(before, line, kindAt(column));
      // The only column of titles may have all of them, one below the other.
      if (isPath && line.known === 'indicator') return own(line, column);
      // A title that is there again, cell for cell, is repeated over the columns of a merged cell.
      const isNew = line.known !== undefined || line.text === before.text || (!isCut && !belongsToTitle(line));
      return own(line, column) + costOfGoingOn(before, line, 'level') + (isNew ? NEXT_TITLE : 0);
    },
    nextCell: (from, before, line, column) => {
      const isLabel = line.text === before.text && column === from.column + 1;
      const isOfSum = from.row === 'sum' && (isLabel || (kindAt(column) === summed && isFigure(line)));
      const place = kindAt(from.column) === 'number' ? 'begin' : 'between';
      const skipped = skips(from.column + 1, column, from.row, place);
      const apart = from.row === 'sum' ? NO_SUM : 0;
      return leaves(before, from) + skipped + (isOfSum ? 0 : apart + begins(line, column));
    },
    ends: (from, before) => NEW_ROW + skips(from.column + 1, kinds.length, from.row, 'end') + leaves(before, from),
    newRow: (line, { column, row }, before, above) =>
      row === 'sum' ? costOfSum(line, before, above) : begins(line, column) + skips(0, column, row, 'begin'),
  };
}

/** Whether a line says what a row of sums may say beside its label. */
function isFigure({ isNumeral, isOfUnits, isBeside, isMost }: Looks): boolean {
  return isNumeral || isOfUnits || isBeside || isMost;
}

/** The label of a row of what is added. */
const BONUS = '加分';

/** What speaks against a figure in a row of sums standing in another column than what they are of. */
const NO_SUM = 4;

/** What speaks against a line going on with a title where each title is a line. */
const NEXT_TITLE = 30;

/** Whether a line is what a title above it counts, or whom it is for. */
function belongsToTitle({ isPointsAlone, isOfUnits, isBelow, isBeside }: Looks): boolean {
  return isPointsAlone || isOfUnits || isBelow || isBeside;
}
