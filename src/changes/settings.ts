import type { Edition } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { SettingChange } from './changes.ts';

/** Settings by their paths, as texts. */
type Settings = ReadonlyMap<string, string>;

/** The settings in which two editions differ: every text and number of the scheme, the order of systems and classes, and how documents and forms look. */
export function compareSettings(before: Edition, after: Edition): readonly SettingChange[] {
  return changesBetween(settingsOf(before), settingsOf(after));
}

/** What differs in the registers of departments, units and retired ids: the settings that belong to all years. */
export function compareRegisters(before: Registers, after: Registers): readonly SettingChange[] {
  return changesBetween(entriesOf(before), entriesOf(after));
}

function changesBetween(before: Settings, after: Settings): readonly SettingChange[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter((each) => each.before !== each.after);
}

function settingsOf({ figures, systems, printing, forms }: Edition): Settings {
  const ids = (each: readonly { readonly id: string }[]): string => each.map(({ id }) => id).join('、');
  return new Map([
    ...[...figures].filter(([path]) => !path.endsWith('.id')).map(([path, { text }]) => [path, text] as const),
    ['systems', ids(systems)],
    ...systems.map((system) => [`systems.${system.id}.classes`, ids(system.classes)] as const),
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

/** Departments by their ids with names, aliases and offices, units with where they belong, and retired ids. */
function entriesOf({ departments, units, retired }: Registers): Settings {
  return new Map([
    ...(departments ?? []).flatMap((each) =>
      entry(`departments.${each.id}`, {
        name: each.name,
        aliases: each.aliases.map(({ id }) => id).join('、'),
        leads: String(each.leads),
        ...Object.fromEntries(each.offices.map(({ id, name }) => [`offices.${id}`, name])),
      }),
    ),
    ...(units ?? []).flatMap((each) =>
      entry(`units.${each.id}`, {
        name: each.name,
        system: each.system,
        class: each.class,
        department: each.department,
        from: each.from?.toString(),
        until: each.until?.toString(),
      }),
    ),
    ...retired.flatMap((each) =>
      entry(`retired.${each.system}.${each.id}`, { since: each.since?.toString(), reason: each.reason }),
    ),
  ]);
}

function entry(
  path: string,
  values: Readonly<Record<string, string | undefined>>,
): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([key, value]) => (value ? [[`${path}.${key}`, value] as const] : []));
}
