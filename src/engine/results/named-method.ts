import type { Source } from '../../artifact/generator.ts';
import { openMemory } from '../../load/memory.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { ResultsWords } from '../../words/results.ts';
import { stateNamed } from '../compare/named-states.ts';
import { provedState } from './proved-state.ts';
import type { TriedMethod } from './trials.ts';

/**
 * The method that a word names, by which scores of an edition are tried: an edition of the data as it is (`2021`), or in
 * another state of the data, which is a revision of Git or a folder, the edition of the same name or the one that is named
 * (`main`, `main:2021`, `../draft:2021`). Throws a failure for what is not there, and for a state with errors.
 */
export async function namedMethod(
  world: Pick<World, 'folders' | 'revisions' | 'hashes'>,
  word: string,
  { own, all, words }: { readonly own: Source; readonly all: readonly Source[]; readonly words: ResultsWords },
): Promise<TriedMethod> {
  const { failure } = words.trial;
  const current = all.find(({ edition }) => edition.id === word);
  if (current !== undefined) return { ...current, name: word };
  const [, state = word, year = own.edition.id] = /^(.+):(\d{4}(?:\.\d+)?)$/.exec(word) ?? [];
  const { files } = await stateNamed(world, state, openMemory());
  const sources = await provedState(world, files);
  if (sources === undefined) throw refusal(failure.unsound(state));
  const found = sources.find(({ edition }) => edition.id === year);
  const known = sources.map(({ edition }) => edition.id);
  if (found === undefined) throw refusal(failure.noEdition(state, year, known));
  return { ...found, name: `${state}:${year}` };
}
