import type { Stated } from '../draft.ts';
import type { Paths } from '../paths.ts';
import type { SourceCell, Stretch } from '../source.ts';
import type { Column } from '../table/columns.ts';
import type { Grid } from '../table/grid.ts';
import type { Growing } from './growing.ts';

/** A sum that a row states, with the items that it is the sum of. */
export interface StatedSum {
  readonly title: string;
  readonly value: string;
  readonly at: Stretch;
  readonly over: readonly Growing[];
  readonly isTotal: boolean;
  /** The kind of units for which it is stated; undefined where it is for all. */
  readonly units: string | undefined;
  /** What it is for some kinds of units instead, in words. */
  readonly forUnits?: string | undefined;
}

/** The most that bonuses add together, in points or `unlimited`, as a row states it. */
export interface StatedBonus {
  readonly value: string;
  readonly at: Stretch;
}

/** A tree of items while rows are added to it. */
export interface Tree {
  readonly items: Growing[];
  /** The indicators from the first level down that the next row may go on in. */
  readonly open: Growing[];
  readonly sums: StatedSum[];
  /** What rows state that all bonuses add at most. */
  readonly bonuses: StatedBonus[];
  /** What the total counts as, where that is not itself. */
  converted: Stated | undefined;
  /** How many of the items the last sum included. */
  summed: number;
  /** How many the last total included, which counts what subtotals since the one before have counted. */
  totalled: number;
  /** The titles of all levels that the last cell with a path had. */
  path: readonly Stretch[];
  /** The number in front of the row before. */
  number: string;
  /** The cells that last named departments, by their columns. */
  readonly naming: Map<number, SourceCell | undefined>;
}

/** A row with all that its reading needs. */
export interface Row {
  readonly grid: Grid;
  readonly at: number;
  readonly columns: readonly Column[];
  readonly levels: readonly Column[];
  readonly wording: Column | undefined;
  /** Whether its table has no merged cells at all: a format without them says things over again. */
  readonly isUnmerged: boolean;
  /** Where its one column of titles has those of all levels, what each cell says. */
  readonly paths: Paths | undefined;
}

/** An empty tree. */
export function tree(): Tree {
  return {
    items: [],
    open: [],
    sums: [],
    bonuses: [],
    converted: undefined,
    summed: 0,
    totalled: 0,
    path: [],
    number: '',
    naming: new Map(),
  };
}
