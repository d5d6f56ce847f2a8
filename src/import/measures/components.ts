import type { RawValue } from '../../edit/item-edit.ts';
import type { Component } from '../../model/method.ts';
import type { DraftParagraph, Remark } from '../draft.ts';
import { itemIds } from '../ids/name.ts';
import { partsIn, type StatedPart } from './parts.ts';
import { type Sentence, sentencesIn, stretchOf } from './sentences.ts';
import type { FoundSetting, Known } from './settings.ts';

/** The parts of the score of a year as they are written in a scheme. */
export interface ReadComponents {
  /** The list of the method; undefined where none is written. */
  readonly value: RawValue | undefined;
  /** The weight of each, wherever it is stated. */
  readonly settings: readonly FoundSetting[];
  readonly remarks: readonly Remark[];
}

/** An edition before, as far as its parts are called. */
interface Former {
  readonly method: { readonly yearEnd: { readonly components: readonly Pick<Component, 'id' | 'name'>[] } };
}

/** Ids for the parts that measures name: those that the edition before has, by name, and new ones. */
export async function componentIds(
  paragraphs: readonly DraftParagraph[],
  like: Former | undefined,
): Promise<ReadonlyMap<string, string>> {
  const names = new Set(sentencesIn(paragraphs).flatMap(({ text }) => partsIn(text).map(({ name }) => name)));
  const former = like?.method.yearEnd.components ?? [];
  const kept = new Map(former.map(({ id, name }) => [name, id] as const));
  const fresh = [...names].filter((name) => !kept.has(name));
  const ids = await itemIds(
    fresh.map((words) => ({ words, fallback: 'component' })),
    kept.values(),
  );
  return new Map([...kept, ...fresh.map((name, index) => [name, ids[index] ?? ''] as const)]);
}

const NONE: ReadComponents = { value: undefined, settings: [], remarks: [] };

/**
 * The parts of which sentences say that they are all of the score of a year. They are written where all such sentences
 * state the same ones, no other states weights of performance and satisfaction (`isRivalled`), and one of them alone is
 * what the indicators add to; else they stay words, which is told.
 */
export function componentsIn(sentences: readonly Sentence[], known: Known, isRivalled: boolean): ReadComponents {
  const stating = sentences.flatMap((sentence) => {
    const parts = partsIn(sentence.text);
    return parts.length === 0 ? [] : [{ sentence, parts }];
  });
  const [first, ...others] = stating;
  if (first === undefined) return NONE;
  const { parts } = first;
  const ids = parts.map(({ name }) => known.components?.get(name));
  const scored = scoredPart(parts, known);
  const isAgreed = others.every((each) => keyOf(each.parts) === keyOf(parts));
  const isNamed = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
  if (scored === undefined || isRivalled || !isAgreed || !isNamed)
    return { ...NONE, remarks: stating.map((each) => told('parts-left', each.sentence, each.parts, {}, true)) };
  const fields = parts.map(({ name, percent }, index): RawValue => {
    const source = name === scored.name ? [['of', 'indicators'] as const] : [];
    return { mapping: [['id', ids[index] ?? ''], ['name', name], ['weight', `${percent}%`], ...source] };
  });
  const settings = stating.flatMap((each) =>
    each.parts.map(({ percent, figure: [start, end] }, index): FoundSetting => {
      const at = each.sentence.start;
      const figure = { start: at + start, end: at + end, isPercent: false };
      const path = `method.yearEnd.components.${ids[index]}.weight`;
      return { path, value: `${percent}%`, isNumber: false, sentence: each.sentence, figure };
    }),
  );
  return {
    value: fields,
    settings,
    remarks: [told('parts-read', first.sentence, parts, { name: scored.name }, false)],
  };
}

/** The one part that is what the indicators add to: by its name (工作实绩, 指标得分), or where none has such a name since all tables are called by it. */
function scoredPart(parts: readonly StatedPart[], { systems }: Known): StatedPart | undefined {
  const named = parts.filter(({ name }) => /实绩|指标/u.test(name));
  const titles = systems.map(({ title = '' }) => title);
  const found = named.length > 0 ? named : parts.filter(({ name }) => titles.every((each) => each.includes(name)));
  return found.length === 1 ? found[0] : undefined;
}

function keyOf(parts: readonly StatedPart[]): string {
  return parts.map(({ name, percent }) => `${name} ${percent}`).join();
}

function told(
  code: string,
  { paragraph, start, text }: Sentence,
  parts: readonly StatedPart[],
  facts: Remark['facts'],
  changesTotal: boolean,
): Remark {
  const value = parts.map(({ name, percent }) => `${name} ${percent}%`).join('、');
  return { code, facts: { value, ...facts }, at: stretchOf(paragraph, start, start + text.length), changesTotal };
}
