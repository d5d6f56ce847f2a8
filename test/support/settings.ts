import { readFileSync } from 'node:fs';
import { changed, ROOT, SMALL } from './fixtures.ts';

/** What the schema says of a property, as far as tests ask. */
export interface Property {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: Property;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}

/** A setting of the schema: its path, what the schema says of it, and whether a scheme must state it. */
interface Leaf {
  readonly path: string;
  readonly property: Property;
  readonly isRequired: boolean;
}

const SCHEME = 'indicators/2020/scheme.yaml';
const { definitions } = JSON.parse(readFileSync(`${ROOT}schemas/scheme.schema.json`, 'utf8')) as {
  definitions: Record<'method' | 'printing' | 'forms', Property>;
};
/** Every setting of the schema. */
export const LEAVES = (['method', 'printing', 'forms'] as const).flatMap((part) => leavesOf(definitions[part], part));

function leavesOf({ properties = {}, required = [] }: Property, path: string): readonly Leaf[] {
  return Object.entries(properties).flatMap(([key, property]) =>
    property.properties === undefined
      ? [{ path: `${path}.${key}`, property, isRequired: required.includes(key) }]
      : leavesOf(property, `${path}.${key}`),
  );
}

/** The small repository with some settings stated, by their paths: `method.summary.places`; the others are left out. */
export function withSettings(stated: ReadonlyMap<string, unknown>): Map<string, string> {
  const text = SMALL.get(SCHEME) ?? '';
  const method = text.slice(text.indexOf('method:'), text.indexOf('figures:'));
  return changed(SMALL, SCHEME, method, schemeOf(stated));
}

/** What a scheme must state, as the small repository states it. */
const NEEDED = [
  ['method.yearEnd.performance', 0.9],
  ['method.yearEnd.satisfaction', 0.1],
  ['method.bonus.least', 1],
  ['method.bonus.most', 3],
  ['method.deduction.least', 1],
  ['method.deduction.most', 3],
  ['method.fraud.least', 5],
  ['method.fraud.most', 10],
] as const;

/** The three parts of a scheme, as JSON on one line each. */
function schemeOf(stated: ReadonlyMap<string, unknown>): string {
  const scheme = {};
  for (const [path, value] of new Map<string, unknown>([...NEEDED, ...stated])) put(scheme, path.split('.'), value);
  return Object.entries(scheme)
    .map(([part, value]) => `${part}: ${JSON.stringify(value)}\n`)
    .join('');
}

function put(object: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) object[key] = value;
  else {
    const below = (object[key] ?? {}) as Record<string, unknown>;
    object[key] = below;
    put(below, rest, value);
  }
}
