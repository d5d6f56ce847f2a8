import type { ResultsView, UnitResult } from '../../studio/protocol/results.ts';
import type { FindingView, TotalView } from '../../studio/protocol.ts';

/** Totals that are another after a change, with what they were; a class that comes or goes has none on one side. */
export function totalsChanged(
  before: readonly TotalView[],
  after: readonly TotalView[],
): readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before.find((each) => each.id === id), after.find((each) => each.id === id)];
    const sides = { before: was?.total ?? null, after: is?.total ?? null };
    return sides.before === sides.after ? [] : [{ name: (is ?? was)?.name ?? id, ...sides }];
  });
}

/** Findings that there are on one side alone. Where they stand does not count: lines move. */
export function findingsChanged(
  before: readonly FindingView[],
  after: readonly FindingView[],
): { readonly fresh: readonly FindingView[]; readonly gone: readonly FindingView[] } {
  const named = (each: FindingView): string => `${each.code} ${each.message}`;
  const [were, are] = [new Set(before.map(named)), new Set(after.map(named))];
  return {
    fresh: after.filter((each) => !were.has(named(each))),
    gone: before.filter((each) => !are.has(named(each))),
  };
}

/** Units of which score, rank, grade or consequences are others after a change. None where one side cannot be told. */
export function unitsChanged(
  before: ResultsView | null,
  after: ResultsView | null,
): readonly { readonly before: UnitResult; readonly after: UnitResult }[] {
  if (before?.kind !== 'results' || after?.kind !== 'results') return [];
  const units = new Map(
    after.systems.flatMap((system) => system.units.map((unit) => [`${system.id} ${unit.id}`, unit])),
  );
  return before.systems.flatMap((system) =>
    system.units.flatMap((unit) => {
      const now = units.get(`${system.id} ${unit.id}`);
      return now === undefined || told(unit) === told(now) ? [] : [{ before: unit, after: now }];
    }),
  );
}

function told({ score, rank, grade, consequences }: UnitResult): string {
  return JSON.stringify([score, rank, grade, consequences]);
}
