import type { RawValue } from '../../edit/item-edit.ts';
import { rawAt } from '../../edit/raw.ts';
import { parseYaml } from '../../load/yaml.ts';
import { Decimal } from '../../model/decimal.ts';
import { refusal } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import { oneLine } from '../revise/field-values.ts';
import type { ColumnSpec, ValueSpec } from './listed.js';
import type { Setting } from './settings.ts';
import { SEPARATOR } from './typed.ts';

/** The id of what people call so; the word itself where nothing is called so. */
export type Naming = (word: string, key: string) => string;

/**
 * What was typed for a setting as it is to be written: words by themselves or by what they mean, numbers in plain digits,
 * lists with marks between their members, amounts for each of some as `county=3；district=2`, an entry or a list of entries in YAML between braces or brackets.
 * Throws a failure with what there is to choose from, and with where in the setting it is.
 */
export function settingValue(
  setting: Setting,
  typed: string,
  words: Authoring,
  naming: Naming = (word) => word,
): RawValue {
  const { spec, path, titles } = setting;
  const asked: Asked = { words, naming, path, title: titles.at(-1) ?? '', key: spec.path.at(-1) ?? '' };
  return valueTyped(spec, typed, asked);
}

interface Asked {
  readonly words: Authoring;
  readonly naming: Naming;
  /** Where it is to stand, for the sentence and for the page. */
  readonly path: string;
  readonly title: string;
  readonly key: string;
}

function valueTyped(spec: ValueSpec, typed: string, asked: Asked): RawValue {
  const value = spec.columns !== undefined ? entriesTyped(spec, typed, asked) : plainTyped(spec, typed, asked);
  if (value !== undefined) return value;
  const choices = Object.entries(spec.kind === 'mark' ? MARKS : (spec.values ?? {}));
  throw refusal(asked.words.failure.badSetting(asked.title, typed, choices, spec.kind), asked.path);
}

function plainTyped({ kind, values = {} }: ValueSpec, typed: string, { naming, key }: Asked): RawValue | undefined {
  switch (kind) {
    case 'number':
    case 'size':
      return number(typed);
    case 'amount':
      return amount(typed);
    case 'choice':
      return wordMeant(typed, values);
    case 'mark': {
      const meant = wordMeant(typed, MARKS);
      return meant && meant === 'true';
    }
    case 'list': {
      const members = typed.split(SEPARATOR).map((each) => {
        return Object.keys(values).length === 0 ? oneLine(each) : wordMeant(each, values);
      });
      return members.every((each) => each !== undefined) ? members : undefined;
    }
    case 'parts':
      return /[=＝]/u.test(typed) ? partsTyped(typed, /[；;]/u, (word) => naming(word, key)) : amount(typed);
    case 'leaders': {
      if (/[=＝]/u.test(typed)) return partsTyped(typed, SEPARATOR, (word) => naming(word, key));
      const ids = typed.split(SEPARATOR).map((each) => naming(each.trim(), key));
      return ids.length === 1 ? oneLine(ids[0] ?? '') : ids;
    }
    default:
      return oneLine(naming(typed.trim(), key));
  }
}

/** An amount for each of some, `=` between both. A name may have a mark of its own in it (县、县级市). */
function partsTyped(typed: string, between: RegExp, idOf: (word: string) => string): RawValue | undefined {
  const parts = typed.split(between).map((each) => {
    const [, word, part] = /^\s*([^=＝]+?)\s*[=＝]([^=＝]+)$/u.exec(each) ?? [];
    const value = part === undefined ? undefined : amount(part);
    return word === undefined || value === undefined ? undefined : ([idOf(word), value] as const);
  });
  return parts.every((each) => each !== undefined) ? { mapping: parts } : undefined;
}

/** The entry or the entries that are typed, part by part; a part of which the schema knows nothing stays, so that it is what is refused. */
function entriesTyped(spec: ValueSpec, typed: string, asked: Asked): RawValue | undefined {
  const yaml = parseYaml({ path: '', text: `entries: ${typed}` }, () => undefined);
  const raw = yaml && rawAt(yaml, yaml.value as object, 'entries');
  if (spec.kind === 'entry') return isMapping(raw) ? entryFrom(raw, spec.columns ?? [], asked) : undefined;
  return isList(raw) ? entriesFrom(spec, raw, asked) : undefined;
}

