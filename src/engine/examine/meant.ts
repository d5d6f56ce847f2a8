import type { Item } from '../../model/model.ts';
import { failure } from '../../ports/failure.ts';
import { nearest } from '../../text/suggest.ts';

/** What an item is called: its title, or the wording of a criterion. */
export function titleOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}

/**
 * Those of which a word is the id; where there are none, those of which it is a name; then whatever its quotation marks,
 * spaces and widths; then those of which it is a part of a name. So an id always leads to what has it, also where it is
 * the title of something else. The first name of a thing is its id, which is never meant by a part.
 */
export function meantBy<Thing>(
  word: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const plain = plainly(word);
  if (plain === '') return [];
  const ways: readonly ((names: readonly string[]) => boolean)[] = [
    ([id]) => id === word,
    (names) => names.includes(word),
    (names) => names.some((name) => plainly(name) === plain),
    ([_, ...names]) => names.some((name) => plainly(name).includes(plain)),
  ];
  for (const isMeant of ways) {
    const found = things.filter((each) => isMeant(namesOf(each)));
    if (found.length > 0) return found;
  }
  return [];
}

/** Something that has an id, and is called something. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** A class, a unit or a department with its name and other forms of it. */
export function named({
  id,
  name,
  aliases = [],
}: {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly { readonly id: string }[];
}): Named {
  return { id, names: [name, ...aliases.map((each) => each.id)] };
}

/** The id of what a value of an option means: its id, a name, or a part of a name that only one has. Throws a failure with those that it may be, or with `known`. */
export function idMeant(
  option: string,
  word: string,
  things: readonly Named[],
  known: readonly string[] = things.map(({ id }) => id),
): string {
  const found = meantBy(word, things, ({ id, names }) => [id, ...names]);
  const [first] = found;
  const ids = new Set(found.map(({ id }) => id));
  if (first !== undefined && ids.size === 1) return first.id;
  const several = candidates([...new Set(found.map(({ id, names: [name = ''] }) => `${name}（${id}）`))]);
  throw failure((say) => say.badValue(option, word, found.length > 0 ? several : known));
}

/** The ids of units or departments that an option names, by ids or names as `idMeant` has it. Throws a failure for one that the register does not have. */
export function registeredIds(option: string, words: readonly string[], things: readonly Named[]): readonly string[] {
  return words.map((word) => {
    if (meantBy(word, things, ({ id, names }) => [id, ...names]).length > 0) return idMeant(option, word, things);
    const known = things.flatMap(({ id, names }) => [id, ...names]);
    throw failure((say) => say.notRegistered(option, word, nearest(word, known)));
  });
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
