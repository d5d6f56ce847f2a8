import type { Severity } from '../text/entry.ts';
import type { DepartureKind } from './departure-kind.ts';
import type { PendingCounts } from './pending.ts';
import type { FolderFailures } from './published/folders.ts';
import type { ScoresWords } from './scores.ts';

type PendingKind = 'insertion' | 'deletion' | 'formatting' | 'comment';
/** How a file stands to the data that it was made from. */
type FileStatus = 'intact' | 'resaved' | 'altered' | 'edited' | 'stale' | 'missing' | 'foreign' | 'damaged';

/** What a value on the command line is. */
export type ValueKind =
  | ('year' | 'folder' | 'path' | 'format' | 'name' | 'class' | 'language')
  | ('code' | 'command' | 'id' | 'points' | 'text' | 'number' | 'shell' | 'unit' | 'item')
  | ('department' | 'revision' | 'state' | 'scope');

/** The words of the interface in one language, apart from findings. */
export interface Words {
  readonly severity: { readonly [S in Severity]: string };
  readonly state: { readonly draft: string; readonly review: string; readonly final: string; readonly unknown: string };
  readonly clean: string;
  readonly found: (errors: number, warnings: number) => string;
  /** What there is that was not asked about. */
  readonly elsewhere: (errors: number, warnings: number) => string;
  /** Indicators that are not confirmed yet, by the folders and files in which they are. */
  readonly unconfirmed: (count: number, listed: readonly { folder: string; files: readonly string[] }[]) => string;
  readonly unconfirmedHint: string;
  readonly hint: string;
  readonly related: string;
  /** A label with what it labels. */
  readonly labelled: (label: string, text: string) => string;
  /** A finding's two sentences in one line. */
  readonly joined: (message: string, hint: string) => string;
  /** A title with a note behind it. */
  readonly noted: (title: string, note: string) => string;
  readonly andMore: (count: number) => string;
  /** `name` is what the system calls them. */
  readonly criteria: (count: number, name: string) => string;
  readonly checkCode: (code: string) => string;
  readonly unknownTotal: string;
  /** Several units of which each has the same total. */
  readonly unitsEach: (count: number) => string;
  /** What is said behind a total of what is added beside it, at most. */
  readonly scaled: (scale: string, total: string) => string;
  readonly bonus: (most: { readonly toString: () => string }) => string;
  /** Before and behind each answer of a program that stays: the second with how many findings there are, where that is not said already. */
  readonly checking: string;
  readonly waiting: (summary: string | undefined) => string;
  readonly drafted: (count: number) => string;
  readonly noneDrafted: string;
  readonly wrong: string;
  readonly right: string;
  /** What `check --fix` did: how many places it mended, and of which files it kept off. */
  readonly fixed: (count: number) => string;
  readonly changedMeanwhile: (path: string) => string;
  /** What `fmt` did: how many files it changed (or would), how many there are, and of which it kept off. */
  readonly formatted: (changed: number, files: number) => string;
  readonly unformatted: (changed: number, files: number) => string;
  readonly notFormatted: { readonly [R in 'unreadable' | 'unsafe']: (path: string) => string };
  /** Something that formatting changes, as a note on a file. */
  readonly formatting: {
    readonly 'byte-order-mark': string;
    readonly 'line-breaks': string;
    readonly 'final-newline': string;
    readonly order: (line: number, keys: readonly string[]) => string;
    readonly number: (line: number, before: string, after: string) => string;
    readonly spacing: (lines: number) => string;
  };
  /** A change was interrupted, and nothing was done about it yet. */
  readonly interrupted: string;
  /** A change was interrupted, and these files are now as they were before it. */
  readonly undone: (paths: readonly string[]) => string;
  /** A change was interrupted, and one of these files has been changed since, so that nothing was undone. */
  readonly notUndone: (paths: readonly string[]) => string;
  readonly notBuilt: string;
  /** Editions that have errors and were not needed: their ids, and how many errors each has. */
  readonly othersUnsound: (others: readonly (readonly [edition: string, errors: number])[]) => string;
  /** What is being made in a build: which file, its number and how many there are. */
  readonly making: (name: string, number: number, count: number) => string;
  /** What the department sheets prove. */
  readonly shared: string;
  readonly built: (folder: string, written: number, unchanged: number) => string;
  readonly removed: (name: string) => string;
  readonly kept: (name: string, as: string) => string;
  /** Official families that the machine does not have, each with the font that stands for it. */
  readonly substituted: (fonts: readonly (readonly [string, string])[], formats: readonly string[]) => string;
  /** What is being read in a verification. */
  readonly reading: (name: string, number: number, count: number) => string;
  readonly notVerified: string;
  /** A state of the data that cannot be compared, since something in it cannot be read. */
  readonly notCompared: (state: string) => string;
  /** No edition changed, so there is no revision table. */
  readonly nothingTabled: string;
  readonly fileWritten: (path: string) => string;
  /** What is noted of an edition that a lock freezes. */
  readonly locked: string;
  /** What stands behind the state of a final edition without a lock. */
  readonly notFrozen: string;
  /** A final edition was published that no lock freezes. */
  readonly unlocked: (edition: string) => string;
  readonly notLocked: string;
  /** An edition has a lock and is not what that says. */
  readonly lockedOtherwise: (edition: string) => string;
  readonly lockWritten: (path: string) => string;
  readonly lockSame: (path: string) => string;
  /** How a verified file stands to the data, and what that means. */
  readonly status: { readonly [S in FileStatus]: string };
  readonly statusHint: { readonly [S in FileStatus]: string };
  readonly unreadable: {
    readonly [R in 'damaged' | 'too-large' | 'encrypted' | 'unsafe' | 'packed' | 'special']: string;
  };
  /** Which document a file was held against; the title is empty for data. */
  readonly verifiedAs: (title: string, edition: string, state: string) => string;
  /** What of a file is not as a build writes it: its name, with the place where it has one. */
  readonly departure: { readonly [K in DepartureKind]: (place: string) => string };
  readonly pending: (found: PendingCounts) => string;
  readonly pendingOf: (kind: PendingKind, author: string, date: string, text: string) => string;
  /** What differs at a place: in a criterion and a column, or nowhere in particular. */
  readonly differs: (place: string, expected: string, found: string) => string;
  readonly lacking: (place: string, expected: string) => string;
  readonly surplus: (place: string, found: string) => string;
  readonly adds: (className: string, expected: string, found: string) => string;
  readonly verified: (files: number, counts: readonly string[]) => string;
  /** What stands in the help for a value of a kind: `--root FOLDER`. */
  readonly valueKinds: { readonly [K in ValueKind]: string };
  /** What became of the comment on a pull request. */
  readonly posted: { readonly [P in 'created' | 'updated' | 'unchanged']: string };
  readonly remarksPosted: (count: number) => string;
  readonly pageWritten: (path: string) => string;
  /** What became of a file that says who owns what. */
  readonly ownersCurrent: (path: string) => string;
  readonly ownersStale: (path: string) => string;
  readonly ownersWritten: (path: string) => string;
  readonly failure: FolderFailures & {
    readonly noIndicators: (root: string) => string;
    readonly notInData: (path: string) => string;
    readonly unknownCommand: (word: string, suggestion: string | undefined) => string;
    readonly unknownOption: (command: string, word: string, suggestion: string | undefined) => string;
    readonly missingValue: (option: string) => string;
    readonly badValue: (option: string, value: string, allowed: readonly string[]) => string;
    readonly unexpectedArgument: (word: string) => string;
    readonly missingOperand: (command: string, kind: ValueKind, choices: readonly string[] | undefined) => string;
    readonly badOperand: (word: string, allowed: readonly string[]) => string;
    readonly unknownCode: (word: string, suggestion: string | undefined) => string;
    /** A unit or a department that a register does not have. */
    readonly notRegistered: (option: string, id: string, suggestion: string | undefined) => string;
    /** Only printed forms of units are asked for, without the option that makes them. */
    readonly printOnRequest: (option: string) => string;
    /** `option` takes the word, where it is none of a year. */
    readonly unknownYear: (year: string, years: readonly string[], option?: string) => string;
    readonly noFinalEdition: string;
    /** The same where the year is given by an option. */
    readonly noFinalYear: (option: string) => string;
    /** The same of the files of an edition, by the folder that they would be in. */
    readonly noFinalFiles: (folder: string) => string;
    readonly notFinal: (edition: string, state: 'draft' | 'review' | 'final' | 'unknown') => string;
    /** `code` is the system's error code: `EACCES`. */
    readonly unreadable: (path: string, code: string) => string;
    readonly unwritable: (path: string, code: string) => string;
    /** What is printed cannot be written to where it goes. */
    readonly unprintable: (code: string) => string;
    /** No page can be opened on this machine. */
    readonly unservable: (code: string) => string;
    readonly locked: (path: string, process: number | undefined) => string;
    readonly fontsMissing: (families: readonly string[]) => string;
    /** Characters that no font has, as `𠮷 U+20BB7`, each with the text in which it stands. */
    readonly glyphsMissing: (glyphs: readonly { readonly character: string; readonly text: string }[]) => string;
    /** A font whose outlines OFD documents cannot hold. */
    readonly noTrueType: (font: string) => string;
    /** A standard of PDFs that the engine of this machine cannot keep, and the option that asked for it. */
    readonly noStandard: (standard: string, option: string) => string;
    /** Both standards of PDFs were asked for. */
    readonly typesetterEnded: string;
    readonly twoStandards: string;
    /** The process in which a private key is opened came to nothing. */
    readonly keyProcessEnded: string;
    readonly noFile: (path: string) => string;
    /** Of all that was chosen no file is there; the kinds that there are, each with its formats. */
    readonly nothingWanted: (kinds: readonly (readonly [kind: string, formats: readonly string[]])[]) => string;
    /** A pipe, a socket or a device, or a link to one. */
    readonly notPlain: (path: string) => string;
    /** `limit` in bytes. */
    readonly tooLarge: (path: string, limit: number) => string;
    /** What is made would be written into the data. */
    readonly intoData: (folder: string) => string;
    /** A word can be several of: a year, a revision, a folder; with how each of them is written unmistakably. */
    readonly ambiguousState: (word: string, spellings: readonly string[]) => string;
    readonly mixedStates: (year: string, state: string) => string;
    /** Files that are being changed all the while. */
    readonly unsettled: string;
    readonly noEarlierYear: (year: string) => string;
    readonly spareYear: string;
    readonly needsFile: (format: string) => string;
    readonly severalYears: (years: readonly string[]) => string;
    /** `detail` is what Git itself says, in English. */
    readonly git: {
      readonly absent: string;
      /** What kept it from its end, as the system calls it: `SIGKILL`; whether it was to save a version. */
      readonly stopped: (code: string, isSaving?: boolean) => string;
      readonly noRepository: string;
      /** Git does not do what it was asked, and says why. */
      readonly refused: (detail: string) => string;
      readonly empty: string;
      /** `remote` is the branch of a remote that has this name. */
      readonly unknown: (
        revision: string,
        found: { readonly remote: string | undefined; readonly isShallow: boolean },
      ) => string;
      readonly severalCommits: (number: string) => string;
      readonly unborn: string;
      readonly foreign: (folder: string) => string;
      readonly bare: string;
      readonly misconfigured: (detail: string) => string;
      readonly tooNew: (detail: string) => string;
      readonly moved: (path: string) => string;
      /** `path` is the broken repository, beyond which Git reads another one. */
      readonly passedOver: (path: string) => string;
      /** `detail` can be empty. */
      readonly damaged: (detail: string) => string;
      readonly missing: (revision: string) => string;
      readonly partial: (revision: string) => string;
      readonly shallow: (revision: string) => string;
      readonly submodule: (revision: string, path: string) => string;
      readonly noFolder: (revision: string) => string;
    };
    readonly host: {
      /** No job of a Git host, and no job of a pull request. */
      readonly none: (hosts: readonly string[]) => string;
      readonly noPullRequest: string;
      readonly unset: (variables: readonly string[]) => string;
      readonly malformed: (variable: string) => string;
      readonly unreachable: (code: string) => string;
      readonly timeout: string;
      /** `limit` in seconds. */
      readonly busy: (status: number, limit: number) => string;
      readonly tooLarge: string;
      readonly redirect: string;
      readonly notJson: string;
      readonly refused: (status: number) => string;
    };
    readonly scores: ScoresWords;
    readonly noOwners: string;
    readonly noOwnerFile: (hosts: readonly string[]) => string;
    readonly ownerMarks: (path: string) => string;
    readonly bug: string;
  };
}
