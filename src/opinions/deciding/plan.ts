import type { ItemEdit, RawValue } from '../../edit/item-edit.ts';
import { mergeTexts } from '../../merge/texts.ts';
import type { Item } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf, asSaid, saidNow } from '../../model/opinions/said.ts';
import { isOfMeasures, type Suggestion } from '../../model/opinions/suggestion.ts';
import { hasKey } from '../../text/written.ts';
import { fieldEdits } from './field-edits.ts';
import { measuresAfter } from './measures-after.ts';
import type { Obstacle } from './obstacle.ts';
import { settingValue } from './setting-value.ts';
import { insertion, movement, removal, type Shape } from './shapes.ts';
import type { Standing } from './standing.ts';

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

/** Which field a suggestion is about: two that have the same cannot both be had unless they say the same or change other places of it. */
export function fieldOf({ system, item, field, setting, classes, after, under }: Suggestion): string {
  return JSON.stringify([system, item, field, setting, classes, field === 'insert' ? [after, under] : undefined]);
}

/**
 * How a suggestion is carried out as it is, or (with `to`) as somebody decided otherwise. What was changed since the
 * draft was sent out is merged with what is suggested where that can be.
 */
export function planOf(opinion: Opinion, standing: Standing, to?: string): Plan {
  const { suggestion } = opinion;
  switch (suggestion.field) {
    case 'comment':
    case 'disagree':
    case 'agree':
      // Neither says of which field it wants something else, which somebody who decides must not be taken to know.
      return to === undefined ? { kind: 'nothing', isSaid: false } : BY_HAND;
    case 'setting':
      return settingPlan(suggestion, standing, to);
    case 'paragraph':
      return paragraphPlan(opinion, standing, to);
    case 'insert':
      return shapePlan(insertion(opinion, standing, to));
    case 'delete':
      return to === undefined ? shapePlan(removal(suggestion, standing)) : BY_HAND;
    case 'move':
      if (isOfMeasures(suggestion)) return to === undefined ? paragraphPlan(opinion, standing, to) : BY_HAND;
      return to === undefined ? shapePlan(movement(opinion, standing)) : BY_HAND;
    default:
      return fieldPlan(suggestion, standing, to);
  }
}

const BY_HAND: Plan = { kind: 'refused', why: { kind: 'by-hand' } };

function refused(why: Obstacle): Plan {
  return { kind: 'refused', why };
}

/** Items that come, go or are elsewhere; nothing where they are so already. */
function shapePlan(shape: Shape | Obstacle): Plan {
  if ('kind' in shape) return refused(shape);
  if (shape.edits.length === 0) return { kind: 'nothing', isSaid: true };
  return { kind: 'items', ...shape, becomes: undefined, isMerged: false };
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
  const now = saidNow(suggestion, standing);
  const before = textIn(suggestion.before);
  if (isUnclear(item, suggestion, now)) return refused({ kind: 'classes' });
  const typed = to ?? textIn(suggestion.after);
  const wanted = asSaid(suggestion, textIn(suggestion.after), standing);
  const found = asSaid(suggestion, before, standing);
  const becomes = merged(
    { ...suggestion, before: found, after: wanted },
    isSaidAbove(item, suggestion) ? found : (now ?? ''),
    to && asSaid(suggestion, to, standing),
  );
  if (becomes === undefined) return refused({ kind: 'changed', before, now: now ?? '', wanted });
  if (becomes === (now ?? '')) return { kind: 'nothing', isSaid: true };
  const { departments = [] } = standing.registers;
  const isTyped = becomes === asSaid(suggestion, typed, standing);
  const edits = fieldEdits({ suggestion, item, system, departments }, isTyped ? typed : becomes);
  if ('kind' in edits) return refused(edits);
  return { kind: 'items', system: system.id, edits, becomes, isMerged: to === undefined && becomes !== wanted };
}

/** Whether what a suggestion is about is said above the item alone: then whatever became of it there was not changed here. */
function isSaidAbove({ written }: Item, { field }: Suggestion): boolean {
  return field === 'department' && !hasKey(written, 'department');
}

/** Whether nobody can tell for which classes something is meant: it is not the same for those that are, or for all and was found with some. */
function isUnclear(item: Item, { field, classes, before }: Suggestion, now: string | undefined): boolean {
  const isOfClasses = field === 'points' || (field === 'text' && classes !== undefined);
  if (isOfClasses && now === undefined) return item.weight === undefined;
  if (field === 'points')
    return (
      classes === undefined && now !== before && new Set(item.points.flatMap((each) => each?.toString() ?? [])).size > 1
    );
  if (field !== 'text' || item.kind !== 'criterion' || now === before) return false;
  return classes === undefined && item.textFor.some(({ text }) => text === before);
}

function settingPlan(suggestion: Suggestion, standing: Standing, to: string | undefined): Plan {
  const path = suggestion.setting ?? '';
  const now = saidNow(suggestion, standing);
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

/** A passage of the measures, or a paragraph of them that is to be elsewhere. */
function paragraphPlan({ suggestion, number = 0 }: Opinion, standing: Standing, to: string | undefined): Plan {
  const { measures, opinions, edition } = standing;
  if (measures === undefined) return BY_HAND;
  const { before, after, follows, field } = suggestion;
  const earlier = opinions.flatMap((other) => {
    const { suggestion: own } = other;
    const isBeside = isOfMeasures(own) && own.follows !== undefined && own.follows === follows;
    return isBeside && (other.number ?? 0) < number ? textIn(own.after).split('\n') : [];
  });
  const wish = { before: textIn(before), after: to ?? textIn(after), follows, isMove: field === 'move', earlier };
  const text = measuresAfter(measures, wish, edition);
  if (typeof text !== 'string') return refused(text);
  return text === measures ? { kind: 'nothing', isSaid: true } : { kind: 'measures', text };
}
