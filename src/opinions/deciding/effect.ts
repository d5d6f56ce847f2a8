import { pointsStated } from '../../import/criteria-sheet/values/restricted.ts';
import { both, hasClass, without } from '../../model/classes.ts';
import { Decimal, sum } from '../../model/decimal.ts';
import { exactly, product, whole } from '../../model/grading/ratio.ts';
import type { Edition, Indicator, Item, System } from '../../model/model.ts';
import { appliesBy, classesMeant } from '../../model/opinions/meant.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import { countedFor, partsOf, statedFor, sumFor } from '../../model/totals.ts';
import { comingOf } from './coming.ts';
import { pointsIn } from './field-edits.ts';
import { aloneIn } from './shapes.ts';

/** What a sum would be if a suggestion were taken: of the parts right below an indicator or a system, for one unit class. */
export interface SumEffect {
  readonly whole: Indicator | System;
  readonly unitClass: string;
  readonly before: Decimal;
  readonly after: Decimal;
  /** What is stated there, which the parts must add to, as it would be then. */
  readonly stated: Decimal | undefined;
}

/**
 * What a suggestion does to every sum, and to what must add to it: above the item, and of an indicator with other points
 * below it. Nothing where it changes no points, or where points could not be read. Points further up are stated, so that
 * no other sum changes, but for those of what only groups.
 */
export function effectsOf(suggestion: Suggestion, edition: Pick<Edition, 'systems'>): readonly SumEffect[] {
  const { system, item } = aboutOf(suggestion, edition);
  if (system === undefined) return [];
  if (suggestion.field === 'insert') return ofNew(suggestion, system);
  if (item === undefined) return [];
  if (suggestion.field === 'points') return ofPoints(suggestion, item, system);
  if (suggestion.field === 'applicability') return ofApplicability(suggestion, item, system);
  if (suggestion.field === 'move') return ofMove(suggestion, item, system);
  if (suggestion.field !== 'delete') return [];
  const gone = aloneIn(item);
  return ofParts(gone.parent ?? system, system, (at) => negative(gone.points[at]));
}

function ofPoints(suggestion: Suggestion, item: Item, system: System): readonly SumEffect[] {
  const wanted = typeof suggestion.after === 'string' ? pointsIn(suggestion.after) : undefined;
  if (wanted === undefined) return [];
  const meant = classesMeant(suggestion, item, system);
  const above = ofParts(item.parent ?? system, system, (at) =>
    hasClass(meant, at) ? differenceTo(item, wanted, at) : undefined,
  );
  const below = system.classes.flatMap((_, at) => (hasClass(meant, at) ? ofWhole(item, wanted, at, system) : []));
  return [...above, ...below];
}

/** What comes for classes that an item is for then, and goes for those that it is for no more. Below it, too, sums come; those that go with it are none any more. */
function ofApplicability({ after }: Suggestion, item: Item, system: System): readonly SumEffect[] {
  const applies = appliesBy(typeof after === 'string' ? after : '', item, system);
  if (applies === undefined) return [];
  const fresh = without(applies, item.applies);
  const coming = system.classes.map((_, at) => (hasClass(fresh, at) ? comingOf(item, system, at) : undefined));
  const above = ofParts(item.parent ?? system, system, (at) =>
    hasClass(applies, at) ? coming[at]?.points : negative(item.points[at]),
  );
  const below = system.classes.flatMap(({ name: unitClass }, at) =>
    (coming[at]?.sums ?? []).map(({ sum: after, ...each }) => ({ ...each, unitClass, before: Decimal.zero, after })),
  );
  return [...above, ...below];
}

function ofNew({ after, under }: Suggestion, system: System): readonly SumEffect[] {
  const points = typeof after === 'object' ? Decimal.parse(after.points ?? '') : undefined;
  const above = system.items.find((each) => each.id === under);
  if (points === undefined || above?.kind !== 'indicator') return [];
  return ofParts(above, system, (at) => (hasClass(above.applies, at) ? points : undefined));
}

function ofMove({ under }: Suggestion, item: Item, system: System): readonly SumEffect[] {
  const target = system.items.find((each) => each.id === under);
  if (item.parent === undefined || item.parent === target || target?.kind !== 'indicator') return [];
  return together([
    ...ofParts(item.parent, system, (at) => negative(item.points[at])),
    ...ofParts(target, system, pointsBelow(target, item)),
  ]);
}

