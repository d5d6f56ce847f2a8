/**
 * The history of the data in Git as a page tells and continues it. Git runs beside the program, without a shell and for a
 * limited time; nothing goes over the network. Whatever Git cannot do throws a failure with a sentence.
 */
export interface Versions {
  /** How the folder of the data stands to its last version. */
  standing(): Promise<Standing>;
  /** Versions from the newest back, of which so many are passed over. None where nothing was saved yet. */
  history(passed: number, count: number): Promise<readonly Version[]>;
  /** What a version changed in files, beside the one before it; undefined where there is none of that number. */
  files(id: string): Promise<VersionFiles | undefined>;
  /** What a version can be called beside its number. */
  names(): Promise<VersionNames>;
  /** Makes a repository of the folder of the data; nothing is saved in it yet. */
  begin(): Promise<void>;
  /** Saves files, and these only, as the next version. */
  save(saving: Saving): Promise<Saved>;
  /** Takes the last version back; every file stays as it is. Nothing is done where another one is the last by now. */
  takeBack(id: string): Promise<'done' | 'moved'>;
}

/** How a folder stands: Git is not installed, there is no repository around it, or there is one. */
export type Standing = { readonly kind: 'no-git' } | { readonly kind: 'no-repository' } | Kept;

export interface Kept {
  readonly kind: 'kept';
  /** The branch on which versions are saved; undefined where an old version is checked out. */
  readonly branch: string | undefined;
  /** The number of the last version; undefined where nothing was saved yet. */
  readonly head: string | undefined;
  /** The branch elsewhere that this one follows, and by how many versions they differ, as far as was fetched. */
  readonly remote: { readonly name: string; readonly ahead: number; readonly behind: number } | undefined;
  /** What was begun and is not finished. */
  readonly unfinished: 'merge' | 'rebase' | 'am' | 'cherry-pick' | 'revert' | undefined;
  /** The file by which another Git says that it is at work, by its path; undefined where none is. */
  readonly lock: string | undefined;
  /** Who saves, as the settings of Git say. */
  readonly author: { readonly name: string | undefined; readonly email: string | undefined };
  /** Files that are not as the last version has them, by their paths from the root of the data, in order. */
  readonly files: readonly ChangedFile[];
  /** What else is not as it was, and is no file that can be saved here: links, other repositories, folders beside the data, names that cannot be shown. */
  readonly left: readonly string[];
  /** Whether the last version can be taken back with nothing lost: it has one before it, and nobody else has it. */
  readonly isLoose: boolean;
}

export interface ChangedFile {
  readonly path: string;
  readonly change: FileChange;
  /** The number that Git gives to the content as it is now; empty where the file is gone. */
  readonly digest: string;
}

/** What became of a file; `conflict` where a merge has left it open. */
export type FileChange = 'added' | 'altered' | 'removed' | 'conflict';

export interface Version {
  readonly id: string;
  /** The numbers of those that it follows: none for the first, several for a merge. */
  readonly parents: readonly string[];
  /** When it was saved, by the clock of who did: `2026-11-30 18:40`. */
  readonly on: string;
  readonly name: string;
  readonly email: string;
  /** What was said of it, line by line, as it was written. */
  readonly sentence: string;
  /** Whether it was seen elsewhere, as far as was fetched; undefined where nothing ever was. */
  readonly isShared: boolean | undefined;
}

/** What a version changed. */
export interface VersionFiles {
  /** The version that it is compared with; undefined for the first. */
  readonly before: string | undefined;
  readonly files: readonly Omit<ChangedFile, 'digest'>[];
}

export interface VersionNames {
  readonly branches: readonly string[];
  readonly remotes: readonly string[];
  readonly tags: readonly string[];
}

export interface Saving {
  readonly sentence: string;
  /** The version that was the last when the files were shown. */
  readonly head: string | undefined;
  readonly files: readonly Omit<ChangedFile, 'change'>[];
  /** Who saves, to be kept in the settings of this repository; undefined where they say so already. */
  readonly author: { readonly name: string; readonly email: string } | undefined;
}

/** What became of a version. Only with `saved` is there one. */
export type Saved =
  /** `isOther` where a program that the repository starts (a hook) has saved something else than was shown. */
  | { readonly kind: 'saved'; readonly id: string; readonly isOther: boolean }
  /** A file is not as it was shown. */
  | { readonly kind: 'changed'; readonly path: string }
  /** Somebody has saved another version meanwhile. */
  | { readonly kind: 'moved' }
  /** Another Git is at work, as this file says. */
  | { readonly kind: 'locked'; readonly path: string }
  /** Git or a hook of the repository did not want it, and what it says. */
  | { readonly kind: 'refused'; readonly said: string };
