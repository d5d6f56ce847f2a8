import { Decimal } from '../model/decimal.ts';
import { type Figure, partsOfFigure } from '../model/grading/figure.ts';
import type { Grading } from '../model/grading/grading.ts';
import { NONE, type Ratio, times, total } from '../model/grading/ratio.ts';
import type { EnteredKey } from '../model/grading/result.ts';
import type { Standing } from '../model/grading/standing.ts';

/** What a final score is made of, as tables show it. */
export interface Composition {
  /** Of each component of the method, in its order: its score before it is weighted. */
  readonly components: readonly (Ratio | undefined)[];
  /** What is added, and what is taken off: both zero or above. */
  readonly added: Ratio;
  readonly taken: Ratio;
}

/** What the final score of a unit is made of. */
export function compositionOf({ figure }: Pick<Standing, 'figure'>, { parts, adjusts }: Grading): Composition {
  const exact = summedIn(figure);
  const terms = exact?.from.rule === 'sum' ? exact.from.terms : [];
  const components = terms.slice(0, parts.length).map((each) => each.figure);
  const within = adjusts === 'performance' ? components.flatMap((each) => partsOfFigure(each)) : [];
  const adjustments = [...terms.slice(parts.length).map((each) => each.figure), ...within];
  return {
    components: components.map(({ value }) => value),
    added: totalOf(adjustments.filter(isAdded)),
    taken: totalOf(adjustments.filter(isTaken)),
  };
}

/** The figure of a final score that is a sum of components: below what rounds and limits it. */
export function summedIn(figure: Figure): Figure | undefined {
  if (figure.from.rule === 'sum') return figure;
  const [below] = partsOfFigure(figure);
  return below === undefined ? undefined : summedIn(below);
}

function isAdded({ name }: Figure): boolean {
  return name.kind === 'bonus' || (name.kind === 'entered' && name.key === 'bonus');
}

function isTaken({ name }: Figure): boolean {
  const keys: readonly EnteredKey[] = ['deduction', 'fraud'];
  return name.kind === 'entered' && keys.includes(name.key);
}

function totalOf(figures: readonly Figure[]): Ratio {
  return total(figures.map(({ value }) => value ?? NONE));
}

/** The median of some numbers, exactly: of an even count the mean of the two in the middle; undefined of none. */
export function medianOf(numbers: readonly Ratio[], compare: (a: Ratio, b: Ratio) => number): Ratio | undefined {
  const sorted = numbers.toSorted(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) return undefined;
  return low === high ? low : times(total([low, high]), HALF);
}

const HALF = Decimal.of(5n, 1);
