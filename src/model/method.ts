import type { Written } from '../text/written.ts';
import type { Decimal } from './decimal.ts';

/**
 * The method of an edition (考核方法): every setting of how scores, ranks and grades come about and what follows from
 * them, with its default where the scheme says nothing. Paragraphs are those of the measures (《办法》) of 2020. What a
 * choice means is said by the schema, under the same names.
 */
export interface Method {
  /** How often the indicators are revised (三). By default yearly. */
  readonly revision: 'yearly' | 'as-needed';
  readonly everyday: Everyday;
  readonly yearEnd: YearEndScore;
  readonly summary: Summary;
  /** Undefined where nothing is added. */
  readonly bonus: Bonus | undefined;
  /** Undefined where nothing is deducted from the total, and nobody is vetoed. */
  readonly deduction: Deductions | undefined;
  readonly adjustment: Adjustment;
  /** Undefined where the method says nothing of fraud. */
  readonly fraud: Fraud | undefined;
  readonly grades: Grades;
  readonly consequences: Consequences;
  readonly rectification: Rectification;
}

/** A part of the method, and where it was written: an empty mapping where the scheme leaves it out. */
interface Part {
  readonly written: Written;
}

/** Everyday assessment 平时考核 (四（一）). */
interface Everyday extends Part {
  /** What its findings count for. By default they are evidence. */
  readonly counts: 'evidence' | 'adjustment' | 'record';
  /** What late or poor work is answered with; never empty. By default 意见书 and 督办单. */
  readonly notices: readonly string[];
  /** How the unit has to reply. By default in writing, with measures. */
  readonly reply: 'written-with-measures' | 'written' | 'none';
}

/** What the score at the end of the year is made of, and who scores (四（二）). */
interface YearEndScore extends Part {
  /** Weight of performance 实绩, exact, from 0 to 1; with that of satisfaction it adds to 1. Undefined where it is not stated, or could not be read, which was reported. What follows from it says `grading/components.ts`. */
  readonly performance: Decimal | undefined;
  /** Weight of satisfaction 满意度, as above. */
  readonly satisfaction: Decimal | undefined;
  /** What a satisfaction of 100 counts before it is weighted. By default the full marks of the system. */
  readonly satisfactionScale: 'full-marks' | 'hundred';
  /** Any other parts than these two, in their order; empty where none are stated. */
  readonly components: readonly Component[];
  /** How performance is scored. By default jointly, on the spot. */
  readonly scoring: 'joint-on-site' | 'by-department' | 'self-score-then-verify';
  /** How departments that lead few items score. By default they verify what units score themselves. */
  readonly fewItems: 'self-score-then-verify' | 'joint-on-site' | 'by-department';
  /** Whether a department that is itself assessed may score itself. By default never: the office has others do it. */
  readonly ownScore: 'never' | 'allowed';
}

/** A part of the score at the end of the year (得分构成), counted by its weight. */
export interface Component extends Part {
  readonly id: string;
  readonly name: string;
  /** Exact; those of all components add to 1. Undefined only where it could not be read, which was reported. */
  readonly weight: Decimal | undefined;
  /** Whether it is what the indicators add to, or what the office enters. By default the latter. */
  readonly of: 'entered' | 'indicators';
  /** What is entered counts out of so many points. By default 100; undefined only where it could not be read. */
  readonly full: Decimal | undefined;
  /** What is entered apart and averaged; empty where it is entered once. */
  readonly periods: readonly string[];
  /** How many score it, and how many of the highest and lowest scores do not count; undefined where it is entered once. */
  readonly raters: Raters | undefined;
}

interface Raters extends Part {
  /** At least 2, and more than are dropped. */
  readonly count: number;
  /** By default 0. */
  readonly dropHighest: number;
  /** By default 0. */
  readonly dropLowest: number;
}

/** How scores are added up, rounded and ranked (四（三）; ties: 六（二）). */
interface Summary extends Part {
  /** What departments deliver. By default scores and an opinion. */
  readonly departments: 'scores-and-opinion' | 'scores';
  /** What the office does with it. By default it audits before it weighs and sums. */
  readonly office: 'audit-weigh-sum' | 'weigh-sum';
  /** Decimal places of the published score, from 0 to 6. By default 2. */
  readonly places: number;
  /** How it is rounded, once, at the end. By default half up. */
  readonly rounding: 'half-up-once' | 'half-even-once';
  /** Which score is ranked. By default the published one, so that what is rounded away decides nothing. */
  readonly rankBy: 'published-score' | 'exact-score';
  /** The ranks of equals. By default 1, 2, 2, 4. */
  readonly ties: 'same-rank-then-skip' | 'same-rank-no-skip' | 'decide';
  /** Where equals stand across a threshold. By default people decide. */
  readonly tieAtThreshold: 'decide' | 'all-in' | 'all-out';
  /** What counts where an item does not apply to a unit, unless the criterion says otherwise. By default nothing. */
  readonly notApplicable: 'zero' | 'scale' | 'full';
}

