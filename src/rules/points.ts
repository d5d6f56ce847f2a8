import { hasClass } from '../model/classes.ts';
import { Decimal } from '../model/decimal.ts';
import type { Criterion, Indicator, Item, Limit, System } from '../model/model.ts';
import { isCounted, mostOf } from '../model/totals.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { Span } from '../text/source.ts';
import { hasKey, placeOf, placeOfKey, type Written } from '../text/written.ts';
import { placeOfPoints } from './place.ts';
import { forEachItem, forEachSystem, type Rule } from './rule.ts';
import { scoresOf } from './scoring/amounts.ts';
import { mismatch } from './scoring/clauses.ts';

/** Points are whole multiples of the edition's step: those of an item for each class, and what its scoring gives or takes of the item's own step, where it has one. */
const pointsStep = forEachItem(function* (item, system, { step }) {
  if (step === undefined) return;
  let before: Decimal | undefined;
  for (const [index, points] of item.points.entries()) {
    // Classes for which nothing special is stated have the same decimal.
    if (points !== before && points?.isMultipleOf(step) === false) {
      yield tooFine(points, step, 'points', placeOfPoints(item, system.classes[index]));
    }
    before = points;
  }
  for (const key of ['adds', 'deducts'] as const) {
    const limit = amountOf(item[key]);
    if (limit?.isMultipleOf(step) === false) yield tooFine(limit, step, 'points', placeOf(item.written, key));
  }
  if (item.kind === 'indicator') return;
  if (item.step?.equals(step) || (item.step && !step.isMultipleOf(item.step))) {
    yield mismatch('own-step', item.step.toString(), step.toString(), placeOf(item.written, 'step'));
  } else yield* scoringSteps(item, item.step ?? step);
});

function* scoringSteps(item: Criterion, step: Decimal): Iterable<Diagnostic> {
  for (const { value, place } of scoresOf(item)) {
    if (!value.isMultipleOf(step)) yield tooFine(value, step, item.step === undefined ? 'scoring' : 'own-step', place);
  }
}

function tooFine(points: Decimal, step: Decimal, of: Facts['points-step']['of'], place: Span): Diagnostic {
  return finding('points-step', place, {
    points: points.toString(),
    step: step.toString(),
    of,
    finer: points.commonStep(step).toString(),
  });
}

/** Points and a weight exclude one another; for a criterion also what is added, deducted, or a veto, which are in no sum, and of which classes have no points of their own. */
const onePointsKey = forEachItem(function* (item) {
  const { written } = item;
  const beside = item.kind === 'criterion' ? BESIDE : [];
  const keys = ([...IN_SUM, ...beside] as const).filter((key) => hasKey(written, key));
  const last = keys.at(-1);
  if (last === undefined) return;
  if (keys.length > 1) yield finding('key-conflict', placeOfKey(written, last), { keys });
  else if (beside.some((key) => key === last) && hasKey(written, 'pointsFor')) {
    yield finding('key-conflict', placeOfKey(written, 'pointsFor'), { keys: [last, 'pointsFor'] });
  } else if (last === 'veto' && written.value[last] === false) {
    yield finding('key-missing', placeOf(written), { keys: [...IN_SUM, ...BESIDE], of: item.id });
  }
});

const IN_SUM = ['points', 'weight'] as const;
const BESIDE = ['adds', 'deducts', 'veto'] as const;

/**
 * Indicators of a level either state their points, or only group: where most of those that have something in the sum
 * state them, one that does not, nor says that it groups (`grouping`), was forgotten.
 */
const pointsOfLevels = forEachSystem(function* ({ items, levels, classes }) {
  for (const item of items) {
    // Points for some classes say nothing of the others.
    const isPartly = item.kind === 'indicator' && !item.groups && !IN_SUM.some((key) => hasKey(item.written, key));
    if (isPartly && classes.some((_, index) => hasClass(item.applies, index) && item.points[index] === undefined)) {
      yield finding('key-missing', placeOf(item.written), { keys: ['points', 'weight'], of: item.id });
    }
  }
  for (const level of levels.keys()) {
    const summed = items.filter((item) => item.kind === 'indicator' && item.level === level + 1 && hasCounted(item));
    const forgotten = summed.filter(
      (item) => item.kind === 'indicator' && item.groups && item.written.value['grouping'] !== true,
    );
    if (forgotten.length * 2 > summed.length || forgotten.length === summed.length) continue;
    for (const { id, written } of forgotten) {
      yield finding('key-missing', placeOf(written), { keys: ['points', 'weight', 'grouping'], of: id });
    }
  }
});

/** What has a scale has points that it counts as. */
const scales = forEachItem(function* (item) {
  if (item.kind === 'criterion' || !item.groups || item.scale === undefined) return;
  yield finding('scale-of-nothing', placeOf(item.written, 'scale'), { id: item.id, scale: item.scale.toString() });
});

