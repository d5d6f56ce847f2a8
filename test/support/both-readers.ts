import { readHouseStyle } from '../../src/load/lane.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import type { Yaml } from '../../src/text/written.ts';

/** What the reader of house style did with a text: declined it, or read it as the parser of all of YAML does; or what is different. */
export type Outcome = 'declined' | 'read' | { readonly difference: string };

/** Gives a text to both readers. What the reader of house style takes must be the same in values, prototypes, order of keys, order of collections, offsets and beginnings, and the parser must have nothing to report. */
export function readByBoth(text: string): Outcome {
  const source = { path: 'a.yaml', text };
  const own = readHouseStyle(source);
  if (own === undefined) return 'declined';
  const found: Diagnostic[] = [];
  const judge = parseYaml(source, (each) => found.push(each));
  if (found.length > 0) return { difference: `the parser reports ${found.map(({ code }) => code).join(', ')}` };
  if (judge === undefined) return { difference: 'the parser reads nothing' };
  if (own.source !== source) return { difference: 'another source' };
  const [mine, yours] = [told(own), told(judge)];
  return mine === yours ? 'read' : { difference: `${mine}\n  instead of\n${yours}` };
}

/** Everything that there is to know of a parsed text, in one text. */
function told({ value, places }: Yaml): string {
  const numbers = new Map([...places.keys()].map((each, index) => [each, index]));
  const told = [...places].map(([collection, { start, keys, offsets }]) => {
    const held = Object.entries(collection).map(([key, each]) => [key, numbers.get(each) ?? shown(each)]);
    return JSON.stringify([kindOf(collection), held, start, keys, offsets]);
  });
  return [numbers.get(value as object) ?? shown(value), ...told].join('\n');
}

function kindOf(collection: object): string {
  const prototype: unknown = Object.getPrototypeOf(collection);
  return prototype === Object.prototype ? 'mapping' : prototype === Array.prototype ? 'list' : 'strange';
}

function shown(scalar: unknown): string {
  const isMinusZero = Object.is(scalar, -0);
  return typeof scalar === 'string' ? `text ${scalar}` : `${typeof scalar} ${isMinusZero ? '-0' : String(scalar)}`;
}
