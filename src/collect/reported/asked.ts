import type { Input } from '../../layout/blanks.ts';
import { scoreLimits } from '../../layout/forms/inputs.ts';
import { summaryColumns } from '../../layout/forms/summary-columns.ts';
import { certain } from '../../model/certain.ts';
import { classIndexOf } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import { gradingOf } from '../../model/grading/grading.ts';
import { ONE, type Ratio } from '../../model/grading/ratio.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import type { Criterion } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { fullMarksFor } from '../../model/totals.ts';
import type { ProvedView } from '../../model/view.ts';
import { scorersIn } from '../../results/scored-by.ts';
import { remembering } from '../../text/remembering.ts';
import type { Reporting } from './file.ts';

/** What a form takes as a score; nothing is said beside it. */
export type ScoreInput = Extract<Input, { readonly kind: 'number' }>;

/** What the form of somebody who scores takes for a criterion of a unit; of a unit that scores itself (`scorer` undefined), its own. Undefined where the form has no cell for it. */
export type AskedScore = (
  own: { readonly unit: AssessedUnit; readonly view: ProvedView },
  criterion: string,
  scorer: string | undefined,
) => ScoreInput | undefined;

/** Tells what forms of an edition take. */
export function askedScores({ edition, systems }: Pick<Reporting, 'edition' | 'systems'>): AskedScore {
  const known = new Map(
    systems.map(({ view }) => {
      const criteria = new Map(view.system.items.map((each) => [each.id, each]));
      return [view.system.id, { criteria, scorersOf: scorersIn(edition, view) }] as const;
    }),
  );
  return ({ unit, view: { system } }, criterion, scorer) => {
    const { criteria, scorersOf } = certain(known.get(system.id));
    const all = scorersOf(unit).get(criterion) ?? [];
    const own = scorer === undefined ? all[0] : all.find((each) => each.scorer === scorer);
    if (own === undefined) return undefined;
    const classIndex = classIndexOf(system, unit);
    const [fullMarks, step] = [certain(fullMarksFor(system, classIndex)), edition.step ?? Decimal.one];
    // What several departments score in parts a unit scores as a whole.
    const whole = scorer === undefined ? criteria.get(criterion) : undefined;
    return whole?.kind === 'criterion'
      ? takenBy(whole, ONE, classIndex, fullMarks, step)
      : takenBy(own.part, own.share, classIndex, fullMarks, step);
  };
}

/** Units of a class are asked the same. */
const takenBy = remembering(
  (part: Criterion, share: Ratio, classIndex: number, fullMarks: Decimal, step: Decimal): ScoreInput => {
    const { least, most, step: own } = scoreLimits(part, { share, classIndex, fullMarks, step });
    const isTakenOff = part.deducts !== undefined;
    return { kind: 'number', least, most, step: own, mayBeZero: false, reason: undefined, isTakenOff, hint: '' };
  },
);

/** What the office enters of a unit in the summary sheet of each system, by the id of the system and the keys of its columns. */
export function askedOfOffice({
  edition,
  systems,
}: Pick<Reporting, 'edition' | 'systems'>): ReadonlyMap<string, ReadonlyMap<EnteredKey, Input>> {
  return new Map(
    systems.map(({ view: { system } }) => {
      const { columns } = summaryColumns(edition, system, gradingOf(edition, system));
      const open = columns.flatMap((each) => ('adjustment' in each ? [[each.key, each.adjustment] as const] : []));
      return [system.id, new Map<EnteredKey, Input>(open)] as const;
    }),
  );
}
