import { scoringText } from '../../layout/scoring-text.ts';
import { Decimal } from '../../model/decimal.ts';
import { type Departments, departmentName } from '../../model/departments.ts';
import type { Item, System } from '../../model/model.ts';
import { generalPoints } from '../../model/opinions/meant.ts';
import type { SuggestedField } from '../../model/opinions/suggestion.ts';
import { itemValue, type Said } from '../made.ts';
import { likeness } from '../table/likeness.ts';
import { editsBetween, sameKey } from '../table/wording.ts';
import type { Wish } from './wish.ts';

/** What a wish is about. */
export interface Subject {
  readonly system: System;
  readonly item: Item;
  readonly departments: Departments;
}

/** What a wish says of an item; undefined where it does not fit it or asks for what it says already, so that a person has to read it. */
export function saidOfWish(wish: Wish, subject: Subject): Said | undefined {
  const said = fitted(wish, subject);
  return said?.before !== undefined && said.before === said.after ? undefined : said;
}

function fitted(wish: Wish, { system, item, departments }: Subject): Said | undefined {
  const about = { system: system.id, item: item.id };
  switch (wish.kind) {
    case 'agree':
    case 'disagree':
      return undefined;
    case 'delete':
      return { ...about, field: 'delete', before: itemValue(item) };
    case 'points':
      return pointsSaid(wish, item, system);
    case 'more':
      return morePoints(wish.by, item, system);
    case 'title':
      return item.kind === 'indicator' ? worded(about, 'title', item.title, wish.to) : undefined;
    case 'department': {
      const before = item.departments.map((id) => departmentName(departments, id)).join('、');
      const isOther = wish.was !== undefined && sameKey(wish.was) !== sameKey(before);
      return isOther ? undefined : { ...about, field: 'department', before, after: wish.to };
    }
    case 'add':
      return addedBelow(wish, item, system);
    case 'replace':
      return replacedIn(textsOf(item), wish.from, wish.to, system);
    case 'figure':
      return figureIn(item, wish, about);
    case 'whole':
      return wholeOf(item, wish.to, about);
  }
}

/** Below an indicator that has criteria, or behind a criterion. What a criterion is to get without being one of its own may be words for it: a person reads it. */
function addedBelow(
  { text, points, isOne }: Extract<Wish, { readonly kind: 'add' }>,
  item: Item,
  system: System,
): Said | undefined {
  const [under, afterItem] = item.kind === 'criterion' ? [item.parent?.id, item.id] : [item.id, undefined];
  if (item.kind === 'indicator' ? !item.isLeaf : !isOne) return undefined;
  return { system: system.id, field: 'insert', after: { text, points }, under, afterItem };
}

type About = Pick<Said, 'system' | 'item'>;

/** Other points; of some classes only where these alone have what the sentence says they are now. Where they differ and it does not say, nobody knows whose. */
function pointsSaid(
  { was, to }: Extract<Wish, { readonly kind: 'points' }>,
  item: Item,
  system: System,
): Said | undefined {
  const general = generalPoints(item, system);
  const isOne = item.points.every((each) => each === undefined || each.toString() === general);
  const about: Said = { system: system.id, item: item.id, field: 'points', before: was ?? general, after: to };
  if (was === undefined ? isOne : was === general) return about;
  const having = system.classes.filter((_, index) => item.points[index]?.toString() === was).map(({ id }) => id);
  return was === undefined || having.length === 0 ? undefined : { ...about, classes: having };
}

/** Points that are so many more, where all classes have the same and what is left of them is more than nothing. */
function morePoints(by: string, item: Item, system: System): Said | undefined {
  const general = generalPoints(item, system);
  const after = Decimal.parse(general ?? '')?.plus(Decimal.parse(by) ?? Decimal.zero);
  if (after === undefined || after.compare(Decimal.zero) <= 0) return undefined;
  return pointsSaid({ kind: 'points', was: undefined, to: after.toString() }, item, system);
}

function worded(about: About, field: SuggestedField, before: string, after: string): Said {
  return { ...about, field, before, after, edits: editsBetween(before, after) };
}

/** A text of an item in which words may be replaced. */
interface ItemText {
  readonly item: Item;
  readonly field: SuggestedField;
  readonly text: string;
}

/** The texts of an item, those that are meant most often first: of an indicator with a single one below it those of that too. */
function textsOf(item: Item): readonly ItemText[] {
  if (item.kind === 'criterion') {
    return [
      { item, field: 'text', text: item.text },
      { item, field: 'scoring', text: scoringText(item) },
      { item, field: 'remark', text: item.remark ?? '' },
    ];
  }
  return [...item.children.flatMap(textsOf), { item, field: 'title', text: item.title }];
}

/** Words replaced in the one text in which they stand once. Where they stand in several texts of an item, its wording is meant; in several items, nobody knows. */
function replacedIn(texts: readonly ItemText[], from: string, to: string, { id }: System): Said | undefined {
  const found = texts.filter(({ text }) => text.includes(from));
  const [first] = found;
  const isClear = found.every(({ item }) => item === first?.item) && first?.text.split(from).length === 2;
  if (first === undefined || !isClear) return undefined;
  return worded(
    { system: id, item: first.item.id },
    first.field,
    first.text,
    to === '' ? withoutWords(first.text, from) : first.text.replace(from, () => to),
  );
}

/** A text without some words; where it ended with them, without what parted them from the rest. */
function withoutWords(text: string, words: string): string {
  const left = text.replace(words, '');
  return text.endsWith(words) ? left.replace(/[，、；]$/u, '') : left;
}

/** The last figure with a unit in the wording of a criterion. */
function figureIn(
  item: Item,
  { to, unit }: Extract<Wish, { readonly kind: 'figure' }>,
  about: About,
): Said | undefined {
  if (item.kind !== 'criterion') return undefined;
  const figures = [...item.text.matchAll(FIGURES)].filter((each) =>
    item.text.startsWith(unit, each.index + each[0].length),
  );
  const last = figures.at(-1);
  if (last === undefined) return undefined;
  const after = item.text.slice(0, last.index) + to + item.text.slice(last.index + last[0].length);
  return worded(about, 'text', item.text, after);
}

const FIGURES = /\d+(?:\.\d+)?/gu;

/** A whole text in other words: that of the item which it is like. */
function wholeOf(item: Item, to: string, about: About): Said | undefined {
  if (item.kind === 'indicator') return undefined;
  const [best] = textsOf(item)
    .filter(({ text }) => text !== '')
    .map((each) => ({ ...each, like: likeness(each.text, to) }))
    .toSorted((a, b) => b.like - a.like);
  return best === undefined || best.like < ALIKE ? undefined : worded(about, best.field, best.text, to);
}

/** So much of a text stays the same when it is said in other words. */
const ALIKE = 0.3;
