import scheme from '../../../schemas/scheme.schema.json' with { type: 'json' };
import type { Changes, SettingChange } from '../../changes/changes.ts';
import type { Edition } from '../../model/model.ts';
import type { TextChange } from './table.ts';

/** Settings that every edition has by itself, and how it looks on paper: nothing is revised by them. */
const OWN = /^(?:year|state|printing\..*)$/;

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
export function namedSetting({ path, before, after }: SettingChange, edition: Edition): TextChange {
  const { titles, shape } = describe(path.split('.'), edition);
  return { name: titles.join('／'), before: valueIn(shape, before), after: valueIn(shape, after) };
}

/** What a schema says of a setting. */
interface Shape {
  readonly $ref?: string;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
}

/** The titles of a setting and of what it is in, as the schema has them for editors; members of lists go by their own names. */
function describe(
  keys: readonly string[],
  { systems }: Edition,
): { readonly titles: readonly string[]; readonly shape: Shape } {
  const names = new Map(
    systems.flatMap(
      ({ id, title, classes }) => [[id, title], ...classes.map((each) => [each.id, each.name])] as [string, string][],
    ),
  );
  const titles: string[] = [];
  let shape: Shape = scheme as Shape;
  for (const key of keys) {
    if (shape.items !== undefined) {
      shape = resolved(shape.items);
      titles.push(names.get(key) ?? key);
    } else {
      const property = shape.properties?.[key] ?? {};
      shape = resolved(property);
      titles.push(property.title ?? shape.title ?? key);
    }
  }
  return { titles, shape };
}

function resolved(shape: Shape): Shape {
  const definitions = scheme.definitions as Readonly<Record<string, Shape>>;
  const target = definitions[(shape.$ref ?? '').replace('#/definitions/', '')];
  return target === undefined ? shape : { ...target, ...shape };
}

/** A value in words: of one that is chosen what the schema says of it. */
function valueIn({ enum: values = [], enumDescriptions = [] }: Shape, value: string | undefined): string {
  const description = enumDescriptions[values.findIndex((each) => String(each) === value)];
  return description ?? value ?? '';
}
