import type { Decimal } from '../model/decimal.ts';
import type { Leader } from '../model/levels.ts';
import type { Edition, Item, Limit, System } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { Scoring } from '../model/scoring.ts';
import type { StatedWord } from '../text/facts.ts';

/** One of the two editions that are compared, with what belongs to all years as it was then. */
export interface Side {
  readonly edition: Edition;
  readonly registers: Registers;
}

/** The facts in which two editions differ in meaning. How something is written (comments, the order of keys, `0.50` for `0.5`, notes among colleagues, provenance, lineage) is no difference. */
export interface ChangedFacts {
  /** The items that changed, of every system in which one did. */
  readonly systems: readonly SystemChanges[];
  /** The settings of the scheme that changed: heads of systems, thresholds, method, figures, printing, forms. */
  readonly settings: readonly SettingChange[];
  /** The paragraphs of the measures (办法正文) that say something else: in other words, or with other settings. */
  readonly measures: readonly ParagraphChange[];
}

/** The items of a system that changed. A system that is new, or that is no more, has all its items added or removed. */
export interface SystemChanges {
  readonly id: string;
  readonly before: System | undefined;
  readonly after: System | undefined;
  /** In printed order of the later edition; what was removed stands after what stood before it. */
  readonly items: readonly ItemChange[];
  /** How many criteria are in both editions and did not change in anything. */
  readonly unchangedCriteria: number;
}

/** The kinds of change that a revision table, a filter and a statement of `lineage` know. One change can be of several. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | Exclude<StatedWord, 'none'>
  /** One became several (拆分), several became one (合并), one stands in the place of another (替换), several became several others (重组). */
  | 'split'
  | 'merged'
  | 'replaced'
  | 'regrouped';

/** An indicator or a criterion that changed. */
export interface ItemChange {
  /** As it was; undefined for one that was added. Its parents lead up to the level-1 indicator, its `written` to its place in the file. */
  readonly before: Item | undefined;
  /** As it is; undefined for one that was removed. */
  readonly after: Item | undefined;
  /** In what the two differ, in the order of the printed columns; empty where one of them is undefined. */
  readonly differences: readonly Difference[];
  /** What became of what, where items were split, merged or replaced. The items of one succession share the object. */
  readonly succession: Succession | undefined;
  /** All the kinds, that of the succession among them, in the order of `CHANGE_KINDS`; never empty. What came of a succession is not called added, what went in one not removed. */
  readonly kinds: readonly ChangeKind[];
  /** Why, as the later edition or the register of retired ids says it (修订说明). */
  readonly reason: string | undefined;
}

/** Every kind of change, in the order in which they are printed. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'added',
  'removed',
  'split',
  'merged',
  'replaced',
  'regrouped',
  'moved',
  'points',
  'applicability',
  'wording',
  'scoring',
  'department',
  'requirements',
];

/** What became of what: the items of the earlier edition and those of the later one that came of them, by their ids in printed order. An id can be on both sides. */
export interface Succession {
  readonly kind: 'split' | 'merged' | 'replaced' | 'regrouped';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Where an item stands: below which item (undefined at level 1), and the how-manieth it is there, counted from 0. */
export interface Place {
  readonly parent: string | undefined;
  readonly index: number;
}

/** What was and what is; undefined where there is nothing. */
interface Shifted<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** As `Shifted`, of the unit classes (by id) for which it is the same shift. Undefined is the side on which the item does not apply to them, or has no points. */
interface ShiftedForClasses<Value> extends Shifted<Value | undefined> {
  readonly classes: readonly string[];
}

/** In what two states of an item differ: the field with its whole value before and after. A field can occur several times only where it says for which classes or office. */
export type Difference =
  | ({ readonly field: 'id' } & Shifted<string>)
  | ({ readonly field: 'place' } & Shifted<Place>)
  /** An indicator that is one of another level now. */
  | ({ readonly field: 'level' } & Shifted<number>)
  | ({ readonly field: 'title' } & Shifted<string>)
  | ({ readonly field: 'wording' } & ShiftedForClasses<string>)
  | ({ readonly field: 'points' } & ShiftedForClasses<Decimal>)
  /** What the parts of an indicator add to, where that is another scale than its points. */
  | ({ readonly field: 'scale' } & Shifted<Decimal | undefined>)
  | ({ readonly field: 'adds' | 'deducts' } & Shifted<Limit | undefined>)
  | ({ readonly field: 'core' | 'veto' } & Shifted<boolean>)
  /** The unit classes that it is for, by their ids: of those of both systems, those of the later one first. A unit that is a class of its own in one of them is told in both. */
  | ({ readonly field: 'classes' } & Shifted<readonly string[]>)
  | ({ readonly field: 'scoring' } & Shifted<Scoring | undefined>)
  | ({ readonly field: 'step' } & Shifted<Decimal | undefined>)
  /** Of an indicator right above criteria, and of a criterion that has others than it before or after, with all that lead it: elsewhere departments are but handed down. */
  | ({ readonly field: 'department' } & Shifted<readonly Leader[]>)
  | ({ readonly field: 'cooperating' | 'evidence' | 'method' } & Shifted<readonly string[]>)
  | ({ readonly field: 'remark' } & Shifted<string | undefined>)
  | ({ readonly field: 'targets' } & ShiftedForClasses<string>)
  | ({ readonly field: 'split'; readonly office: string } & Shifted<Decimal | undefined>)
  | ({ readonly field: 'notApplicable' } & Shifted<'scale' | 'full' | 'zero' | undefined>);

/** What a setting is of: the scheme itself, a system, or a unit class of a system, by their ids. A system and a class may have the same id. */
export type SettingOwner =
  | { readonly kind: 'scheme' }
  | { readonly kind: 'system'; readonly system: string }
  | { readonly kind: 'class'; readonly system: string; readonly class: string };

/** A setting that changed. Decimals are plain, lists are joined by 、; undefined where there is none. */
export interface SettingChange extends Shifted<string | undefined> {
  /** As placeholders name it: `systems.county.fullMarks`, `method.bonus.most`. */
  readonly path: string;
  readonly owner: SettingOwner;
  /** The keys that lead to it from its owner: `fullMarks`; `method`, `bonus`, `most`. */
  readonly keys: readonly string[];
}

/** The registers that belong to all years. */
export type RegisterName = 'departments' | 'units' | 'retired' | 'signers';

/** Something in the entry of a register that changed, written as settings are. */
export interface RegisterChange extends Shifted<string | undefined> {
  /** `departments.publicity.name`. */
  readonly path: string;
  readonly register: RegisterName;
  /** By what the entry is known: its id, before it that of its system where ids are unique only within one. */
  readonly ids: readonly string[];
  /** The keys that lead to it within the entry: `name`; `offices`, `cadres`. */
  readonly keys: readonly string[];
}

/** A lock that came, went, or is another one: what an edition says is held by it, so that the last two have to be decided. */
export interface LockChange {
  readonly edition: string;
  readonly kind: 'added' | 'removed' | 'replaced';
}

/** A paragraph of the measures: its text as it is written, with placeholders, in one line; and the how-manieth it is, counted from 0. */
export interface Paragraph {
  readonly text: string;
  readonly index: number;
}

/** A paragraph that was added, removed or changed, or that stayed as it is written and prints a setting, or a figure of the indicators, that changed. */
export interface ParagraphChange extends Shifted<Paragraph | undefined> {
  /** The settings that changed among those that its placeholders print, before or after, in the order of their paths. */
  readonly settings: readonly SettingChange[];
}
