import { readFileSync, writeFileSync } from 'node:fs';

const written = new URL('../src/engine/settings/listed.js', import.meta.url);

type Schema = Readonly<Record<string, unknown>>;

/** Writes the settings of a scheme that are a value of their own, with what the schema says of each, as a module: a list of them is shown with it. */
export function writeSchemeSettings(): void {
  const schema = JSON.parse(readFileSync(new URL('../schemas/scheme.schema.json', import.meta.url), 'utf8')) as Schema;
  const settings = settingsIn(schema, { path: [], titles: [] }, schema['definitions'] as Definitions);
  writeFileSync(written, `export const SETTINGS = ${JSON.stringify(settings)};\n`);
}

type Definitions = Readonly<Record<string, Schema>>;

interface At {
  readonly path: readonly string[];
  readonly titles: readonly string[];
}

/** What each year has by itself, names that are for good, and what is of another file's ids. */
const LEFT_OUT: readonly string[] = ['year', 'id', 'annex', 'figures', 'systems.*.department', 'units'];

function settingsIn(schema: Schema, at: At, definitions: Definitions): readonly unknown[] {
  const { properties, items, type, title } = schema;
  if (properties !== undefined) {
    return Object.entries(properties as Definitions).flatMap(([key, each]) => {
      if (LEFT_OUT.includes(key) || LEFT_OUT.includes([...at.path, key].join('.'))) return [];
      const below = resolved(each, definitions);
      return settingsIn(
        below,
        { path: [...at.path, key], titles: [...at.titles, String(below['title'])] },
        definitions,
      );
    });
  }
  if (type === 'object') return [];
  const member = items === undefined ? undefined : resolved(items as Schema, definitions);
  const keys = (member?.['properties'] ?? {}) as Definitions;
  if (member !== undefined && 'id' in keys) {
    return settingsIn(member, { path: [...at.path, '*'], titles: [...at.titles, '*'] }, definitions);
  }
  const {
    enum: words,
    enumDescriptions,
    description,
    default: preset,
  } = member?.['enum'] ? { ...schema, ...chosen(member) } : schema;
  const values =
    words &&
    Object.fromEntries(
      (words as readonly unknown[]).map((word, index) => [
        String(word),
        (enumDescriptions as readonly string[] | undefined)?.[index] ?? String(word),
      ]),
    );
  return [
    {
      ...at,
      title,
      description,
      kind: kindOf(schema, values !== undefined),
      ...(values !== undefined && { values }),
      ...(preset !== undefined && { preset: Array.isArray(preset) ? preset.join('、') : String(preset) }),
    },
  ];
}

function chosen({ enum: words, enumDescriptions }: Schema): Schema {
  return { enum: words, enumDescriptions };
}

function kindOf({ type }: Schema, hasWords: boolean): string {
  if (type === 'array') return 'list';
  if (hasWords) return type === 'number' ? 'size' : 'choice';
  if (type === 'boolean') return 'mark';
  if (type === 'number' || type === 'integer') return 'number';
  return Array.isArray(type) ? 'amount' : 'text';
}

/** What stands beside a reference goes before what the definition says; what may be a text is what that is. */
function resolved(schema: Schema, definitions: Definitions): Schema {
  const { $ref, then: plain } = schema;
  const one = typeof $ref === 'string' ? $ref : (plain as Schema | undefined)?.['$ref'];
  if (typeof one !== 'string') return schema;
  return { ...resolved(definitions[one.replace('#/definitions/', '')] ?? {}, definitions), ...schema };
}
