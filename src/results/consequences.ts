import { certain } from '../model/certain.ts';
import type { Grading } from '../model/grading/grading.ts';
import type { Standing } from '../model/grading/standing.ts';
import type { Method } from '../model/method.ts';
import type { Edition } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import type { ProvedView } from '../model/view.ts';

/** What follows for a unit (《办法》七). */
export type Consequence =
  /** Among the last by rank: its performance grade may not be advanced (七（一）), its leader not excellent (七（二）). Open where it shares the last of these places and nobody has decided. */
  | { readonly kind: 'performance-barred' | 'leader-barred'; readonly isOpen: boolean }
  /** Unqualified (七（三）). */
  | { readonly kind: 'unqualified'; readonly what: Method['consequences']['unqualified']; readonly isOpen: boolean }
  /** Unqualified so many years in a row (七（三）); open where the years before are not known and people decide. */
  | {
      readonly kind: 'repeated';
      readonly what: Method['consequences']['repeated'];
      readonly years: number;
      readonly noPromotionYears: number;
      readonly isOpen: boolean;
    };

/** The id of the grade of a unit in a year; undefined where it is not known. */
export type History = (unit: string, year: number) => string | undefined;

/** What consequences follow from. */
interface Judged {
  readonly edition: Pick<Edition, 'method' | 'year'>;
  readonly view: ProvedView;
  readonly units: readonly AssessedUnit[];
  readonly grading: Grading;
  readonly standings: readonly Standing[];
  readonly history: History | undefined;
}

/** The grade that has consequences (六（二）). */
const UNQUALIFIED = 'unqualified';

/** The consequences for each unit, in the order of the units; none before ranks are known. */
export function consequencesOf(judged: Judged): readonly (readonly Consequence[])[] {
  const { performanceBarred, leaderBarred } = judged.view.system.thresholds;
  return judged.units.map((_, index) => [
    ...amongLast(judged, index, 'performance-barred', performanceBarred),
    ...amongLast(judged, index, 'leader-barred', leaderBarred),
    ...ofUnqualified(judged, index),
  ]);
}

/** Whether a unit is among so many of the last. */
function amongLast(
  { standings, grading }: Judged,
  index: number,
  kind: 'performance-barred' | 'leader-barred',
  count: number | undefined,
): readonly Consequence[] {
  const place = standings[index]?.place;
  if (count === undefined || place === undefined || place.below >= count) return [];
  if (place.below + place.same <= count) return [{ kind, isOpen: false }];
  if (grading.tieAtThreshold === 'all-out') return [];
  return [{ kind, isOpen: grading.tieAtThreshold === 'decide' }];
}

function ofUnqualified(judged: Judged, index: number): readonly Consequence[] {
  const { edition, standings } = judged;
  const { grade, isOpen } = standings[index] as Standing;
  if (grade?.id !== UNQUALIFIED) return [];
  const { unqualified: what } = edition.method.consequences;
  return [{ kind: 'unqualified', what, isOpen }, ...repeatedly(judged, index, isOpen)];
}

/** What follows after so many years in a row, this one counted. */
function repeatedly({ edition, units, history }: Judged, index: number, isOpen: boolean): readonly Consequence[] {
  const { repeated: what, repeatedYears: years, noPromotionYears, withoutHistory } = edition.method.consequences;
  const { id } = certain(units[index]);
  const consequence = { kind: 'repeated', what, years, noPromotionYears } as const;
  for (let back = 1; back < years; back += 1) {
    const grade = edition.year === undefined ? undefined : history?.(id, edition.year - back);
    if (grade === undefined) return withoutHistory === 'decide' ? [{ ...consequence, isOpen: true }] : [];
    if (grade !== UNQUALIFIED) return [];
  }
  return [{ ...consequence, isOpen }];
}
