/**
 * What the page of the studio and the program say to each other, as JSON. Points, weights and totals are the exact
 * decimals of the data as strings; lines and columns count from 1; what there is none of is null.
 *
 * | request | gives |
 * |---|---|
 * | `GET /api/desk?edition=2026` | `Desk`; without `edition`, or where that is gone, the newest that can be edited, else the newest |
 * | `GET /api/events` | server-sent events: `data: {"version": 7}` whenever the data are in another state, and at once |
 * | `GET /api/results?edition=2026`, with `path` and `value` of a setting by which scores are tried | `ResultsView` (`protocol/results.ts`) |
 * | `GET /api/score?edition=2026&unit=jia-xian`, with an `item`, and a `score` for it that is tried | `ScoreView` |
 * | `GET /api/source?edition=2026&file=indicators/2026/county/1-a.yaml` | `SourceView` (`protocol/source.ts`) |
 * | `GET /page.js`, `GET /words-zh.js`, `GET /….js`, `GET /editor.js` | the page, what it says, and what it imports when it is first wanted; the last one the editor of YAML |
 * | `GET /api/settings?edition=2026` | `SettingsView` (`protocol/settings.ts`) |
 * | `GET /api/products?edition=2026` | `ProductsView` (`protocol/products.ts`) |
 * | `GET /api/revision?edition=2026&since=HEAD` | `RevisionView`; without `since`, beside the edition before |
 * | `GET /api/opinions?edition=2026` | `OpinionsView` |
 * | `GET /api/names` | `RevisionNames` (`protocol/versions.ts`): what `since` can be |
 * | `GET /api/versions?edition=2026`, `GET /api/versions/before?passed=20`, `GET /api/version?id=8c7e…` | `VersionsView`, `VersionPage`, `VersionChanges` |
 * | `POST /api/versions` with `VersionWish` | `VersionOutcome` |
 * | `GET /files/2026/annex-1-county.pdf` | the file as `build` writes it of the data as they are: a PDF to be looked at, any other to be kept; 409 with a sentence where it cannot be made |
 * | `GET /api/page?edition=2026&system=county&item=ideology&page=1` | `PageView` (`PageAsked`); with `document` not of the annex, with `trial` as it would be |
 * | `GET /pages/….svg` | its image |
 * | `POST /api/try` with `Wish` | `Trial`: what would be, nothing is written |
 * | `POST /api/do` with `Wish` | `Outcome` |
 * | `POST /api/returned?edition=2026&name=…&unit=…` with the bytes of a draft that came back | `Outcome` |
 * | `POST /api/year` with `YearWish` | `Outcome`; of a new edition the id is that of it |
 * | `POST /api/undo`, `POST /api/redo` with `{}` | `Outcome` |
 *
 * A `POST` has `Content-Type: application/json`, or `application/octet-stream` where it sends a file, and the header `X-Zhunsheng-Page` with what stands in
 * `<meta name="page-key">`. Anything that is not allowed is 403, a path that leads nowhere 404, what
 * cannot be read 400; of an edition, a file or a version that is not there, or not any more, the answer is null.
 */

import type { Deciding } from './protocol/opinions.ts';
import type { MoreField, Row, RuleView } from './protocol/rows.ts';
import type { Rewriting } from './protocol/source.ts';

