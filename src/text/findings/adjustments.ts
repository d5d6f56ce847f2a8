import { error } from '../entry.ts';

const LEDGER = 'results/2020/adjustments.yaml';

const BONUS = '    kind: bonus\n    points: 2\n';
const REVIEWED = '    reviewed: { by: organization, on: 2020-11-20 }\n';

/** What can be found of the ledger of adjustments of a year (加分扣分台账). */
export const ADJUSTMENTS = {
  /** A kind of entry that the method does not have. */
  'adjustment-without-part': error<{ readonly kind: 'bonus' | 'deduction' | 'fraud' | 'veto' | 'ineligible' }>({
    wrong: '- { id: fraud-1, unit: jia-xian, kind: fraud, points: 5, … }    # method 里没有 fraud\n',
    right: 'method:\n  fraud: { least: 5, most: 10 }\n',
  }),
  'adjustment-bonus-kind': error<{
    /** Undefined where it is not stated. */
    readonly id: string | undefined;
    readonly suggestion: string | undefined;
    /** Empty where the method has none. */
    readonly known: readonly string[];
    readonly isBonus: boolean;
  }>({
    file: LEDGER,
    right: BONUS,
    wrong: '    kind: bonus\n    bonusKind: ⟦honours⟧\n    points: 2\n',
  }),
  'adjustment-points': error<{
    readonly problem: 'superfluous' | 'range' | 'amounts' | 'most';
    readonly points: string;
    readonly least: string;
    readonly most: string;
    readonly amounts: readonly string[];
  }>({
    file: LEDGER,
    right: BONUS,
    wrong: '    kind: bonus\n    points: ⟦4⟧\n',
  }),
  'adjustment-ground': error<{
    readonly ground: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }>({
    file: LEDGER,
    right: `${BONUS}    ground: 表彰\n`,
    wrong: `${BONUS}    ground: ⟦获得表彰⟧\n`,
  }),
  /** A second entry that counts where a unit has one. */
  'adjustment-several': error<{ readonly unit: string; readonly kind: 'bonus' | 'deduction' }>({
    file: LEDGER,
    right: '    unit: yi-xian\n    kind: bonus\n',
    wrong: '    unit: ⟦jia-xian⟧\n    kind: bonus\n',
  }),
  /** Somebody who judges an entry of their own: what they proposed, or what is about them. */
  'adjustment-own': error<{
    readonly by: string;
    readonly act: 'reviewed' | 'applied' | 'rejected';
    readonly reason: 'proposed' | 'unit';
  }>({
    file: LEDGER,
    right: REVIEWED,
    wrong: '    reviewed: { by: ⟦甲县⟧, on: 2020-11-20 }\n',
  }),
  'adjustment-unreviewed': error<{ readonly id: string }>({
    file: LEDGER,
    right: `${REVIEWED}    applied: { by: organization, on: 2020-12-10 }\n`,
    wrong: '    ⟦applied⟧: { by: organization, on: 2020-12-10 }\n',
  }),
  'date-order': error<{
    readonly date: string;
    readonly act: 'reviewed' | 'applied' | 'rejected' | 'due' | 'talk' | 'answered';
    readonly before: string;
    readonly earlier: 'proposed' | 'reviewed' | 'issued';
  }>({
    file: LEDGER,
    right: REVIEWED,
    wrong: '    reviewed: { by: organization, on: ⟦2020-11-02⟧ }\n',
  }),
};
