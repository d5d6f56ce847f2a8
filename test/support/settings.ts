import { readFileSync } from 'node:fs';
import { changed, ROOT, SMALL } from './fixtures.ts';
import type { StatedMethod } from './methods.ts';

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

/** A setting of the schema: its path, what the schema says of it, and whether it has no default. Lists of mappings are none. */
interface Leaf {
  readonly path: string;
  readonly property: Property;
  readonly isRequired: boolean;
}

const SCHEME = 'indicators/2020/scheme.yaml';
const { definitions } = JSON.parse(readFileSync(`${ROOT}schemas/scheme.schema.json`, 'utf8')) as {
  definitions: Record<'method' | 'printing' | 'forms', Property>;
};
/** What the small repository states: without it a part of the method is not there. */
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

/** Every setting of the schema. */
export const LEAVES = (['method', 'printing', 'forms'] as const).flatMap((part) => leavesOf(definitions[part], part));

function leavesOf({ properties = {} }: Property, path: string): readonly Leaf[] {
  return Object.entries(properties).flatMap(([key, property]) =>
    property.properties === undefined
      ? property.items?.$ref === undefined || property.items.$ref === '#/definitions/text'
        ? [{ path: `${path}.${key}`, property, isRequired: isNeeded(`${path}.${key}`) }]
        : []
      : leavesOf(property, `${path}.${key}`),
  );
}

/** The small repository with some settings stated, by their paths: `method.summary.places`; the others are left out. */
export function withSettings(stated: ReadonlyMap<string, unknown>): Map<string, string> {
  const text = SMALL.get(SCHEME) ?? '';
  const method = text.slice(text.indexOf('method:'), text.indexOf('figures:'));
  return changed(SMALL, SCHEME, method, schemeOf(stated));
}

function isNeeded(path: string): boolean {
  return NEEDED.some(([each]) => each === path);
}

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

/** Seven units: the class of each. */
const CLASSES = ['county', 'district', 'county', 'district', 'county', 'county', 'district'];

/** The small repository with seven units and any method, and what the system has in place of its thresholds; nothing is printed of either. */
export function withMethod({ method, system }: StatedMethod): Map<string, string> {
  const text = SMALL.get(SCHEME) ?? '';
  const [head = '', after = ''] = text.split('    thresholds:\n');
  const own = Object.entries(system).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`);
  const rest = after.slice(after.indexOf('figures:'));
  const scheme = `${head}${own.join('')}\nmethod: ${JSON.stringify(method)}\n\n${rest}`;
  const measures = 'indicators/2020/measures.md';
  const printed = (SMALL.get(measures) ?? '').replace(/^党建实绩占.*\n\n/m, '');
  const units = CLASSES.map(
    (each, index) => `  - { id: unit-${index}, name: 第${index}单位, system: county, class: ${each} }\n`,
  );
  const ideology = 'indicators/2020/county/1-ideology.yaml';
  const marked = (SMALL.get(ideology) ?? '').replace(
    '            points: 2\n',
    '            points: 2\n            core: true\n',
  );
  return new Map(SMALL)
    .set(SCHEME, scheme)
    .set(ideology, marked)
    .set(measures, printed)
    .set('indicators/units.yaml', `units:\n${units.join('')}`);
}
