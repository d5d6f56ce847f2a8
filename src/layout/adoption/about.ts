import type { Edition, Indicator, Item } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import { isOfMeasures, type Suggestion } from '../../model/opinions/suggestion.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';

/** What an opinion may be about. */
export interface Subjects {
  readonly edition: Edition;
  /** The edition before it: what was taken away is called as it was called there. */
  readonly previous?: Edition | undefined;
  readonly opinions: readonly Opinion[];
}

/** What an opinion is about: the annex where there are several, an indicator below that of level 1, and which of its criteria with the wording; a passage of the measures by its heading. What was taken away meanwhile goes by what it was called. */
export function aboutParagraphs(suggestion: Suggestion, subjects: Subjects): readonly CellParagraph[] {
  const { system: id, item: own, under, items, field, place } = suggestion;
  if (isOfMeasures(suggestion)) return cellParagraphs('text', ['办法正文', place.heading ?? ''].join('\n'));
  const { system, item } = aboutOf({ system: id, item: own ?? under ?? items[0] }, subjects.edition);
  if (system === undefined) return cellParagraphs('text', '一般意见');
  if (item === undefined) {
    return cellParagraphs('text', own === undefined ? system.title : goneTitle(suggestion, own, subjects));
  }
  const others = items.length > 1 ? `等${items.length}项` : '';
  const annex = subjects.edition.systems.length > 1 && system.annex !== undefined ? [`附件${system.annex}`] : [];
  const called = `${[...annex, calledIn(item)].join('／')}${others}`;
  if (item.kind === 'indicator') return cellParagraphs('text', called);
  // Its wording, as it was sent out, stands beside it where that is to be another.
  const wording = field === 'text' ? [] : [wordingSent(system.id, item.id, subjects.opinions) ?? item.text];
  return cellParagraphs('text', [called, ...wording].join('\n'));
}

/** The indicator of level 1 and the one right above a criterion, with which of its criteria it is; an indicator itself. */
function calledIn(item: Item): string {
  const indicator = item.kind === 'indicator' ? item : item.parent;
  const titles = [...new Set([firstOf(item).title, indicator?.title ?? ''])].join('／');
  if (item.kind === 'indicator' || indicator === undefined || indicator.children.length < 2) return titles;
  return `${titles}第${indicator.children.indexOf(item) + 1}项`;
}

/** What was taken away: as the edition before calls it, else as somebody who spoke of it did. */
function goneTitle({ system }: Suggestion, item: string, { previous, opinions }: Subjects): string {
  const before = previous && aboutOf({ system, item }, previous).item;
  const called = before === undefined ? saidOf(system, item, opinions) : calledOf(before);
  return `${called ?? '一项'}\n（已经删去）`;
}

/** The wording that an item had for all when it was sent out, as somebody found it who suggests another one: it may have been changed since. */
function wordingSent(system: string, item: string, opinions: readonly Opinion[]): string | undefined {
  const own = opinions.find(
    ({ suggestion: each }) =>
      each.system === system && each.item === item && each.field === 'text' && each.classes === undefined,
  );
  return typeof own?.suggestion.before === 'string' ? own.suggestion.before : undefined;
}

function saidOf(system: string | undefined, item: string, opinions: readonly Opinion[]): string | undefined {
  const own = opinions.filter(({ suggestion }) => suggestion.system === system && suggestion.item === item);
  const texts = own.map(({ suggestion: { field, before } }) => {
    if (typeof before === 'object') return before.text;
    return field === 'text' || field === 'title' ? before : undefined;
  });
  return texts.find((text) => text !== undefined);
}

function calledOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}

/** The indicator of level 1 above an item, or itself. */
function firstOf(item: Item): Indicator {
  if (item.parent !== undefined) return firstOf(item.parent);
  if (item.kind === 'criterion') throw new Error(`the criterion ${item.id} has nothing above it`);
  return item;
}