/** Effects with those on one sum as one; what goes below one group and comes below its sister changes nothing above. */
function together(effects: readonly SumEffect[]): readonly SumEffect[] {
  const sums = new Map<string, SumEffect>();
  for (const each of effects) {
    const key = JSON.stringify([each.whole.id, each.unitClass]);
    const known = sums.get(key);
    const after = known === undefined ? each.after : known.after.plus(each.after.minus(each.before));
    sums.set(key, { ...each, after, stated: isGroup(each.whole) ? after : each.stated });
  }
  return [...sums.values()].filter(({ before, after }) => !before.equals(after));
}

function isGroup(whole: Indicator | System): whole is Indicator {
  return 'kind' in whole && whole.groups && whole.scale === undefined;
}

/** What an item counts below another indicator, for those whom both are for: a weight is a share of what that has. For whom else it would be there is not said. */
function pointsBelow({ scale, groups, points, applies }: Indicator, item: Item): (at: number) => Decimal | undefined {
  const own = both(applies, item.applies);
  return (at) => {
    if (!hasClass(own, at) || item.weight === undefined) return hasClass(own, at) ? item.points[at] : undefined;
    const base = scale ?? (groups ? undefined : points[at]);
    return base && exactly(product(item.weight.share, whole(base)));
  };
}

function negative(points: Decimal | undefined): Decimal | undefined {
  return points && Decimal.zero.minus(points);
}

function differenceTo(item: Item, wanted: Decimal, at: number): Decimal | undefined {
  const now = item.points[at];
  return now && wanted.minus(now);
}

/** What the parts of a whole add to, with a difference for each class; nothing for a class without one. What only groups counts what its parts do, so that what lies above it has the same difference. */
function ofParts(
  whole: Indicator | System,
  system: System,
  difference: (at: number) => Decimal | undefined,
): readonly SumEffect[] {
  const own = system.classes.flatMap(({ name }, at): readonly SumEffect[] => {
    const [before, change] = [sumFor(partsOf(whole), at), difference(at)];
    if (before === undefined || change === undefined) return [];
    const after = before.plus(change);
    return [{ whole, unitClass: name, before, after, stated: isGroup(whole) ? after : statedFor(whole, at) }];
  });
  return isGroup(whole) ? [...own, ...ofParts(whole.parent ?? system, system, difference)] : own;
}

/** What is stated of an item that has other points for a class, with what its parts add to: those with a weight are a share of them. Without points, which a share may be that is no decimal, nothing is stated. */
function ofWhole(item: Item, wanted: Decimal | undefined, at: number, system: System): readonly SumEffect[] {
  if (item.kind !== 'indicator') return [];
  if (item.scale === undefined) return ofShares(item, wanted, wanted, at, system);
  const sum = wanted === undefined ? sumFor(item.children, at) : undefined;
  return sum === undefined ? [] : [effectOn(item, [sum, sum], undefined, at, system)];
}

/** What the parts of an indicator add to where they are a share of other points, and those of its parts. */
function ofShares(
  item: Indicator,
  stated: Decimal | undefined,
  base: Decimal | undefined,
  at: number,
  system: System,
): readonly SumEffect[] {
  const [before, after] = [sumFor(item.children, at), sumThen(item, base, at, system)];
  const own = before && after && effectOn(item, [before, after], stated, at, system);
  const isOther =
    own !== undefined && !(own.before.equals(own.after) && String(stated) === String(statedFor(item, at)));
  const below = item.children.flatMap((child) => {
    if (!hasClass(child.applies, at)) return [];
    if (child.weight !== undefined) return ofWhole(child, pointsThen(child, base, at, system), at, system);
    return child.kind === 'indicator' && isGroup(child)
      ? ofShares(child, sumThen(child, base, at, system), base, at, system)
      : [];
  });
  return isOther ? [own, ...below] : below;
}

function effectOn(
  whole: Indicator,
  [before, after]: readonly [Decimal, Decimal],
  stated: Decimal | undefined,
  at: number,
  system: System,
): SumEffect {
  return { whole, unitClass: system.classes[at]?.name ?? '', before, after, stated };
}

/** What the parts of an indicator add to where those with a weight are a share of `base`; undefined where one is no decimal. */
function sumThen({ children }: Indicator, base: Decimal | undefined, at: number, system: System): Decimal | undefined {
  const points = countedFor(children, at).map((child) => pointsThen(child, base, at, system));
  const known = points.filter((each) => each !== undefined);
  return known.length < points.length ? undefined : sum(known);
}

function pointsThen(item: Item, base: Decimal | undefined, at: number, system: System): Decimal | undefined {
  const stated = item.weight && pointsStated(item, system, at);
  if (item.weight !== undefined) return stated ?? (base && exactly(product(item.weight.share, whole(base))));
  return item.kind === 'indicator' && isGroup(item) ? sumThen(item, base, at, system) : item.points[at];
}
