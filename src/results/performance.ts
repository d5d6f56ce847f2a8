import { certain } from '../model/certain.ts';
import { hasClass } from '../model/classes.ts';
import { Decimal } from '../model/decimal.ts';
import { type Figure, figure, type Term, writtenFigure } from '../model/grading/figure.ts';
import { isOne, ONE, type Ratio, whole } from '../model/grading/ratio.ts';
import { scoredLevels } from '../model/grading/scored.ts';
import type { Criterion, Indicator, Item, System } from '../model/model.ts';
import { type Beside, isBonusLimited, isCounted, worthOfParts } from '../model/totals.ts';
import type { ScoredBy } from './scored-by.ts';
import { exactScore, type UnitScores } from './scores.ts';

/** Of what the figures of a unit are made. */
export interface Scoring {
  readonly system: System;
  /** Its unit class, counted from 0. */
  readonly index: number;
  readonly scorers: ReadonlyMap<string, readonly ScoredBy[]>;
  readonly scores: UnitScores;
}

/** What the indicators of a system add to for a unit, and each level-1 indicator of which anything is scored. */
export interface Performance {
  readonly figure: Figure;
  readonly levels: ReadonlyMap<Indicator, Figure>;
}

/**
 * The performance (实绩) of a unit, exactly, with how it comes about: scores of criteria, in the scales of their
 * indicators, what is added and deducted beside the sums within all limits, down to the cells in which departments wrote.
 * Its value is undefined as long as a score is missing or cannot be used.
 */
export function performanceOf(scoring: Scoring): Performance {
  const { system, index } = scoring;
  const levels = new Map(scoredLevels(system, index).map((level1) => [level1, levelFigure(level1, scoring)]));
  const terms = [...levels.values()].map((each) => term(each));
  const over = isBonusLimited(system) ? [term(beyondFigure(scoring), MINUS)] : [];
  return { levels, figure: figure({ kind: 'performance' }, { rule: 'sum', terms: [...terms, ...over] }) };
}

const MINUS: Ratio = whole(Decimal.zero.minus(Decimal.one));

/** A level-1 indicator as it counts in the total. */
function levelFigure(level1: Indicator, scoring: Scoring): Figure {
  const counted = countedFigure(level1, scoring);
  const worth = certain(worthOfParts(scoring.system, scoring.index));
  const [adds, deducts] = (['adds', 'deducts'] as const).map((key) => besideFigure(level1, key, scoring));
  const terms = [
    ...(counted === undefined ? [] : [term(counted, worth)]),
    ...(adds === undefined ? [] : [term(adds)]),
    ...(deducts === undefined ? [] : [term(deducts, MINUS)]),
  ];
  const isAlone = terms.length === 1 && counted !== undefined && isOne(worth);
  return isAlone ? counted : figure({ kind: 'level', item: level1 }, { rule: 'sum', terms });
}

/** What an item has of the sum, in its own scale; undefined where nothing of it is in the sum of the class. */
function countedFigure(item: Item, scoring: Scoring): Figure | undefined {
  const { index } = scoring;
  if (!hasClass(item.applies, index) || !isCounted(item)) return undefined;
  if (item.kind === 'criterion') return item.veto ? undefined : scoreFigure(item, scoring);
  const terms = item.children.flatMap((child) => {
    const own = countedFigure(child, scoring);
    return own === undefined ? [] : [term(own)];
  });
  if (terms.length === 0) return undefined;
  const worth = certain(worthOfParts(item, index));
  return figure({ kind: 'item', item }, { rule: 'sum', terms: terms.map((each) => ({ ...each, factor: worth })) });
}

/** What an item adds, or deducts, beside the sum, within all limits below it and its own; undefined where it does not. */
function besideFigure(item: Item, key: Beside, scoring: Scoring): Figure | undefined {
  if (!hasClass(item.applies, scoring.index)) return undefined;
  if (item.kind === 'criterion') return item[key] === undefined ? undefined : scoreFigure(item, scoring);
  const terms = item.children.flatMap((child) => {
    const own = besideFigure(child, key, scoring);
    return own === undefined ? [] : [term(own)];
  });
  if (terms.length === 0) return undefined;
  const all = figure({ kind: key, item }, { rule: 'sum', terms });
  const limit = item[key];
  if (limit === undefined || limit === 'unlimited') return all;
  return figure({ kind: key, item }, { rule: 'at-most', of: all, limit });
}

/** How much more is added than the system lets count. */
function beyondFigure(scoring: Scoring): Figure {
  const { system } = scoring;
  const terms = system.indicators.flatMap((level1) => {
    const own = besideFigure(level1, 'adds', scoring);
    return own === undefined ? [] : [term(own)];
  });
  const all = figure({ kind: 'adds', item: undefined }, { rule: 'sum', terms });
  return figure({ kind: 'beyond', item: undefined }, { rule: 'beyond', of: all, limit: certain(system.adds) });
}

/** The score of a criterion: what was given for it, or the parts that several departments gave. */
function scoreFigure(item: Criterion, { scorers, scores }: Scoring): Figure {
  const given = scores.given.get(item.id);
  const parts = (scorers.get(item.id) ?? []).map(({ scorer, part }) => {
    const score = given?.get(scorer);
    const { at, note = '', isRefused = false } = score ?? {};
    const from = { at, ...(note === '' ? {} : { note }), ...(isRefused ? { isRefused } : {}) };
    return writtenFigure({ kind: 'score', item: part, scorer }, score && exactScore(score), from);
  });
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return figure({ kind: 'item', item }, { rule: 'sum', terms: parts.map((each) => term(each)) });
}

function term(part: Figure, factor: Ratio = ONE): Term {
  return { figure: part, factor };
}
