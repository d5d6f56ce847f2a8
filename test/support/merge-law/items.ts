import { textDifference } from '../../../src/changes/text-difference.ts';
import type { RawValue } from '../../../src/edit/item-edit.ts';
import type { MergeConflict, MergeItem, MergeState, Side } from '../../../src/merge/merge.ts';
import { SIDES, type ThreeStates } from '../../../src/merge/states.ts';
import type { Merge } from '../../../src/merge/three-way.ts';
import { sameValue } from '../../../src/merge/values.ts';

/** Every item of which no conflict speaks is there, stands, and says what the sides say of it; and nothing else is there. */
export function itemFaults(states: ThreeStates, { merged, conflicts }: Merge): readonly string[] {
  const disputed = disputedIn(states, conflicts);
  const open = new Set(conflicts.flatMap((each) => (each.kind === 'field' ? [`${each.id} ${each.key}`] : [])));
  const ids = new Set(Object.values(eachIn(states, ({ items }) => [...items.keys()])).flat());
  const invented = [...merged.items.keys()].filter((id) => !ids.has(id));
  return [
    ...invented.map((id) => `${id} was invented`),
    ...[...ids].flatMap((id) => (disputed.has(id) ? [] : faultsOf(states, merged, id, open))),
    ...orderFaults(states, merged, undefined, disputed),
  ];
}

/** A conflict is one of two changes, and each choice has the change of its side. */
export function conflictFaults(
  states: ThreeStates,
  conflict: MergeConflict,
  all: readonly MergeConflict[],
  merges: Readonly<Record<Side, Merge>>,
): readonly string[] {
  const { id, kind } = conflict;
  // What does not go together below an indicator may follow from how another conflict is decided.
  if (id === undefined || (kind === 'below' && all.length > 1)) return [];
  const name = `${kind} of ${id}`;
  // What would stand below itself is of all whose moves lead in that circle.
  const about = kind === 'moved' ? all.flatMap((each) => (each.kind === 'moved' ? [each.id] : [])) : [id];
  const isOfOne = SIDES.some((side) => !about.some((each) => didAnything(states[side], states.base, each)));
  // What both put in alike is in conflict where each put it elsewhere.
  const isElsewhere = kind === 'added' && states.ours.items.get(id)?.parent !== states.theirs.items.get(id)?.parent;
  const isNone = conflict.kind !== 'removed' && !isElsewhere && text(conflict.ours) === text(conflict.theirs);
  const isLost =
    conflict.kind === 'field' &&
    SIDES.some((side) => {
      const now = merges[side].merged.items.get(id);
      return now !== undefined && !sameValue(conflict[side], now.fields.get(conflict.key));
    });
  return isOfOne || isNone || isLost ? [`${name} is no conflict, or not as either side has it`] : [];
}

const text = (value: unknown): string => JSON.stringify(value) ?? '';

type Three<Value> = Readonly<Record<'base' | Side, Value>>;

function eachIn<Value>({ base, ours, theirs }: ThreeStates, find: (state: MergeState) => Value): Three<Value> {
  return { base: find(base), ours: find(ours), theirs: find(theirs) };
}

/** What only one side changed, or both alike; undefined where both changed it in different ways. */
function agreed<Value>({ base, ours, theirs }: Three<Value>): { readonly value: Value } | undefined {
  if (text(ours) === text(theirs) || text(base) === text(theirs)) return { value: ours };
  return text(base) === text(ours) ? { value: theirs } : undefined;
}

/** Every id that a conflict speaks of, with all that stands below it on any side. */
function disputedIn(states: ThreeStates, conflicts: readonly MergeConflict[]): ReadonlySet<string | undefined> {
  const found = new Set<string | undefined>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const children of Object.values(eachIn(states, ({ items }) => items.get(id)?.children)))
      children?.forEach(add);
  };
  for (const { kind, id } of conflicts) {
    if (kind !== 'field' && id !== undefined) add(id);
    if (kind === 'order') found.add(id);
  }
  return found;
}