/** Everything that the page shows of one edition, in one state of the data. */
export interface Desk {
  /** Counts the states of the data since the program started, from 1. */
  readonly version: number;
  readonly editions: readonly EditionName[];
  readonly edition: EditionName;
  /** Why nothing of it can be edited, as a sentence; null where it can. */
  readonly isFixed: string | null;
  /** The departments of the register, those that can lead and those that cannot. */
  readonly departments: readonly DepartmentName[];
  readonly systems: readonly SystemView[];
  readonly findings: readonly FindingView[];
  /** How many errors and warnings there are in what is not of this edition. */
  readonly elsewhere: { readonly errors: number; readonly warnings: number };
  /** What would be undone or done again, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface DepartmentName extends Named {
  readonly leads: boolean;
}

export interface EditionName {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'review' | 'final' | null;
  readonly isLocked: boolean;
}

/** A system as its own table. */
export interface SystemView {
  readonly id: string;
  readonly title: string;
  /** What its levels of indicators are called, from the first on. */
  readonly levels: readonly string[];
  /** What a criterion is called. */
  readonly scored: string;
  readonly totals: readonly TotalView[];
  /** Whether there is the same system in a year before. */
  readonly hasBefore: boolean;
  /** Every indicator and criterion, depth first, in printed order. */
  readonly rows: readonly Row[];
}

/** The total of a class, or of a unit that has something of its own. */
export interface TotalView {
  readonly id: string;
  readonly name: string;
  readonly isUnit: boolean;
  readonly fullMarks: string | null;
  /** Null where it is not proved. */
  readonly total: string | null;
  /** What the level-1 indicators add up to as the data are now, proved or not; null where points of one are unknown. */
  readonly sum: string | null;
  /** What the level-1 indicators are to add up to, where that is not the full marks (缺项折算). */
  readonly scale: string | null;
  /** The most that is added beside it. */
  readonly bonus: string | null;
}

export interface FindingView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where what it points at ends. */
  readonly end: { readonly line: number; readonly column: number };
  /** The item whose text it points into, with its system; null where it is none of the edition. */
  readonly system: string | null;
  readonly item: string | null;
  /** What would be written in its place, where that can mean nothing else; null where only people can mend it. */
  readonly fix: string | null;
}

/** A plain field that can be given another value in its place. */
export type SetField =
  | ('title' | 'text' | 'points' | 'weight' | 'adds' | 'deducts' | 'department' | 'remark' | 'note')
  | ('core' | 'only' | 'except' | 'cooperating' | 'scoring')
  | MoreField;

/** Where an item is put: one of the three. */
export type Spot =
  | { readonly under: string; readonly after?: never; readonly before?: never }
  | { readonly after: string; readonly under?: never; readonly before?: never }
  | { readonly before: string; readonly under?: never; readonly after?: never };

/** What the person wants to become of the data; of what belongs to the edition the system is the one that is looked at. */
export type Wish = { readonly edition: string; readonly system: string } & (
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly field: SetField;
      /** As it is typed; ids with `、` between them where there are several, `true` for a mark; empty takes the field away. */
      readonly value: string;
      /** What the page showed; where something else stands there now nothing is written (`conflict`). */
      readonly was: string | null;
      /** The classes (or units) that get these points; `['all']` for all; left out where they do not differ. */
      readonly classes?: readonly string[];
    }
  | {
      readonly kind: 'add';
      readonly spot: Spot;
      /** For an indicator. */
      readonly title?: string;
      readonly text: string;
      readonly points: string;
    }
  | { readonly kind: 'move'; readonly id: string; readonly spot: Spot }
  | {
      readonly kind: 'setting';
      /** Its path in the scheme: `method.summary.ties`. */
      readonly path: string;
      /** As it is typed; empty takes it away. */
      readonly value: string;
      readonly was: string | null;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly reason?: string }
  | { readonly kind: 'rename'; readonly id: string; readonly to: string }
  | {
      readonly kind: 'fix';
      readonly code: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
    }
  | Deciding
  | Rewriting
);

/** What would be. */
export type Trial =
  | {
      readonly kind: 'trial';
      readonly version: number;
      /** By which pages of it can be asked for, until the next trial. */
      readonly number: number;
      readonly totals: readonly TotalView[];
      /** Rows of the system whose sums do not hold, by id. */
      readonly off: readonly { readonly id: string; readonly off: Row['off'] }[];
      /** How the rule of scoring would be printed, and read, where one is wished. */
      readonly scoring: (RuleView & { readonly printed: string }) | null;
      /** Why a text of a file would not be written, though it is told what would be of it: nothing could be read of it. Null for everything else. */
      readonly unread: string | null;
      readonly findings: readonly FindingView[];
    }
  | Refused;

/** Why something is not done, with the path of the setting at which it is, where it is at one. */
export interface Refused {
  readonly kind: 'refused';
  readonly said: string;
  readonly setting?: string;
}

/** What became of a wish. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly version: number;
      /** What was done, in a sentence. */
      readonly said: string;
      /** The new item, where there is one. */
      readonly id: string | null;
    }
  /** Nothing was written, and why. */
  | Refused
  /** Nothing was written yet: the wish is to come again with the reason for which something that was published is removed. */
  | { readonly kind: 'asks'; readonly said: string }
  /** Nothing was written: another value stands there than the page showed. */
  | { readonly kind: 'conflict'; readonly said: string; readonly now: string | null };
