import { mergeTexts } from '../../merge/texts.ts';
import { targetsNamedIn } from '../../model/classes/named.ts';
import { both, classesOf, isNobody, without } from '../../model/classes.ts';
import type { ClassSet, Edition, Item, System } from '../../model/model.ts';
import { appliesBy, classesMeant } from '../../model/opinions/meant.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import { isOfMeasures, type Suggestion } from '../../model/opinions/suggestion.ts';
import { hasKey } from '../../text/written.ts';
import { fieldOf } from './plan.ts';
import { goneWith } from './shapes.ts';

/** How two suggestions stand to each other: about different things, the same, about the same but both can be carried out, or not. */
export type Relation = 'apart' | 'same' | 'compatible' | 'contrary';

type Systems = Pick<Edition, 'systems'>;

/** How two suggestions stand to each other. Comments, objections and agreements are never the same as anything; an objection is contrary to the change that it was laid upon. */
export function relationOf(one: Suggestion, other: Suggestion, edition: Systems): Relation {
  if (isObjectionTo(one, other) || isObjectionTo(other, one)) return 'contrary';
  if (isWord(one) || isWord(other)) return 'apart';
  if (isPassage(one) && isPassage(other)) return ofPassages(one, other);
  if (one.system !== other.system) return 'apart';
  if (one.field === 'delete') return ofRemoval(one, other, edition);
  if (other.field === 'delete') return ofRemoval(other, one, edition);
  return ofKept(one, other, edition);
}

/** What leaves items where they are, or puts them elsewhere. */
function ofKept(one: Suggestion, other: Suggestion, edition: Systems): Relation {
  if (isOfOthers(one, other, edition) || isOfOthers(other, one, edition)) return 'contrary';
  const { system, item } = aboutOf(one, edition);
  if (system !== undefined && item !== undefined && one.item === other.item) {
    return ofItem(one, other, { system, item });
  }
  if (isInherited(one, other, edition) || isInherited(other, one, edition)) return ofInherited(one, other);
  return fieldOf(one) === fieldOf(other) ? ofFields(one, other) : 'apart';
}

function isWord({ field }: Suggestion): boolean {
  return field === 'comment' || field === 'disagree' || field === 'agree';
}

/** Whether one is about who assesses an indicator, and the other about who assesses something below it that only has it from there. */
function isInherited(one: Suggestion, other: Suggestion, edition: Systems): boolean {
  if (one.field !== 'department' || other.field !== 'department') return false;
  for (let item = aboutOf(other, edition).item; item?.parent !== undefined; item = item.parent) {
    if (hasKey(item.written, 'department')) return false;
    if (item.parent.id === one.item) return true;
  }
  return false;
}

function ofInherited(one: Suggestion, other: Suggestion): Relation {
  return textIn(one.after) === textIn(other.after) ? 'same' : 'compatible';
}

/** Whether somebody struck out in a file what another one suggests there: `over` says whose change it was, and some words of it. */
function isObjectionTo({ field, over, ...objection }: Suggestion, other: Suggestion): boolean {
  if (field !== 'disagree' || over === undefined || isWord(other) || other.over !== undefined) return false;
  const isSame = (['file', 'system', 'item', 'under'] as const).every((key) => objection[key] === other[key]);
  const isThere = (['table', 'row', 'column', 'heading'] as const).every(
    (part) => objection.place[part] === other.place[part],
  );
  return (
    isSame &&
    isThere &&
    other.author === over.author &&
    [other.before, other.after].some((value) => wordsIn(value).includes(over.value.trim()))
  );
}

function wordsIn(value: Suggestion['after']): string {
  return typeof value === 'object' ? value.text : (value ?? '');
}

function isPassage(suggestion: Suggestion): boolean {
  return isOfMeasures(suggestion) && suggestion.field !== 'setting';
}

/** What is to go, beside something else: what changes any of that is contrary, and what puts something below it. What it would leave empty stays where something comes. */
function ofRemoval(removal: Suggestion, other: Suggestion, edition: Systems): Relation {
  const { own, emptied } = goneWith(removal, edition);
  const item = other.item ?? '';
  if (other.field === 'delete') {
    if (removal.item === other.item) return 'same';
    return own.has(item) || goneWith(other, edition).own.has(removal.item ?? '') ? 'compatible' : 'apart';
  }
  return own.has(item) || emptied.has(item) || own.has(other.under ?? '') ? 'contrary' : 'apart';
}

