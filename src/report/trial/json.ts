import { exactText } from '../../model/grading/ratio.ts';
import type { UnitOutcome } from '../../results/outcome.ts';
import type { Trial, Tried } from '../../results/trial/trial.ts';
import { asJson } from '../as-json.ts';

/** The name of the form of the data; it changes when that does. */
const SCHEMA = 'zhunsheng-trial-1';

/** Trials as JSON with a fixed order of keys: every unit on both sides, what changes, and what of the scores nobody gave. Decimals are texts, fractions are written `14/3`, what is not known is null. */
export function trialsAsJson(trials: readonly Trial[]): string {
  return asJson({
    schema: SCHEMA,
    scores: trials[0]?.scored.id ?? null,
    systems: trials.map(({ before, after, units, isKnown }) => ({
      system: after.outcome.view.system.id,
      isKnown,
      isSample: after.outcome.isSample,
      before: methodAsJson(before),
      after: methodAsJson(after),
      units: units.map((each) => ({
        unit: each.unit.id,
        name: each.unit.name,
        changes: each.changes,
        before: sideAsJson(each.before),
        after: sideAsJson(each.after),
      })),
    })),
  });
}

function methodAsJson({ edition, estimated, dropped, unjudged, unplaced }: Tried): object {
  const ids = (criteria: Tried['estimated']): readonly string[] => criteria.map(({ id }) => id);
  const criteria = { estimated: ids(estimated), dropped: ids(dropped), unjudged: ids(unjudged) };
  return { edition: edition.id, ...criteria, unplaced };
}

function sideAsJson(own: UnitOutcome | undefined): object | null {
  if (own === undefined) return null;
  const { published, rank, grade, isOpen } = own.standing;
  return {
    score: published?.toString() ?? null,
    rank: rank ?? null,
    grade: grade?.id ?? null,
    isTieOpen: isOpen,
    performance: own.performance === undefined ? null : exactText(own.performance),
    consequences: own.consequences,
  };
}
