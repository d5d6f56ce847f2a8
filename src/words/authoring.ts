import type { BoundKind } from '../text/bound.ts';

/** A number before and after a change; undefined where there is none. */
export interface Before<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** The words of the commands that change the data, in one language. */
export interface Authoring {
  /** An indicator by its level, counted from 1, by what its system calls that level, and by its title. */
  readonly titled: (level: number, name: string, title: string) => string;
  readonly changed: (path: string, line: number) => string;
  readonly newFile: (path: string) => string;
  readonly goneFile: (path: string) => string;
  readonly foundItems: (edition: string, count: number) => string;
  readonly newIds: (ids: readonly string[]) => string;
  readonly nothingChanged: string;
  readonly sums: string;
  readonly noPoints: string;
  /** A number that changed, and a sum with what it should be. */
  readonly becomes: (before: string, after: string) => string;
  /** A sum of which a part could not be read, so that nothing can be said of whether it holds. */
  readonly sumUnread: (stated: string) => string;
  readonly sum: (stated: string, actual: string, difference: string | undefined) => string;
  /** The same of what has a scale of its own. */
  readonly sumOfScale: (scale: string, actual: string, difference: string | undefined) => string;
  readonly leads: (title: string, before: string, after: string) => string;
  readonly checkClean: string;
  readonly checkNothingElse: string;
  readonly checkSame: (errors: number, warnings: number) => string;
  readonly checkFresh: (fresh: number, gone: number) => string;
  readonly checkLeft: (errors: number, warnings: number) => string;
  readonly dryRun: string;
  readonly created: (folder: string, files: number) => string;
  readonly wouldCreate: (folder: string, files: number) => string;
  readonly shifted: (key: string, before: string, after: string) => string;
  readonly marked: (count: number) => string;
  readonly boundKind: { readonly [K in BoundKind]: string };
  readonly bound: (count: number) => string;
  readonly nothingBound: string;
  readonly afterNew: (edition: string) => string;
  readonly afterInit: (folder: string) => string;
  readonly notRenewed: (edition: string) => string;
  /** What holds of a setting where nothing is written; that nothing does; and that it can only be changed in the file. */
  readonly settingPreset: (value: string) => string;
  readonly settingOpen: string;
  readonly settingInFile: string;
  /** How many entries a list has, and what they are called. */
  readonly settingEntries: (names: readonly string[]) => string;
  readonly failure: {
    /** A value that a setting cannot have, and what there is to choose from, with what it means. */
    readonly badSetting: (
      title: string,
      typed: string,
      choices: readonly (readonly [string, string])[],
      kind:
        | ('choice' | 'size' | 'number' | 'amount' | 'mark' | 'text' | 'list')
        | ('parts' | 'leaders' | 'entry' | 'entries'),
    ) => string;
    /** A value that the schema does not allow there, and why. */
    readonly settingRefused: (title: string, message: string, hint: string) => string;
    /** An entry without parts that it has to have, by what they are called. */
    readonly settingLacks: (title: string, parts: readonly string[]) => string;
    /** Two entries of a list with the same id. */
    readonly entryTwice: (title: string, id: string) => string;
    readonly settingAndClear: string;
    readonly unknownSetting: (word: string, suggestion: string | undefined) => string;
    readonly severalSettings: (word: string, names: readonly string[]) => string;
    readonly unknownItem: (id: string, edition: string, suggestion: string | undefined) => string;
    /** An item is looked for in files of which some could not be read. */
    readonly unreadItem: (id: string) => string;
    readonly noEdition: string;
    readonly severalSystems: (id: string, systems: readonly string[]) => string;
    /** A title, or a part of one, that several items have; each with its id. */
    readonly severalItems: (word: string, names: readonly string[]) => string;
    readonly isFinal: (edition: string, id: string, next: string) => string;
    readonly brokenFile: (path: string) => string;
    readonly unusual: (path: string, line: number) => string;
    readonly changedMeanwhile: (path: string) => string;
    readonly leavesRepository: (path: string) => string;
    readonly nothingToSet: string;
    readonly wordingIs: (id: string, option: string, instead: string) => string;
    readonly classNeedsPoints: string;
    readonly classOfAll: string;
    readonly otherKey: (id: string, option: string, key: string) => string;
    /** By what an item cannot count, and by what it can. */
    readonly badWorth: (typed: string, ways: readonly string[]) => string;
    readonly needsWorth: (id: string) => string;
    readonly badLineage: (typed: string) => string;
    readonly withoutPoints: (id: string, option: string, mark: 'grouping' | 'veto') => string;
    readonly pointsDiffer: (id: string, classes: readonly (readonly [string, string])[]) => string;
    readonly notApplicable: (id: string, className: string) => string;
    readonly badPoints: (option: string, typed: string) => string;
    readonly badWeight: (typed: string) => string;
    readonly badLeaders: (typed: string) => string;
    readonly badText: (option: string) => string;
    /** No department that leads the item has offices, so it cannot be split over them. */
    readonly noOffices: (id: string) => string;
    /** A part that does not say of what and how much. */
    readonly badParts: (option: string, typed: string) => string;
    /** A key that only the other kind of item has. */
    readonly ofOtherKind: (id: string, key: string, kind: 'indicator' | 'criterion') => string;
    readonly badId: (id: string, suggestion: string | undefined) => string;
    readonly idTaken: (id: string, edition: string) => string;
    readonly idRetired: (id: string, since: string) => string;
    readonly needsOption: (options: readonly string[], why: 'criterion' | 'indicator' | 'points' | 'place') => string;
    readonly onePlace: string;
    readonly onePoints: string;
    readonly scaleOfCriterion: (id: string) => string;
    readonly scoringOfIndicator: (id: string) => string;
    /** Something is to be set and taken away at once. */
    readonly setAndCleared: (option: string) => string;
    readonly onlyOrExcept: string;
    readonly takesCriteria: (parent: string, option: string) => string;
    readonly underCriterion: (id: string) => string;
    readonly notBelow: (id: string, parent: string) => string;
    readonly otherSystem: (id: string, other: string) => string;
    readonly wrongLevel: (id: string, parent: string) => string;
    readonly onlyOne: (id: string, parent: string) => string;
    readonly isThere: (id: string) => string;
    /** What stands against a change of items that was asked for as a whole. */
    readonly takenId: (id: string) => string;
    readonly insideItself: (id: string) => string;
    readonly otherLevel: (id: string) => string;
    readonly unusualItem: (id: string) => string;
    /** An item of earlier editions that goes needs to be retired with a reason. */
    readonly needsReason: (id: string, edition: string) => string;
    readonly neverPublished: (id: string, edition: string) => string;
    /** Lineage says what has become of an item that is removed. */
    readonly livesOn: (id: string) => string;
    readonly onlyOneLeft: (id: string, parent: string) => string;
    readonly lastOf: (id: string, system: string) => string;
    readonly permanentId: (id: string, edition: string) => string;
    readonly heldElsewhere: (id: string, path: string) => string;
    readonly nothingFound: (word: string, edition: string) => string;
    readonly badYear: (typed: string) => string;
    readonly exists: (path: string) => string;
    readonly notEmpty: (path: string) => string;
  };
}
