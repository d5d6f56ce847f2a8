import type { KeyValue } from '../../edit/applied/fields.ts';
import type { Item } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import { hasKey } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { numberField } from './field-values.ts';

/** By what an item counts: a key with a figure, or a mark that stands in its place. What an indicator limits beside its points is none of these. */
const KINDS = {
  indicator: ['points', 'weight', 'grouping'],
  criterion: ['points', 'weight', 'adds', 'deducts', 'veto'],
} as const;

type Worth = (typeof KINDS)[Item['kind']][number];

const MARKS: readonly string[] = ['grouping', 'veto'];

/** By what an item counts, as it is typed: `adds=2`, `veto`. Null where it says nothing; undefined where it says several things, or what can only be changed in the file. */
export function worthTyped({ kind, written }: Item): string | null | undefined {
  const keys = KINDS[kind].filter((key) => hasKey(written, key));
  const [key, ...others] = keys;
  if (key === undefined) return hasKey(written, 'pointsFor') ? undefined : null;
  const value: unknown = written.value[key];
  if (others.length > 0) return undefined;
  if (MARKS.includes(key)) return value === true ? key : undefined;
  return typeof value === 'number' || typeof value === 'string' ? `${key}=${value}` : undefined;
}

/** The keys by which an item counts so as it is typed, and no longer otherwise. What differs by class goes with another kind. Throws a failure for what is none of its kinds. */
export function worthFields(item: Item, typed: string, words: Authoring): readonly KeyValue[] {
  const kinds: readonly Worth[] = KINDS[item.kind];
  const [, word = '', figure] = /^\s*([a-z]+)\s*(?:[=＝]\s*(.*?))?\s*$/u.exec(typed) ?? [];
  const key = kinds.find((each) => each === word);
  const isMark = MARKS.includes(word);
  if (key === undefined || isMark !== (figure === undefined)) {
    throw refusal(
      words.failure.badWorth(
        typed,
        kinds.map((each) => (MARKS.includes(each) ? each : `${each}=2`)),
      ),
    );
  }
  const field: KeyValue = figure === undefined ? [key, true] : numberField(key, figure, words);
  const others = [...kinds.filter((each) => each !== key), ...(hasKey(item.written, key) ? [] : ['pointsFor'])];
  return [...others.map((each): KeyValue => [each, undefined]), field];
}

/** The keys of an indicator that says nothing of points any more: what lies below it counts for what lies above. Throws a failure for a criterion, which must count by something. */
export function withoutWorth({ kind, id }: Item, words: Authoring): readonly KeyValue[] {
  if (kind === 'criterion') throw refusal(words.failure.needsWorth(id));
  return [...KINDS.indicator, 'pointsFor'].map((each) => [each, undefined]);
}
