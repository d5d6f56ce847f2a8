import type { Changes, SettingChange } from '../../changes/changes.ts';
import type { Edition, UnitClass } from '../../model/model.ts';
import { LABELS, type Label } from '../../words/labels.js';
import type { TextChange } from './table.ts';

/** Settings that every edition has by itself, and how it and its forms look on paper: nothing is revised by them. */
const OWN = /^(?:year|state|(?:printing|forms)\..*)$/;

/** The settings that changed and are printed nowhere in the measures, so that no change remains unsaid. */
export function unprintedSettings({ settings, before, after }: Changes): readonly TextChange[] {
  const printed = new Set([before.edition, after.edition].flatMap(pathsIn));
  return settings
    .filter(({ path }) => !OWN.test(path) && !printed.has(path))
    .map((change) => namedSetting(change, after.edition));
}

function pathsIn({ measures }: Edition): readonly string[] {
  return [...(measures?.text ?? '').matchAll(/\{\{\s*(?:percent\s+)?([\w.-]+)\s*\}\}/g)].map(([, path = '']) => path);
}

/** A setting by the titles that the schema has for it, with its values in words. */
function namedSetting({ path, before, after }: SettingChange, edition: Edition): TextChange {
  const { titles, label } = describe(path.split('.'), edition);
  return { name: titles.join('／'), before: valueIn(label, before), after: valueIn(label, after) };
}

/** The titles of a setting and of what it is in, as the schema has them for editors; members of lists go by their own names. */
function describe(
  keys: readonly string[],
  { systems }: Edition,
): { readonly titles: readonly string[]; readonly label: Label } {
  const names = new Map(systems.flatMap(({ id, title, classes }) => [[id, title], ...classes.map(nameOf)] as const));
  const titles: string[] = [];
  let label = SCHEME?.root ?? {};
  for (const key of keys) {
    const isMember = label.items !== undefined;
    label = resolved(label.items ?? label.properties?.[key] ?? {});
    titles.push((isMember ? names.get(key) : label.title) ?? key);
  }
  return { titles, label };
}

function nameOf({ id, name }: UnitClass): readonly [string, string] {
  return [id, name];
}

const SCHEME = LABELS['scheme'];

/** What stands beside a reference goes before what the definition says. */
function resolved(label: Label): Label {
  return label.of === undefined ? label : { ...SCHEME?.definitions[label.of], ...label };
}

/** A value in words: of one that is chosen what the schema says of it. */
function valueIn({ values = {} }: Label, value: string | undefined): string {
  return value === undefined ? '' : Object.hasOwn(values, value) ? (values[value] ?? value) : value;
}
