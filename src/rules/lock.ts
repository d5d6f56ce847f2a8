import { canonicalSystem } from '../model/canonical.ts';
import { digestOfMeasures, type Lock, type LockedSystem, type Sha256, usedRegisters } from '../model/lock.ts';
import type { Edition, Item, System } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import { settingTexts } from '../model/setting-texts.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { sameList } from '../text/same-list.ts';
import { type Span, startOf } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import { comparesWith, type IsAsLocked, sharedClasses } from './locked-classes.ts';
import { placeOfSetting } from './place.ts';

/** What an edition is held against beside its lock. */
interface Frozen {
  readonly edition: Edition;
  readonly registers: Registers;
  readonly lock: Lock;
  readonly sha256: Sha256;
  /** The name that the next correction of it has: 2020.1. */
  readonly correction: string;
}

/** Everything in which a locked edition says something else than when it was locked. How it is written does not matter: comments, the order of keys, empty lines. */
export function* judgeLock(frozen: Frozen): Iterable<Diagnostic> {
  const beside = [...entries(frozen), ...settings(frozen)];
  yield* beside;
  yield* measures(frozen);
  for (const system of frozen.edition.systems) {
    const locked = frozen.lock.systems.find(({ id }) => id === system.id);
    // A system that is new, or is no more, is a setting that differs; of one that cannot be read, that has been said.
    if (locked !== undefined && system.complete) yield* items(frozen, system, locked, beside.length > 0);
  }
}

/** Units that came, went, were renamed, moved to another class or are another department, and departments that are called otherwise. A lock that does not tell of them holds none. */
function* entries(frozen: Frozen): Iterable<Diagnostic> {
  const { edition, lock, registers } = frozen;
  const now = usedRegisters(edition, registers);
  for (const kind of ['units', 'departments', 'links'] as const) {
    const [held, before] = [registers[kind === 'links' ? 'units' : kind], lock.registers?.[kind]];
    if (held === undefined || before === undefined) continue;
    for (const change of entriesChanged(kind, before, now)) {
      const entry = held.find(({ id }) => id === change.id);
      const place = entry === undefined ? placeOf(edition.written, 'year') : placeOf(entry.written, 'id');
      yield departure(frozen, place, change);
    }
  }
}

/** A department that is named for the first time, or no more, is a change of the item that names it; of a unit that came or went no more is said. */
function entriesChanged(
  kind: RegisterChange['kind'],
  before: Readonly<Record<string, string>>,
  registers: ReturnType<typeof usedRegisters>,
): readonly RegisterChange[] {
  const now = registers[kind];
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const meant = {
    units: () => true,
    departments: (id: string) => id in before && id in now,
    links: (id: string) => id in registers.units,
  }[kind];
  return ids.filter(meant).flatMap((id) => {
    const [was, is] = [before[id], now[id]];
    return was === is ? [] : [{ kind, id, was, is }];
  });
}

type RegisterChange = Extract<Change, { readonly kind: 'units' | 'departments' | 'links' }>;

type Change = Facts['lock-differs']['change'];

function departure({ edition, correction }: Frozen, place: Span, change: Change): Diagnostic {
  return finding('lock-differs', place, { edition: edition.id, correction, change });
}

function* settings(frozen: Frozen): Iterable<Diagnostic> {
  const { edition, lock } = frozen;
  const now = settingTexts(edition);
  const before = new Map(Object.entries(lock.figures));
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(path), now.get(path)];
    if (was === is) continue;
    yield departure(frozen, placeOfSetting(edition.written, path), { kind: 'setting', path, was, is });
  }
}

function* measures(frozen: Frozen): Iterable<Diagnostic> {
  const { edition, lock, sha256 } = frozen;
  if (edition.measures === undefined || digestOfMeasures(edition, sha256) === lock.measures) return;
  yield departure(frozen, startOf(edition.measures), { kind: 'measures' });
}

/** What differs in a system. What its settings and the registers say of it is known before, and is not said again. */
function* items(frozen: Frozen, system: System, locked: LockedSystem, isSaidBeside: boolean): Iterable<Diagnostic> {
  const { edition, lock, sha256 } = frozen;
  if (sha256(canonicalSystem(system, edition.year)) === locked.digest) return;
  const before = new Map(Object.entries(locked.items));
  let isSaid = isSaidBeside;
  const isAsLocked = comparesWith(system, locked, lock, sha256);
  for (const item of system.items) {
    const change = changeOf(item, before, isAsLocked);
    if (change === undefined || isAddedWithParent(item, before)) continue;
    isSaid = true;
    yield departure(frozen, placeOf(item.written, 'id'), change);
  }
  const whole = wholeChanges(system, locked);
  if (whole.length === 0 && !isSaid) whole.push({ kind: 'item', id: system.id });
  for (const change of whole) yield departure(frozen, placeOf(system.written, 'id'), change);
}

function changeOf(item: Item, before: ReadonlyMap<string, string>, isAsLocked: IsAsLocked): Change | undefined {
  if (!before.has(item.id)) return { kind: 'added', id: item.id };
  return isAsLocked(item) ? undefined : { kind: 'item', id: item.id };
}

/** What no item says itself: which are gone, and what changed places. */
function wholeChanges(system: System, locked: LockedSystem): Change[] {
  const now = new Set(system.items.map(({ id }) => id));
  const gone = Object.keys(locked.items).filter((id) => !now.has(id));
  const first = system.indicators.map(({ id }) => id).filter((id) => id in locked.items);
  const [were = [], are = []] = sharedClasses(system, locked);
  return [
    ...(gone.length > 0 ? [{ kind: 'removed', ids: gone } as const] : []),
    ...(sameList(
      first,
      Object.keys(locked.items).filter((id) => first.includes(id)),
    )
      ? []
      : [{ kind: 'order', id: system.id } as const]),
    ...(sameList(were, are) ? [] : [{ kind: 'classes', id: system.id } as const]),
  ];
}

/** Of what was added together, only the highest is said. */
function isAddedWithParent({ id, parent }: Item, before: ReadonlyMap<string, string>): boolean {
  return !before.has(id) && parent !== undefined && !before.has(parent.id);
}
