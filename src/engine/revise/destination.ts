import type { Spot } from '../../edit/tree.ts';
import type { Indicator, Item, System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import { find, findItem, type Survey, type Wanted } from './survey.ts';

/** Where an item was asked to be put. */
export interface AskedPlace extends Wanted {
  readonly under: string | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** Where an item is to be put: below an indicator, or at level 1 of a system, before the nth item there, counted from 0. */
export interface Destination {
  readonly system: System;
  readonly parent: Indicator | undefined;
  readonly index: number;
}

/** The id by which a place was named. Throws a failure where none was, or two that exclude each other. */
export function placeName({ under, after, before }: AskedPlace, words: Authoring): string {
  if (after !== undefined && before !== undefined) throw refusal(words.failure.onePlace);
  const id = under ?? after ?? before;
  if (id === undefined) throw refusal(words.failure.needsOption(['--under', '--after', '--before'], 'place'));
  return id;
}

/** The place that was asked for: beside an item, or behind the last below an indicator or a system. Throws a failure for a place that does not exist. */
export function destination(survey: Survey, asked: AskedPlace, words: Authoring): Destination {
  const { under, after, before } = asked;
  const beside = after ?? before;
  const above = under === undefined ? undefined : find(survey, under, asked, words);
  if (above?.item?.kind === 'criterion') throw refusal(words.failure.underCriterion(above.item?.id ?? ''));
  const parent = above?.item?.kind === 'indicator' ? above.item : undefined;
  if (beside === undefined) {
    if (above === undefined) throw new Error('no place was asked for');
    return { system: above.system, parent, index: membersOf(above.system, parent).length };
  }
  const { system, item } = findItem(survey, beside, { ...asked, system: above?.system.id ?? asked.system }, words);
  if (above !== undefined && item.parent !== parent) throw refusal(words.failure.notBelow(beside, under ?? ''));
  const index = membersOf(system, item.parent).indexOf(item);
  return { system, parent: item.parent, index: after === undefined ? index : index + 1 };
}

/** The items among which one is to be put. */
export function membersOf(system: System, parent: Indicator | undefined): readonly Item[] {
  return parent?.children ?? system.indicators;
}

/** A place below an indicator, in its file. */
export function spotOf(parent: Indicator, index: number): Spot {
  return { holder: parent.written, key: parent.isLeaf ? 'criteria' : 'indicators', index };
}
