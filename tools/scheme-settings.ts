import { readFileSync, writeFileSync } from 'node:fs';

const written = new URL('../src/engine/settings/listed.js', import.meta.url);

type Schema = Readonly<Record<string, unknown>>;

/** Writes the settings of a scheme, single values and lists of entries, with what the schema says of each, as a module: a list of them is shown with it. */
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

/** What each year has by itself, and names that are for good. */
const LEFT_OUT: readonly string[] = ['year', 'id', 'annex'];

function settingsIn(schema: Schema, at: At, definitions: Definitions): readonly unknown[] {
  const { items } = schema;
  if (isGroup(schema)) {
    const parts = propertiesOf(schema).flatMap(([key, each]) => {
      if (LEFT_OUT.includes(key)) return [];
      const below = resolved(each, definitions);
      const titles = [...at.titles, String(below['title'])];
      return settingsIn(below, { path: [...at.path, key], titles }, definitions);
    });
    return isWhole(schema, at) ? [{ ...at, ...wholeIn(schema, definitions) }, ...parts] : parts;
  }
  const member = items === undefined ? undefined : resolved(items as Schema, definitions);
  const hasIds = member !== undefined && propertiesOf(member).some(([key]) => key === 'id');
  const own = at.path.join('.') === 'systems' ? [] : [{ ...at, ...valueIn(schema, definitions) }];
  if (!hasIds) return own;
  const below = { path: [...at.path, '*'], titles: [...at.titles, '*'] };
  return [...own, ...settingsIn(member, below, definitions)];
}

/** Whether a schema is of a mapping with keys of its own, which are settings each. */
function isGroup({ type, properties }: Schema): boolean {
  return type === 'object' && properties !== undefined;
}

/** Whether the parts of a mapping hold only together, as it has to have some of them: it is a setting itself then, before its parts. */
function isWhole({ required }: Schema, { path }: At): boolean {
  return required !== undefined && path.length > 0 && path.at(-1) !== '*';
}

function wholeIn(schema: Schema, definitions: Definitions): Schema {
  const { title, description } = schema;
  return { title, description, kind: 'entry', columns: columnsIn(schema, [], definitions) };
}

function propertiesOf({ properties }: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries((properties ?? {}) as Definitions);
}

/** What the schema says of a value, and of an entry of a list what it says of each part of that. */
function valueIn(schema: Schema, definitions: Definitions): Schema {
  const { title, description, default: preset, items, defaultSnippets } = schema;
  const member = items === undefined ? undefined : resolved(items as Schema, definitions);
  const values = valuesOf(schema) ?? (member && valuesOf(member));
  const columns = member === undefined ? [] : columnsIn(member, [], definitions);
  const starts = columns.length === 0 ? [] : ((defaultSnippets ?? []) as readonly Snippet[]).map(startOf);
  const isPlain = Array.isArray(member?.['type']);
  return {
    title,
    description,
    kind: columns.length > 0 ? 'entries' : kindOf(schema, values !== undefined),
    ...(values !== undefined && { values }),
    ...(preset !== undefined && { preset: Array.isArray(preset) ? preset.join('、') : String(preset) }),
    ...(columns.length > 0 && { columns }),
    ...(isPlain && {
      isPlain,
      starts: [usual(preset as readonly string[], member?.['required'] as readonly string[])],
    }),
    ...(starts.length > 0 && { starts }),
  };
}

/** The parts of an entry, those of a mapping in it by the keys to each. */
function columnsIn(member: Schema, path: readonly string[], definitions: Definitions): readonly unknown[] {
  const required = (member['required'] ?? []) as readonly string[];
  return propertiesOf(member).flatMap(([key, each]) => {
    const below = resolved(each, definitions);
    if (isGroup(below)) return columnsIn(below, [...path, key], definitions);
    const isRequired = path.length === 0 && required.includes(key);
    return [{ path: [...path, key], ...(isRequired && { isRequired }), ...valueIn(below, definitions) }];
  });
}

interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/** Entries with which a list can begin, as they are typed. */
function startOf({ label, description, body }: Snippet): Schema {
  const typed = JSON.stringify(body, (_, each: unknown) => (typeof each === 'object' ? each : plainly(String(each))));
  return { label, description, value: typed };
}

/** The entries that hold where nothing is written, of which each has only what it must have. */
function usual(preset: readonly string[], [key = '']: readonly string[]): Schema {
  const value = JSON.stringify(preset.map((each) => ({ [key]: each })));
  return { label: '默认', description: preset.join('、'), value };
}

/** A text without the marks at which an editor stops. */
function plainly(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

function valuesOf({ enum: words, enumDescriptions }: Schema): Schema | undefined {
  if (words === undefined) return undefined;
  const meanings = enumDescriptions as readonly string[] | undefined;
  return Object.fromEntries(
    (words as readonly unknown[]).map((word, index) => [String(word), meanings?.[index] ?? String(word)]),
  );
}

function kindOf({ type, properties }: Schema, hasWords: boolean): string {
  const types = [type].flat();
  if (type === 'array') return 'list';
  if (types.includes('array')) return 'leaders';
  if (types.includes('object') && properties === undefined) return 'parts';
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
