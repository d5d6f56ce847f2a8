import type { RevisionView } from './revision.ts';

/** The history of the data: why there is none, or how the data stand to their last version, and the versions from the newest back. */
export type VersionsView =
  | {
      readonly kind: 'none';
      readonly said: string;
      /** Whether a repository can be made from the page. */
      readonly canBegin: boolean;
    }
  | VersionsKept;

export interface VersionsKept {
  readonly kind: 'kept';
  /** The last version; null where nothing was saved yet. */
  readonly head: string | null;
  /** The branch on which versions are saved, as Git calls it; null where an old version is checked out. */
  readonly branch: string | null;
  /** On which branch versions are saved, and how that stands to where it is shared, in sentences. */
  readonly standing: readonly string[];
  /** What stands in the way of saving, in sentences; nothing can be saved while there are any. */
  readonly obstacles: readonly string[];
  readonly changes: VersionChanges;
  /** What is not saved here, in a sentence; null where there is nothing. */
  readonly left: string | null;
  /** What could be said of these changes; empty where there are none. */
  readonly suggestion: string;
  /** Who saves, as far as the settings of Git say. */
  readonly author: { readonly name: string | null; readonly email: string | null };
  readonly history: VersionPage;
  /** The version that can be taken back with nothing lost: the last one, where only this person has it. */
  readonly loose: string | null;
}

/** What changed, in words and in files. */
export interface VersionChanges {
  /** The sentence in place of what follows, or before it; null where there is none. */
  readonly said: string | null;
  /** What changed in what is assessed; null where nothing did, or there is nothing to compare with. */
  readonly told: RevisionView | null;
  readonly files: readonly FileGroup[];
}

/** Changed files of a kind. */
export interface FileGroup {
  readonly title: string;
  /** Whether they are always saved: what is no data is saved where the person says so. */
  readonly isData: boolean;
  readonly files: readonly VersionFile[];
}

interface VersionFile {
  readonly path: string;
  /** What became of it, in a word. */
  readonly change: string;
  /** By which it is known what was shown; empty where it is gone, and of what was saved. */
  readonly digest: string;
}

/** Some versions, and whether there are more before them. */
export interface VersionPage {
  readonly versions: readonly VersionLine[];
  readonly hasMore: boolean;
}

/** A version as it is listed. Texts are other people's, to be shown and nothing else. */
export interface VersionLine {
  readonly id: string;
  /** The first line of what was said of it, and the others. */
  readonly sentence: string;
  readonly more: string;
  readonly who: string;
  readonly on: string;
  /** Whether it is elsewhere as well, as far as was fetched; null where the data were never shared. */
  readonly isShared: boolean | null;
  readonly isMerge: boolean;
}

/** What a revision can be compared with, by what it is called and what it is asked for by. */
export interface RevisionNames {
  readonly groups: readonly {
    readonly title: string;
    readonly names: readonly { readonly name: string; readonly since: string }[];
  }[];
}

/** What the person wants to become of the history. */
export type VersionWish =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'save';
      readonly sentence: string;
      /** The last version, as the page showed it. */
      readonly head: string | null;
      /** The branch, as the page showed it. */
      readonly branch: string | null;
      /** The files, as the page showed them. */
      readonly files: readonly Pick<VersionFile, 'path' | 'digest'>[];
      /** Who saves, where that was not known; it is kept for this repository. */
      readonly author: { readonly name: string; readonly email: string } | null;
      /** Whether the person has said that data with errors are to be saved. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'takeBack'; readonly id: string };

/** What became of it. Nothing was done but with `done`; `asks` where the wish is to come again, as one that is sure. */
export interface VersionOutcome {
  readonly kind: 'done' | 'refused' | 'asks';
  readonly said: string;
}
