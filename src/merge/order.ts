import { compareText } from '../text/diagnostic.ts';
import { sameIds } from './values.ts';

/** A list of ids as three states have it. */
export interface ThreeLists {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of those ids that remain: who of both sides put the others in another order is followed, and what only one
 * side has stands behind what it stands behind there. What both put in at the same place is in the order of the ids, so
 * that it is the same whoever comes first. Undefined where both changed the order of the same in different ways. An id
 * stands once in a list.
 */
export function mergedOrder(lists: ThreeLists, remaining: ReadonlySet<string>): readonly string[] | undefined {
  const ours = lists.ours.filter((id) => remaining.has(id));
  const theirs = lists.theirs.filter((id) => remaining.has(id));
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const core = orderOfCommon({
    base: lists.base.filter((id) => inOurs.has(id) && inTheirs.has(id)),
    ours: ours.filter((id) => inTheirs.has(id)),
    theirs: theirs.filter((id) => inOurs.has(id)),
  });
  if (core === undefined) return undefined;
  const common = new Set(core);
  const [mine, others] = [runsBehind(ours, common), runsBehind(theirs, common)];
  return [undefined, ...core].flatMap((id) => [
    ...(id === undefined ? [] : [id]),
    ...woven(mine.get(id) ?? [], others.get(id) ?? []),
  ]);
}

/** The order of what both sides have. */
function orderOfCommon({ base, ours, theirs }: ThreeLists): readonly string[] | undefined {
  if (sameIds(ours, theirs)) return ours;
  const before = new Set(base);
  const [own, other] = [ours.filter((id) => before.has(id)), theirs.filter((id) => before.has(id))];
  const [isOwn, isOther] = [!sameIds(own, base), !sameIds(other, base)];
  if (isOwn !== isOther) return isOwn ? ours : theirs;
  // What both put in stands elsewhere, or both reordered the same.
  if (!isOwn || base.length < ours.length) return undefined;
  const [mine, others] = [disorderedIn(base, own), disorderedIn(base, other)];
  if (mine.some((is, index) => is && others[index] === true)) return undefined;
  return base.map((_, index) => (mine[index] === true ? own[index] : other[index]) ?? '');
}

/** For each index whether it lies in a stretch within which a list has the members of the base in another order. */
function disorderedIn(base: readonly string[], list: readonly string[]): readonly boolean[] {
  const places = new Map(base.map((id, index) => [id, index]));
  const disordered = base.map(() => false);
  let [start, furthest] = [0, 0];
  for (const [index, id] of list.entries()) {
    furthest = Math.max(furthest, places.get(id) ?? 0);
    if (furthest > index) continue;
    if (index > start) disordered.fill(true, start, index + 1);
    [start, furthest] = [index + 1, index + 1];
  }
  return disordered;
}

/** What of a list is not common, by the common one that it stands behind; undefined at the beginning. */
function runsBehind(
  list: readonly string[],
  common: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly string[]> {
  const runs = new Map<string | undefined, string[]>();
  let run: string[] = [];
  runs.set(undefined, run);
  for (const id of list) {
    if (common.has(id)) {
      run = [];
      runs.set(id, run);
    } else run.push(id);
  }
  return runs;
}

/** Two runs in one: each keeps its order, and of the next of both the lesser id comes first. */
function woven(a: readonly string[], b: readonly string[]): readonly string[] {
  const result: string[] = [];
  let [i, j] = [0, 0];
  for (let [one, other] = [a[i], b[j]]; one !== undefined || other !== undefined; [one, other] = [a[i], b[j]]) {
    const isOne = other === undefined || (one !== undefined && compareText(one, other) < 0);
    result.push((isOne ? one : other) ?? '');
    if (isOne) i += 1;
    else j += 1;
  }
  return result;
}
