/** What a file of a repository is to people. */
export type FileKind =
  | ('indicators' | 'settings' | 'measures' | 'registers' | 'opinions')
  | ('locks' | 'results' | 'templates' | 'others');

/** What changed, as far as a sentence that sums it up can say. */
interface Summed {
  /** Whether nothing was saved before. */
  readonly isFirst: boolean;
  /** The years in which something changed. */
  readonly years: readonly string[];
  readonly rows: readonly { readonly kind: string; readonly name: string }[];
  /** The kinds of the files that changed. */
  readonly kinds: readonly string[];
}

/** What the program says to the page about versions, in one language. */
export interface VersionWords {
  readonly noGit: string;
  readonly noRepository: string;
  readonly begun: string;
  readonly branch: (name: string) => string;
  /** Where the branch is shared, and by how many versions both differ, as far as was fetched. */
  readonly remote: (name: string, ahead: number, behind: number) => string;
  readonly detached: string;
  readonly unfinished: { readonly [What in 'merge' | 'rebase' | 'am' | 'cherry-pick' | 'revert']: string };
  /** Both sides stand in the data. */
  readonly conflicts: (paths: readonly string[]) => string;
  /** Git was not told that they are solved; the data have no marks of them. */
  readonly openConflicts: (paths: readonly string[]) => string;
  readonly lock: (path: string) => string;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly change: { readonly [Change in 'added' | 'altered' | 'removed' | 'conflict']: string };
  readonly left: (paths: readonly string[]) => string;
  readonly nothingChanged: string;
  readonly first: string;
  readonly onlyFiles: string;
  /** How the last version and a version are called in sentences. */
  readonly lastVersion: string;
  readonly version: (number: string) => string;
  readonly suggestion: (summed: Summed) => string;
  readonly noSentence: string;
  readonly noAuthor: string;
  readonly nothingChosen: string;
  readonly saved: (sentence: string) => string;
  /** A hook has saved something else than was shown. */
  readonly savedOther: (sentence: string) => string;
  readonly changedMeanwhile: (path: string) => string;
  readonly moved: string;
  /** Another branch is checked out than the page showed. */
  readonly switched: (branch: string) => string;
  readonly refused: (said: string) => string;
  readonly asksErrors: (errors: number) => string;
  readonly takenBack: string;
  readonly notLoose: string;
  /** The headings below which revisions are offered. */
  readonly names: {
    readonly versions: string;
    readonly branches: string;
    readonly remotes: string;
    readonly tags: string;
  };
}

/** What the page itself says about them. */
export interface VersionPageWords {
  readonly sinceLast: string;
  readonly files: (count: number) => string;
  readonly alsoSave: string;
  readonly sentence: string;
  readonly aboutSentence: string;
  readonly author: string;
  readonly aboutAuthor: string;
  readonly name: string;
  readonly email: string;
  readonly save: string;
  readonly saveAnyway: string;
  readonly saving: string;
  readonly branches: string;
  readonly begin: string;
  readonly history: string;
  readonly none: string;
  readonly notShared: string;
  readonly merge: string;
  readonly shows: string;
  readonly more: string;
  readonly takeBack: string;
  readonly aboutTakeBack: string;
  /** What a revision is compared with. */
  readonly since: string;
  readonly lastYear: string;
}
