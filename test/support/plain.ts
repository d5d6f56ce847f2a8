import type { Changes } from '../../src/changes/changes.ts';
import type { Difference, ItemChange } from '../../src/changes/facts.ts';
import { hasClass } from '../../src/model/classes.ts';
import { leadersOf, ownDepartments } from '../../src/model/levels.ts';
import type { Criterion, Edition, Indicator, Item, System } from '../../src/model/model.ts';
import { wordingFor } from '../../src/model/wordings.ts';
import { classesShown, type Shown } from './classes-shown.ts';

/** An item as plain data, made from the model alone: values that are lists or belong to classes as texts by class. */
interface PlainItem {
  parent: string;
  readonly values: Map<string, string>;
}

/** A system as plain data: its items, and under each id the ids below it in order; under an empty id those of level 1. */
export interface PlainSystem {
  readonly items: Map<string, PlainItem>;
  readonly below: Map<string, string[]>;
}

/** The systems of an edition as plain data, for the classes by which units are assessed there or in another edition. */
export function plainSystems({ systems }: Edition, other: Edition): Map<string, PlainSystem> {
  return new Map(
    systems.map((system) => [
      system.id,
      plainSystem(
        system,
        other.systems.find(({ id }) => id === system.id),
      ),
    ]),
  );
}

function plainSystem(system: System, other: System | undefined): PlainSystem {
  const classes = classesShown(system, other);
  const below = new Map([['', system.indicators.map(({ id }) => id)]]);
  for (const item of system.items)
    if (item.kind === 'indicator')
      below.set(
        item.id,
        item.children.map(({ id }) => id),
      );
  return { items: new Map(system.items.map((item) => [item.id, plainItem(item, classes)])), below };
}

function plainItem(item: Item, classes: readonly Shown[]): PlainItem {
  const values: Record<string, unknown> = {
    kind: item.kind,
    classes: classes.flatMap(({ id, index }) => (hasClass(item.applies, index) ? [id] : [])).sort(),
    cooperating: item.cooperating.map(({ id }) => id),
    evidence: item.evidence,
    method: item.method,
    remark: item.remark,
    ...byClass('points', classes, ({ index }) => item.points[index]),
    department: item.kind === 'criterion' || ownDepartments(item) !== undefined ? leadersOf(item) : [],
    adds: item.adds?.toString(),
    deducts: item.deducts?.toString(),
    core: item.core,
    ...(item.kind === 'indicator' ? indicatorValues(item) : criterionValues(item, classes)),
  };
  const written = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    parent: item.parent?.id ?? '',
    values: new Map(
      written.map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
    ),
  };
}

function indicatorValues(item: Indicator): Record<string, unknown> {
  return { level: item.level, title: item.title, scale: item.scale?.toString() };
}

function criterionValues(item: Criterion, classes: readonly Shown[]): Record<string, unknown> {
  return {
    ...byClass('wording', classes, ({ index }) =>
      hasClass(item.applies, index) ? wordingFor(item, index) : undefined,
    ),
    ...byClass('targets', classes, ({ is }) => item.targets.get(is.id)),
    ...Object.fromEntries([...item.split].map(([office, points]) => [`split ${office}`, points?.toString()])),
    veto: item.veto,
    step: item.step?.toString(),
    notApplicable: item.notApplicable,
    scoring: item.scoring && plainScoring(item.scoring),
  };
}

function byClass(
  name: string,
  classes: readonly Shown[],
  valueFor: (shown: Shown) => { toString(): string } | undefined,
): Record<string, unknown> {
  return Object.fromEntries(classes.map((each) => [`${name} ${each.id}`, valueFor(each)?.toString()]));
}

function plainScoring(scoring: object): unknown {
  return JSON.parse(JSON.stringify(scoring, (key, value) => (key === 'written' ? undefined : value)));
}

/** The systems of the earlier edition with the facts of a comparison applied to them: nothing else of the later one is looked at but the items that were added. */
export function applied({ before, after: later, systems }: Changes): Map<string, PlainSystem> {
  const result = plainSystems(before.edition, later.edition);
  for (const { id, before: former, after, items } of systems) {
    if (after === undefined) result.delete(id);
    else {
      const empty: PlainSystem = { items: new Map(), below: new Map([['', []]]) };
      result.set(id, appliedTo(result.get(id) ?? empty, items, former, after));
    }
  }
  return result;
}

