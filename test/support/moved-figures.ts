import { certain } from '../../src/model/certain.ts';
import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import { hasClass } from '../../src/model/classes.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { writtenFigure } from '../../src/model/grading/figure.ts';
import type { Grading } from '../../src/model/grading/grading.ts';
import {
  compareRatios,
  minus,
  ONE,
  plus,
  product,
  quotient,
  type Ratio,
  times,
  total,
  whole,
} from '../../src/model/grading/ratio.ts';
import { criteriaBelow } from '../../src/model/grading/scored.ts';
import { type Standing, standingsOf } from '../../src/model/grading/standing.ts';
import type { YearEnd } from '../../src/model/grading/year-end.ts';
import type { Item } from '../../src/model/model.ts';
import { compositionOf } from '../../src/results/composition.ts';
import { type Assessment, type Outcome, outcomeOf } from '../../src/results/outcome.ts';
import type { Scores } from '../../src/results/scores.ts';
import type { StableFigure } from '../../src/results/stability/stability.ts';

/** What would be, with everything that is not said of a unit taken from its outcome: totals before limits, what levels count and core items missed. */
interface Would {
  readonly totals: readonly Ratio[];
  readonly units: readonly YearEnd[];
  readonly grading: Grading;
}

/**
 * Tells what all units would be given with a figure at a number, by the one engine: totals are put in as one part of the
 * score with the weight 1. They come from results with no points for a criterion and with all of them, since all is
 * linear between; of items without scales.
 */
export function movedIn(assessment: Assessment): (figure: StableFigure, x: Ratio) => readonly Standing[] {
  const outcome = outcomeOf(assessment);
  const { grading } = outcome;
  const without = new Map<string, Outcome>();
  return ({ figure, now }, x) => {
    const would = ((): Would => {
      switch (figure.kind) {
        case 'points': {
          const { criterion } = figure;
          const none =
            without.get(criterion.id) ??
            outcomeOf({ ...assessment, scores: withZero(assessment.scores, criterion.id) });
          without.set(criterion.id, none);
          return withPoints(assessment, outcome, none, figure, now, x);
        }
        case 'weight':
          return { ...held(assessment, outcome), totals: withWeight(outcome, figure.setting, x) };
        case 'full':
          return { ...held(assessment, outcome), totals: withFull(outcome, figure.setting, now, x) };
        case 'line':
          return { ...held(assessment, outcome), grading: withLine(assessment, grading, figure, x) };
      }
    })();
    return standingsOf(
      would.units.map((unit, index) => ({
        ...unit,
        performance: writtenFigure({ kind: 'performance' }, would.totals[index], { at: undefined }),
      })),
      {
        ...would.grading,
        parts: [{ name: '', weight: Decimal.one, setting: undefined, entered: undefined }],
        bonus: { keys: [], most: undefined },
        adjusts: 'weighted-total',
      },
      assessment.decided,
    );
  };
}

/** As it is: only totals are put in place of what they are made of. */
function held({ view, scores }: Assessment, outcome: Outcome): Would {
  return {
    totals: outcome.units.map(({ standing }) => totalBefore(standing)),
    units: outcome.units.map(({ unit, levels, standing }) => ({
      id: unit.id,
      class: unit.class,
      classIndex: classIndexOf(view.system, unit),
      levels: view.system.indicators.map((each) => levels.get(each)),
      performance: standing.figure,
      amounts: new Map(coreIn({ view, scores }, unit.id, classIndexOf(view.system, unit))),
      bar: scores.get(unit.id)?.bar,
      isOpen: false,
    })),
    grading: outcome.grading,
  };
}

/** The total of a unit before it is limited and rounded. */
export function totalBefore({ figure }: Pick<Standing, 'figure'>): Ratio {
  let each = figure;
  while (each.from.rule === 'rounded' || each.from.rule === 'at-most') each = each.from.of;
  return certain(each.value);
}

function withZero(scores: Scores, id: string): Scores {
  return new Map(
    [...scores].map(([unit, own]) => {
      const given = own.given.get(id);
      if (given === undefined) return [unit, own] as const;
      const none = new Map([...given].map(([scorer, each]) => [scorer, { ...each, amount: Decimal.zero }] as const));
      return [unit, { ...own, given: new Map([...own.given, [id, none]]) }] as const;
    }),
  );
}

