import type { StatedWord } from '../text/facts.ts';
import type { SourceText } from '../text/source.ts';
import type { Mention, Written } from '../text/written.ts';
import type { Decimal } from './decimal.ts';
import type { Forms } from './forms.ts';
import type { StatedGrade } from './grading/grades.ts';
import type { Ratio } from './grading/ratio.ts';
import type { Share } from './leading/share.ts';
import type { Method } from './method.ts';
import type { Opinions } from './opinions/opinion.ts';
import type { AnnexPrinting } from './printing/annex.ts';
import type { Scoring } from './scoring.ts';

/** A kind of unit within a group (单位类型), which decides what applies to it. */
export interface UnitClass {
  readonly id: string;
  readonly name: string;
  /** Its own full marks, where they are not those of the system. */
  readonly fullMarks: Decimal | undefined;
  /** What its level-1 indicators add to, where that counts as the full marks (缺项折算); undefined where it is the system's, or they add to the full marks themselves. */
  readonly scale: Decimal | undefined;
  /** The class that the register says, where it is one unit alone, for which something is of its own; then the id and the name are the unit's. */
  readonly of: UnitClass | undefined;
  readonly written: Written;
}

/** What the scheme states of one unit alone (个别单位). */
export interface StatedUnit {
  readonly id: string;
  readonly fullMarks: Decimal | undefined;
  /** What its level-1 indicators add to, where that counts as the full marks (缺项折算). */
  readonly scale: Decimal | undefined;
  readonly written: Written;
}

/** A set of unit classes as bits: bit n stands for the nth class of the system, counted from 0. Only `classes.ts` knows how, and computes with it. */
export type ClassSet = number | bigint;

/** Points by unit class: one for each class of the system in its order; undefined where the item does not apply to the class or its points could not be read. */
export type PointsByClass = readonly (Decimal | undefined)[];

/** The most that is added or taken off, exact and above zero; `unlimited` where only what lies above sets a limit. */
export type Limit = Decimal | 'unlimited';

/** Whether a text was taken over from the source document or drafted by the office itself. */
export type Provenance = 'source' | 'drafted';

/** Another wording of a criterion for some unit classes. */
export interface TextVariant {
  readonly classes: ClassSet;
  readonly text: string;
  readonly written: Written;
}

/** The kinds of change that an author can state of an item whose id continues, `none` among them. */
export const STATED_CHANGES = [
  ...(['none', 'wording', 'points', 'scoring'] as const),
  ...(['department', 'applicability', 'requirements', 'moved'] as const),
] as const satisfies readonly StatedWord[];

/** What an item says of its relation to the previous edition (沿革). It is part of no digest: what an edition means does not depend on the one before it. */
export interface Lineage {
  /** The id of the previous edition of which this item is one part (拆分); at most one. */
  readonly splits: readonly Mention[];
  /** The ids of the previous edition that became this item (合并); its own may be among them. */
  readonly merges: readonly Mention[];
  /** The id of the previous edition in whose place this item is (替换); at most one. */
  readonly replaces: readonly Mention[];
  /** Every kind in which the item differs from the previous edition, as its author states it; undefined when nothing is stated. */
  readonly change: readonly Mention<StatedWord>[] | undefined;
  /** Why, in the words of the revision table (修订说明). */
  readonly reason: string | undefined;
  readonly written: Written;
}

/** A share that is stated in place of points (权重): exact, and as it is written. */
export interface Weight {
  readonly share: Ratio;
  readonly text: string;
}

interface ItemBase {
  readonly id: string;
  readonly parent: Indicator | undefined;
  readonly written: Written;
  /** The classes that it is for: its own choice within its parent's. */
  readonly applies: ClassSet;
  /** Points for each class, exact; resolved from weights where the data states weights. */
  readonly points: PointsByClass;
  /** The share of the parent's points, where it is stated in place of points, exactly: 7/75 is no decimal. */
  readonly weight: Weight | undefined;
  /** The most that is added beside the sum (加分): by a criterion, which then has no points and is in no sum; by all of those below an indicator together. */
  readonly adds: Limit | undefined;
  /** The most that is taken off (扣分): by a criterion that only deducts, which has no points and is in no sum; by all of those below an indicator together. */
  readonly deducts: Limit | undefined;
  /** Whether it is marked as a core item (核心指标 ★). */
  readonly core: boolean;
  /** The departments that lead it (考核单位), the first of them before the others: its own or the nearest ones above; none when none are stated. */
  readonly departments: readonly string[];
  /** The part of its points that each of those departments scores, in their order, each on its own form; undefined where the first of them scores all. */
  readonly shares: readonly Share[] | undefined;
  /** Cooperating departments (配合单位), as written at this item. */
  readonly cooperating: readonly Mention[];
  readonly method: readonly string[];
  readonly evidence: readonly string[];
  /** A note that is printed (备注). */
  readonly remark: string | undefined;
  /** A note among colleagues, never printed. */
  readonly note: string | undefined;
  /** Its own provenance or the nearest one above. */
  readonly provenance: Provenance | undefined;
  readonly lineage: Lineage | undefined;
}

