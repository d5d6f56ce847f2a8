/** What a character is that no printed page can show: the common ones by name, the others by kind. */
export type CharacterKind =
  | 'byte-order-mark'
  | 'control'
  | 'direction'
  | 'format'
  | 'joiner'
  | 'left-to-right'
  | 'line-separator'
  | 'non-joiner'
  | 'manual-break'
  | 'noncharacter'
  | 'paragraph-separator'
  | 'private'
  | 'replacement'
  | 'return'
  | 'right-to-left'
  | 'soft-hyphen'
  | 'surrogate'
  | 'tab'
  | 'word-joiner'
  | 'zero-width-space';

/** What a character is that looks like a space, or like nothing, and is no space to YAML. */
export type WhiteKind = CharacterKind | 'wide-space' | 'no-break-space' | 'other-space';

/** What of Markdown the documents do not print, and what is wrong with titles in it. */
export type MarkupKind =
  | 'break'
  | 'code'
  | 'deep-heading'
  | 'entity'
  | 'footnote'
  | 'html'
  | 'image'
  | 'in-list'
  | 'link'
  | 'list'
  | 'list-blank'
  | 'list-item'
  | 'list-number'
  | 'no-title'
  | 'quote'
  | 'rule'
  | 'second-title'
  | 'setext'
  | 'table'
  | 'table-blank'
  | 'table-shape'
  | 'two-tables'
  | 'unspaced-heading';

/** A step from the whole scheme towards a setting: a key, or a member of a list by its name. */
export type SettingStep = { readonly key: string } | { readonly name: string };

/** A figure that a number of the measures may stand for: its placeholder, and what it is of. */
export interface PossibleFigure {
  readonly placeholder: string;
  readonly steps: readonly SettingStep[];
}

/** A line of the list of annexes: as it is printed, and as placeholders give it. */
export interface AnnexLine {
  readonly printed: string;
  readonly placeholders: string;
}

/** The kinds of change that an author can state of an item whose id continues. */
export type StatedWord =
  | 'none'
  | 'wording'
  | 'points'
  | 'scoring'
  | 'department'
  | 'applicability'
  | 'requirements'
  | 'moved';

/** What is another than when an edition was locked: what an item says, items, the order of level-1 indicators of a system, that of its classes, a setting of the scheme, the measures, an entry of a register that it uses. */
export type LockedChange =
  | { readonly kind: 'item' | 'added' | 'order' | 'classes'; readonly id: string }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  | {
      readonly kind: 'setting';
      readonly path: string;
      readonly was: string | undefined;
      readonly is: string | undefined;
    }
  | { readonly kind: 'measures' }
  | {
      readonly kind: 'units' | 'departments' | 'links';
      readonly id: string;
      readonly was: string | undefined;
      readonly is: string | undefined;
    };

/** Why a change needs a decision by those who decide the assessment, and is no correction. */
export type DecisionReason =
  /** The full marks, or the total of a unit class, are others: first of all. */
  | 'total'
  | 'points'
  | 'item'
  | 'applicability'
  | 'scoring'
  | 'department'
  | 'requirements'
  | 'moved'
  /** A figure within a wording is another one: 不少于12期 became 不少于10期. */
  | 'figure'
  | 'setting'
  | 'paragraph';

/** The parts of a sum for the unit classes in which they are the same. */
export interface SumFacts {
  /** Names of the unit classes; all of the system's classes when `everyClass`. */
  readonly classes: readonly string[];
  readonly everyClass: boolean;
  /** The number that is stated, and the sum of the parts, as plain decimals. */
  readonly stated: string;
  readonly actual: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly points: string }[];
}

/** In what both sides of a merge that was left open differ: a key of an item, or (undefined) the whole of it; undefined is the side that has nothing there. */
export interface ConflictItem {
  readonly id: string;
  readonly label: string;
  readonly key: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** What an indicator states beside what its parts add to, as each side has it. */
export interface ConflictSum {
  readonly id: string;
  readonly label: string;
  readonly ours: StatedSum;
  readonly theirs: StatedSum;
}

interface StatedSum {
  readonly stated: string;
  readonly actual: string;
}
