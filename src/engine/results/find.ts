import type { Item, System } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { refusal } from '../../ports/failure.ts';
import { nearest } from '../../text/suggest.ts';
import type { ResultsWords } from '../../words/results.ts';

/** The assessed unit that a word means: its id, its name, or a part of the name that only one has. Throws a failure with the units that it may be. */
export function findUnit(
  units: readonly AssessedUnit[],
  word: string,
  edition: string,
  { failure }: ResultsWords,
): AssessedUnit {
  const found = meantBy(word, units, ({ id, name }) => [id, name]);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1)
    throw refusal(failure.severalUnits(word, shown(found.map(({ id, name }) => `${name}（${id}）`))));
  throw refusal(
    failure.unknownUnit(
      word,
      edition,
      nearest(
        word,
        units.flatMap(({ id, name }) => [id, name]),
      ),
    ),
  );
}

/** The indicator or criterion that a word means: its id, its title or wording, or a part of it that only one has. Throws a failure with what it may be. */
export function findByTitle(system: System, word: string, { failure }: ResultsWords): Item {
  const found = meantBy(word, system.items, (item) => [item.id, titleOf(item)]);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1)
    throw refusal(failure.severalItems(word, shown(found.map((item) => `${titleOf(item)}（${item.id}）`))));
  const known = system.items.flatMap((item) => (item.kind === 'indicator' ? [item.id, item.title] : [item.id]));
  throw refusal(failure.unknownItem(word, system.title, nearest(word, known)));
}

/** What an item is called: its title, or the wording of a criterion. */
export function titleOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}

/** So many candidates are told. */
const MOST_SHOWN = 6;

function shown(names: readonly string[]): readonly string[] {
  return names.length > MOST_SHOWN ? [...names.slice(0, MOST_SHOWN), '…'] : names;
}

/** Those of which a word is the id or the name; where there are none, those of which it is a part of the name. */
function meantBy<Thing>(
  word: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const exact = things.filter((each) => namesOf(each).includes(word));
  if (exact.length > 0 || word === '') return exact;
  return things.filter((each) =>
    namesOf(each)
      .slice(1)
      .some((name) => name.includes(word)),
  );
}
