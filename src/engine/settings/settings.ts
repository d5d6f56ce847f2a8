import { fieldsEdit } from '../../edit/applied/fields.ts';
import type { Edit } from '../../edit/edit.ts';
import { extentOfValue } from '../../edit/extent.ts';
import type { RawValue } from '../../edit/item-edit.ts';
import type { Edition } from '../../model/model.ts';
import { type Key, named } from '../../text/key.ts';
import type { Span } from '../../text/source.ts';
import { asWritten, hasKey, placeOf, type Written } from '../../text/written.ts';
import { SETTINGS, type SettingSpec } from './listed.js';
import { typedOf } from './typed.ts';

/** A setting of an edition: where it stands, what it is called, and what is written. */
export interface Setting {
  /** Its path, in which members of lists stand by their ids: `systems.county.thresholds.advanced`. */
  readonly path: string;
  /** What the steps to it are called, members of lists by their names. */
  readonly titles: readonly string[];
  readonly spec: SettingSpec;
  /** What is written, as it is typed; null where nothing is, or something that cannot be typed. */
  readonly value: string | null;
  /** Whether something is written there that cannot be typed, so that it can only be changed in the file. */
  readonly isSpecial: boolean;
  readonly place: Span;
  /** The mappings from the scheme to the one in which it stands, as far as they are written, and the keys from each to the next. */
  readonly holders: readonly Written[];
  readonly keys: readonly string[];
}

/** Every setting of an edition, in the order of the schema, written or not; a list of entries before what stands in each of them. */
export function settingsOf({ written }: Pick<Edition, 'written'>): readonly Setting[] {
  const settings = SETTINGS.flatMap((spec) => found(spec, 0, { holders: [written], keys: [], path: [], titles: [] }));
  const order = [...new Set(settings.map(groupOf))];
  return settings.toSorted((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)));
}

/** What settings that stand together have in common: the first key, or the system. */
export function groupOf({ path }: Pick<Setting, 'path'>): string {
  const [first = '', second = ''] = path.split('.');
  return first === 'systems' || first === 'method' ? `${first}.${second}` : path.includes('.') ? first : '';
}

interface At {
  readonly holders: readonly Written[];
  readonly keys: readonly string[];
  readonly path: readonly string[];
  readonly titles: readonly string[];
}

function found(spec: SettingSpec, step: number, at: At): readonly Setting[] {
  const key = spec.path[step] ?? '';
  const holder = at.holders[at.keys.length];
  const title = spec.titles[step] ?? key;
  const here = { ...at, path: [...at.path, key], titles: [...at.titles, title] };
  if (step === spec.path.length - 1) return [settingAt(spec, here, key)];
  if (spec.path[step + 1] === '*') {
    const list: unknown = holder?.value[named(key)];
    if (holder === undefined || !Array.isArray(list)) return [];
    return list.flatMap((each) => {
      const member = asWritten(holder.yaml, each);
      const id = member.value['id'];
      if (typeof id !== 'string') return [];
      const name = String(member.value['title'] ?? member.value['name'] ?? id);
      const path = [...here.path, id];
      return found(spec, step + 2, { holders: [member], keys: [], path, titles: [...here.titles, name] });
    });
  }
  const below = holder !== undefined && isMapping(holder.value[named(key)]);
  const holders = below ? [...at.holders, asWritten(holder.yaml, holder.value[named(key)])] : at.holders;
  return found(spec, step + 1, { ...here, holders, keys: [...at.keys, key] });
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function settingAt(spec: SettingSpec, { holders, keys, path, titles }: At, key: string): Setting {
  const holder = holders[keys.length];
  const written: unknown = holder?.value[named(key)];
  const value = typedOf(written, spec);
  return {
    ...{ path: path.join('.'), titles, spec, value, holders },
    keys: [...keys, key],
    isSpecial: written !== undefined && value === null,
    place: placeOf(holder ?? holders.at(-1) ?? NOWHERE, holder === undefined ? undefined : named(key)),
  };
}

/** Where what is written for a setting ends; where it stands if nothing is. */
export function endOf({ holders, keys, place }: Setting): Span {
  const holder = holders.length === keys.length ? holders.at(-1) : undefined;
  const { end } = (holder && extentOfValue(holder, keys.at(-1) ?? '')) ?? place;
  return { ...place, start: end, end };
}

const NOWHERE = asWritten({ source: { path: '', text: '' }, value: undefined, places: new Map() }, undefined);

/** The edit that gives a setting a value, with the mappings in which it then stands; undefined takes it away, and with it each mapping in which nothing else is. Undefined where something is written too unusually. */
export function settingEdit({ holders, keys }: Setting, value: RawValue | undefined): Edit | undefined {
  if (value === undefined) return clearing(holders, keys);
  const at = holders.length - 1;
  const [key = '', ...inner] = keys.slice(at);
  const whole = inner.reduceRight<RawValue>((held, each) => ({ mapping: [[each, held]] }), value);
  const holder = holders[at];
  return holder && fieldsEdit(holder, [[key, whole]]);
}

function clearing(holders: readonly Written[], keys: readonly string[]): Edit | undefined {
  const holder = holders.at(-1);
  const key: Key = named(keys[holders.length - 1] ?? '');
  if (holder === undefined) return undefined;
  const isAlone = hasKey(holder, key) && Object.keys(holder.value).length === 1;
  return isAlone && holders.length > 1 ? clearing(holders.slice(0, -1), keys) : fieldsEdit(holder, [[key, undefined]]);
}
