import { departmentName, departmentsById } from '../../model/departments.ts';
import type { Edition, Item } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { SuggestedPlace, SuggestedValue, Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';
import type { OpinionWords, PlaceWord } from '../../words/opinions.ts';

/** What names stand for in what is told of opinions. */
export interface Told {
  readonly edition: Pick<Edition, 'systems'>;
  readonly registers: Pick<Registers, 'departments' | 'units'>;
}

/** The name of the body that made an opinion: of a department or a unit by its register, else as it is written; empty where nobody knows. */
export function bodyOf({ unit }: Opinion, { registers }: Pick<Told, 'registers'>): string {
  const own = registers.units?.find(({ id }) => id === unit)?.name;
  return own ?? departmentName(departmentsById(registers.departments), unit);
}

/** Who made an opinion and when, as far as it is known. */
export function whoOf(opinion: Opinion, told: Pick<Told, 'registers'>, words: OpinionWords): string {
  const { author, date } = opinion.suggestion;
  return words.who(bodyOf(opinion, told), author, date === '' ? '' : words.day(date));
}

/** What an item is called: its title, or the wording of a criterion. */
export function calledOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}

/** What an opinion is about, by titles. */
export function subjectOf(suggestion: Suggestion, { edition }: Pick<Told, 'edition'>, words: OpinionWords): string {
  const { item } = aboutOf(suggestion, edition);
  if (item !== undefined) return words.item(calledOf(item), item.id);
  if (suggestion.item !== undefined) return suggestion.item;
  const [first] = suggestion.items;
  if (first !== undefined)
    return suggestion.items.map((id) => namedItem(id, suggestion, { edition }, words)).join('、');
  if (suggestion.field === 'setting' || suggestion.field === 'paragraph') return words.measures;
  if (suggestion.under !== undefined) return namedItem(suggestion.under, suggestion, { edition }, words);
  return words.general;
}

/** What an opinion wants, in one line where it can be, else in several: before and after stand below each other. */
export function wishOf(suggestion: Suggestion, told: Pick<Told, 'edition'>, words: OpinionWords): readonly string[] {
  const { field, before, after, under, afterItem } = suggestion;
  const name = words.field[field];
  const above = under === undefined ? '' : namedItem(under, suggestion, told, words);
  switch (field) {
    case 'insert': {
      const own = partsOf(after);
      const below = typeof after === 'object' ? (after.criteria ?? []) : [];
      return [
        words.added(own.text, own.points, above),
        ...below.map((each) => words.added(each.text, each.points ?? '', `“${own.text}”`)),
      ];
    }
    case 'delete':
      return [words.removed(partsOf(before).text, partsOf(before).points)];
    case 'move':
      return [words.moved(above, afterItem === undefined ? undefined : namedItem(afterItem, suggestion, told, words))];
    case 'comment':
    case 'disagree':
      return [`${name}：${textOf(after) || words.nothing}`];
    default: {
      const [was, is] = [textOf(before), textOf(after)].map((each) => (each === '' ? words.nothing : each));
      const isShort = `${was}${is}`.length <= SHORT;
      if (isShort) return [words.becomes(name, was ?? '', is ?? '')];
      return [name, words.before(was ?? ''), words.after(is ?? '')];
    }
  }
}

/** Characters of two texts that go into one line. */
const SHORT = 40;

/** Where an opinion stands in its file. */
export function placeOfOpinion({ place }: Pick<Suggestion, 'place'>, words: OpinionWords): string {
  return words.place(
    PARTS.flatMap((part) => {
      const value = place[part];
      return value === undefined ? [] : [[part, value] as const];
    }),
  );
}

const PARTS = [
  ...(['sheet', 'table', 'row', 'toRow', 'beforeRow', 'column', 'cell', 'from'] as const),
  ...(['heading', 'paragraph', 'number', 'line', 'record'] as const),
] as const satisfies readonly (PlaceWord & keyof SuggestedPlace)[];

function namedItem(
  id: string,
  { system }: Pick<Suggestion, 'system'>,
  { edition }: Pick<Told, 'edition'>,
  words: OpinionWords,
): string {
  const systems = system === undefined ? edition.systems : edition.systems.filter((each) => each.id === system);
  const item = systems.flatMap(({ items }) => items).find((each) => each.id === id);
  return item === undefined ? id : words.item(calledOf(item), id);
}

function textOf(value: SuggestedValue | undefined): string {
  return typeof value === 'string' ? value : (value?.text ?? '');
}

function partsOf(value: SuggestedValue | undefined): { readonly text: string; readonly points: string } {
  return { text: textOf(value), points: (typeof value === 'object' ? value.points : undefined) ?? '' };
}
