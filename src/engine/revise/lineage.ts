import type { RawValue } from '../../edit/item-edit.ts';
import type { Item } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import { hasKey } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { type Field, oneLine } from './field-values.ts';

const KEYS = ['splits', 'merges', 'replaces', 'change', 'reason'] as const;
const LISTS: readonly string[] = ['merges', 'change'];

/** What an item says of the edition before it, as it is typed: `merges=old-one+old-two；reason=…`. Null where it says nothing; undefined where it can only be changed in the file. */
export function lineageTyped({ written }: Item): string | null | undefined {
  if (!hasKey(written, 'lineage')) return null;
  const value: unknown = written.value['lineage'];
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const typed = Array.isArray(each) ? each.join('+') : String(each);
    return `${key}=${typed}`;
  });
  const typed = parts.join('；');
  const isWhole = partsIn(typed)?.length === parts.length && parts.every((part) => oneLine(part) === part);
  return isWhole ? typed : undefined;
}

/** What was typed of the edition before, as a field. Throws a failure where it says nothing. */
export function lineageField(typed: string, words: Authoring): Field {
  const parts = partsIn(typed);
  if (parts === undefined) throw refusal(words.failure.badLineage(typed));
  const mapping = parts.map(([key, value]): readonly [string, RawValue] => {
    return [key, LISTS.includes(key) ? value.split(/[+＋]/u).map((each) => each.trim()) : value];
  });
  return ['lineage', { mapping }];
}

/** The parts that were typed, each under a key of its own; undefined where one of them is none. A reason may have such a mark in it. */
function partsIn(typed: string): readonly (readonly [string, string])[] | undefined {
  const parts = typed.split(/[；;](?=\s*[a-z]+\s*[=＝])/u).map((part) => {
    const [, key = '', text = ''] = /^\s*([a-z]+)\s*[=＝](.+)$/u.exec(part) ?? [];
    const value = oneLine(text);
    return KEYS.some((each) => each === key) && value !== undefined ? ([key, value] as const) : undefined;
  });
  const known = parts.filter((each) => each !== undefined);
  const isOnce = new Set(known.map(([key]) => key)).size === parts.length;
  return isOnce ? known : undefined;
}
