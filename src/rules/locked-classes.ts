import { namedClasses } from '../model/classes/of-unit.ts';
import { digestOfItem, type Lock, type LockedSystem, type Sha256 } from '../model/lock.ts';
import type { Item, System } from '../model/model.ts';
import { sameList } from '../text/same-list.ts';

/** Whether what an item says is what it said when it was locked. */
export type IsAsLocked = (item: Item) => boolean;

/**
 * What compares items with a lock. An item is locked with the classes for which it is, and with the units that are classes
 * of their own: where those came, went, moved or changed places since, it is compared as it would be for those of the lock,
 * so that one cause is not said again of each item.
 */
export function comparesWith(system: System, locked: LockedSystem, lock: Lock, sha256: Sha256): IsAsLocked {
  const frame = frameOf(system, locked, lock);
  const digest = frame === undefined ? undefined : (text: string) => sha256(reframed(text, frame));
  return (item) => digestOfItem(item, system, digest ?? sha256) === locked.items[item.id];
}

/** The ids of the classes that are in a lock and still there, as they were ordered and as they are. */
export function sharedClasses({ classes }: System, { totals }: LockedSystem): readonly (readonly string[])[] {
  const [was, is] = [Object.keys(totals), classes.map(({ id }) => id)];
  return [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
}

/** For each class of the lock the class that stands for it now; and the units that have something of their own only now, with the class of each. */
interface Frame {
  readonly sources: readonly Source[];
  readonly added: readonly (readonly [unit: string, of: string])[];
}

/** What a class of the lock is now; a unit that was moved is as its class was, but for what is its own. */
interface Source {
  readonly id: string;
  readonly now: string;
  readonly moved?: { readonly from: string; readonly to: string };
}

/** Undefined where the classes are those of the lock, or one of them is no more and nothing can stand for it. */
function frameOf(system: System, { totals }: LockedSystem, { registers }: Lock): Frame | undefined {
  const ids = Object.keys(totals);
  const has = new Map(namedClasses(system).map((each) => [each.id, each]));
  const assessed = new Set(system.classes.map(({ id }) => id));
  const classThen = (unit: string): string | undefined => registers?.units[unit]?.split(' ', 1)[0]?.split('/')[1];
  const sources = ids.flatMap((id): readonly Source[] => {
    const [own, from = ''] = [has.get(id)?.of?.id, classThen(id)];
    const isMoved = own !== undefined && from !== '' && own !== from && assessed.has(from) && assessed.has(own);
    if (isMoved) return [{ id, now: id, moved: { from, to: own } }];
    const unit = system.classes.find(({ of, id: each }) => of?.id === id && !ids.includes(each))?.id;
    const now = [id, from, unit].find((each) => each !== undefined && assessed.has(each));
    return now === undefined ? [] : [{ id, now }];
  });
  const isSame = sameList(ids, [...assessed]) && sources.every(({ moved }) => moved === undefined);
  if (isSame || sources.length < ids.length) return undefined;
  const standing = new Map(sources.map(({ id, now }) => [id, now]));
  const added = system.classes.flatMap(({ id, of }) =>
    of === undefined || ids.includes(id) ? [] : [[id, standing.get(of.id) ?? of.id] as const],
  );
  return { sources, added };
}

/** What the canonical form of an item says by class. */
interface ByClass {
  readonly classes: readonly string[];
  readonly points: Readonly<Record<string, string | null>>;
  readonly targets?: Readonly<Record<string, string>>;
  readonly wordings?: readonly { readonly classes: readonly string[]; readonly text: string }[];
}

/** The canonical form of an item for the classes of the lock. It stays as it is where it gives a unit something that it did not have then. */
function reframed(text: string, { sources, added }: Frame): string {
  const item = JSON.parse(text) as ByClass;
  const said = (id: string): string =>
    JSON.stringify([
      item.classes.includes(id),
      item.points[id],
      item.targets?.[id],
      item.wordings?.find(({ classes }) => classes.includes(id))?.text,
    ]);
  if (added.some(([unit, of]) => said(unit) !== said(of))) return text;
  const standing = sources.map(({ id, now, moved }) => ({
    id,
    now: moved !== undefined && said(now) === said(moved.to) ? moved.from : now,
  }));
  const idsOf = (classes: readonly string[]) => standing.filter(({ now }) => classes.includes(now)).map(({ id }) => id);
  const valuesOf = <Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(
      standing
        .flatMap(({ id, now }) => (now in values ? [[id, values[now] as Value] as const] : []))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const wordings = item.wordings?.map((each) => ({ classes: idsOf(each.classes), text: each.text }));
  return JSON.stringify({
    ...item,
    classes: idsOf(item.classes),
    points: valuesOf(item.points),
    ...(item.targets && { targets: valuesOf(item.targets) }),
    ...(wordings && {
      wordings: inOrder(
        wordings,
        standing.map(({ id }) => id),
      ),
    }),
  });
}

/** Wordings in the order of the first class of each; one that is for nobody any more is none. */
function inOrder(wordings: NonNullable<ByClass['wordings']>, ids: readonly string[]): ByClass['wordings'] {
  const first = ({ classes: [id = ''] }: { readonly classes: readonly string[] }): number => ids.indexOf(id);
  return wordings.filter(({ classes }) => classes.length > 0).sort((a, b) => first(a) - first(b));
}
