import { departmentName, departmentsById } from '../../model/departments.ts';
import type { Edition, Item } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import { isOfMeasures, type SuggestedPlace, type Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';

import type { OpinionWords, PlaceWord } from '../../words/opinions.ts';

/** What names stand for in what is told of opinions. */
export interface Told {
  readonly edition: Pick<Edition, 'systems' | 'figures'>;
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
  if (isOfMeasures(suggestion)) return words.measures;
  if (suggestion.under !== undefined) return namedItem(suggestion.under, suggestion, { edition }, words);
  return words.general;
}

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
  ...(['sheet', 'table', 'row', 'toRow', 'beforeRow', 'column', 'cell'] as const),
  ...(['heading', 'paragraph', 'number', 'line', 'record', 'from'] as const),
] as const satisfies readonly (PlaceWord & keyof SuggestedPlace)[];

/** An item by its title or wording and its id; the id alone where there is none. */
export function namedItem(
  id: string,
  { system }: Pick<Suggestion, 'system'>,
  { edition }: Pick<Told, 'edition'>,
  words: OpinionWords,
): string {
  const systems = system === undefined ? edition.systems : edition.systems.filter((each) => each.id === system);
  const item = systems.flatMap(({ items }) => items).find((each) => each.id === id);
  return item === undefined ? id : words.item(calledOf(item), id);
}
