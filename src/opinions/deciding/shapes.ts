import type { ItemEdit, RawItem } from '../../edit/item-edit.ts';
import { restrictedTo } from '../../import/criteria-sheet/values/restricted.ts';
import type { Edition, Indicator, Item, System } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf, isDone } from '../../model/opinions/said.ts';
import type { SuggestedItem, Suggestion } from '../../model/opinions/suggestion.ts';
import { departmentValues, scoringFields } from './field-edits.ts';
import type { Obstacle } from './obstacle.ts';
import type { Standing } from './standing.ts';

/** Changes of the items of a system by which some come, go or are elsewhere; none where they are so already. */
export interface Shape {
  readonly system: string;
  readonly edits: readonly ItemEdit[];
}

/** How an item is put in; `to` is its wording or title where that was decided otherwise. */
export function insertion(opinion: Opinion, standing: Standing, to: string | undefined): Shape | Obstacle {
  const { suggestion } = opinion;
  const { after } = suggestion;
  const { system } = aboutOf(suggestion, standing.edition);
  if (system === undefined || typeof after !== 'object') return { kind: 'by-hand' };
  const wanted = to === undefined ? after : { ...after, text: to };
  if (isDone({ ...suggestion, after: wanted }, standing) === true) return { system: system.id, edits: [] };
  const place = placeOf(opinion, system, standing);
  if ('kind' in place) return place;
  const item = newItem(wanted, standing, [...standing.idsFor(suggestion)]);
  return 'kind' in item ? item : { system: system.id, edits: [{ kind: 'add', ...place, item }] };
}

/** How an item is taken away, with the indicators of which it is all. */
export function removal(suggestion: Suggestion, { edition, opinions }: Standing): Shape | Obstacle {
  const { system, item } = aboutOf(suggestion, edition);
  if (suggestion.item === undefined || system === undefined) return { kind: 'by-hand' };
  if (item === undefined) return { system: system.id, edits: [] };
  const gone = aloneIn(item);
  const coming = comingBelow(item, gone, system, opinions);
  if (coming.length > 0) return { kind: 'emptied', numbers: coming };
  return { system: system.id, edits: [{ kind: 'remove', id: gone.id, retire: undefined }] };
}

/** How an item is put elsewhere. What is left without anything below it goes. */
export function movement(opinion: Opinion, standing: Standing): Shape | Obstacle {
  const { suggestion } = opinion;
  const { system, item } = aboutOf(suggestion, standing.edition);
  if (suggestion.item === undefined || system === undefined) return { kind: 'by-hand' };
  if (item === undefined) return { kind: 'gone', id: suggestion.item };
  const place = placeOf(opinion, system, standing);
  if ('kind' in place) return place;
  if (isAt(item, place)) return { system: system.id, edits: [] };
  const gone = aloneIn(item, place.under);
  const coming = comingBelow(item, gone, system, standing.opinions);
  if (coming.length > 0) return { kind: 'emptied', numbers: coming };
  const move: ItemEdit = { kind: 'move', id: item.id, ...place };
  const removed: readonly ItemEdit[] = gone === item ? [] : [{ kind: 'remove', id: gone.id, retire: undefined }];
  return { system: system.id, edits: [move, ...removed, ...restrictedUnder(place.under, item, system)] };
}

/** What is to go of what an item and all below it say for classes for which the indicator below which it comes is not. */
function restrictedUnder(under: string, item: Item, system: System): readonly ItemEdit[] {
  const target = system.items.find(({ id }) => id === under);
  return target === undefined || target === item.parent ? [] : restrictedTo(item, target.applies, system);
}

/** What goes with an item that is taken away, or put below another indicator: the highest one of which it is all. */
export function aloneIn(item: Item, under?: string): Item {
  const { parent } = item;
  return parent === undefined || parent.children.length > 1 || parent.id === under ? item : aloneIn(parent, under);
}

/** The ids of what goes with an item that is to be taken away: it and all below it, and the indicators above it of which it is all. */
export function goneWith(
  suggestion: Suggestion,
  edition: Pick<Edition, 'systems'>,
): { readonly own: ReadonlySet<string>; readonly emptied: ReadonlySet<string> } {
  const { item } = aboutOf(suggestion, edition);
  if (item === undefined) return { own: new Set([suggestion.item ?? '']), emptied: new Set() };
  return { own: new Set(idsFrom(item)), emptied: emptiedBy(item, aloneIn(item)) };
}

/** The ids of an item and of all below it. */
export function idsFrom(item: Item): readonly string[] {
  return [item.id, ...(item.kind === 'indicator' ? item.children.flatMap(idsFrom) : [])];
}

