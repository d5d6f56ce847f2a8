import { rawAt } from '../../edit/raw.ts';
import { textsOf } from '../../import/criteria-sheet/values/ground.ts';
import { pointsStated } from '../../import/criteria-sheet/values/restricted.ts';
import { classesOf, hasClass } from '../../model/classes.ts';
import { type Decimal, sum } from '../../model/decimal.ts';
import { exactly, product, whole } from '../../model/grading/ratio.ts';
import type { Indicator, Item, System } from '../../model/model.ts';
import { isCounted, measureOf } from '../../model/totals.ts';
import { named } from '../../text/key.ts';

/** What an item would count for a class for which it is not yet, with every sum that comes by that. */
export interface Coming {
  /** Undefined where it states none for the class, or what it states is no decimal. */
  readonly points: Decimal | undefined;
  readonly sums: readonly ComingSum[];
}

/** What the parts of an indicator would add to, and what is stated that they must; nothing is stated of what only groups. */
interface ComingSum {
  readonly whole: Indicator;
  readonly sum: Decimal;
  readonly stated: Decimal | undefined;
}

/** What would come of an item for a class, by its place among those of the system, if it were for it. */
export function comingOf(item: Item, system: System, at: number): Coming {
  return comingBelow(item, baseOf(item.parent, system, at), system, at);
}

/** `base` is what weights are a share of there. */
function comingBelow(item: Item, base: Decimal | undefined, system: System, at: number): Coming {
  const shared = item.weight && base && exactly(product(item.weight.share, whole(base)));
  const own = pointsStated(item, system, at) ?? shared;
  if (item.kind === 'criterion') return { points: own, sums: [] };
  const inner = item.scale ?? (item.groups ? base : own);
  const parts = item.children
    .filter((child) => isChosen(child, system, at))
    .map((child) => ({ child, coming: comingBelow(child, inner, system, at) }));
  const counted = parts.filter(({ child }) => isCounted(child)).map(({ coming }) => coming.points);
  const known = counted.flatMap((points) => points ?? []);
  const below = parts.flatMap(({ coming }) => coming.sums);
  if (known.length < counted.length) return { points: own, sums: below };
  const all = sum(known);
  const points = item.groups ? all : own;
  return { points, sums: [{ whole: item, sum: all, stated: item.scale ?? points }, ...below] };
}

/** What weights right below an indicator, or in a system, are a share of. */
function baseOf(above: Indicator | undefined, system: System, at: number): Decimal | undefined {
  if (above === undefined) return measureOf(system, at);
  return above.scale ?? (above.groups ? baseOf(above.parent, system, at) : above.points[at]);
}

/** Whether an item is for a class wherever what lies above it is. */
function isChosen({ written }: Item, { classes }: System, at: number): boolean {
  const [only, except] = (['only', 'except'] as const).map((key) =>
    textsOf(rawAt(written.yaml, written.value, named(key))),
  );
  const isNamed = (ids: readonly string[] = []): boolean => hasClass(classesOf(ids, classes), at);
  return only !== undefined && only.length > 0 ? isNamed(only) : !isNamed(except);
}
