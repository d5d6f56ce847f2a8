import type { Written } from '../../text/written.ts';
import type { Decimal } from '../decimal.ts';
import type { Act } from './act.ts';
import type { DoubleEntry } from './double-entry.ts';
import type { Notice } from './notices.ts';
import type { Rectifications } from './rectifications.ts';

/**
 * What a year brings beside what departments score: what lies in `results/2020/`. A file that is not there holds nothing;
 * one that could not be read is undefined, and nothing is judged by it. Single values that could not be read are
 * undefined, or an empty text: that was reported.
 */
export interface YearData {
  /** The year, which is the name of the folder. */
  readonly year: number;
  readonly components: readonly EnteredOfUnit[] | undefined;
  readonly adjustments: readonly AdjustmentEntry[] | undefined;
  readonly ties: readonly TieDecision[] | undefined;
  readonly notices: readonly Notice[] | undefined;
  readonly rectifications: Rectifications | undefined;
  readonly entries: DoubleEntry | undefined;
  /** Whether any of the files says that it is a sample (示例). */
  readonly isSample: boolean;
  /** Whether scores of the year are kept beside them. */
  readonly hasScores: boolean;
}

/** What the office enters of a unit (登记得分). */
export interface EnteredOfUnit {
  readonly unit: string;
  /** From 0 to 100; undefined where none is entered. */
  readonly satisfaction: Decimal | undefined;
  /** In the order of the data. */
  readonly components: readonly EnteredComponent[];
  readonly written: Written;
}

/** What is entered of a component of the method, by its id. */
export interface EnteredComponent {
  readonly id: string;
  /** One, or one for each period or rater in their order. */
  readonly values: readonly (Decimal | undefined)[];
  /** Whether they are written as a list. */
  readonly isList: boolean;
}

/** What an entry of the ledger is about: a bonus, a deduction, fraud, or what bars a unit without points. */
export type AdjustmentKind = 'bonus' | 'deduction' | 'fraud' | 'veto' | 'ineligible';

/** An entry of the ledger of adjustments (加分扣分台账): only one that was applied counts, which `stageOf` says. */
export interface AdjustmentEntry {
  readonly id: string;
  readonly unit: string;
  readonly kind: AdjustmentKind | undefined;
  /** The id of a kind of bonus of the method, where it has some. */
  readonly bonusKind: string | undefined;
  /** Above zero, also where they are taken off; undefined for what has none. */
  readonly points: Decimal | undefined;
  readonly ground: string;
  readonly document: string;
  readonly proposed: Act | undefined;
  readonly reviewed: Act | undefined;
  readonly applied: Act | undefined;
  readonly rejected: Rejection | undefined;
  readonly written: Written;
}

/** That an entry was turned down, and why. */
export interface Rejection extends Act {
  readonly reason: string;
}

/** What people decided of units that stood equal across the line of a grade. */
export interface TieDecision extends Act {
  readonly system: string;
  /** The id of a grade that is given by rank. */
  readonly grade: string;
  /** Those that stood equal. */
  readonly units: readonly string[];
  /** Those of them that get the grade; none where nobody does. */
  readonly given: readonly string[];
  readonly ground: string;
  /** What lots gave, a line each; empty where it was not by lots. */
  readonly lots: readonly string[];
}

/** How far an entry has come. */
export type EntryStage = 'proposed' | 'reviewed' | 'applied' | 'rejected';

/** How far an entry has come: it counts when it was applied, and one that was neither applied nor rejected is open. */
export function stageOf({ applied, rejected, reviewed }: AdjustmentEntry): EntryStage {
  if (rejected !== undefined) return 'rejected';
  if (applied !== undefined) return 'applied';
  return reviewed === undefined ? 'proposed' : 'reviewed';
}
