import type { Remark, Stretch } from './source.ts';

export type { Remark };

/**
 * What a file was read as: systems of indicators and criteria in the words of the file, and what was not understood. It
 * is no data yet: ids, registers and YAML are made of it (`written/`). Numbers are texts in plain digits, exact.
 */
export interface Draft {
  readonly systems: readonly DraftSystem[];
  /** Paragraphs of the measures (办法正文), in their order. */
  readonly measures: readonly DraftParagraph[];
  /** What must be said of what was read: each a code with its facts and the place that it is about. */
  readonly remarks: readonly Remark[];
  /** Which characters were read as what; all others are listed as not used. */
  readonly uses: readonly Use[];
}

/** A table that was read as a system. */
export interface DraftSystem {
  readonly title: string | undefined;
  /** What its levels of indicators are called, from the first on, and what a criterion is called. */
  readonly levels: readonly string[];
  readonly scored: string;
  /** The full marks that the file states somewhere, and where; undefined where it states none. */
  readonly fullMarks: Stated | undefined;
  /** What its items add to, where that counts as the full marks (折算). */
  readonly scale?: Stated | undefined;
  readonly items: readonly DraftItem[];
  /** The kinds of units for each of which the file says what every criterion counts (`byKind`), in its order; without any where all count the same. Undefined where notes say it. */
  readonly kinds?: readonly string[];
}

/** A value as it is stated in the file. */
export interface Stated {
  readonly value: string;
  readonly from: Stretch;
  /** What it is for some kinds of units instead, in words: 城市区95. */
  readonly forUnits?: string | undefined;
}

/** How sure a reading is: stated in so many words; inferred from what stands around it; assumed for want of anything else, which is always told. */
export type Sureness = 'stated' | 'inferred' | 'assumed';

/** An indicator with what lies below it, or a criterion. */
export interface DraftItem {
  readonly kind: 'indicator' | 'criterion';
  /** Title of an indicator, wording of a criterion, without number and points. */
  readonly words: string;
  readonly from: readonly Stretch[];
  /** As printed before it: `1.1.1`, `（一）`, `A1`; empty without one. */
  readonly label: string;
  readonly points: DraftPoints | undefined;
  /** Of a criterion: what it counts for each of `kinds`; undefined for one that it is not for. */
  readonly byKind?: readonly (string | undefined)[] | undefined;
  /** The id that the file states. */
  readonly id?: string | undefined;
  /** What is added beside these points at most: the 10 of `23分+10分`. */
  readonly adds: string | undefined;
  readonly core: boolean;
  /** As written: one name or several. */
  readonly departments: readonly string[];
  readonly cooperating: readonly string[];
  /** The scoring rule in the words of the file. */
  readonly scoring: string | undefined;
  readonly method: string | undefined;
  readonly evidence: string | undefined;
  readonly remark: string | undefined;
  /** A note of who it is for (市、县 / 城市区), in the words of the file. */
  readonly applicability: string | undefined;
  readonly sureness: Sureness;
  readonly children: readonly DraftItem[];
}

/** What an item counts. */
export type DraftPoints =
  /** With a scale, its parts add to that, which counts as its points: 40分，百分制. */
  | {
      readonly kind: 'points';
      readonly value: string;
      readonly scale?: string | undefined;
      readonly sureness: Sureness;
    }
  | { readonly kind: 'weight'; readonly value: string; readonly scale: string | undefined; readonly sureness: Sureness }
  | { readonly kind: 'adds' | 'deducts'; readonly value: string | 'unlimited'; readonly sureness: Sureness }
  | { readonly kind: 'veto'; readonly sureness: Sureness };

/** A paragraph of the measures. */
export interface DraftParagraph {
  readonly text: string;
  readonly outline: number | undefined;
  readonly from: Stretch;
}

/** What characters were read as. */
export interface Use {
  readonly stretch: Stretch;
  readonly as:
    | ('title' | 'wording' | 'label' | 'points' | 'department' | 'cooperating' | 'scoring' | 'method' | 'evidence')
    | (
        | 'remark'
        | 'applicability'
        | 'header'
        | 'subtotal'
        | 'total'
        | 'note'
        | 'repeated'
        | 'heading'
        | 'measures'
        | 'layout'
      );
}
