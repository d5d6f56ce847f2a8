import type { Location } from 'vscode-languageserver';
import { idAt, idsIn, isSame, type NamedId } from './ids.ts';
import { locationOf } from './positions.ts';
import type { Repository, State } from './repository.ts';

/** Where a thing is defined of which the id stands at an offset: in the same year, for an id of lineage in the year before; for the thing itself where the year before has it. Empty where no id stands. */
export function definitionOf(repository: Repository, state: State, path: string, offset: number): Location[] {
  const ids = idsIn(state);
  const named = idAt(ids, path, offset);
  if (named === undefined) return [];
  const order = state.held.map(({ edition }) => edition.id);
  const themselves = ids.filter((each) => each.isItself && isSame(each, named));
  const rank = ({ edition = '' }: NamedId): number => order.indexOf(edition);
  const before = themselves.filter((each) => rank(each) < rank(named)).sort((a, b) => rank(b) - rank(a));
  const same = themselves.filter((each) => each.edition === named.edition);
  const [first] =
    named.isItself || named.isPast ? [...before, ...same] : [...same, ...before, ...themselves.toReversed()];
  return first === undefined ? [] : [locationOf(repository, first.place)];
}

/** Every place where what has the id at an offset is named, over all years and registers; the thing itself only where it is wanted. */
export function referencesOf(
  repository: Repository,
  state: State,
  path: string,
  offset: number,
  withItself: boolean,
): Location[] {
  const ids = idsIn(state);
  const named = idAt(ids, path, offset);
  if (named === undefined) return [];
  const found = ids.filter((each) => isSame(each, named) && (withItself || !each.isItself));
  return found.map((each) => locationOf(repository, each.place));
}
