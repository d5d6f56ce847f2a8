import type { Item } from '../../model/model.ts';

/** What an item is called: its title, or the wording of a criterion. */
export function titleOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}

/**
 * Those of which a word is the id or the name, whatever its quotation marks, spaces and widths; where there are none,
 * those of which it is a part of the name. The first name of a thing is its id, which is never meant by a part.
 */
export function meantBy<Thing>(
  word: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const plain = plainly(word);
  const exact = things.filter((each) => namesOf(each).some((name) => name === word || plainly(name) === plain));
  if (exact.length > 0 || plain === '') return exact;
  return things.filter((each) =>
    namesOf(each)
      .slice(1)
      .some((name) => plainly(name).includes(plain)),
  );
}

/** The indicators and criteria that a word means. */
export function itemsMeant(word: string, items: readonly Item[]): readonly Item[] {
  return meantBy(word, items, (item) => [item.id, titleOf(item)]);
}

/** So many candidates are told. */
const MOST_SHOWN = 6;
/** So much of a long wording is told, in characters. */
const MOST_CHARACTERS = 30;

/** The candidates as people tell them apart, not too many of them. */
export function candidates(names: readonly string[]): readonly string[] {
  return names.length > MOST_SHOWN ? [...names.slice(0, MOST_SHOWN), '…'] : names;
}

/** An item by its title and id. */
export function candidate(item: Item): string {
  const title = [...titleOf(item)];
  const shown = title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS).join('')}…` : title.join('');
  return `${shown}（${item.id}）`;
}

/** A name without what people type in different ways. */
function plainly(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》]/gu, '');
}