function entriesFrom({ columns = [], isPlain = false }: ValueSpec, list: readonly RawValue[], asked: Asked): RawValue {
  const ids = list.map((each) => partIn(each, 'id'));
  const twice = ids.find((id, index) => id !== undefined && ids.indexOf(id) < index);
  if (twice !== undefined)
    throw refusal(asked.words.failure.entryTwice(asked.title, twice), `${asked.path}.${twice}.id`);
  return list.map((each, index): RawValue => {
    if (!isMapping(each)) return each;
    const id = ids[index] ?? String(index);
    const place = {
      path: `${asked.path}.${id}`,
      title: partIn(each, 'name') ?? partIn(each, 'id') ?? String(index + 1),
    };
    const entry = entryFrom(each, columns, { ...asked, ...place });
    const [first] = entry.mapping;
    return isPlain && entry.mapping.length === 1 && first !== undefined ? first[1] : entry;
  });
}

/** A plain part of an entry as it is typed; undefined where there is none. */
function partIn(entry: RawValue, key: string): string | undefined {
  const part = isMapping(entry) ? textOf(entry.mapping.find(([each]) => each === key)?.[1]) : undefined;
  return part?.trim() === '' ? undefined : part;
}

interface Mapping {
  readonly mapping: readonly (readonly [key: string, value: RawValue])[];
}

/** What the parts of an entry become, in the order of the schema; one in which nothing is typed is not there. */
function entryFrom({ mapping }: Mapping, columns: readonly ColumnSpec[], asked: Asked): Mapping {
  const order = columns.map(({ path }) => path[0]);
  const ordered = mapping.toSorted(([a], [b]) => placeIn(order, a) - placeIn(order, b));
  return {
    mapping: ordered.flatMap(([key, value]) => {
      const own = columns.filter(({ path }) => path[0] === key);
      const part = partFrom(value, own, { ...asked, path: `${asked.path}.${key}`, key });
      return part === undefined ? [] : [[key, part] as const];
    }),
  };
}

function placeIn(order: readonly (string | undefined)[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

function partFrom(value: RawValue, own: readonly ColumnSpec[], asked: Asked): RawValue | undefined {
  const [column] = own;
  if (column === undefined) return value;
  const here = { ...asked, title: `${asked.title} · ${column.title}` };
  if (column.path.length > 1) {
    if (!isMapping(value)) return value;
    const below = own.map((each) => ({ ...each, path: each.path.slice(1) }));
    const held = entryFrom(value, below, asked);
    return held.mapping.length === 0 ? undefined : held;
  }
  if (column.kind === 'entries' && isList(value))
    return value.length === 0 ? undefined : entriesFrom(column, value, here);
  const typed = textOf(value);
  if (typed === undefined) return value;
  return typed.trim() === '' ? undefined : valueTyped(column, typed, here);
}

function isList(value: RawValue | undefined): value is readonly RawValue[] {
  return Array.isArray(value);
}

function isMapping(value: RawValue | undefined): value is Mapping {
  return typeof value === 'object' && 'mapping' in value;
}

/** A plain value as it is typed; undefined for what is none. */
function textOf(value: RawValue | undefined): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' && 'number' in value ? value.number : undefined;
}

const MARKS: Readonly<Record<string, string>> = { true: '是', false: '否' };

function number(typed: string): RawValue | undefined {
  const value = Decimal.parse(typed.normalize('NFKC').trim());
  return value && { number: value.toString() };
}

function amount(typed: string): RawValue | undefined {
  return number(typed) ?? oneLine(typed.normalize('NFKC'));
}

/** The word that is typed, or of which the meaning is. */
function wordMeant(typed: string, values: Readonly<Record<string, string>>): string | undefined {
  const plain = typed.trim();
  return Object.keys(values).find((word) => word === plain || values[word] === plain);
}
