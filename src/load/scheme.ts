import { LEVELS, SCORED } from '../model/levels.ts';
import type { Figure, StatedUnit, System, Thresholds, UnitClass } from '../model/model.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Key, named } from '../text/key.ts';
import { hasKey, type Written, within } from '../text/written.ts';
import { readGrades } from './method/grades.ts';
import { childrenAt, decimalAt, integerAt, optionalText, positiveAt, shareAt, textAt, textsAt } from './node.ts';
import { readAnnexPrinting } from './printing/annex.ts';
import { type Leaders, leadersAt } from './scoring/leaders.ts';

type Report = (diagnostic: Diagnostic) => void;

/** A system as the scheme states it, before its indicators are read. */
export interface SystemHead extends Omit<System, 'indicators' | 'items' | 'complete'> {
  /** Who leads its level-1 indicators, where they state nobody themselves. */
  readonly leaders: Leaders;
}

/** The systems that a scheme lists, in their order. */
export function readSystemHeads(scheme: Written, report: Report): readonly SystemHead[] {
  return childrenAt(scheme, 'systems').nodes.map((node) => ({
    id: textAt(node, 'id'),
    annex: integerAt(node, 'annex', report),
    title: textAt(node, 'title'),
    group: textAt(node, 'group'),
    levels: hasKey(node, 'levels') ? textsAt(node, 'levels') : LEVELS,
    scored: optionalText(node, 'scored') ?? SCORED,
    fullMarks: positiveAt(node, 'fullMarks', report),
    scale: positiveAt(node, 'scale', report),
    adds: positiveAt(node, 'adds', report),
    ...readClasses(node, report),
    thresholds: readThresholds(within(node, 'thresholds'), report),
    grades: readGrades(node, report),
    printing: hasKey(node, 'printing') ? readAnnexPrinting(within(node, 'printing'), report) : undefined,
    leaders: leadersAt(node) ?? NOBODY,
    written: node,
  }));
}

const NOBODY: Leaders = { departments: [], shares: undefined };

/** The classes that the scheme lists, which are all until something is for a unit alone; and what it states of units. */
function readClasses(node: Written, report: Report): Pick<System, 'classes' | 'declared' | 'units'> {
  const declared = childrenAt(node, 'classes').nodes.map((each) => readClass(each, report));
  return { classes: declared, declared, units: hasKey(node, 'units') ? readUnits(node, report) : NO_UNITS };
}

const NO_UNITS: readonly StatedUnit[] = [];

function readUnits(node: Written, report: Report): readonly StatedUnit[] {
  return childrenAt(node, 'units').nodes.map((each) => ({
    id: textAt(each, 'id'),
    fullMarks: positiveAt(each, 'fullMarks', report),
    scale: positiveAt(each, 'scale', report),
    written: each,
  }));
}

function readClass(node: Written, report: Report): UnitClass {
  const fullMarks = positiveAt(node, 'fullMarks', report);
  const scale = positiveAt(node, 'scale', report);
  return { id: textAt(node, 'id'), name: textAt(node, 'name'), fullMarks, scale, of: undefined, written: node };
}

function readThresholds(node: Written, report: Report): Thresholds {
  const unqualified = within(node, 'unqualified');
  return {
    advanced: integerAt(node, 'advanced', report),
    unqualifiedLast: integerAt(unqualified, 'last', report),
    unqualifiedAtMost: decimalAt(unqualified, 'atMost', report),
    performanceBarred: integerAt(node, 'performanceBarred', report),
    leaderBarred: integerAt(node, 'leaderBarred', report),
    written: node,
  };
}

/** Every text and number of the scheme by its path, as the measures may print it; how documents and forms look, and who leads a system, is nothing to print. Items of a list that have an id are reached by it: `systems.county.fullMarks`; a list of texts is one figure, joined by 、. */
export function readFigures(scheme: Written): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  collectFigures(scheme, '', figures);
  return figures;
}

/** Who leads a system, and how its annex looks, is no figure. */
const NO_FIGURE = /^systems\.[^.]+\.(?:department|printing)$/;

function collectFigures(node: Written, prefix: string, figures: Map<string, Figure>): void {
  for (const [name, value] of Object.entries(node.value)) {
    const [key, path] = [named(name), `${prefix}${name}`];
    if (path === 'printing' || path === 'forms' || NO_FIGURE.test(path)) continue;
    const figure = figureOf(node, key, value);
    if (figure !== undefined) figures.set(path, figure);
    else if (Array.isArray(value)) {
      for (const child of childrenAt(node, key).nodes)
        collectFigures(child, `${path}.${textAt(child, 'id')}.`, figures);
    } else collectFigures(within(node, key), `${path}.`, figures);
  }
}

/** The figure that a value is by itself: a plain number, a text, a list of texts; a percentage, which is a text, has its value too. */
function figureOf(node: Written, key: Key, value: unknown): Figure | undefined {
  if (typeof value === 'string') return { text: textAt(node, key), value: shareAt(node, key) };
  if (typeof value === 'number') {
    const exact = decimalAt(node, key, () => undefined);
    return exact && { text: exact.toString(), value: exact };
  }
  if (typeof value === 'boolean') return { text: String(value), value: undefined };
  const isTexts = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isTexts ? { text: textsAt(node, key).join('、'), value: undefined } : undefined;
}
