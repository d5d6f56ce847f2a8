import { rawAt } from '../../edit/raw.ts';
import { both, classesIn, hasClass, onlyClass } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import { exactly, product, whole } from '../../model/grading/ratio.ts';
import type { ClassSet, Edition, Indicator, Item, System } from '../../model/model.ts';
import { appliesBy, classesMeant } from '../../model/opinions/meant.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import { partsOf, statedFor, sumFor } from '../../model/totals.ts';
import { named } from '../../text/key.ts';
import { type Written, within } from '../../text/written.ts';
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
  return [...above, ...ofWhole(item, wanted, meant, system)];
}

/** What comes for classes that an item is for then, and goes for those that it is for no more. */
function ofApplicability({ after }: Suggestion, item: Item, system: System): readonly SumEffect[] {
  const applies = appliesBy(typeof after === 'string' ? after : '', item, system);
  if (applies === undefined) return [];
  const stated = statedPoints(item, system);
  return ofParts(item.parent ?? system, system, (at) => {
    if (hasClass(applies, at) === hasClass(item.applies, at)) return undefined;
    return hasClass(applies, at) ? stated(at) : negative(item.points[at]);
  });
}

/** What an item states for a class, be it for it or not. */
function statedPoints({ written }: Item, { classes }: System): (at: number) => Decimal | undefined {
  const special = within(written, 'pointsFor');
  return (at) => {
    const own = [classes[at]?.id, classes[at]?.of?.id].flatMap((id) => numberAt(special, id ?? '') ?? []);
    return own[0] ?? numberAt(written, 'points');
  };
}

function numberAt({ yaml, value }: Written, key: string): Decimal | undefined {
  const raw = rawAt(yaml, value, named(key));
  return typeof raw === 'object' && 'number' in raw ? Decimal.parse(raw.number) : undefined;
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

/** What is stated of an indicator that has other points, with what its parts add to: those with a weight are a share of them. */
function ofWhole(item: Item, wanted: Decimal, meant: ClassSet, system: System): readonly SumEffect[] {
  if (item.kind !== 'indicator' || item.scale !== undefined) return [];
  return classesIn(meant, system.classes).flatMap((each) => {
    const at = system.classes.indexOf(each);
    const before = sumFor(item.children, at);
    if (before === undefined) return [];
    const shared = item.children.flatMap((child) => {
      const [now, share] = [child.points[at], child.weight?.share];
      const then = share && exactly(product(share, whole(wanted)));
      return now === undefined || then === undefined ? [] : [{ child, then, change: then.minus(now) }];
    });
    // A share that is no decimal has no points, and what it is a part of no sum.
    const weighted = item.children.filter((child) => child.weight !== undefined && child.points[at] !== undefined);
    if (shared.length < weighted.length) return [];
    const after = shared.reduce((sum, { change }) => sum.plus(change), before);
    return [
      { whole: item, unitClass: each.name, before, after, stated: wanted },
      ...shared.flatMap(({ child, then }) => ofWhole(child, then, onlyClass(at), system)),
    ];
  });
}
