import type { Edition } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import { settingTexts } from '../model/setting-texts.ts';
import type { SettingStep } from '../text/facts.ts';
import type { RegisterChange, RegisterName, SettingChange, SettingOwner } from './facts.ts';

/** Settings by their paths, as texts. */
type Settings = ReadonlyMap<string, string>;

/** The parts of registers by their paths, each with what it is and its text. */
type Parts = ReadonlyMap<string, Omit<RegisterChange, 'before' | 'after'> & { readonly text: string }>;

/** The settings in which two editions differ: every text and number of the scheme, the order of systems and classes, and how documents and forms look. */
export function compareSettings(before: Edition, after: Edition): readonly SettingChange[] {
  const [were, are] = [settingsOf(before), settingsOf(after)];
  return changedPaths(were, are, (settings, path) => settings.get(path)).map(({ path, ...sides }) => {
    const { owner, keys } = placed(path.split('.'));
    return { path, owner, keys, ...sides };
  });
}

/** Settings that every edition has by itself, and how it and its forms look on paper: nothing is revised by them, and nothing has to be decided. */
const OWN: ReadonlySet<string> = new Set(['year', 'state', 'printing', 'forms']);

/** Whether a setting is one that every edition has by itself. */
export function isOwn({ owner, keys: [first = ''] }: SettingChange): boolean {
  return owner.kind === 'scheme' ? OWN.has(first) : owner.kind === 'system' && first === 'printing';
}

/** Whose a setting is: what stands behind `systems` and behind `classes` are ids. */
function placed(keys: readonly string[]): { readonly owner: SettingOwner; readonly keys: readonly string[] } {
  const [first, system, ...inSystem] = keys;
  if (first !== 'systems' || system === undefined) return { owner: { kind: 'scheme' }, keys };
  const [second, unitClass, ...inClass] = inSystem;
  if (second !== 'classes' || unitClass === undefined) return { owner: { kind: 'system', system }, keys: inSystem };
  return { owner: { kind: 'class', system, class: unitClass }, keys: inClass };
}

/** The steps to a setting by its path; systems, classes and all that has a name in one of the editions, the later first, go by it. Where none knows them, their ids stand for those. */
export function stepsTo(path: string, editions: readonly Named[]): readonly SettingStep[] {
  const { owner, keys } = placed(path.split('.'));
  const systems = editions.flatMap((edition) => edition.systems);
  const own = ownSteps(path, owner, keys, editions);
  if (owner.kind === 'scheme') return own;
  const [system, ...others] = systems.filter(({ id }) => id === owner.system);
  const steps: readonly SettingStep[] = [{ key: 'systems' }, { name: system?.title ?? owner.system }];
  if (owner.kind === 'system') return [...steps, ...own];
  const classes = [...(system?.declared ?? []), ...others.flatMap((each) => each.declared)];
  const named = classes.find(({ id }) => id === owner.class);
  return [...steps, { key: 'classes' }, { name: named?.name ?? owner.class }, ...own];
}

type Named = Pick<Edition, 'systems' | 'figures'>;

/** The steps from what a setting is of to it. A key behind which a name is stated is that of a member of a list; one that is the id of a class, a unit or an indicator of the system stands for that. */
function ownSteps(
  path: string,
  owner: SettingOwner,
  keys: readonly string[],
  editions: readonly Named[],
): readonly SettingStep[] {
  const all = path.split('.');
  const own = editions
    .flatMap(({ systems }) => systems)
    .filter(({ id }) => owner.kind !== 'scheme' && id === owner.system);
  return keys.map((key, index) => {
    const here = all.slice(0, all.length - keys.length + index + 1).join('.');
    const name = editions.map(({ figures }) => figures.get(`${here}.name`)?.text).find((each) => each !== undefined);
    if (name !== undefined) return { name };
    if (index === 0 || !STATED_BY_ID.has(keys[index - 1] ?? '')) return { key };
    const unitClass = own.flatMap(({ classes }) => classes).find(({ id }) => id === key);
    const indicator = own.flatMap(({ indicators }) => indicators).find(({ id }) => id === key);
    return { name: unitClass?.name ?? indicator?.title ?? key };
  });
}

