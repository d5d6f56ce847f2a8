import type { Item, System } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { refusal } from '../../ports/failure.ts';
import { nearest } from '../../text/suggest.ts';
import type { ResultsWords } from '../../words/results.ts';
import { candidate, candidates, itemsMeant, meantBy } from '../examine/meant.ts';

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
    throw refusal(failure.severalUnits(word, candidates(found.map(({ id, name }) => `${name}（${id}）`))));
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
  const found = itemsMeant(word, system.items);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) throw refusal(failure.severalItems(word, candidates(found.map(candidate))));
  const known = system.items.flatMap((item) => (item.kind === 'indicator' ? [item.id, item.title] : [item.id]));
  throw refusal(failure.unknownItem(word, system.title, nearest(word, known)));
}