/** Whether anything of an item is in the sum: not where all of it is added beside it, only deducts, or is a veto. */
export function hasCounted(item: Item): boolean {
  if (item.kind === 'indicator') return item.children.some(hasCounted);
  return isCounted(item) && item.points.some((points) => points !== undefined);
}

/** What all together may add or deduct is not less than what one of them may, and not more than all of them can. */
const limits = forEachSystem(function* (system) {
  if (system.adds !== undefined && system.complete) {
    yield* judgeLimit('adds', system.adds, system.indicators, placeOf(system.written, 'adds'), undefined);
  }
  for (const item of system.items) {
    if (item.kind === 'indicator' && item.complete) yield* judgeLimits(item, system);
  }
});

function* judgeLimits(item: Indicator, system: System): Iterable<Diagnostic> {
  for (const key of ['adds', 'deducts'] as const) {
    const limit = amountOf(item[key]);
    const ofSystem = key === 'adds' ? system.adds : undefined;
    const above = item.parent === undefined ? ofSystem : item.parent[key];
    if (limit !== undefined) yield* judgeLimit(key, limit, item.children, placeOf(item.written, key), above);
  }
}

function* judgeLimit(
  key: 'adds' | 'deducts',
  limit: Decimal,
  parts: readonly Item[],
  place: Span,
  above: Limit | undefined,
): Iterable<Diagnostic> {
  const most = mostOf(parts, key);
  const isShort = most !== 'unlimited' && most.compare(limit) < 0 && !isStatedBy(parts, key, limit);
  if (isShort && !isOver(limit, above) && !parts.some((part) => isUnread(part, key))) {
    const facts = { key, problem: 'unreachable', limit: limit.toString(), most: most.toString() } as const;
    yield finding('limit-mismatch', place, facts);
  }
  for (const part of parts) {
    const own = amountOf(part[key]);
    if (own === undefined || own.compare(limit) <= 0) continue;
    const related = [{ place, label: limit.toString() }];
    const facts = { key, problem: 'above', limit: limit.toString(), most: own.toString() } as const;
    yield finding('limit-mismatch', placeOf(part.written, key), facts, related);
  }
}

/** Whether a limit is more than the one above it, which is reported. */
function isOver(limit: Decimal, above: Limit | undefined): boolean {
  return above !== undefined && above !== 'unlimited' && limit.compare(above) > 0;
}

/** Whether somewhere in an item a limit, or what points a criterion has, could not be read: then nobody knows what all together come to. */
function isUnread(item: Item, key: 'adds' | 'deducts'): boolean {
  if (hasKey(item.written, key)) return item[key] === undefined;
  if (item.kind === 'indicator') return item.children.some((child) => isUnread(child, key));
  return isCounted(item) && item.points.every((points) => points === undefined);
}

/** Whether a limit would be reached if those that are stated below it were: then these are reported, and it is not reported a second time. */
function isStatedBy(parts: readonly Item[], key: 'adds' | 'deducts', limit: Decimal): boolean {
  const stated = statedMost(parts, key);
  return stated === 'unlimited' || stated.compare(limit) >= 0;
}

function statedMost(parts: readonly Item[], key: 'adds' | 'deducts'): Limit {
  let most: Limit = Decimal.zero;
  for (const part of parts) {
    const below = part.kind === 'indicator' ? statedMost(part.children, key) : (part[key] ?? Decimal.zero);
    const own = amountOf(part[key]) ?? below;
    if (own === 'unlimited') return own;
    most = most.plus(own);
  }
  return most;
}

function amountOf(limit: Limit | undefined): Decimal | undefined {
  return limit === 'unlimited' ? undefined : limit;
}

/** Points printed inside the wording, `（0.5分）`, are those of the field. */
const pointsInText = forEachItem(function* (item) {
  if (item.kind === 'indicator') return;
  yield* inWording(item.text, item, item.written);
  for (const variant of item.textFor) yield* inWording(variant.text, item, variant.written);
});

const PRINTED_POINTS = /[(〔[]\s{0,2}(?:计|满分|分值)?\s{0,2}(\d{1,12}(?:\.\d{1,12})?)\s{0,2}分\s{0,2}[)〕\]]/g;

function* inWording(text: string, item: Item, written: Written): Iterable<Diagnostic> {
  if (!/[\d０-９]\s{0,2}分/.test(text)) return;
  const known = item.points.filter((points) => points !== undefined);
  for (const match of text.normalize('NFKC').matchAll(PRINTED_POINTS)) {
    const printed = Decimal.parse(match[1] ?? '');
    if (printed === undefined || known.length === 0 || known.some((points) => points.equals(printed))) continue;
    yield finding('points-in-text', placeOf(written, 'text'), {
      printed: printed.toString(),
      points: String(known[0]),
    });
  }
}

/** The rules of points. */
export const POINTS: readonly Rule[] = [pointsStep, pointsInText, onePointsKey, pointsOfLevels, scales, limits];
