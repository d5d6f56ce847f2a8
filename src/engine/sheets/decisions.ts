import type { MergeConflict, Side } from '../../merge/merge.ts';
import { refusal } from '../../ports/failure.ts';
import type { SheetWords } from '../../words/sheets.ts';

/** What somebody has decided of conflicts: for one side by the ids of items, and of all others. */
export interface Decisions {
  readonly byId: ReadonlyMap<string, Side>;
  readonly others: Side | undefined;
}

const SIDES: Readonly<Record<string, Side>> = { data: 'ours', sheet: 'theirs' };

/** Reads what was typed: `sheet`, `data`, or one of them for an item (`ID=sheet`). Throws a failure for anything else. */
export function decisionsFrom(typed: readonly string[], { failure }: Pick<SheetWords, 'failure'>): Decisions {
  const byId = new Map<string, Side>();
  let others: Side | undefined;
  for (const each of typed) {
    const [, id, word = ''] = /^(?:([^=＝]+)[=＝])?([^=＝]+)$/.exec(each) ?? [];
    const side = Object.hasOwn(SIDES, word) ? SIDES[word] : undefined;
    if (side === undefined) throw refusal(failure.badTake(each));
    if (id === undefined) others = side;
    else byId.set(id, side);
  }
  return { byId, others };
}

/** How a conflict was decided; undefined where it was not. */
export function decisionOn(conflict: MergeConflict, { byId, others }: Decisions): Side | undefined {
  return (conflict.id === undefined ? undefined : byId.get(conflict.id)) ?? others;
}

/** Throws a failure where an item was decided of which nothing is in conflict: whoever typed it meant another, or another sheet. */
export function checkDecisions(
  { byId }: Decisions,
  conflicts: readonly MergeConflict[],
  { failure }: Pick<SheetWords, 'failure'>,
): void {
  const ids = [...new Set(conflicts.flatMap(({ id }) => id ?? []))];
  const stranger = [...byId.keys()].find((id) => !ids.includes(id));
  if (stranger !== undefined) throw refusal(failure.noConflict(stranger, ids));
}
