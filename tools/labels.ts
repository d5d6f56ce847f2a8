import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const schemas = new URL('../schemas/', import.meta.url);
const written = new URL('../src/words/labels.js', import.meta.url);
const titles = new URL('../src/load/mend/titles.js', import.meta.url);

type Schema = Readonly<Record<string, unknown>>;

/** Writes the Chinese titles of all properties, and what their words to choose from mean, as a module: editors show them in the schemas, and prose is made with them. A schema says once what a key is called. */
export function writeLabels(): void {
  const labels: Record<string, unknown> = {};
  for (const file of readdirSync(schemas).sort()) {
    if (!file.endsWith('.schema.json')) continue;
    const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8')) as Schema;
    const definitions = (schema['definitions'] ?? {}) as Readonly<Record<string, Schema>>;
    labels[file.replace('.schema.json', '')] = {
      root: labelOf(schema),
      definitions: Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, labelOf(each)])),
    };
  }
  writeFileSync(written, `export const LABELS = ${JSON.stringify(labels)};\n`);
  const named = Object.entries(labels).map(([name, each]) => [name, titlesIn(each as LabelTree)]);
  writeFileSync(titles, `export const TITLES = ${JSON.stringify(Object.fromEntries(named))};\n`);
}

interface LabelTree {
  readonly root: Schema;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** What each key of a schema is called, wherever it stands in it: by that people know it who type Chinese. */
function titlesIn({ root, definitions }: LabelTree): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const visit = ({ properties = {}, items }: Schema): void => {
    if (items !== undefined) visit(items as Schema);
    for (const [key, each] of Object.entries(properties as Readonly<Record<string, Schema>>)) {
      const title = each['title'] ?? definitions[String(each['of'])]?.['title'];
      found[key] ??= [];
      if (typeof title === 'string' && !found[key].includes(title)) found[key].push(title);
      visit(each);
    }
  };
  for (const each of [root, ...Object.values(definitions)]) visit(each);
  return found;
}

/** What a schema says of a value for people: its title, and the labels of what is in it. `$ref` stays a name, since schemas may contain themselves. */
function labelOf(schema: Schema): unknown {
  // What may be a list or one of its members is called by what the members are.
  const [one, list] = [schema['else'], schema['then']] as readonly (Schema | undefined)[];
  const { title, $ref = one?.['$ref'], items = list?.['items'], properties } = schema;
  const values = schema['enum'] as readonly unknown[] | undefined;
  const meanings = schema['enumDescriptions'] as readonly string[] | undefined;
  const chosen =
    values && meanings && Object.fromEntries(values.map((value, index) => [String(value), meanings[index]]));
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof $ref === 'string' && { of: $ref.replace('#/definitions/', '') }),
    ...(typeof items === 'object' && items !== null && { items: labelOf(items as Schema) }),
    ...(typeof properties === 'object' && {
      properties: Object.fromEntries(
        Object.entries(properties as Readonly<Record<string, Schema>>).map(([key, each]) => [key, labelOf(each)]),
      ),
    }),
    ...(chosen && { values: chosen }),
    ...(schema['type'] === 'boolean' && { values: { true: '是', false: '否' } }),
  };
}

if (basename(process.argv[1] ?? '') === 'labels.ts') writeLabels();
