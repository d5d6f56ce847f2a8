import { Decimal } from '../model/decimal.ts';
import { ratioFrom, whole } from '../model/grading/ratio.ts';
import type { Weight } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { type Key, named } from '../text/key.ts';
import { type Span, textOf } from '../text/source.ts';
import { asWritten, mentionsAt, placeIn, placeOf, type Written, within } from '../text/written.ts';
import { plainNumber } from './slips.ts';

// What has the wrong type was reported when the file was held against its schema: these readers give nothing
// (an empty text, undefined, an empty list) and stay silent.

type Report = (diagnostic: Diagnostic) => void;

/** The mappings in the list under a key, and whether they are all that the list holds. */
export function childrenAt(
  node: Written,
  key: Key,
): { readonly nodes: readonly Written[]; readonly complete: boolean } {
  const list = node.value[key];
  if (!Array.isArray(list)) return { nodes: [], complete: false };
  const mappings = list.filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  return { nodes: mappings.map((each) => asWritten(node.yaml, each)), complete: mappings.length === list.length };
}

/** The text under a key, without white space around it and in Unicode's composed form (NFC); undefined when there is none. */
export function optionalText(node: Written, key: Key): string | undefined {
  const value = node.value[key];
  return typeof value === 'string' ? value.trim().normalize('NFC') : undefined;
}

/** The text under a key as `optionalText` gives it, or an empty one. */
export function textAt(node: Written, key: Key): string {
  return optionalText(node, key) ?? '';
}

/** One of the words that the schema allows; undefined when it is another or none. */
export function wordAt<Word extends string>(node: Written, key: Key, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === node.value[key]);
}

const NONE: readonly string[] = [];

/** The texts in the list under a key. */
export function textsAt(node: Written, key: Key): readonly string[] {
  const mentions = mentionsAt(node, key);
  return mentions.length === 0 ? NONE : mentions.map((mention) => mention.id);
}

/** The texts of a mapping under a key, by its keys in their order. */
export function textMapAt(node: Written, key: Key): ReadonlyMap<string, string> {
  return mapAt(node, key, textAt);
}

/** The exact number under a key, read from its source text. Undefined when there is none; a number that is not written plainly is reported. */
export function decimalAt(node: Written, key: Key, report: Report): Decimal | undefined {
  return typeof node.value[key] === 'number' ? decimalIn(placeOf(node, key), report) : undefined;
}

/** The exact numbers under a key, as `decimalAt`: one by itself, or those of a list in their order. */
export function decimalsAt(node: Written, key: Key, report: Report): readonly (Decimal | undefined)[] {
  const list = node.value[key];
  if (!Array.isArray(list)) return [decimalAt(node, key, report)];
  return list.map((value: unknown, index) =>
    typeof value === 'number' ? decimalIn(placeIn(node.yaml, list, index), report) : undefined,
  );
}

function decimalIn(place: Span, report: Report): Decimal | undefined {
  const text = textOf(place);
  const decimal = Decimal.parse(text);
  if (decimal === undefined) report(finding('number-form', place, { text, plain: plainForm(text) }));
  return decimal;
}

/** As `decimalAt`, of what must be more than nothing: undefined too where it is not, which was reported. */
export function positiveAt(node: Written, key: Key, report: Report): Decimal | undefined {
  const decimal = decimalAt(node, key, report);
  return decimal !== undefined && decimal.compare(Decimal.zero) > 0 ? decimal : undefined;
}

/** The exact share under a key, as a part of one: `60%` is 0.6. Undefined when there is none; one that is not written so was reported with the schema. */
export function shareAt(node: Written, key: Key): Decimal | undefined {
  return shareIn(node.value[key]);
}

/** As `shareAt`, of a whole: undefined too above 100%, which was reported. */
export function partAt(node: Written, key: Key): Decimal | undefined {
  const share = shareAt(node, key);
  return share !== undefined && share.compare(Decimal.one) > 0 ? undefined : share;
}

/** The exact share that a value says, as `shareAt`. */
export function shareIn(value: unknown): Decimal | undefined {
  const [, digits = ''] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)%$/.exec(value) ?? []) : [];
  return Decimal.parse(digits)?.times(HUNDREDTH);
}

/** The exact weight under a key: `0.5`, `50%` or `7/75`, and how it is written. Undefined when there is none; one that is written otherwise was reported. */
export function weightAt(node: Written, key: Key, report: Report): Weight | undefined {
  const value = node.value[key];
  if (typeof value !== 'string') {
    const decimal = decimalAt(node, key, report);
    return decimal && { share: whole(decimal), text: decimal.toString() };
  }
  const share = ratioFrom(value);
  return share && { share, text: value };
}

const HUNDREDTH = Decimal.of(1n, 2);

/** The exact numbers of a mapping under a key, by its keys in their order. */
export function decimalMapAt(node: Written, key: Key, report: Report): ReadonlyMap<string, Decimal | undefined> {
  return mapAt(node, key, (child, name) => decimalAt(child, name, report));
}

const EMPTY: ReadonlyMap<string, never> = new Map<string, never>();

function mapAt<Value>(node: Written, key: Key, read: (child: Written, name: Key) => Value): ReadonlyMap<string, Value> {
  if (node.value[key] === undefined) return EMPTY;
  const child = within(node, key);
  return new Map(Object.keys(child.value).map((name) => [name, read(child, named(name))]));
}

/** The whole number under a key; undefined when there is none or it is not whole or not safe to count with. */
export function integerAt(node: Written, key: Key, report: Report): number | undefined {
  const decimal = decimalAt(node, key, report);
  if (decimal === undefined || decimal.scale !== 0) return undefined;
  const value = Number(decimal.coefficient);
  return Number.isSafeInteger(value) ? value : undefined;
}

function plainForm(text: string): string | undefined {
  const plain = plainNumber(text);
  return plain === undefined || Decimal.parse(plain) === undefined ? undefined : plain;
}
