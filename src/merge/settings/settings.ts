import type { RawValue } from '../../edit/item-edit.ts';
import { compareText } from '../../text/diagnostic.ts';
import type { SettingStep } from '../../text/facts.ts';
import type { Side } from '../merge.ts';
import { mergedOrder } from '../order.ts';
import { otherOf } from '../states.ts';
import { mergeValues, type ThreeValues } from '../value.ts';
import { isList, isMapping, type RawMapping, sameValue } from '../values.ts';

/** Two sides changed the same setting in different ways. */
export interface SettingConflict extends ThreeValues {
  /** Both gave it another value; one took away what the other changed; both put in an entry of one id; both reordered entries. */
  readonly kind: 'value' | 'removed' | 'added' | 'order';
  /** The way to it: keys, and members of lists as they are called. */
  readonly steps: readonly SettingStep[];
  /** The same way by ids, which no name makes ambiguous. */
  readonly path: string;
}

/** Which side a conflict is decided for. */
type SettingChoice = (conflict: SettingConflict) => Side;

/** What two changes of settings make together: as ours has it where they are in conflict, or as was decided. */
export interface SettingsMerge {
  readonly merged: RawMapping;
  readonly conflicts: readonly SettingConflict[];
}

/** Puts two changes of settings together, by key and by entry; what a key holds, as fields of items are put together. */
export function mergeSettings(
  states: Readonly<Record<'base' | Side, RawMapping>>,
  choose: SettingChoice = () => 'ours',
): SettingsMerge {
  const conflicts: SettingConflict[] = [];
  const merged = mergedMapping({ steps: [], path: '', isEntry: false }, states, (conflict) => {
    conflicts.push(conflict);
    return choose(conflict);
  });
  return { merged, conflicts };
}

/** A place of the settings. */
interface Spot extends Pick<SettingConflict, 'steps' | 'path'> {
  /** Whether it is a member of a list. */
  readonly isEntry: boolean;
}

function mergedAt(spot: Spot, values: ThreeValues, choose: SettingChoice): RawValue | undefined {
  const { base, ours, theirs } = values;
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return ours;
  if (sameValue(base, ours)) return theirs;
  const kind = wholeKind(spot, values);
  if (kind !== undefined) return values[choose({ kind, steps: spot.steps, path: spot.path, ...values })];
  const [mapping, own, other] = [base ?? NOTHING, ours, theirs];
  if (isMapping(mapping) && isMapping(own) && isMapping(other)) {
    const merged = mergedMapping(spot, { base: mapping, ours: own, theirs: other }, choose);
    return merged.mapping.length === 0 ? undefined : merged;
  }
  const [before, mine, yours] = [entriesOf(base ?? []), entriesOf(ours), entriesOf(theirs)];
  if (before && mine && yours) return mergedEntries(spot, { base: before, ours: mine, theirs: yours }, values, choose);
  const last = spot.steps.at(-1);
  const merged = mergeValues(last !== undefined && 'key' in last ? last.key : '', values);
  if (merged !== 'conflict') return merged.value;
  return values[choose({ kind: 'value', steps: spot.steps, path: spot.path, ...values })];
}

/** What is in conflict as a whole: an entry that both put in, what one took away with all in it. */
function wholeKind({ isEntry }: Spot, { base, ours, theirs }: ThreeValues): SettingConflict['kind'] | undefined {
  if (base === undefined) return isEntry ? 'added' : undefined;
  const isGone = ours === undefined || theirs === undefined;
  return isGone && (isMapping(base) || isList(base)) ? 'removed' : undefined;
}

const NOTHING: RawMapping = { mapping: [] };

type Mappings = Readonly<Record<'base' | Side, RawMapping>>;

/** Keys of which settings have one only. */
const RIVALS = [
  ['thresholds', 'grades'],
  ['performance', 'components'],
  ['satisfaction', 'components'],
] as const;

function mergedMapping(spot: Spot, values: Mappings, choose: SettingChoice): RawMapping {
  const [base, ours, theirs] = [
    ...([new Map(values.base.mapping), new Map(values.ours.mapping)] as const),
    new Map(values.theirs.mapping),
  ];
  const keys = [...new Set([...ours.keys(), ...theirs.keys(), ...base.keys()])];
  const comes = (key: string): boolean => (ours.has(key) === base.has(key) ? theirs : ours).has(key);
  const torn = new Set(
    RIVALS.filter((pair) => pair.every(comes) && ![ours, theirs].some((each) => pair.every((key) => each.has(key))))
      .flat()
      .map(String),
  );
  const found = new Map<string, RawValue>();
  for (const key of keys) {
    const inner = { steps: [...spot.steps, { key }], path: `${spot.path}/${key}`, isEntry: false };
    const three = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) };
    const value = torn.has(key) ? three[choose({ kind: 'value', ...inner, ...three })] : mergedAt(inner, three, choose);
    if (value !== undefined) found.set(key, value);
  }
  const lists = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
  const order = mergedOrder(lists, new Set(found.keys())) ?? [...found.keys()].sort(compareText);
  return { mapping: order.flatMap((key) => [...found].filter(([each]) => each === key)) };
}

type Settings = ReadonlyMap<string, RawValue>;

/** The members of a list by their ids; undefined where it is no list of mappings with ids, each another one. */
function entriesOf(value: RawValue | undefined): Settings | undefined {
  if (!isList(value)) return undefined;
  const entries = value.map((each) => [textIn(each, 'id'), each] as const);
  const byId = new Map(entries.flatMap(([id, each]) => (id === undefined ? [] : [[id, each] as const])));
  return byId.size === value.length ? byId : undefined;
}

function textIn(value: RawValue | undefined, key: string): string | undefined {
  const held = isMapping(value) ? value.mapping.find(([each]) => each === key)?.[1] : undefined;
  return typeof held === 'string' ? held : undefined;
}

function mergedEntries(
  spot: Spot,
  { base, ours, theirs }: Readonly<Record<'base' | Side, Settings>>,
  values: ThreeValues,
  choose: SettingChoice,
): RawValue {
  const ids = [...new Set([...ours.keys(), ...theirs.keys(), ...base.keys()])];
  const found = new Map<string, RawValue>();
  for (const id of ids) {
    const three = { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) };
    const named = three.ours ?? three.theirs ?? three.base;
    const step = { name: textIn(named, 'title') ?? textIn(named, 'name') ?? id };
    const inner = { steps: [...spot.steps, step], path: `${spot.path}/${id}`, isEntry: true };
    const value = mergedAt(inner, three, choose);
    if (value !== undefined) found.set(id, value);
  }
  const lists = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
  const remaining = new Set(found.keys());
  let order = mergedOrder(lists, remaining);
  if (order === undefined) {
    const side = choose({ kind: 'order', steps: spot.steps, path: spot.path, ...values });
    const other = lists[otherOf(side)];
    order = mergedOrder({ base: other, ours: lists[side], theirs: other }, remaining) ?? [...remaining];
  }
  return order.flatMap((id) => found.get(id) ?? []);
}
