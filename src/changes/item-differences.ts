import { canonicalScoring } from '../model/canonical.ts';
import { hasClass } from '../model/classes.ts';
import type { Decimal } from '../model/decimal.ts';
import { isLedAlike, leadersOf, ownDepartments } from '../model/levels.ts';
import type { Criterion, Indicator, Item, Limit } from '../model/model.ts';
import { wordingFor } from '../model/wordings.ts';
import { sameList } from '../text/same-list.ts';
import { type Classed, type ClassPair, differencesByClass } from './by-class.ts';
import type { Difference } from './facts.ts';
import { sameDecimal } from './same.ts';

/**
 * In what two states of an item differ by themselves: not where they stand, nor in what lies below them. Both must be
 * indicators or both criteria. By class and office only where there is a difference; what is not published (notes,
 * provenance, lineage, whether points are stated or follow from weights) is none.
 */
export function* itemDifferences(before: Classed, after: Classed, classes: readonly ClassPair[]): Iterable<Difference> {
  const [a, b] = [before.item, after.item];
  if (a.id !== b.id) yield { field: 'id', before: a.id, after: b.id };
  if (a.kind === 'indicator' && b.kind === 'indicator') yield* headDifferences(a, b);
  if (a.kind === 'criterion' && b.kind === 'criterion') {
    for (const each of differencesByClass(a, b, classes, wordingIfFor)) yield { field: 'wording', ...each };
  }
  for (const each of differencesByClass(a, b, classes, pointsFor)) yield { field: 'points', ...each };
  if (classes.some((pair) => hasClass(a.applies, pair.before) !== hasClass(b.applies, pair.after))) {
    const idsFor = (item: Item, side: 'before' | 'after') =>
      classes.filter((pair) => hasClass(item.applies, pair[side])).map(idOf);
    yield { field: 'classes', before: idsFor(a, 'before'), after: idsFor(b, 'after') };
  }
  if (a.kind === 'criterion' && b.kind === 'criterion') yield* criterionDifferences(a, b, classes);
  yield* commonDifferences(a, b);
}

function* commonDifferences(a: Item, b: Item): Iterable<Difference> {
  yield* departmentDifferences(a, b);
  if (!sameLimit(a.adds, b.adds)) yield { field: 'adds', before: a.adds, after: b.adds };
  if (!sameLimit(a.deducts, b.deducts)) yield { field: 'deducts', before: a.deducts, after: b.deducts };
  if (a.core !== b.core) yield { field: 'core', before: a.core, after: b.core };
  yield* listDifferences('cooperating', a.cooperating.map(idOf), b.cooperating.map(idOf));
  yield* listDifferences('evidence', a.evidence, b.evidence);
  yield* listDifferences('method', a.method, b.method);
  if (a.remark !== b.remark) yield { field: 'remark', before: a.remark, after: b.remark };
}

/** Of an indicator, what it decides itself. Of a criterion, who leads it, once it is led otherwise than its indicator before or after; whether that is stated at it or handed down to it is no difference. */
function* departmentDifferences(a: Item, b: Item): Iterable<Difference> {
  const isDecided = [a, b].map((each) => ownDepartments(each) !== undefined);
  if (!isDecided.includes(true)) return;
  const [led, leads] = [a, b].map((each, index) => (each.kind === 'criterion' || isDecided[index] ? each : NOBODY));
  if (led === undefined || leads === undefined || isLedAlike(led, leads)) return;
  yield { field: 'department', before: leadersOf(led), after: leadersOf(leads) };
}

const NOBODY = { departments: [], shares: undefined };

function* headDifferences(a: Indicator, b: Indicator): Iterable<Difference> {
  if (a.level !== b.level) yield { field: 'level', before: a.level, after: b.level };
  if (a.title !== b.title) yield { field: 'title', before: a.title, after: b.title };
  if (!sameDecimal(a.scale, b.scale)) yield { field: 'scale', before: a.scale, after: b.scale };
}

function* criterionDifferences(a: Criterion, b: Criterion, classes: readonly ClassPair[]): Iterable<Difference> {
  if (a.veto !== b.veto) yield { field: 'veto', before: a.veto, after: b.veto };
  if (canonicalScoring(a.scoring) !== canonicalScoring(b.scoring)) {
    yield { field: 'scoring', before: a.scoring, after: b.scoring };
  }
  if (!sameDecimal(a.step, b.step)) yield { field: 'step', before: a.step, after: b.step };
  for (const each of differencesByClass(a, b, classes, targetFor)) yield { field: 'targets', ...each };
  if (a.split.size + b.split.size > 0) yield* splitDifferences(a, b);
  if (a.notApplicable !== b.notApplicable) {
    yield { field: 'notApplicable', before: a.notApplicable, after: b.notApplicable };
  }
}

function* splitDifferences(a: Criterion, b: Criterion): Iterable<Difference> {
  for (const office of new Set([...b.split.keys(), ...a.split.keys()])) {
    const [was, is] = [a.split.get(office), b.split.get(office)];
    if (!sameDecimal(was, is)) yield { field: 'split', office, before: was, after: is };
  }
}

function* listDifferences(
  field: 'cooperating' | 'evidence' | 'method',
  before: readonly string[],
  after: readonly string[],
): Iterable<Difference> {
  if (!sameList(before, after)) yield { field, before, after };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function wordingIfFor(item: Criterion, index: number): string | undefined {
  return hasClass(item.applies, index) ? wordingFor(item, index) : undefined;
}

function pointsFor(item: Item, index: number): Decimal | undefined {
  return item.points[index];
}

function targetFor(item: Criterion, index: number, id: string): string | undefined {
  return index < 0 ? undefined : item.targets.get(id);
}

function sameLimit(a: Limit | undefined, b: Limit | undefined): boolean {
  return a?.toString() === b?.toString();
}