function withPoints(
  assessment: Assessment,
  all: Outcome,
  none: Outcome,
  { criterion, classes }: Extract<StableFigure['figure'], { kind: 'points' }>,
  now: Ratio,
  x: Ratio,
): Would {
  const { view, scores } = assessment;
  const { system } = view;
  const share = quotient(x, now);
  const between = (a: Ratio, b: Ratio): Ratio => plus(a, product(share, minus(b, a)));
  const isMoved = (unit: YearEnd): boolean => hasClass(classes, unit.classIndex);
  const as = held(assessment, all);
  const zero = held(assessment, none);
  let top: Item = criterion;
  while (top.parent !== undefined) top = top.parent;
  const level = top.kind === 'indicator' ? system.indicators.indexOf(top) : -1;
  return {
    totals: as.units.map((unit, index) =>
      isMoved(unit) ? between(certain(zero.totals[index]), certain(as.totals[index])) : certain(as.totals[index]),
    ),
    units: as.units.map((unit, index) => {
      if (!isMoved(unit)) return unit;
      const levels = unit.levels.map((each, at) => each && between(certain(zero.units[index]?.levels[at]), each));
      const core = coreIn({ view, scores }, unit.id, unit.classIndex, { id: criterion.id, share });
      return { ...unit, levels, amounts: new Map(core) };
    }),
    grading: {
      ...as.grading,
      grades: as.grading.grades.map((grade) => ({
        ...grade,
        needs: grade.needs.map((need) => {
          const stated = system.grades.find(({ id }) => id === grade.id)?.needs.get(top.id);
          if (need.level !== level || stated === undefined || 'points' in stated) return need;
          return {
            ...need,
            atLeast: need.atLeast.map((least, index) =>
              least !== undefined && hasClass(classes, index)
                ? times(plus(whole(certain(top.points[index])), minus(x, now)), stated.share)
                : least,
            ),
          };
        }),
      })),
    },
  };
}

/** How many core items a unit has below what each grade needs: by scores and points alone, with one criterion as large as a share of what it is. */
function coreIn(
  { view: { system }, scores }: Pick<Assessment, 'view' | 'scores'>,
  unit: string,
  index: number,
  moved?: { readonly id: string; readonly share: Ratio },
) {
  const sized = (id: string, amount: Decimal): Ratio =>
    id === moved?.id ? product(whole(amount), moved.share) : whole(amount);
  const items = system.items.filter((each) => each.core && hasClass(each.applies, index));
  return system.grades.flatMap(({ id, core }) => {
    if (core === undefined) return [];
    const missed = items.filter((item) => {
      const below = criteriaBelow([item]).filter((each) => each.points[index] !== undefined);
      const points = total(below.map((each) => sized(each.id, certain(each.points[index]))));
      const score = total(
        below.map((each) => {
          const given = [...(scores.get(unit)?.given.get(each.id)?.values() ?? [])];
          return total(given.map(({ amount }) => sized(each.id, certain(amount))));
        }),
      );
      return compareRatios(score, times(points, core)) < 0;
    });
    return [[`core.${id}`, Decimal.of(BigInt(missed.length), 0)] as const];
  });
}

/** The others keep their proportions: what they are together, in place of what they were. */
function withWeight({ units, grading }: Outcome, setting: string, x: Ratio): readonly Ratio[] {
  const { parts } = grading;
  const part = parts.findIndex((each) => each.setting === setting);
  return units.map(({ standing }) => {
    const { components } = compositionOf(standing, grading);
    const own = (index: number): Ratio => times(certain(components[index]), certain(parts[index]).weight);
    const beside = minus(totalBefore(standing), total(parts.map((_, index) => own(index))));
    const others = total(parts.flatMap((_, index) => (index === part ? [] : [own(index)])));
    const rest = Decimal.one.minus(certain(parts[part]).weight);
    const scaled = product(others, quotient(minus(ONE, x), whole(rest)));
    return plus(plus(product(x, certain(components[part])), scaled), beside);
  });
}

function withFull({ units, grading }: Outcome, setting: string, now: Ratio, x: Ratio): readonly Ratio[] {
  const part = grading.parts.findIndex((each) => `${each.setting}`.replace(/weight$/, 'full') === setting);
  return units.map(({ standing }) => {
    const own = times(certain(compositionOf(standing, grading).components[part]), certain(grading.parts[part]).weight);
    return plus(minus(totalBefore(standing), own), product(own, quotient(now, x)));
  });
}

/** With the line on a published score, or halfway between two of them: all of these are on the same side of it as of the line itself. */
function withLine(
  { view }: Assessment,
  grading: Grading,
  { grades, isShare }: Extract<StableFigure['figure'], { kind: 'line' }>,
  x: Ratio,
): Grading {
  const ids = new Set(grades.map(({ id }) => id));
  const at = view.system.classes.map(({ fullMarks }) => {
    const line = isShare ? times(x, fullMarks ?? certain(view.system.fullMarks)) : x;
    const grain = 10n ** BigInt(grading.places);
    const [a, b] = [
      line.over.coefficient * 10n ** BigInt(line.under.scale),
      line.under.coefficient * 10n ** BigInt(line.over.scale),
    ];
    // Exactly on a published score, or halfway between two of them.
    const [steps, rest] = [(a * grain) / b, (a * grain) % b];
    return Decimal.of(steps * 10n + (rest === 0n ? 0n : 5n), grading.places + 1);
  });
  return {
    ...grading,
    grades: grading.grades.map((grade) =>
      grade.line && ids.has(grade.id) ? { ...grade, line: { ...grade.line, at } } : grade,
    ),
  };
}