function faultsOf(states: ThreeStates, merged: MergeState, id: string, open: ReadonlySet<string>): readonly string[] {
  const items = eachIn(states, (state) => state.items.get(id));
  const now = merged.items.get(id);
  const isThere = agreed(eachIn(states, (state) => state.items.has(id)))?.value;
  if ((now !== undefined) !== isThere) return [`${id} is ${now === undefined ? 'lost' : 'there again'}`];
  if (now === undefined) return [];
  const [item] = [items.ours ?? items.theirs];
  if (items.base === undefined || items.ours === undefined || items.theirs === undefined) {
    return text([...(item?.fields ?? [])].sort()) === text([...now.fields].sort())
      ? []
      : [`${id} is not as it was put in`];
  }
  const parent = agreed(eachIn(states, (state) => state.items.get(id)?.parent));
  const isAway = parent === undefined || parent.value !== now.parent;
  const keys = new Set(Object.values(items).flatMap((each) => [...(each?.fields.keys() ?? [])]));
  const wrong = [...new Set([...keys, ...now.fields.keys()])].filter((key) => {
    const values = eachIn(states, (state) => state.items.get(id)?.fields.get(key));
    if (open.has(`${id} ${key}`)) return !SIDES.some((side) => sameValue(values[side], now.fields.get(key)));
    const value = agreed(values);
    if (value !== undefined) return !sameValue(value.value, now.fields.get(key));
    return !isOfBoth(values, now.fields.get(key));
  });
  return [...(isAway ? [`${id} stands elsewhere`] : []), ...wrong.map((key) => `${key} of ${id}`)];
}

/** Whether a value that both sides changed has what each put in, and nothing that neither has. */
function isOfBoth({ base, ours, theirs }: Three<RawValue | undefined>, now: RawValue | undefined): boolean {
  if (sameValue(ours, theirs)) return sameValue(ours, now);
  if (typeof ours === 'string' && typeof theirs === 'string' && typeof now === 'string') {
    const put = [ours, theirs].flatMap((each) => textDifference(String(base ?? ''), each));
    const isWhole = put.every((each) => each.kind !== 'inserted' || now.includes(each.text));
    return isWhole && [...now].every((character) => `${ours}${theirs}`.includes(character));
  }
  const [before, own, other, all] = [base, ours, theirs, now].map((each) => new Set(entriesOf(each)));
  const wanted = [...(own ?? []), ...(other ?? [])].filter((each) => {
    const isKept = own?.has(each) === true && other?.has(each) === true;
    return isKept || before?.has(each) !== true;
  });
  return text([...new Set(wanted)].sort()) === text([...(all ?? [])].sort());
}

/** What a list or a mapping is made of, down to the innermost. */
function entriesOf(value: RawValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  if (typeof value !== 'object' || !('mapping' in value)) return [text(value)];
  return value.mapping.flatMap(([key, each]) => entriesOf(each).map((one) => `${key} ${one}`));
}

/** Two that all have right below the same indicator stand one behind the other as the side says that changed it. */
function orderFaults(
  states: ThreeStates,
  merged: MergeState,
  parent: string | undefined,
  disputed: ReadonlySet<string | undefined>,
): readonly string[] {
  const listIn = ({ roots, items }: MergeState) => (parent === undefined ? roots : (items.get(parent)?.children ?? []));
  const now = listIn(merged);
  const below = now.flatMap((id) => orderFaults(states, merged, id, disputed));
  if (disputed.has(parent)) return below;
  const lists = eachIn(states, listIn);
  const common = now.filter((id) => Object.values(lists).every((list) => list.includes(id)));
  const wrong = common.flatMap((id, index) =>
    common
      .slice(index + 1)
      .filter((other) => {
        const isBefore = agreed(mapped(lists, (list) => list.indexOf(id) < list.indexOf(other)));
        return isBefore?.value === false;
      })
      .map((other) => `${id} stands before ${other}`),
  );
  return [...wrong, ...below];
}

function mapped<From, To>({ base, ours, theirs }: Three<From>, change: (from: From) => To): Three<To> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}

/** Whether a side did anything to an item, or to what stands below it. */
function didAnything(side: MergeState, base: MergeState, id: string): boolean {
  const [now, was] = [side.items.get(id), base.items.get(id)];
  if (now === undefined || was === undefined) return now !== was;
  const plain = ({ fields, ...item }: MergeItem) => text([item, [...fields].sort()]);
  return plain(now) !== plain(was) || now.children.some((each) => didAnything(side, base, each));
}
