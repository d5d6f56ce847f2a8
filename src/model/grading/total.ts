import { certain } from '../certain.ts';
import { Decimal } from '../decimal.ts';
import type { Entered, ScorePart } from './components.ts';
import { type Figure, figure, type Term, type WrittenAt, writtenFigure } from './figure.ts';
import type { Grading } from './grading.ts';
import { ONE, type Ratio, whole } from './ratio.ts';
import type { EnteredKey } from './result.ts';

/** What the office has entered of a unit. */
export interface EnteredOfUnit {
  /** Its unit class, counted from 0. */
  readonly classIndex: number;
  /** Adjustments are zero or above, and none is there for what was not entered. */
  readonly amounts: ReadonlyMap<EnteredKey, Decimal>;
  /** Where it was written, where that is told. */
  readonly places?: ReadonlyMap<EnteredKey, WrittenAt>;
  /** Whether something that adjusts or bars it was filled in and is not known: then neither is its score. */
  readonly isOpen: boolean;
}

const LESS: Ratio = whole(Decimal.zero.minus(Decimal.one));

/**
 * The score of a unit before it is rounded (《办法》四（二）、五、六（三）), exactly, with how it comes about:
 * components by their weights, what is added and deducted, the highest score that there may be. `performance` is what the
 * indicators add to. Its value is undefined as long as a part is.
 */
export function totalFigure(unit: EnteredOfUnit, performance: Figure, grading: Grading): Figure {
  const { parts, adjusts, upperLimit } = grading;
  const adjustments = adjustmentTerms(unit, grading);
  const isWithin = adjusts === 'performance' && adjustments.length > 0;
  const adjusted = isWithin
    ? figure({ kind: 'performance' }, { rule: 'sum', terms: [term(performance), ...adjustments] })
    : performance;
  const components = parts.map(
    (part): Term => ({
      figure: part.entered === undefined ? adjusted : component(part, part.entered, unit),
      factor: whole(part.weight),
      ...(part.setting === undefined ? {} : { setting: part.setting }),
    }),
  );
  const terms = isWithin ? components : [...components, ...adjustments];
  if (upperLimit === undefined) return figure({ kind: 'exact' }, { rule: 'sum', terms });
  const all = figure({ kind: 'unlimited' }, { rule: 'sum', terms });
  const limit = certain(upperLimit[unit.classIndex]);
  return figure({ kind: 'exact' }, { rule: 'at-most', of: all, limit, setting: 'method.adjustment.upperLimit' });
}

/** The published score: rounded once, at the end (《办法》四（三）). */
export function publishedFigure(exact: Figure, { places, rounding }: Grading): Figure {
  return figure({ kind: 'published' }, { rule: 'rounded', of: exact, places, half: rounding });
}

/** What is added to the score and taken off it: those of which nothing was entered are left out. */
function adjustmentTerms(unit: EnteredOfUnit, grading: Grading): readonly Term[] {
  if (unit.isOpen) return [term(writtenFigure({ kind: 'adjustment' }, undefined, { at: undefined, isRefused: true }))];
  const { keys, most } = grading.bonus;
  const given = keys.filter((key) => unit.amounts.has(key)).map((key) => adjustment(unit, key));
  const isPlain = keys.length === 1 && given[0]?.name.kind === 'entered' && given[0].name.key === 'bonus';
  const kinds = figure({ kind: 'bonus' }, { rule: 'sum', terms: given.map(term) });
  const bonus = isPlain ? given[0] : given.length === 0 ? undefined : kinds;
  const limited =
    bonus === undefined || most === undefined
      ? bonus
      : figure({ kind: 'bonus' }, { rule: 'at-most', of: bonus, limit: most, setting: 'method.bonus.most' });
  const less = (['deduction', 'fraud'] as const)
    .filter((key) => unit.amounts.has(key))
    .map((key): Term => ({ figure: adjustment(unit, key), factor: LESS }));
  return [...(limited === undefined ? [] : [term(limited)]), ...less];
}

function adjustment(unit: EnteredOfUnit, key: EnteredKey): Figure {
  return entered(unit, key, '');
}

/** What was entered of a component, averaged without the highest and lowest, in points; its value is undefined before all of it is there. */
function component(part: ScorePart, own: Entered, unit: EnteredOfUnit): Figure {
  const { columns, full, counts, dropHighest, dropLowest } = own;
  const all = columns.map(({ key, title }) => entered(unit, key, title));
  const sorted = all.toSorted((a, b) => (a.value && b.value ? a.value.over.compare(b.value.over) : 0));
  const counted = new Set(sorted.slice(dropLowest, all.length - dropHighest));
  const [kept, dropped] = [all.filter((each) => counted.has(each)), all.filter((each) => !counted.has(each))];
  const scale: Ratio = { over: certain(counts[unit.classIndex]), under: full };
  return figure({ kind: 'component', name: part.name }, { rule: 'mean', terms: kept.map(term), dropped, scale });
}

function entered({ amounts, places }: EnteredOfUnit, key: EnteredKey, title: string): Figure {
  const amount = amounts.get(key);
  return writtenFigure({ kind: 'entered', key, title }, amount && whole(amount), { at: places?.get(key) });
}

function term(part: Figure): Term {
  return { figure: part, factor: ONE };
}
