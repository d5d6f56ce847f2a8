import type { ItemEdit, RawValue } from '../../edit/item-edit.ts';
import { mergeTexts } from '../../merge/texts.ts';
import type { Edition, Item, System } from '../../model/model.ts';
import { aboutOf, asSaid, type Ground, saidNow } from '../../model/opinions/said.ts';
import type { SuggestedItem, Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';
import { fieldEdits, scoringValue } from './field-edits.ts';
import { measuresAfter } from './measures-after.ts';
import type { Obstacle } from './obstacle.ts';
import { settingValue } from './setting-value.ts';

/** How a suggestion is carried out. */
export type Plan =
  /** By changes of items; `becomes` is what its field then says, which is not what was suggested where both were merged. */
  | {
      readonly kind: 'items';
      readonly system: string;
      readonly edits: readonly ItemEdit[];
      readonly becomes: string | undefined;
      readonly isMerged: boolean;
    }
  | { readonly kind: 'setting'; readonly path: string; readonly value: RawValue; readonly becomes: string }
  /** By another text of the measures. */
  | { readonly kind: 'measures'; readonly text: string }
  /** By nothing: the data says so already, or it is a word on something. */
  | { readonly kind: 'nothing'; readonly isSaid: boolean }
  | { readonly kind: 'refused'; readonly why: Obstacle };

/** What suggestions are carried out upon, with what became of it by those before in the same change. */
export interface Standing extends Ground {
  readonly edition: Edition;
  readonly registers: Pick<Registers, 'departments'>;
  /** What fields have become, by `fieldOf`. */
  readonly become: ReadonlyMap<string, string>;
  /** The measures as they have become. */
  readonly measures: string | undefined;
  /** Gives an item that is to be new its id. */
  readonly idFor: (words: string) => string;
}

/** Which field a suggestion is about: two that have the same cannot both be had unless they say the same or change other places of it. */
export function fieldOf({ system, item, field, setting, classes, after, under }: Suggestion): string {
  return JSON.stringify([system, item, field, setting, classes, field === 'insert' ? [after, under] : undefined]);
}

/**
 * How a suggestion is carried out as it is, or (with `to`) as somebody decided otherwise. What was changed since the
 * draft was sent out is merged with what is suggested where that can be.
 */
export function planOf(suggestion: Suggestion, standing: Standing, to?: string): Plan {
  switch (suggestion.field) {
    case 'comment':
    case 'disagree':
      return { kind: 'nothing', isSaid: false };
    case 'applicability':
      return BY_HAND;
    case 'setting':
      return settingPlan(suggestion, standing, to);
    case 'paragraph':
      return paragraphPlan(suggestion, standing, to);
    case 'insert':
      return insertion(suggestion, standing, to);
    case 'delete':
    case 'move':
      return to === undefined ? shapePlan(suggestion, standing) : BY_HAND;
    default:
      return fieldPlan(suggestion, standing, to);
  }
}

const BY_HAND: Plan = { kind: 'refused', why: { kind: 'by-hand' } };

function refused(why: Obstacle): Plan {
  return { kind: 'refused', why };
}

function textIn(value: Suggestion['after']): string {
  return typeof value === 'string' ? value : '';
}

/** What a field is to say: undefined where it was changed meanwhile so that both cannot be had. */
function merged(suggestion: Suggestion, now: string, to: string | undefined): string | undefined {
  const [before, after] = [textIn(suggestion.before), textIn(suggestion.after)];
  if (to !== undefined) return to;
  if (now === after || now === before) return after;
  const isText = suggestion.field === 'text' || suggestion.field === 'title' || suggestion.field === 'remark';
  return isText && before !== '' ? mergeTexts(before, now, after) : undefined;
}

function fieldPlan(suggestion: Suggestion, standing: Standing, to: string | undefined): Plan {
  const { system, item } = aboutOf(suggestion, standing.edition);
  if (system === undefined || item === undefined) return refused({ kind: 'gone', id: suggestion.item ?? '' });
  const now = standing.become.get(fieldOf(suggestion)) ?? saidNow(suggestion, standing);
  const before = textIn(suggestion.before);
  if (isOfSomeClasses(item, suggestion, now, before)) return refused({ kind: 'classes' });
  const wanted = asSaid(suggestion.field, textIn(suggestion.after), standing);
  const becomes = merged(
    { ...suggestion, before: asSaid(suggestion.field, before, standing), after: wanted },
    now ?? '',
    to && asSaid(suggestion.field, to, standing),
  );
  if (becomes === undefined) return refused({ kind: 'changed', before, now: now ?? '', wanted });
  if (becomes === (now ?? '')) return { kind: 'nothing', isSaid: true };
  const edits = fieldEdits(item, suggestion.field, becomes, standing.registers);
  if ('kind' in edits) return refused(edits);
  return { kind: 'items', system: system.id, edits, becomes, isMerged: to === undefined && becomes !== wanted };
}

/** Whether what is suggested is for some unit classes only, or for all while they differ. */
function isOfSomeClasses(item: Item, { field, classes }: Suggestion, now: string | undefined, before: string): boolean {
  if (classes !== undefined) return true;
  if (field === 'points') return now === undefined && item.weight === undefined;
  if (field !== 'text' || item.kind !== 'criterion' || now === before) return false;
  return item.textFor.some(({ text }) => text === before);
}

function settingPlan(suggestion: Suggestion, standing: Standing, to: string | undefined): Plan {
  const path = suggestion.setting ?? '';
  const now = standing.become.get(fieldOf(suggestion)) ?? saidNow(suggestion, standing);
  if (now === undefined) return refused({ kind: 'gone', id: path });
  const becomes = merged(suggestion, now, to);
  if (becomes === undefined) {
    const [before, wanted] = [textIn(suggestion.before), textIn(suggestion.after)];
    return refused({ kind: 'changed', before, now, wanted });
  }
  if (becomes === now) return { kind: 'nothing', isSaid: true };
  const value = settingValue(standing.edition, path, becomes);
  return 'kind' in value ? refused(value) : { kind: 'setting', path, value: value.value, becomes };
}

function paragraphPlan(suggestion: Suggestion, standing: Standing, to: string | undefined): Plan {
  const [before, wanted] = [textIn(suggestion.before), to ?? textIn(suggestion.after)];
  if (standing.measures === undefined) return BY_HAND;
  const after = measuresAfter(standing.measures, before, wanted, standing.edition);
  if (typeof after !== 'string') return refused(after);
  return after === standing.measures ? { kind: 'nothing', isSaid: true } : { kind: 'measures', text: after };
}

function shapePlan(suggestion: Suggestion, { edition }: Standing): Plan {
  const { system, item } = aboutOf(suggestion, edition);
  if (suggestion.item === undefined || system === undefined) return BY_HAND;
  if (suggestion.field === 'delete') {
    if (item === undefined) return { kind: 'nothing', isSaid: true };
    const edit: ItemEdit = { kind: 'remove', id: aloneIn(item).id, retire: undefined };
    return { kind: 'items', system: system.id, edits: [edit], becomes: undefined, isMerged: false };
  }
  if (item === undefined) return refused({ kind: 'gone', id: suggestion.item });
  const place = placeIn(suggestion, system);
  if ('kind' in place) return refused(place);
  const edit: ItemEdit = { kind: 'move', id: item.id, ...place };
  return { kind: 'items', system: system.id, edits: [edit], becomes: undefined, isMerged: false };
}

/** What goes with an item that is removed: the indicator of which it is all. */
export function aloneIn(item: Item): Item {
  const { parent } = item;
  return parent === undefined || parent.children.length > 1 ? item : aloneIn(parent);
}

/** Where something is put: behind what it was to stand behind, or last. */
function placeIn({ under, afterItem }: Suggestion, system: System): Place | Obstacle {
  if (under === undefined) return { kind: 'by-hand' };
  const above = system.items.find((each) => each.id === under);
  if (above?.kind !== 'indicator') return { kind: 'gone', id: under };
  if (afterItem === undefined) return { under, after: above.children.at(-1)?.id };
  const isThere = above.children.some(({ id }) => id === afterItem);
  return isThere ? { under, after: afterItem } : { kind: 'gone', id: afterItem };
}

interface Place {
  readonly under: string;
  readonly after: string | undefined;
}

function insertion(suggestion: Suggestion, standing: Standing, to: string | undefined): Plan {
  const { after } = suggestion;
  const system = standing.edition.systems.find(({ id }) => id === suggestion.system);
  if (system === undefined || typeof after !== 'object') return BY_HAND;
  const place = placeIn(suggestion, system);
  if ('kind' in place) return refused(place);
  const item = newItem(to === undefined ? after : { ...after, text: to }, standing);
  if ('kind' in item) return refused(item);
  const edit: ItemEdit = { kind: 'add', ...place, item };
  return { kind: 'items', system: system.id, edits: [edit], becomes: undefined, isMerged: false };
}

type New = Extract<ItemEdit, { kind: 'add' }>['item'];

function newItem({ text, points, scoring, department, criteria }: SuggestedItem, standing: Standing): New | Obstacle {
  if (points === undefined) return { kind: 'no-points' };
  const below = (criteria ?? []).map((each) => newItem(each, standing));
  const obstacle = below.find((each) => 'kind' in each);
  if (obstacle !== undefined && 'kind' in obstacle) return obstacle;
  const leading = department === undefined ? [] : fieldEdits(undefined, 'department', department, standing.registers);
  if ('kind' in leading) return leading;
  const leads = leading.flatMap((each) => (each.kind === 'field' && each.value !== undefined ? [each.value] : []));
  return {
    id: standing.idFor(text),
    fields: [
      [criteria === undefined ? 'text' : 'title', text],
      ['points', { number: points }],
      ...leads.map((value) => ['department', value] as const),
      ...(scoring === undefined ? [] : [['scoring', scoringValue(scoring)] as const]),
    ],
    below: criteria && { key: 'criteria', items: below.filter((each): each is New => !('kind' in each)) },
  };
}
