import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import { sourceOf } from '../../edit/raw.ts';
import type { MergeConflict, MergeState, Side } from '../../merge/merge.ts';
import { type Register, WHOLE } from '../../merge/registers.ts';
import type { SumNow } from '../../merge/sums.ts';
import { aroundDifference, beginning } from '../../text/stretch.ts';
import { LABELS } from '../../words/labels.js';
import type { MergingWords } from '../../words/merging.ts';

/** A conflict with the sums that it is about, as they are when it is decided for either side and all others for ours; undefined where they cannot be known. */
export interface ToldConflict {
  readonly conflict: MergeConflict;
  readonly sums: Readonly<Record<Side, readonly SumNow[] | undefined>>;
}

/** A conflict in a few lines: the item, what each side made of it, and what each choice does to the sums. The states say what items are called. */
export function conflictLines(
  { conflict, sums }: ToldConflict,
  states: readonly MergeState[],
  words: MergingWords,
): readonly string[] {
  return [sentenceOf(conflict, states, titleOf, words), ...sumLines(sums, words)];
}

/** A conflict of a register in a line: the entry, and what each side made of it. */
export function entryConflictLine(
  conflict: MergeConflict,
  { kind, list }: Register,
  states: readonly MergeState[],
  words: MergingWords,
): string {
  const { root, definitions = {} } = LABELS[kind] ?? {};
  const entry = definitions[root?.properties?.[list]?.items?.of ?? '']?.properties;
  const titleIn = (key: string): string => (conflict.id === WHOLE ? root?.properties : entry)?.[key]?.title ?? key;
  return sentenceOf(conflict, states, titleIn, { ...words, ...words.ofRegister });
}

/** A stated sum beside what its parts add to. */
export function sumLine({ title, classes, stated, actual, holds }: SumNow, words: MergingWords): string {
  return words.sum(title, classes, stated, actual, holds);
}

/** What each choice does to the sums; nothing where all hold on both sides. */
export function sumLines(sums: ToldConflict['sums'], words: MergingWords): readonly string[] {
  if (sums.ours === undefined || sums.theirs === undefined) return [words.unproved];
  const isSame = JSON.stringify(sums.ours) === JSON.stringify(sums.theirs);
  if (isSame && sums.ours.every(({ holds }) => holds)) return [];
  return (['ours', 'theirs'] as const).flatMap((side) => {
    const said = (sums[side] ?? []).map((each) => sumLine(each, words));
    return said.length === 0 ? [] : [words.ifTaken(side, words.sums(said))];
  });
}

function sentenceOf(
  conflict: MergeConflict,
  states: readonly MergeState[],
  titleIn: (key: string) => string,
  words: MergingWords,
): string {
  const item = named(conflict.id, states, words);
  switch (conflict.kind) {
    case 'field':
      return words.field(item, { key: conflict.key, title: titleIn(conflict.key) }, ...valuesOf(conflict, words));
    case 'removed':
      return words.removed(item, conflict.by);
    case 'added':
      return words.added(item, calledBy(conflict.ours), calledBy(conflict.theirs));
    case 'moved':
      return words.moved(item, named(conflict.ours, states, words), named(conflict.theirs, states, words));
    case 'order':
      return words.order(item);
    case 'below':
      return words.below(item);
  }
}

/** What an item or an entry is called: its title or name, or the beginning of its wording. */
function named(id: string | undefined, states: readonly MergeState[], words: MergingWords): string {
  if (id === undefined || id === WHOLE) return words.topLevel;
  const fields = states.flatMap(({ items }) => items.get(id)?.fields ?? [])[0];
  const label = calledBy({ fields: [...(fields ?? [])] });
  return label === '' ? `\`${id}\`` : words.item(label, id);
}

/** The beginning of the title, the name or the wording of an item; empty without one. */
function calledBy({ fields }: Pick<RawItem, 'fields'>): string {
  const of = new Map(fields);
  const label = of.get('title') ?? of.get('name') ?? of.get('text');
  return typeof label === 'string' ? beginning(label) : '';
}

/** What the schema calls a key. */
function titleOf(key: string): string {
  const definitions = LABELS['indicator']?.definitions ?? {};
  const labels = [definitions['criterion'], definitions['indicator']].map((each) => each?.properties?.[key]);
  const title = labels.flatMap((each) => each?.title ?? definitions[each?.of ?? '']?.title ?? [])[0];
  return title ?? key;
}

/** What was there, and what each side made of it, around what differs. */
export function valuesOf(
  { base, ours, theirs }: Pick<Extract<MergeConflict, { kind: 'field' }>, 'base' | 'ours' | 'theirs'>,
  words: MergingWords,
): [string, string, string] {
  const [a, b] = aroundDifference(textOf(ours), textOf(theirs));
  const shown = (value: RawValue | undefined, text: string): string =>
    value === undefined ? words.nothing : `\`${text}\``;
  const [before] = aroundDifference(textOf(base), textOf(ours));
  return [shown(base, before), shown(ours, a), shown(theirs, b)];
}

function textOf(value: RawValue | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : sourceOf(value, 'flow', 0);
}
