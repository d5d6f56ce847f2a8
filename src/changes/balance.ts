import type { Decimal } from '../model/decimal.ts';
import { minus, NONE, product, type Ratio, reduced, total, whole } from '../model/grading/ratio.ts';
import { isLeaf, levelName, ownDepartments } from '../model/levels.ts';
import type { Item, System, UnitClass } from '../model/model.ts';
import { countsFor, fullMarksFor, isCounted, type Prover, provedTotalFor, proverOnce } from '../model/totals.ts';
import { classesOfBoth, indexOfClass } from './by-class.ts';
import type { Side } from './facts.ts';

/** A number before and after, and by how much it rose. Exact, and in lowest terms; undefined where there is none, or where it is not proved: a part of the system could not be read, or a sum below it does not hold. */
export interface Shift {
  readonly before: Ratio | undefined;
  readonly after: Ratio | undefined;
  /** `after - before`, nothing counting as zero; undefined when a side is not proved. */
  readonly difference: Ratio | undefined;
}

/** Full marks and totals of a system before and after: whether it is still 200, who gained and who lost. */
export interface SystemBalance {
  readonly id: string;
  readonly title: string;
  /** What the system calls its level-1 indicators (考核项目), as the later edition has it. */
  readonly level1: string;
  readonly fullMarks: Shift;
  /** The unit classes of both editions: those of the later one first; units that are classes of their own in both only where something has changed for them. All shifts below are in this order. */
  readonly classes: readonly ClassBalance[];
  /** The level-1 indicators of both editions, in the order of the later one. For each class their differences add to that of the total, exactly. */
  readonly indicators: readonly BalanceRow[];
  /** The departments that lead something in either edition, in the order of the register; what nobody leads is under an empty id. Their differences add to that of the total wherever it is proved. */
  readonly departments: readonly BalanceRow[];
}

/** What a unit class can get at most, which may differ from the full marks of the system, and what the indicators add to. */
interface ClassBalance {
  readonly id: string;
  readonly name: string;
  readonly fullMarks: Shift;
  readonly total: Shift;
}

/** What a level-1 indicator or a department has for each class. */
export interface BalanceRow {
  readonly id: string;
  /** The title of the indicator, or the name of the department. */
  readonly title: string;
  readonly shifts: readonly Shift[];
}

/** The balance of every system of two editions, in the order of the later one; systems of the earlier one alone come last. */
export function balanceOf(before: Side, after: Side): readonly SystemBalance[] {
  const registered = allOf(before.registers.departments, after.registers.departments);
  const names = new Map(registered.map(({ id, name }) => [id, name]));
  return allOf(before.edition.systems, after.edition.systems).map(({ id }) => {
    const sides = [before, after].map(({ edition }) => edition.systems.find((each) => each.id === id));
    const [was, is] = sides.map((system) => system?.classes.filter(({ of }) => of !== undefined) ?? []);
    const units = is?.filter((unit) => was?.some((each) => each.id === unit.id)) ?? [];
    const balance = balanceOfSystem(sides[0], sides[1], names);
    return units.length === 0 ? balance : withoutStill(balance, new Set(units.map((each) => each.id)));
  });
}

/** A balance without the units that are classes of their own in both editions for which nothing has changed; with all where nothing has for anybody. */
function withoutStill(balance: SystemBalance, units: ReadonlySet<string>): SystemBalance {
  const shiftsAt = (index: number): readonly (Shift | undefined)[] => [
    balance.classes[index]?.total,
    ...[...balance.indicators, ...balance.departments].map(({ shifts }) => shifts[index]),
  ];
  const isStill = (index: number): boolean =>
    shiftsAt(index).every((shift) => shift?.difference?.over.coefficient === 0n);
  const isKept = (_: unknown, index: number): boolean =>
    !units.has(balance.classes[index]?.id ?? '') || !isStill(index);
  const classes = balance.classes.filter(isKept);
  if (classes.length === 0) return balance;
  const keep = (row: BalanceRow): BalanceRow => ({ ...row, shifts: row.shifts.filter(isKept) });
  return { ...balance, classes, indicators: balance.indicators.map(keep), departments: balance.departments.map(keep) };
}