/** An indicator of any level (一级、二级、三级指标, or what the system calls them). */
export interface Indicator extends ItemBase {
  readonly kind: 'indicator';
  /** Counted from 1, which is a file. */
  readonly level: number;
  readonly title: string;
  /** Indicators of the next level, or criteria: never both. */
  readonly children: readonly Item[];
  /** Whether its children are criteria: then it is the deepest of its branch, on whatever level. */
  readonly isLeaf: boolean;
  /** What its children add to, where that is a scale of their own (自成百分制), which counts as its points above; undefined where they add to its points. */
  readonly scale: Decimal | undefined;
  /** Whether it states no points and only groups: its points are those of its parts, and are not printed. */
  readonly groups: boolean;
  /** False when a part of it could not be read, so that its sum cannot be judged. */
  readonly complete: boolean;
}

/** A criterion (考核内容): one scored item under an indicator. */
export interface Criterion extends ItemBase {
  readonly kind: 'criterion';
  readonly text: string;
  readonly textFor: readonly TextVariant[];
  /** Targets by the id of each class that has one, in the order of the data. */
  readonly targets: ReadonlyMap<string, string>;
  /** Whether it is a veto (一票否决): what bars a unit when it happens. It has no points and is in no sum. */
  readonly veto: boolean;
  readonly scoring: Scoring | undefined;
  /** The finest step of its scores where it is finer than the edition's (最小计分单位). */
  readonly step: Decimal | undefined;
  /** The points of each office of the department, where the item is split over offices. */
  readonly split: ReadonlyMap<string, Decimal | undefined>;
  readonly notApplicable: 'scale' | 'full' | 'zero' | undefined;
}

/** An indicator or a criterion. */
export type Item = Indicator | Criterion;

/** A tree of indicators with its full marks, for one group of assessed units (指标体系). */
export interface System {
  readonly id: string;
  readonly annex: number | undefined;
  readonly title: string;
  readonly group: string;
  /** What its levels of indicators are called, from the first on: one to five. */
  readonly levels: readonly string[];
  /** What a criterion is called: 考核内容. */
  readonly scored: string;
  /** Those of every class that has none of its own. */
  readonly fullMarks: Decimal | undefined;
  /** What the level-1 indicators add to, where that counts as the full marks (缺项折算): for every class that has none of its own. */
  readonly scale: Decimal | undefined;
  /** The most that all that is added beside the sum comes to (加分上限); undefined where only its items have limits. */
  readonly adds: Decimal | undefined;
  /** The classes as the scheme lists them, which the register says of each unit. */
  readonly declared: readonly UnitClass[];
  /** What the scheme states of units alone. */
  readonly units: readonly StatedUnit[];
  /** The classes by which somebody is assessed: the declared ones, without those of which every unit has something of its own; then each unit that has, in the order of the register. */
  readonly classes: readonly UnitClass[];
  readonly thresholds: Thresholds;
  /** Its grades where it lists them, the best first; empty where those of the thresholds are given, or none. */
  readonly grades: readonly StatedGrade[];
  /** How its annex is printed; undefined where it is printed as usual. */
  readonly printing: AnnexPrinting | undefined;
  readonly written: Written;
  /** The level-1 indicators in printed order. */
  readonly indicators: readonly Indicator[];
  /** Every item, depth first, in printed order. */
  readonly items: readonly Item[];
  /** False when a file or a part of the system could not be read, so that its totals cannot be judged. */
  readonly complete: boolean;
}

/** Where ranks and scores cut (《办法》六（二）、七（一）（二）): numbers of units, counted from the first or the last rank; undefined where there is no such cut, or it could not be read, which was reported. */
export interface Thresholds {
  readonly advanced: number | undefined;
  readonly unqualifiedLast: number | undefined;
  readonly unqualifiedAtMost: Decimal | undefined;
  readonly performanceBarred: number | undefined;
  readonly leaderBarred: number | undefined;
  readonly written: Written;
}

/** A figure of the scheme that the measures may print: its exact value where it is a number. What it means as a setting is in the method. */
export interface Figure {
  readonly text: string;
  readonly value: Decimal | undefined;
}

/** How the documents of an edition look, where practice differs from office to office. */
export interface Printing {
  /** `standard`: odd pages right, even pages left (GB/T 9704-2012, 7.5); `centred`: all in the middle. */
  readonly pageNumbers: 'standard' | 'centred';
  /** The size of type in tables, in points: 9 to 12. */
  readonly tableSize: number;
  /** Whether a QR code and the check codes stand in the foot of every page. */
  readonly pageCodes: 'none' | 'qr';
}

/** One year's assessment (考核办法) in one state. */
export interface Edition {
  /** The name of its folder: `2020`. */
  readonly id: string;
  readonly year: number | undefined;
  readonly state: 'draft' | 'review' | 'final' | undefined;
  readonly title: string;
  /** The id of the department that organizes the assessment. */
  readonly office: string | undefined;
  /** The finest step of points: all points are whole multiples of it. */
  readonly step: Decimal | undefined;
  readonly systems: readonly System[];
  readonly method: Method;
  /** Every figure and text of the scheme by its path: `systems.county.fullMarks`. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly printing: Printing;
  readonly forms: Forms;
  /** The covering text (办法正文): Markdown with `{{placeholders}}`. */
  readonly measures: SourceText | undefined;
  /** What was said of its draft (征求意见): part of no digest and no lock; undefined where there is no such file, or it could not be read. */
  readonly opinions: Opinions | undefined;
  readonly written: Written;
}