function ofItem(one: Suggestion, other: Suggestion, about: { readonly system: System; readonly item: Item }): Relation {
  if (one.field !== other.field) return 'apart';
  if (one.field === 'move') {
    return one.under === other.under && one.afterItem === other.afterItem ? 'same' : 'contrary';
  }
  const [a, b] = [one, other].map((each) => classesMeant(each, about.item, about.system)) as [number, number];
  if (isNobody(both(a, b)) && !(isNobody(a) && isNobody(b))) return 'apart';
  const relation = ofFields(one, other);
  return relation === 'same' && a !== b ? 'compatible' : relation;
}

/** Whether one says for whom an item is to be, or puts it below what is for fewer, and the other something of it, or of what lies below it, for classes for whom it is no more then. */
function isOfOthers(one: Suggestion, other: Suggestion, edition: Systems): boolean {
  const { system, item } = aboutOf(one, edition);
  const { item: own } = aboutOf(other, edition);
  if (system === undefined || item === undefined || own === undefined || !isWithin(own, item)) return false;
  const applies = appliesThen(one, item, system);
  if (applies === undefined) return false;
  if (other.field === 'targets') return !isNobody(without(targetsMeant(other, system), applies));
  if (other.field !== 'points' && other.field !== 'text') return false;
  const meant = classesMeant(other, own, system);
  return !isNobody(meant) && isNobody(both(applies, meant));
}

/** For whom an item is when a suggestion is taken; undefined where that says nothing of it. */
function appliesThen(suggestion: Suggestion, item: Item, system: System): ClassSet | undefined {
  if (suggestion.field === 'applicability') return appliesBy(textIn(suggestion.after), item, system);
  const target = suggestion.field === 'move' ? system.items.find(({ id }) => id === suggestion.under) : undefined;
  return target && both(item.applies, target.applies);
}

/** The classes of which a suggestion names targets: none where one is for all. */
function targetsMeant({ after }: Suggestion, system: System): ClassSet {
  return classesOf([...(targetsNamedIn(textIn(after), [], system.classes)?.keys() ?? [])], system.classes);
}

function isWithin(item: Item | undefined, above: Item): boolean {
  return item !== undefined && (item === above || isWithin(item.parent, above));
}

function ofFields(one: Suggestion, other: Suggestion): Relation {
  const [a, b, before] = [textIn(one.after), textIn(other.after), textIn(one.before)];
  if (one.field === 'insert' || a === b) return 'same';
  if (a === textIn(other.before) || b === before) return 'compatible';
  const isText = one.field === 'text' || one.field === 'title' || one.field === 'remark';
  if (!isText || before !== other.before || before === '') return 'contrary';
  return mergeTexts(before, a, b) === undefined ? 'contrary' : 'compatible';
}

function textIn(value: Suggestion['after']): string {
  return typeof value === 'string' ? value : '';
}

/** Passages of the measures: paragraphs are lines. */
function ofPassages(one: Suggestion, other: Suggestion): Relation {
  const [a, b] = [textIn(one.before), textIn(other.before)];
  const isSame = a === b && textIn(one.after) === textIn(other.after) && one.follows === other.follows;
  if (isSame && one.field === other.field) return 'same';
  if (a === '' || b === '') return 'apart';
  if (a.includes(b)) return ofWithin(one, other);
  return b.includes(a) ? ofWithin(other, one) : sharesLines(a, b) ? 'contrary' : 'apart';
}

/** A passage beside one that it has in it. */
function ofWithin(one: Suggestion, other: Suggestion): Relation {
  const [a, b] = [textIn(one.before), textIn(other.before)];
  if (one.field === 'move' || other.field === 'move') return ofMoved(one, other);
  if (one.after === undefined || other.after === undefined) return 'contrary';
  const [wanted, others] = [textIn(one.after), a.replace(b, () => textIn(other.after))];
  return mergeTexts(a, wanted, others) === undefined ? 'contrary' : 'compatible';
}

/** A paragraph that is to be elsewhere may be said otherwise too. */
function ofMoved(one: Suggestion, other: Suggestion): Relation {
  const isChanged = [one, other].some(
    ({ field, before, after }) => field === 'paragraph' && after !== undefined && before !== undefined,
  );
  return isChanged && one.before === other.before ? 'compatible' : 'contrary';
}

function sharesLines(a: string, b: string): boolean {
  const lines = new Set(a.split('\n'));
  return b.split('\n').some((line) => lines.has(line));
}