function emptiedBy(item: Item, gone: Item): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let each = item; each !== gone && each.parent !== undefined; each = each.parent) ids.add(each.parent.id);
  return ids;
}

/** The numbers of open opinions that put something below indicators which go only because nothing else is left below them. */
function comingBelow(item: Item, gone: Item, { id: system }: System, opinions: readonly Opinion[]): readonly number[] {
  const emptied = emptiedBy(item, gone);
  return opinions.flatMap(({ number, suggestion, decision }) => {
    const isComing = suggestion.field === 'insert' || suggestion.field === 'move';
    const isBelow = isComing && suggestion.system === system && emptied.has(suggestion.under ?? '');
    return isBelow && decision === undefined && number !== undefined && suggestion.item !== item.id ? [number] : [];
  });
}

interface Place {
  readonly under: string;
  readonly after: string | undefined;
}

/**
 * Where an opinion puts something: behind what it was to stand behind; without that first, where it was so in a table,
 * else last. What several opinions put in one place stands there in the order of their numbers, whichever was taken first.
 */
function placeOf({ suggestion, number = 0 }: Opinion, system: System, { opinions }: Standing): Place | Obstacle {
  const { under, afterItem, item: own } = suggestion;
  if (under === undefined) return { kind: 'by-hand' };
  const above = system.items.find((each) => each.id === under);
  if (above?.kind !== 'indicator') return { kind: 'gone', id: under };
  const others = opinions.filter((each) => isBeside(each.suggestion, suggestion));
  const putBy = (child: Item): Opinion | undefined => others.find((other) => isPutBy(other.suggestion, child, above));
  const children = above.children.filter((each) => each.id !== own);
  const isLater = (child: Item | undefined): boolean => child !== undefined && (putBy(child)?.number ?? -1) > number;
  const isEarlier = (child: Item | undefined): boolean =>
    child !== undefined && (putBy(child)?.number ?? number) < number;
  let at = children.findIndex(({ id }) => id === afterItem);
  if (afterItem !== undefined && at < 0) return { kind: 'gone', id: afterItem };
  if (afterItem === undefined && !isFirst(suggestion)) {
    at = children.length - 1;
    while (isLater(children[at])) at -= 1;
  }
  while (isEarlier(children[at + 1])) at += 1;
  return { under, after: children[at]?.id };
}

function isAt(item: Item, { under, after }: Place): boolean {
  const sisters: readonly Item[] = item.parent?.children ?? [];
  return item.parent?.id === under && sisters[sisters.indexOf(item) - 1]?.id === after;
}

/** Whether something was the first row below its indicator in a table. */
function isFirst({ afterItem, place }: Suggestion): boolean {
  return afterItem === undefined && place.row !== undefined;
}

/** Whether two put something in the same place. */
function isBeside(one: Suggestion, other: Suggestion): boolean {
  return (
    one !== other &&
    (one.field === 'insert' || one.field === 'move') &&
    one.system === other.system &&
    one.under === other.under &&
    one.afterItem === other.afterItem &&
    isFirst(one) === isFirst(other)
  );
}

function isPutBy({ field, item, after }: Suggestion, child: Item, above: Indicator): boolean {
  if (field === 'move') return child.id === item && child.parent === above;
  return typeof after === 'object' && after.text === (child.kind === 'criterion' ? child.text : child.title);
}

/** What a criterion that is to be new says of its scoring beside the rule. */
const NEW = { step: undefined, parent: undefined, deducts: undefined };

/** An item that is to be new; the ids are for it and for what lies below it, in their order. */
function newItem(wanted: SuggestedItem, standing: Standing, ids: string[]): RawItem | Obstacle {
  const { text, points, scoring, department, criteria } = wanted;
  const id = ids.shift() ?? '';
  if (points === undefined) return { kind: 'no-points' };
  const below: RawItem[] = [];
  for (const each of criteria ?? []) {
    const made = newItem(each, standing, ids);
    if ('kind' in made) return made;
    below.push(made);
  }
  const leading = department === undefined ? [] : departmentValues(department, standing.registers.departments ?? []);
  if ('kind' in leading) return leading;
  const rule = scoringFields(scoring ?? '', NEW);
  if ('kind' in rule) return rule;
  return {
    id,
    fields: [
      [criteria === undefined ? 'text' : 'title', text],
      ['points', { number: points }],
      ...[...leading, ...rule].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    ],
    below: criteria && { key: 'criteria', items: below },
  };
}