/** A range of points, exact and not below zero, 0 to 0 for none. Undefined only where it could not be read, which was reported. */
export interface Range {
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
}

/** What is added to the total, and for what (五（一）). */
interface Bonus extends Part, Range {
  /** Never empty. By default 表彰, 批示肯定 and 推广经验. */
  readonly grounds: readonly string[];
  /** Its kinds where it has some, each entered apart: then there is no least, and the most is that of all together, undefined where they have none. */
  readonly kinds: readonly BonusKind[];
}

/** A kind of bonus (加分种类), with what is given for what. */
export interface BonusKind extends Part {
  readonly id: string;
  readonly name: string;
  readonly amounts: readonly BonusAmount[];
  /** The most that is added for it in all; undefined where there is no limit, or it could not be read, which was reported. */
  readonly most: Decimal | undefined;
}

interface BonusAmount extends Part {
  readonly id: string;
  readonly name: string;
  readonly points: Decimal | undefined;
}

/** What is deducted from the total, and for what (五（二）). Points are positive. */
interface Deductions extends Part, Range {
  /** Never empty. By default 通报批评, 严重不良影响 and 廉政严重问题. */
  readonly grounds: readonly string[];
  /** What follows in the gravest case. By default a veto 一票否决. */
  readonly gravest: 'veto' | 'most';
  /** The grade that a veto bars a unit from; `qualified` bars it from both. By default advanced. */
  readonly vetoBars: 'advanced' | 'qualified';
}

/** Who proposes, reviews and applies a bonus or a deduction, and how it counts (五（三）). */
interface Adjustment extends Part {
  /** By default the unit. */
  readonly bonusDeclaredBy: 'unit' | 'department';
  /** By default departments. */
  readonly deductionReportedBy: 'department' | 'office';
  /** By default departments. */
  readonly firstReview: 'department' | 'office' | 'none';
  /** By default the office. */
  readonly appliedBy: 'office' | 'leading-group';
  /** The score that is adjusted. By default the total, after it was weighted. */
  readonly appliedTo: 'weighted-total' | 'performance';
  /** Whether a unit has one bonus and one deduction, each within its range, or several that add up. By default one. */
  readonly entries: 'one-per-unit' | 'many';
  /** The most that a total can be. By default there is no limit. */
  readonly upperLimit: 'none' | 'full-marks';
}

/** What fraud in the assessment costs (六（三）). Points are positive. */
interface Fraud extends Part, Range {
  /** Whether it is kept apart from other deductions and their range. By default it is. */
  readonly ledger: 'separate' | 'with-deductions';
  /** What follows in the gravest case. By default the unit cannot become advanced. */
  readonly gravest: 'loses-eligibility' | 'most';
}

/** What the grades are called in print, and how they are given (六（二）). */
interface Grades extends Part {
  /** By default 先进单位. */
  readonly advanced: string;
  /** By default 达标单位. */
  readonly qualified: string;
  /** By default 未达标单位. */
  readonly unqualified: string;
  /** What advanced needs besides the rank. By default nothing. */
  readonly advancedFloor: 'none' | 'above-unqualified';
  /** Whether 以下 has the line itself in it. By default it has. */
  readonly atMost: 'inclusive' | 'exclusive';
  /** Whether others move up (递补) where one of the first is barred. By default never. */
  readonly movingUp: 'never' | 'next-in-rank';
  /** Which grade goes first to a unit that is among the first and the last. By default unqualified. */
  readonly smallGroup: 'unqualified-first' | 'advanced-first';
}

/** What being unqualified leads to (七（三）). */
interface Consequences extends Part {
  /** By default a talk and ordered rectification. */
  readonly unqualified: 'talk-and-rectification' | 'talk' | 'rectification';
  /** Years in a row after which more follows; at least 2. By default 2. */
  readonly repeatedYears: number;
  /** What follows then. By default the leader is adjusted. */
  readonly repeated: 'leader-adjusted' | 'leader-admonished' | 'decide';
  /** Years without promotion; 0 for no such rule. By default 1. */
  readonly noPromotionYears: number;
  /** What holds where no earlier results are known. By default the rule on years in a row is not applied. */
  readonly withoutHistory: 'not-applied' | 'decide';
}

/** What becomes of problems that were found (七（四）). */
interface Rectification extends Part {
  /** By default they are tasks of the next year. */
  readonly due: 'next-year' | 'half-year';
  /** What a plan must state; never empty. By default 整改目标, 整改措施, 整改进度 and 责任人. */
  readonly states: readonly string[];
}
