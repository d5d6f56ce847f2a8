import type { Edition } from '../../model/model.ts';
import { failure } from '../../ports/failure.ts';

/** The id of the newest final edition. Throws a failure when nothing is final, which names the folder of the newest of all. */
export function newestFinal(editions: readonly Edition[], output: string): string {
  const newest = editions.findLast(({ state }) => state === 'final');
  if (newest === undefined) throw failure((say) => say.noFinalFiles(`${output}/${editions.at(-1)?.id ?? ''}`));
  return newest.id;
}
