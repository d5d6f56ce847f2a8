import { isFailure } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { positionAt } from '../../text/source.ts';
import { type Language, mergingIn } from '../../words/languages.ts';
import { examine } from '../examine/examine.ts';

type Needed = Pick<World, 'files' | 'hashes' | 'revisions'>;

/**
 * Says which errors of the data the last merge made, which neither of its sides has: what Git put together without a
 * word. Empty where there are none, and where the repository does not prove it, because it has no such merge or not all
 * of its history.
 */
export async function whatMergesBroke(
  world: Needed,
  findings: readonly Diagnostic[],
  language: Language,
): Promise<string> {
  const errors = findings.filter((each) => severityOf(each) === 'error' && isJudged(each));
  const found = errors.length === 0 ? undefined : await unlessUnknown(() => brokenByMerge(world, errors));
  if (found === undefined || found.broken.length === 0) return '';
  const words = await mergingIn(language);
  const lines = found.broken.map(({ code, place: { source, start } }) => {
    const { line, column } = positionAt(source, start);
    return `  ${source.path}:${line}:${column} ${code}\n`;
  });
  return `\n${words.brokenBy(found.name, found.broken.length)}\n${lines.join('')}`;
}

async function brokenByMerge(world: Needed, errors: readonly Diagnostic[]) {
  const merge = await world.revisions.lastMerge();
  if (merge === undefined) return undefined;
  let broken = errors;
  for (const side of merge.sides) {
    const known = await errorsIn(world, await world.revisions.filesIn(side));
    broken = broken.filter((each) => !known.has(keyOf(each)));
    if (broken.length === 0) return undefined;
  }
  if (merge.merged !== undefined) {
    const made = await errorsIn(world, await world.revisions.filesIn(merge.merged));
    broken = broken.filter((each) => made.has(keyOf(each)));
  }
  return { name: merge.name, broken };
}

/** What is wrong in a state, whatever its places. */
async function errorsIn(world: Needed, files: Files): Promise<ReadonlySet<string>> {
  const examined = await examine({ ...world, files }, { digests: false });
  return new Set((examined?.findings ?? []).map(keyOf));
}

/** Results are not read of other states: nothing can be said of what lies there. What Git left open says itself where it comes from. */
function isJudged({ code, place }: Diagnostic): boolean {
  return code !== 'merge-conflict' && place.source.path.startsWith('indicators/');
}

/** What an error is about: an item, or else a file. A sum that was wrong on one side was not broken by the merge, though its numbers are others now. */
function keyOf({ code, facts, place }: Diagnostic): string {
  return `${code} ${'id' in facts ? String(facts.id) : place.source.path}`;
}

/** Without Git, or without all of the history, nothing is proved. */
async function unlessUnknown<Result>(find: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await find();
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