/** What is stated by the ids of classes, single units or indicators. */
const STATED_BY_ID: ReadonlySet<string> = new Set(['first', 'last', 'needs', 'units']);

/** What differs in the registers of departments, units, retired ids and signers: the settings that belong to all years. */
export function compareRegisters(before: Registers, after: Registers): readonly RegisterChange[] {
  const [were, are] = [partsOf(before), partsOf(after)];
  return changedPaths(were, are, (parts, path) => parts.get(path)?.text).flatMap(({ path, ...sides }) => {
    const part = are.get(path) ?? were.get(path);
    return part === undefined ? [] : [{ path, register: part.register, ids: part.ids, keys: part.keys, ...sides }];
  });
}

/** The paths under which not the same stands in two maps, in the order of the later one. */
function changedPaths<Map extends ReadonlyMap<string, unknown>>(
  before: Map,
  after: Map,
  textAt: (map: Map, path: string) => string | undefined,
): readonly Pick<SettingChange, 'path' | 'before' | 'after'>[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((path) => ({ path, before: textAt(before, path), after: textAt(after, path) }))
    .filter((each) => each.before !== each.after);
}

function settingsOf(edition: Edition): Settings {
  const { systems, printing, forms } = edition;
  const ids = (each: readonly { readonly id: string }[]): string => each.map(({ id }) => id).join('、');
  return new Map([
    ...[...settingTexts(edition)].filter(([path]) => !path.endsWith('.id')),
    ['systems', ids(systems)],
    ...systems.map((system) => [`systems.${system.id}.classes`, ids(system.declared)] as const),
    ...statedIn(printing, 'printing'),
    ...statedIn(forms, 'forms'),
  ]);
}

/** The settings of a part by their paths, with what is usual where the scheme says nothing; a list is one of them. */
function statedIn(part: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [[`${path}.${key}`, value.join('、')] as const];
    return typeof value === 'object' && value !== null
      ? statedIn(value, `${path}.${key}`)
      : [[`${path}.${key}`, String(value)] as const];
  });
}

/** Departments by their ids with names, aliases and offices, units with where they belong, retired ids, and signers by their keys. */
function partsOf({ departments, units, retired, signers }: Registers): Parts {
  const parts = [
    ...(departments ?? []).flatMap(({ id, name, aliases, leads, offices }) =>
      entry(
        'departments',
        [id],
        [
          [['name'], name],
          [['aliases'], aliases.map((each) => each.id).join('、')],
          [['leads'], String(leads)],
          ...offices.map((office) => [['offices', office.id], office.name] as const),
        ],
      ),
    ),
    ...(units ?? []).flatMap(({ id, name, system, class: unitClass, department, from, until }) =>
      entry(
        'units',
        [id],
        [
          [['name'], name],
          [['system'], system],
          [['class'], unitClass],
          [['department'], department],
          [['from'], from?.toString()],
          [['until'], until?.toString()],
        ],
      ),
    ),
    ...retired.flatMap(({ system, id, since, reason }) =>
      entry(
        'retired',
        [system, id],
        [
          [['since'], since?.toString()],
          [['reason'], reason],
        ],
      ),
    ),
    ...(signers ?? []).flatMap(({ name, key, from, until }) =>
      entry(
        'signers',
        [key],
        [
          [['name'], name],
          [['from'], from?.toString()],
          [['until'], until?.toString()],
        ],
      ),
    ),
  ];
  return new Map(parts.map((each) => [each.path, each]));
}

/** The parts of an entry that say something. */
function entry(
  register: RegisterName,
  ids: readonly string[],
  values: readonly (readonly [keys: readonly string[], text: string | undefined])[],
) {
  return values.flatMap(([keys, text]) =>
    text ? [{ path: [register, ...ids, ...keys].join('.'), register, ids, keys, text }] : [],
  );
}
