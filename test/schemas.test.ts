import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as accepts from '../src/load/accepts.js';
import * as departures from '../src/load/departures.js';
import { EDITOR_KEYWORDS } from '../tools/validators.ts';
import { ROOT, SHIPPED, SHIPPED_RESULTS, SMALL_OPINIONS, SMALL_YEAR } from './support/fixtures.ts';

type Schema = { readonly [key: string]: unknown };
const NAMES = [
  ...(['departments', 'units', 'retired', 'scheme', 'indicator', 'signers'] as const),
  ...(['history', 'components', 'adjustments', 'decisions', 'notices', 'rectifications', 'entries'] as const),
  'opinions',
] as const;
/** All schemas: that of locks is of a file which no clerk writes. */
const SCHEMAS = [...NAMES, 'lock'];
const schemaOf = (name: string): Schema => JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));

function kindOf(path: string): (typeof NAMES)[number] {
  return NAMES.find((name) => path.endsWith(`/${name}.yaml`)) ?? 'indicator';
}

const FILES = [...SHIPPED, ...SHIPPED_RESULTS, ...SMALL_YEAR, ...SMALL_OPINIONS].filter(([path]) =>
  path.endsWith('.yaml'),
);
const DATA = FILES.map(([path, text]) => ({ kind: kindOf(path), json: JSON.stringify(parse(text)) }));

/** Every mapping in a schema with its path: the schemas, and the lists of their properties, which harm none of the tests. */
function* schemasIn(schema: unknown, path: string): Iterable<readonly [string, Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield [path, schema as Schema];
  for (const [key, value] of Object.entries(schema)) {
    if (!NO_SCHEMAS.includes(key)) yield* schemasIn(value, `${path}/${key}`);
  }
}

/** Every property that a schema describes, with what it says itself or what the definition says to which it refers. */
function* propertiesIn(schema: Schema, name: string): Iterable<readonly [string, Schema]> {
  const definitions = (schema['definitions'] ?? {}) as Readonly<Record<string, Schema>>;
  for (const [path, { type, properties }] of schemasIn(schema, name)) {
    if (type !== 'object' || properties === undefined) continue;
    for (const [key, property] of Object.entries(properties as Readonly<Record<string, Schema>>)) {
      const target = definitions[String(property['$ref'] ?? '').replace('#/definitions/', '')];
      yield [`${path}/${key}`, { ...target, ...property }];
    }
  }
}

const NO_SCHEMAS = ['default', 'defaultSnippets', 'enum', 'enumDescriptions', 'examples', 'required'];

describe('the schemas', () => {
  it('are one for each kind of file', () => {
    expect(readdirSync(join(ROOT, 'schemas')).sort()).toEqual(SCHEMAS.map((name) => `${name}.schema.json`).sort());
  });

  it.each(SCHEMAS)('%s is draft-07, and every property has a Chinese title and description', (name) => {
    const schema = schemaOf(name);
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    for (const [path, each] of schemasIn(schema, name)) {
      if (Array.isArray(each['enum'])) expect(each['enumDescriptions'], path).toHaveLength(each['enum'].length);
      if (each['pattern'] !== undefined) expect(each['patternErrorMessage'], path).toBeTypeOf('string');
    }
    for (const [path, property] of propertiesIn(schema, name)) {
      expect(property['title'], path).toMatch(/\p{Script=Han}/u);
      expect(property['description'], path).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('take everything that is shipped, also by a validator compiled from them as they are', () => {
    const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
    ajv.addVocabulary(EDITOR_KEYWORDS);
    const compiled = Object.fromEntries(NAMES.map((name) => [name, ajv.compile(schemaOf(name))]));
    for (const [path, text] of FILES) expect(compiled[kindOf(path)]?.(parse(text)), path).toBe(true);
  });
});

describe('the validators compiled ahead', () => {
  it('say the same, the small one as the large one, of any data that somebody spoilt', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>('', 'x', '组织', 0, -1, 1.5, 2020, null, true, [], {}, ['a', 'a'], { a: 1 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...DATA),
        fc.nat(),
        fc.boolean(),
        value,
        fc.constantFrom('points', 'id', 'weight', 'extra', 'except'),
        ({ kind, json }, at, removes, put, added) => {
          const data: unknown = JSON.parse(json);
          const holders = holdersIn(data);
          const holder = holders[at % holders.length] ?? {};
          const keys = Object.keys(holder);
          const key = at % 5 === 0 ? added : (keys[at % Math.max(1, keys.length)] ?? added);
          if (removes) delete holder[key];
          else holder[key] = put;
          const isAccepted = accepts[kind](data);
          expect(departures[kind](data)).toBe(isAccepted);
          if (!isAccepted) refused += 1;
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});

/** Every mapping in a value. */
function holdersIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(holdersIn);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}
