import { Decimal } from '../decimal.ts';
import type { Item } from '../model.ts';
import { atMost, beyond, NONE, plus, type Ratio, roundedRatio, whole } from './ratio.ts';
import type { EnteredKey } from './result.ts';

/** Which figure of a unit it is. */
export type FigureName =
  /** The score that is published, and the one before it is rounded. */
  | { readonly kind: 'published' | 'unlimited' | 'exact' }
  /** A component of the score as it is weighted: performance 实绩, satisfaction 满意度. */
  | { readonly kind: 'component'; readonly name: string }
  /** What the office has entered, in one of its columns. */
  | { readonly kind: 'entered'; readonly key: EnteredKey; readonly title: string }
  /** All kinds of bonus together, and with what is deducted. */
  | { readonly kind: 'bonus' | 'adjustment' | 'performance' }
  /** An indicator, or a criterion: what it has of the sum. */
  | { readonly kind: 'item'; readonly item: Item }
  /** A level-1 indicator as it counts in the total, with what lies beside its sum. */
  | { readonly kind: 'level'; readonly item: Item }
  /** What is added or deducted beside the sum by an item; above all items (`item` undefined) by the system. */
  | { readonly kind: 'adds' | 'deducts' | 'beyond'; readonly item: Item | undefined }
  /** What a department gave for a criterion, or for its part of it. */
  | { readonly kind: 'score'; readonly item: Item; readonly scorer: string };

/** Where something was written: in a cell of a form, or in a line of the data. */
export interface WrittenAt {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
}

/** A part of a figure, and what it is multiplied by, exactly; the setting that says so where one does. */
export interface Term {
  readonly figure: Figure;
  readonly factor: Ratio;
  /** The path of the setting in the scheme: `method.yearEnd.performance`. */
  readonly setting?: string;
}

/** How a figure comes about. */
export type Derivation =
  /** It stands so in a form or in the data; undefined where nothing stands there, or nothing that can be used (`isRefused`). */
  | {
      readonly rule: 'written';
      readonly at: WrittenAt | undefined;
      readonly note?: string;
      readonly isRefused?: boolean;
    }
  | { readonly rule: 'sum'; readonly terms: readonly Term[] }
  /** The mean of what counts (`terms`), without the highest and lowest (`dropped`), brought from its full score to what that counts. */
  | {
      readonly rule: 'mean';
      readonly terms: readonly Term[];
      readonly dropped: readonly Figure[];
      readonly scale: Ratio;
      readonly setting?: string;
    }
  | { readonly rule: 'at-most' | 'beyond'; readonly of: Figure; readonly limit: Decimal; readonly setting?: string }
  | {
      readonly rule: 'rounded';
      readonly of: Figure;
      readonly places: number;
      readonly half: 'half-up-once' | 'half-even-once';
    };

/** A number of a unit with how it came about, down to where it was written. */
export interface Figure {
  readonly name: FigureName;
  /** Exact; undefined as long as something of it is not known. */
  readonly value: Ratio | undefined;
  readonly from: Derivation;
}

/** A figure that stands somewhere as it is. */
export function writtenFigure(
  name: FigureName,
  value: Ratio | undefined,
  from: Omit<Extract<Derivation, { readonly rule: 'written' }>, 'rule'>,
): Figure {
  return { name, value, from: { rule: 'written', ...from } };
}

/** A figure that follows from others. */
export function figure(name: FigureName, from: Exclude<Derivation, { readonly rule: 'written' }>): Figure {
  return { name, value: valueFrom(from), from };
}

/** What follows from the parts of a figure by its rule, exactly; undefined where one of them is not known. */
function valueFrom(from: Exclude<Derivation, { readonly rule: 'written' }>): Ratio | undefined {
  switch (from.rule) {
    case 'sum':
      return sumOf(from.terms);
    case 'mean': {
      const isKnown = from.dropped.every(({ value }) => value !== undefined);
      const sum = isKnown ? sumOf(from.terms) : undefined;
      const count = Decimal.of(BigInt(from.terms.length), 0);
      return sum && { over: sum.over.times(from.scale.over), under: sum.under.times(from.scale.under).times(count) };
    }
    case 'at-most':
      return from.of.value && atMost(from.of.value, whole(from.limit));
    case 'beyond':
      return from.of.value && beyond(from.of.value, whole(from.limit));
    case 'rounded':
      return from.of.value && whole(roundedRatio(from.of.value, from.places, from.half));
  }
}

function sumOf(terms: readonly Term[]): Ratio | undefined {
  let sum = NONE;
  for (const { figure: part, factor } of terms) {
    if (part.value === undefined) return undefined;
    sum = plus(sum, { over: part.value.over.times(factor.over), under: part.value.under.times(factor.under) });
  }
  return sum;
}

/** The figures right below one, with what was left out of a mean. */
export function partsOfFigure({ from }: Figure): readonly Figure[] {
  switch (from.rule) {
    case 'written':
      return [];
    case 'sum':
      return from.terms.map((term) => term.figure);
    case 'mean':
      return [...from.terms.map((term) => term.figure), ...from.dropped];
    default:
      return [from.of];
  }
}
