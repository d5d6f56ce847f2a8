import type { Grade, Grading } from '../../model/grading/grading.ts';
import { lowestTerms, type Ratio } from '../../model/grading/ratio.ts';
import type { Standing } from '../../model/grading/standing.ts';
import type { Decided } from '../../model/grading/trying.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import type { Method } from '../../model/method.ts';
import type { ClassSet, Criterion } from '../../model/model.ts';
import type { ProvedView } from '../../model/view.ts';
import { commonMultiple, type Point } from './point.ts';

/** Results of which nothing is open. */
export interface Settled {
  readonly method: Pick<Method, 'yearEnd'>;
  readonly view: ProvedView;
  readonly grading: Grading;
  readonly units: readonly YearEnd[];
  readonly standings: readonly Standing[];
  readonly decided: Decided;
  /** The score of a unit, by its index, for a criterion: of all who score a part of it together. */
  readonly scoreOf: (unit: number, criterion: string) => Ratio | undefined;
}

/** A figure that people set. */
export type SetFigure =
  /** The points of a criterion, for the classes that have the same. */
  | { readonly kind: 'points'; readonly criterion: Criterion; readonly classes: ClassSet }
  /** The weight of a part of the score, and of how many points what is entered of it is. */
  | { readonly kind: 'weight' | 'full'; readonly name: string; readonly setting: string }
  /** Where grades begin by their score: in points, or as a share of the full marks. */
  | {
      readonly kind: 'line';
      readonly grades: readonly Pick<Grade, 'id' | 'name'>[];
      readonly isShare: boolean;
      readonly setting: string;
    };

/** What moves with a figure: everything else stays what it is. */
export interface Moving {
  readonly figure: SetFigure;
  readonly now: Ratio;
  /** How fast the total of each unit moves before limits, in the order of the units: over one number. */
  readonly slopes: { readonly over: readonly bigint[]; readonly under: bigint };
  /** Conditions of grades beside these that change where `at + slope × by` is zero. */
  readonly roots: readonly MovingRoot[];
  /** What grades look at once it has moved by so much. */
  readonly gradingAt: (by: Ratio) => Grading;
  readonly unitAt: (unit: number, by: Ratio) => YearEnd;
  /** How far it can move down and up, both zero or above; undefined where nothing ends that. */
  readonly down: Ratio | undefined;
  readonly up: Ratio | undefined;
  /** What the figure is once it has moved by so much, where it is not just so much more; undefined for no limit. */
  readonly valueAt?: (by: Point) => Ratio | undefined;
}

export interface MovingRoot {
  readonly unit: number;
  readonly at: Ratio;
  readonly slope: Ratio;
}

/** Fractions over one number. */
export function overOne(ratios: readonly Ratio[]): Moving['slopes'] {
  const terms = ratios.map(lowestTerms);
  const under = commonMultiple(new Set(terms.map(([, each]) => each)));
  return { over: terms.map(([over, each]) => over * (under / each)), under };
}
