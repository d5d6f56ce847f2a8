import type { RawValue } from '../../edit/item-edit.ts';
import type { Item, System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import { hasKey } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { idMeant, named } from '../examine/meant.ts';
import { classesMeant } from './classes-meant.ts';
import { type Field, numberField, oneLine } from './field-values.ts';
import type { Survey } from './survey.ts';

/** Keys of an item whose values are more than a text, in the order in which they are written: what they are for classes, what they are made of, how they are reckoned. */
export const WRITTEN = ['textFor', 'scale', 'targets', 'step', 'split', 'method', 'evidence'] as const;

export type WrittenField = (typeof WRITTEN)[number];

/** Whether an item may have such a key. */
export function mayHave({ kind }: Item, key: WrittenField): boolean {
  if (key === 'method' || key === 'evidence') return true;
  return (key === 'scale') === (kind === 'indicator');
}

/** What stands under a key as it is typed: members with `；` between them, parts as `县=10%；城市区=12%`, several classes of a part with `+`. Null where nothing stands there; undefined where it can only be changed in the file. */
export function typedOf({ written }: Item, key: WrittenField): string | null | undefined {
  if (!hasKey(written, key)) return null;
  const value: unknown = written.value[key];
  if (key === 'step' || key === 'scale') return typeof value === 'number' ? String(value) : undefined;
  const members = key === 'textFor' ? wordings(value) : key === 'method' || key === 'evidence' ? value : parts(value);
  const isPlain = Array.isArray(members) && members.every((each) => typeof each === 'string' && oneLine(each) === each);
  const typed = isPlain ? members.join('；') : '';
  const isWhole = isPlain && splitAs(key, typed).length === members.length;
  return isWhole ? typed : undefined;
}

function parts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).map(([id, each]) => `${id}=${String(each)}`);
}

function wordings(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  return value.map((each: { readonly only?: unknown; readonly text?: unknown } | null) => {
    return Array.isArray(each?.only) ? `${each.only.join('+')}=${String(each.text)}` : undefined;
  });
}

/** What was typed for a key, as a field. Throws a failure for what it cannot be, and where it is none of the item's kind. */
export function writtenField(
  key: WrittenField,
  typed: string,
  item: Item,
  { system, found, words }: { readonly system: System; readonly found: Survey; readonly words: Authoring },
): Field {
  if (key === 'step' || key === 'scale') return numberField(key, typed, words);
  const typedMembers = splitAs(key, typed).filter((each) => each.trim() !== '');
  const members = typedMembers.map(oneLine).filter((each) => each !== undefined);
  if (members.length === 0 || members.length < typedMembers.length)
    throw refusal(words.failure.badText(`--${optionOf(key)}`));
  if (key === 'method' || key === 'evidence') return [key, [...new Set(members)]];
  const pairs = members.map((each) => {
    const [, name, value] = /^([^=＝]+)[=＝](.+)$/u.exec(each) ?? [];
    if (name === undefined || value === undefined) throw refusal(words.failure.badParts(`--${optionOf(key)}`, each));
    return [name.trim(), value.trim()] as const;
  });
  if (key === 'split') {
    const offices = officesOf(item, found).map(named);
    if (offices.length === 0) throw refusal(words.failure.noOffices(item.id));
    const shares = pairs.map(([name, value]) => {
      const [, points] = numberField(key, value, words);
      return [idMeant('--split', name, offices), points] as const;
    });
    return [key, { mapping: shares }];
  }
  const option = key === 'targets' ? '--targets' : '--text-for';
  const ids = (name: string): readonly string[] => classesMeant(option, name.split(/[+＋]/u), system, found);
  if (key === 'targets')
    return [key, { mapping: pairs.flatMap(([name, value]) => ids(name).map((id) => [id, value] as const)) }];
  const wording = ([name, text]: readonly [string, string]): RawValue => ({
    mapping: [
      ['only', ids(name)],
      ['text', text],
    ],
  });
  return [key, pairs.map(wording)];
}

/** The members that were typed. Parts are parted where the next one begins, so that their texts may have such a mark, too. */
function splitAs(key: WrittenField, typed: string): readonly string[] {
  return typed.split(key === 'method' || key === 'evidence' ? /[；;\n]/u : /[；;\n](?=[^=＝；;\n]+[=＝])/u);
}

/** The offices of the departments that lead an item. */
function officesOf({ departments }: Item, { registers }: Survey) {
  const leading = (registers.departments ?? []).filter(({ id }) => departments.includes(id));
  return leading.flatMap(({ offices }) => offices);
}

/** The option of a key: `textFor` is `--text-for`. */
function optionOf(key: WrittenField): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
