import type { AssessedUnit } from '../model/registers.ts';
import type { Notice } from '../model/years/notices.ts';
import type { Consequence } from './consequences.ts';
import type { Outcome, UnitOutcome } from './outcome.ts';

/** What is to be said of notices by the results of a system. */
export type NoticeRemark =
  /** A talk, an order or both follow for a unit, and no notice of them is entered (《办法》七（三）). */
  | { readonly kind: 'due'; readonly unit: AssessedUnit; readonly notices: readonly ('talk' | 'order')[] }
  /** One is entered for a unit for which nothing of the kind follows. */
  | {
      readonly kind: 'contradicts';
      readonly unit: AssessedUnit;
      readonly notice: 'talk' | 'order';
      readonly number: string;
      readonly grade: string;
    };

/** Which talks and orders follow from the results and are not entered, and which are entered against them, unit by unit. Of a unit whose grade is not known, or not decided, nothing is said. */
export function noticeRemarks({ units }: Pick<Outcome, 'units'>, notices: readonly Notice[]): readonly NoticeRemark[] {
  return units.flatMap((each) => {
    const { grade, isOpen } = each.standing;
    if (grade === undefined || isOpen) return [];
    return remarksOn(
      each,
      grade.name,
      notices.filter(({ unit }) => unit === each.unit.id),
    );
  });
}

function remarksOn(
  { unit, consequences }: UnitOutcome,
  grade: string,
  own: readonly Notice[],
): readonly NoticeRemark[] {
  const follows = consequences.find((each) => each.kind === 'unqualified');
  if (follows !== undefined) {
    const notices = WANTED[follows.what].filter((notice) => own.every(({ kind }) => kind !== notice));
    return notices.length === 0 ? [] : [{ kind: 'due', unit, notices }];
  }
  return own.flatMap(({ kind, number }): readonly NoticeRemark[] =>
    kind === 'talk' || kind === 'order' ? [{ kind: 'contradicts', unit, notice: kind, number, grade }] : [],
  );
}

type Unqualified = Extract<Consequence, { readonly kind: 'unqualified' }>;

/** Which notices the setting asks for. */
const WANTED: Readonly<Record<Unqualified['what'], readonly ('talk' | 'order')[]>> = {
  'talk-and-rectification': ['talk', 'order'],
  talk: ['talk'],
  rectification: ['order'],
};