interface Arrival {
  readonly id: string;
  readonly parent: string;
  readonly index: number;
}

function appliedTo(
  system: PlainSystem,
  changes: readonly ItemChange[],
  before: System | undefined,
  after: System,
): PlainSystem {
  for (const change of changes) if (change.before) leave(system, change);
  const arriving = changes.flatMap((change) => arrivalsOf(change, after));
  for (const { after: item } of changes)
    if (item !== undefined && !system.items.has(item.id)) enter(system, item, after, before);
  for (const { id, parent, index } of arriving.sort((a, b) => a.index - b.index)) {
    system.below.get(parent)?.splice(index, 0, id);
    const item = system.items.get(id);
    if (item !== undefined) item.parent = parent;
  }
  for (const item of after.items) {
    const former =
      changes.find((each) => each.after === item)?.before ?? before?.items.find(({ id }) => id === item.id);
    // Who leads a criterion that decides nothing itself, before and after, follows from its indicator.
    if (former?.kind === 'criterion' && [former, item].every((each) => ownDepartments(each) === undefined)) {
      inherit(system, item.id);
    }
  }
  return system;
}

function inherit(system: PlainSystem, id: string): void {
  const item = system.items.get(id);
  const above = system.items.get(item?.parent ?? '')?.values.get('department');
  if (item !== undefined) put(item.values, 'department', above);
}

function arrivalsOf({ before, after: item, differences }: ItemChange, after: System): readonly Arrival[] {
  if (item === undefined) return [];
  if (before === undefined) {
    const siblings: readonly Item[] = item.parent?.children ?? after.indicators;
    return [{ id: item.id, parent: item.parent?.id ?? '', index: siblings.indexOf(item) }];
  }
  return differences.flatMap((each) =>
    each.field === 'place' ? [{ id: item.id, parent: each.after.parent ?? '', index: each.after.index }] : [],
  );
}

function enter(system: PlainSystem, item: Item, after: System, before: System | undefined): void {
  system.items.set(item.id, plainItem(item, classesShown(after, before)));
  if (item.kind === 'indicator') system.below.set(item.id, []);
}

/** Takes an item out of its place where it goes or moves, gives it its new id, and changes its fields. */
function leave(system: PlainSystem, { before, after, differences }: ItemChange): void {
  const id = before?.id ?? '';
  const item = system.items.get(id);
  const siblings = system.below.get(item?.parent ?? '') ?? [];
  const isMoved = differences.some(({ field }) => field === 'place');
  if (after === undefined || isMoved) siblings.splice(siblings.indexOf(id), 1);
  if (after === undefined) {
    system.items.delete(id);
    if (before?.kind === 'indicator') system.below.delete(id);
  }
  for (const each of differences) {
    if (each.field === 'id') rename(system, each.before, each.after);
    else if (item !== undefined) applyField(item.values, each);
  }
}

function rename(system: PlainSystem, from: string, to: string): void {
  const item = system.items.get(from);
  const below = system.below.get(from);
  if (item === undefined) throw new Error(`there is no ${from}`);
  system.items.delete(from);
  system.items.set(to, item);
  if (below !== undefined) {
    system.below.delete(from);
    system.below.set(to, below);
  }
  for (const each of system.items.values()) if (each.parent === from) each.parent = to;
  for (const ids of system.below.values()) if (ids.includes(from)) ids[ids.indexOf(from)] = to;
}

function applyField(values: Map<string, string>, difference: Difference): void {
  switch (difference.field) {
    case 'id':
    case 'place':
      return;
    case 'wording':
    case 'points':
    case 'targets':
      for (const id of difference.classes) put(values, `${difference.field} ${id}`, difference.after?.toString());
      return;
    case 'split':
      put(values, `split ${difference.office}`, difference.after?.toString());
      return;
    case 'adds':
    case 'deducts':
    case 'scale':
    case 'step':
      put(values, difference.field, difference.after?.toString());
      return;
    case 'classes':
      put(values, 'classes', JSON.stringify([...difference.after].sort()));
      return;
    case 'scoring':
      put(values, 'scoring', difference.after && JSON.stringify(plainScoring(difference.after)));
      return;
    default:
      put(
        values,
        difference.field,
        typeof difference.after === 'string' ? difference.after : JSON.stringify(difference.after),
      );
  }
}

function put(values: Map<string, string>, key: string, value: string | undefined): void {
  if (value === undefined) values.delete(key);
  else values.set(key, value);
}