function balanceOfSystem(
  before: System | undefined,
  after: System | undefined,
  names: ReadonlyMap<string, string>,
): SystemBalance {
  const classes = classesOfBoth(before?.classes ?? [], after?.classes ?? []);
  const isProved = proverOnce();
  const shiftsOf = (pointsOf: PointsOf): readonly Shift[] =>
    classes.map((each) => shiftBetween(stateOf(before, each, pointsOf), stateOf(after, each, pointsOf)));
  const fullMarks = shiftsOf((system, index) => asRatio(fullMarksFor(system, index)));
  const totals = shiftsOf((system, index) => asRatio(provedTotalFor(system, index, isProved)));
  const leading = new Map([before, after].map((system) => [system, system?.items.filter(isLeading)]));
  const led = (system: System): readonly Item[] => leading.get(system) ?? [];
  const { id = '', title = '', levels = [] } = after ?? before ?? {};
  return {
    ...{ id, title, level1: levelName({ levels }, 1) },
    fullMarks: shiftBetween(before ? asRatio(before.fullMarks) : null, after ? asRatio(after.fullMarks) : null),
    classes: classes.map(({ id: classId, name }, index) => ({
      ...{ id: classId, name },
      ...{ fullMarks: fullMarks[index] as Shift, total: totals[index] as Shift },
    })),
    indicators: allOf(before?.indicators, after?.indicators).map((row) => ({
      id: row.id,
      title: row.title,
      shifts: shiftsOf((system, index) => pointsIn(system, index, system.indicators, wholeOf(row.id), isProved)),
    })),
    departments: leadersOf(before, after, names).map((row) => ({
      ...row,
      shifts: shiftsOf((system, index) => pointsIn(system, index, led(system), partsFor(row.id), isProved)),
    })),
  };
}

/** Those of both by their ids: as they are in the later edition and in its order, then those of the earlier one alone. */
function allOf<Thing extends { readonly id: string }>(
  before: readonly Thing[] | undefined,
  after: readonly Thing[] | undefined,
): readonly Thing[] {
  const all = new Map<string, Thing>();
  for (const each of [...(after ?? []), ...(before ?? [])]) if (!all.has(each.id)) all.set(each.id, each);
  return [...all.values()];
}

/** The points that something has in a system for the nth class; undefined when they are not proved, null when it has none. */
type PointsOf = (system: System, index: number) => Ratio | undefined | null;

function stateOf(system: System | undefined, unitClass: UnitClass, pointsOf: PointsOf): Ratio | undefined | null {
  const index = indexOfClass(system?.classes ?? [], unitClass);
  return system === undefined || index < 0 ? null : pointsOf(system, index);
}

/** Which items are meant, and what is counted of each for the nth class. */
interface Meant {
  readonly isMeant: (item: Item) => boolean;
  readonly pointsOf: (item: Item, system: System, index: number) => Ratio | undefined;
}

function wholeOf(id: string): Meant {
  return { isMeant: (item) => item.id === id, pointsOf: countsFor };
}

/** What a department scores of each item: all of it, or its part. */
function partsFor(id: string): Meant {
  return {
    isMeant: (item) => scoringOf(item).includes(id),
    pointsOf: (item, system, index) => {
      const counts = countsFor(item, system, index);
      const share = item.shares?.[item.departments.indexOf(id)];
      return counts === undefined || share === undefined ? counts : product(counts, share);
    },
  };
}

function pointsIn(
  system: System,
  index: number,
  among: readonly Item[],
  { isMeant, pointsOf }: Meant,
  isProved: Prover,
): Ratio | undefined | null {
  if (!system.complete) return undefined;
  const meant = among.filter(isMeant);
  if (!meant.every((item) => isProved(item.kind === 'criterion' ? (item.parent ?? item) : item, index)))
    return undefined;
  const points = meant.flatMap((item) => pointsOf(item, system, index) ?? []);
  return points.length === 0 ? null : total(points);
}

/** By how much something rose: what there is none of is undefined on its side, and nothing in the difference. */
function shiftBetween(before: Ratio | undefined | null, after: Ratio | undefined | null): Shift {
  const isKnown = before !== undefined && after !== undefined;
  return {
    before: before ? reduced(before) : undefined,
    after: after ? reduced(after) : undefined,
    difference: isKnown ? reduced(minus(after ?? NONE, before ?? NONE)) : undefined,
  };
}

function asRatio(points: Decimal | undefined): Ratio | undefined {
  return points && whole(points);
}

function leadersOf(
  before: System | undefined,
  after: System | undefined,
  names: ReadonlyMap<string, string>,
): readonly { readonly id: string; readonly title: string }[] {
  const leading = new Set(
    [before, after].flatMap((system) => system?.items.filter(isLeading) ?? []).flatMap(scoringOf),
  );
  const ids = [...new Set([...names.keys(), ...leading])].filter((id) => id !== undefined && leading.has(id));
  return ids.map((id = '') => ({ id, title: names.get(id) ?? id }));
}

/** Whether the points of an item are those of who leads it: an indicator right above criteria, all of which it leads; where one of them has others, each criterion by itself. */
function isLeading(item: Item): boolean {
  const isMixed = (leaf: Item): boolean =>
    isLeaf(leaf) && leaf.children.some((each) => ownDepartments(each) !== undefined);
  if (item.kind === 'criterion') return item.parent !== undefined && isMixed(item.parent) && isCounted(item);
  return isLeaf(item) && !isMixed(item);
}

/** The department that scores an item, the first where several lead it; all where each scores a part. Empty when none does. */
function scoringOf({ departments, shares }: Item): readonly string[] {
  return shares === undefined ? [departments[0] ?? ''] : departments;
}
