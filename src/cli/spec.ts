import type { ValueKind } from '../words/words.ts';

/** What a command takes on the command line. It is known without the command itself being loaded. */
export interface Spec {
  readonly group: Group;
  readonly operands: readonly Operand[];
  /** The options that it has beside `COMMON`, by their names in camel case: `strictFonts` is `--strict-fonts`. */
  readonly options: Readonly<Record<string, Option>>;
}

/** The groups in which the help lists the commands, in its order. */
export const GROUPS = ['author', 'check', 'review', 'publish', 'program'] as const;
type Group = (typeof GROUPS)[number];

/** A word that follows the command. */
export interface Operand {
  readonly kind: ValueKind;
  /** `any` is none or more, `some` one or more; both may stand only at the end, `optional` only before its like. */
  readonly count: 'one' | 'optional' | 'any' | 'some';
  /** What it may be, where that is known beforehand. */
  readonly choices?: readonly string[];
}

/** An option that is there or not, or one that takes a value. An option of one name takes a value in all commands or in none, and a letter is short for one name only: so the command may stand behind options. */
export type Option = Flag | Valued;

interface Flag {
  readonly type: 'flag';
  readonly short?: string;
}

interface Valued {
  readonly type: 'value';
  readonly kind: ValueKind;
  readonly short?: string;
  /** What it may be; of a list, what its members may be. */
  readonly choices?: readonly string[];
  /** Whether it is a list: its members are separated by commas, and the option may be repeated. */
  readonly list?: true;
  /** What it is when it is not stated. A list is empty then. */
  readonly preset?: string;
}

/** Commands by their names, with what they take. */
export type Listing = Readonly<Record<string, { readonly spec: Spec }>>;

/** What was asked of a command: its operands and its own options, by their names in camel case. An option that is not stated is false, an empty list, its preset, or else undefined. */
export type Asked<S extends Spec> = {
  /** The folder in which `indicators/` lies, from where the person stands. */
  readonly root: string;
  readonly operands: OperandsOf<S['operands']>;
} & { readonly [Name in keyof S['options']]: ValueOf<S['options'][Name]> };

type ValueOf<O> = O extends { readonly type: 'flag' }
  ? boolean
  : O extends { readonly list: true }
    ? readonly ChoiceOf<O>[]
    : O extends { readonly preset: string }
      ? ChoiceOf<O>
      : ChoiceOf<O> | undefined;

type ChoiceOf<O> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

type OperandsOf<All extends readonly Operand[]> = number extends All['length']
  ? readonly string[]
  : All extends readonly [infer First extends Operand, ...infer Rest extends readonly Operand[]]
    ? readonly [...Slot<ChoiceOf<First>>[First['count']], ...OperandsOf<Rest>]
    : readonly [];

interface Slot<Word> {
  one: [Word];
  optional: [Word?];
  any: Word[];
  some: [Word, ...Word[]];
}

/** A flag, as most are. */
export const FLAG = { type: 'flag' } as const satisfies Option;

/** The name of an option as it is typed, without the dashes: `strict-fonts`. */
export function optionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
