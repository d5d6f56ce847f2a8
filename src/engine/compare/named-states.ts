import { type Memory, openMemory } from '../../load/memory.ts';
import { isEditionName } from '../../load/names.ts';
import { failure, isFailure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { type OpenState, openState } from './states.ts';

/** What is to be compared: two editions of the data as it is, or two states of the data. */
export type Named =
  | { readonly kind: 'years'; readonly state: OpenState; readonly before: string; readonly after: string }
  | { readonly kind: 'states'; readonly before: OpenState; readonly after: OpenState };

interface Request {
  readonly root: string;
  readonly operands: readonly (string | undefined)[];
  /** What the data as it is is called. */
  readonly current: string;
}

/**
 * What the words of a command name: four digits are a year, what has a separator in it or holds data is a folder, all
 * else is a revision of Git. Without a second word it is compared with what is natural: a year with the one before it, a
 * state with the data as it is, nothing with the last commit. Throws a failure for what does not exist, and for a word
 * that can be two of these.
 */
export async function namedStates(
  world: Pick<World, 'files' | 'folders' | 'revisions'>,
  { root, operands, current }: Request,
): Promise<Named> {
  const words = operands.filter((word) => word !== undefined);
  const memory = openMemory();
  const now = (): OpenState => opened(openState({ name: current, files: world.files }, memory), root);
  const [first, second] = words;
  // As a folder it would be the one in which the program runs.
  if (words.some((word) => word.trim() === '')) throw failure((say) => say.git.empty);
  const years = words.filter(isEditionName);
  for (const year of years)
    if (holdsData(world, year)) throw failure((say) => say.ambiguousState(year, [`--year ${year}`, `./${year}`]));
  if (first !== undefined && years.length === words.length) {
    const state = now();
    return { kind: 'years', state, ...pairOf(state, first, second) };
  }
  const [year] = years;
  const other = words.find((word) => !isEditionName(word));
  if (year !== undefined && other !== undefined) throw failure((say) => say.mixedStates(year, other));
  return {
    kind: 'states',
    before: await stateNamed(world, first ?? 'HEAD', memory),
    after: second === undefined ? now() : await stateNamed(world, second, memory),
  };
}

/** Two years that there are: the one before a single one comes first. */
function pairOf(
  { ids = [] }: OpenState,
  first: string,
  second: string | undefined,
): { readonly before: string; readonly after: string } {
  const stranger = [first, second].find((each) => each !== undefined && !ids.includes(each));
  if (stranger !== undefined) throw failure((say) => say.unknownYear(stranger, ids));
  if (second !== undefined) return { before: first, after: second };
  const before = ids[ids.indexOf(first) - 1];
  if (before === undefined) throw failure((say) => say.noEarlierYear(first));
  return { before, after: first };
}

/** The state that a word names: a folder, or a revision of Git. Throws a failure for what is neither, or can be both. */
export async function stateNamed(
  world: Pick<World, 'folders' | 'revisions'>,
  word: string,
  memory: Memory,
): Promise<OpenState> {
  const isPath = /[/\\]|^\.{1,2}$/.test(word) && world.folders.bytes(word).kind === 'folder';
  if (!isPath && !holdsData(world, word))
    return openState({ name: word, files: await world.revisions.filesIn(word) }, memory);
  if (!isPath && (await isRevision(world, word))) {
    throw failure((say) => say.ambiguousState(word, [`./${word}`, `refs/heads/${word}`]));
  }
  return opened(openState({ name: word, files: world.folders.below(word) }, memory), word);
}

/** Whether a word is the name of a folder in which data lies. */
function holdsData(world: Pick<World, 'folders'>, word: string): boolean {
  return world.folders.below(word).list('indicators') !== 'missing';
}

async function isRevision(world: Pick<World, 'revisions'>, word: string): Promise<boolean> {
  try {
    await world.revisions.filesIn(word);
    return true;
  } catch (error) {
    if (isFailure(error)) return false;
    throw error;
  }
}

function opened(state: OpenState, root: string): OpenState {
  if (state.ids === undefined) throw failure((say) => say.noIndicators(root));
  return state;
}
