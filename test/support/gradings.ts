import { Decimal } from '../../src/model/decimal.ts';
import { writtenFigure } from '../../src/model/grading/figure.ts';
import { type Grading, gradingOf } from '../../src/model/grading/grading.ts';
import { whole } from '../../src/model/grading/ratio.ts';
import type { EnteredKey } from '../../src/model/grading/result.ts';
import type { YearEnd } from '../../src/model/grading/year-end.ts';
import type { Method } from '../../src/model/method.ts';
import type { Thresholds } from '../../src/model/model.ts';
import { ofEdition, SHIPPED, unlocked } from './fixtures.ts';
import { sourceOf } from './sources.ts';

/** A number as it is written. */
export const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;

const { edition } = await sourceOf(unlocked(ofEdition(SHIPPED, '2020')));
const [counties] = edition.systems;

/** Settings in place of those of 2020, by their names. */
export type Settings = Partial<
  Omit<Method['summary'], 'written'> &
    Omit<Method['grades'], 'written'> &
    Pick<Method['yearEnd'], 'satisfactionScale'> &
    Pick<Method['adjustment'], 'appliedTo' | 'upperLimit'> &
    Pick<NonNullable<Method['deduction']>, 'vetoBars'> &
    Thresholds
>;

/** The grading of the counties in 2020, with other settings in some places. */
export function grading(other: Settings = {}): Grading {
  if (counties === undefined) throw new Error('no system');
  const { method } = edition;
  const part = <Part extends object>(usual: Part): Part => ({ ...usual, ...other });
  return gradingOf(
    {
      method: {
        ...method,
        yearEnd: part(method.yearEnd),
        summary: part(method.summary),
        deduction: method.deduction && part(method.deduction),
        adjustment: part(method.adjustment),
        grades: part(method.grades),
      },
    },
    { ...counties, thresholds: part(counties.thresholds) },
  );
}

/** What a unit has got; what was not entered is undefined. */
interface Got {
  readonly satisfaction?: Decimal | undefined;
  readonly bonus?: Decimal;
  readonly deduction?: Decimal;
  readonly fraud?: Decimal;
  readonly bar?: YearEnd['bar'];
}

/** A unit with what its scores add to; its satisfaction is 90 unless something else is said. */
export function unit(performance: string | undefined, { bar, ...other }: Got = {}): YearEnd {
  const entered = Object.entries({ satisfaction: decimal('90'), ...other });
  return {
    id: '',
    classIndex: 0,
    class: 'county',
    levels: [],
    performance: writtenFigure(
      { kind: 'performance' },
      performance === undefined ? undefined : whole(decimal(performance)),
      { at: undefined },
    ),
    amounts: new Map(
      entered.flatMap(([key, amount]) => (amount === undefined ? [] : [[key as EnteredKey, amount] as const])),
    ),
    bar,
    isOpen: false,
  };
}
