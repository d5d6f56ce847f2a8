import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The part of a JSON Schema that says which keys there are. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  /** What holds where a value is not the list that it may be as well. */
  readonly else?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The keys of a mapping in their order, each with the keys below it. What may have any key has them under `*`; lists are passed through. */
interface Keys {
  readonly [key: string]: Keys;
}

const schemas = new URL('../schemas/', import.meta.url);

/** Writes the order of the keys that the schemas give, without anything else of them, for what puts keys in order or must know whether a word is one. */
export function writeKeyOrder(): void {
  const lines = readdirSync(schemas)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((file) => {
      const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8')) as Schema;
      return `export const ${file.replace('.schema.json', '')} = ${JSON.stringify(keysOf(schema, schema))};\n`;
    });
  writeFileSync(new URL('../src/load/key-order.js', import.meta.url), lines.join(''));
}

/** How often a definition may stand within itself: indicators have five levels, the first of which is a file. */
const DEEPEST = 4;

function keysOf(schema: Schema, root: Schema, above: readonly string[] = []): Keys {
  const { $ref } = schema;
  const referred = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')];
  if ($ref !== undefined && referred !== undefined) {
    const isTooDeep = above.filter((each) => each === $ref).length >= DEEPEST;
    return isTooDeep ? {} : keysOf(referred, root, [...above, $ref]);
  }
  const keys = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, keysOf(each, root, above)]);
  const only = schema.items ?? schema.else;
  if (keys.length === 0 && only !== undefined) return keysOf(only, root, above);
  const other = schema.additionalProperties;
  return Object.fromEntries(typeof other === 'object' ? [...keys, ['*', keysOf(other, root, above)]] : keys);
}
