import type { Decimal } from '../model/decimal.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Key, named } from '../text/key.ts';
import type { Written } from '../text/written.ts';
import { decimalAt, integerAt, optionalText, textsAt, wordAt } from './node.ts';

type Report = (diagnostic: Diagnostic) => void;

/**
 * How the value of a setting is read from under its key: the default where the data does not state it, or not as the
 * schema allows, which was reported when the file was held against its schema. Invariant, so that the choices of a
 * setting are exactly those of its type: one too few, which would silently be the default, does not compile either.
 */
export interface Setting<in out Value> {
  readonly read: (node: Written, key: Key, report: Report) => Value;
}

/** A setting for each key that a part of the model and the properties of its schema have. A key that only one of them has can be given no setting, so that nothing is misspelt or left out. */
export type Settings<Part, Properties> = {
  readonly [Key in keyof Part | keyof Properties]: Key extends keyof Part & keyof Properties
    ? Setting<Part[Key]>
    : never;
};

/** Reads all settings of a part from the mapping that states them. */
export function readSettings<Part, Properties>(
  settings: Settings<Part, Properties>,
  node: Written,
  report: Report,
): Part {
  const readers = Object.entries(settings) as readonly (readonly [string, { readonly read: Setting<Part>['read'] }])[];
  return Object.fromEntries(readers.map(([key, { read }]) => [key, read(node, named(key), report)])) as Part;
}

/** One of the words; by default the first. */
export function choice<const Words extends readonly [string, ...string[]]>(...words: Words): Setting<Words[number]> {
  return { read: (node, key) => wordAt<Words[number]>(node, key, words) ?? words[0] };
}

/** A whole number within limits that both count in. */
export function count(usual: number, least: number, most = Number.MAX_SAFE_INTEGER): Setting<number> {
  return {
    read: (node, key, report) => {
      const value = integerAt(node, key, report);
      return value !== undefined && value >= least && value <= most ? value : usual;
    },
  };
}

/** One of the numbers; by default the first. */
export function size(...sizes: readonly [number, ...number[]]): Setting<number> {
  return {
    read: (node, key, report) => {
      const value = Number(decimalAt(node, key, report)?.toString());
      return sizes.includes(value) ? value : sizes[0];
    },
  };
}

/** An exact number that the schema demands: it has no default, and is undefined where it could not be read. */
export const exact: Setting<Decimal | undefined> = { read: decimalAt };

/** A text that is not empty. */
export function text(usual: string): Setting<string> {
  return { read: (node, key) => optionalText(node, key) || usual };
}

/** A list of texts that is not empty. */
export function texts(...usual: readonly [string, ...string[]]): Setting<readonly string[]> {
  return {
    read: (node, key) => {
      const stated = textsAt(node, key);
      return stated.length > 0 ? stated : usual;
    },
  };
}

/** Any of the words, in the order in which they are given here, whatever that of the data; none where the data states an empty list. */
export function someOf<Word extends string>(words: readonly Word[], usual: readonly Word[]): Setting<readonly Word[]> {
  return {
    read: (node, key) => {
      if (!Array.isArray(node.value[key])) return usual;
      const stated = textsAt(node, key);
      return words.filter((each) => stated.includes(each));
    },
  };
}

/** A list of texts that may be empty: then it is stated, and means none. */
export function textsOrNone(...usual: readonly string[]): Setting<readonly string[]> {
  return { read: (node, key) => (Array.isArray(node.value[key]) ? textsAt(node, key) : usual) };
}
