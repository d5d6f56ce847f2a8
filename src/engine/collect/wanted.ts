import type { Edition } from '../../model/model.ts';
import { failure } from '../../ports/failure.ts';

/** The id of the edition whose forms or scores are meant: the one that was asked for, or the newest that is final. Throws a failure when there is none. */
export function wantedAmong(editions: readonly Edition[], year: string | undefined): string {
  const found = editions.findLast(({ id, state }) => (year === undefined ? state === 'final' : id === year));
  if (found !== undefined) return found.id;
  const known = editions.map(({ id }) => id);
  throw failure((say) => (year === undefined ? say.noFinalYear('--year') : say.unknownYear(year, known)));
}
