import type { Decimal } from '../model/decimal.ts';
import { type Figure, partsOfFigure } from '../model/grading/figure.ts';
import type { Item } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import type { Loss } from './losses.ts';
import type { Outcome, UnitOutcome } from './outcome.ts';
import type { UnitScores } from './scores.ts';

/** Everything that is to be told of the score of a unit. */
export interface Explained {
  readonly edition: string;
  readonly unit: AssessedUnit;
  /** Its class, counted from 0. */
  readonly index: number;
  readonly outcome: Outcome;
  readonly own: UnitOutcome;
  /** The published score with how it comes about. */
  readonly figure: Figure;
  readonly scores: UnitScores;
  readonly losses: readonly Loss[];
  /** The item that was asked about, which is told down to its cells. */
  readonly item: Item | undefined;
  /** What would be with another score; undefined where nobody asked. */
  readonly altered: Alternative | undefined;
}

/** What would be if a score were another. */
export interface Alternative {
  readonly before: Decimal | undefined;
  readonly after: Decimal;
  readonly outcome: Outcome;
  readonly own: UnitOutcome;
  readonly figure: Figure;
}

/** Whether a figure is that of an item, by its id: of all of it, or of what a department scored. */
export function isOf(figure: Figure, item: Item): boolean {
  const { name } = figure;
  return 'item' in name && name.item?.id === item.id;
}

/** The figures on the way from one down to the figures of an item, these among them; none where it has no part in it. */
export function wayTo(figure: Figure, item: Item): ReadonlySet<Figure> {
  const way = new Set<Figure>();
  const walk = (each: Figure): boolean => {
    const isThere = isOf(each, item);
    const isAbove = isThere ? false : partsOfFigure(each).map(walk).some(Boolean);
    if (isThere || isAbove) way.add(each);
    return isThere || isAbove;
  };
  walk(figure);
  return way;
}
