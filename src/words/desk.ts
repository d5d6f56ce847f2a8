/** What a value of an item is called, by its key. */
type SetField =
  | ('title' | 'text' | 'points' | 'weight' | 'adds' | 'deducts' | 'department' | 'remark' | 'note')
  | ('core' | 'only' | 'except' | 'cooperating' | 'scoring')
  | ('textFor' | 'scale' | 'targets' | 'step' | 'split' | 'method' | 'evidence')
  | ('notApplicable' | 'provenance' | 'confirmed' | 'worth' | 'lineage');

/** In what the entries of a list in the scheme differ, by what people call them, and whether those that stay come in another order. */
interface EntriesChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly isMoved: boolean;
}

/** What was done with an edition as a whole: another state, a lock, another edition made of it. */
type Turned = { readonly edition: string } & (
  | { readonly kind: 'state'; readonly state: 'draft' | 'review' | 'final' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'new'; readonly year: string }
);

/** What the program says to the page of the studio, and of it on the terminal, in one language. */
export interface DeskWords {
  /** Where the page is, and how it is ended. */
  readonly opened: (address: string) => string;
  readonly closed: string;
  readonly isFinal: (edition: string) => string;
  readonly isLocked: (edition: string) => string;
  /** An item that is not there any more; a file or an edition. */
  readonly gone: string;
  readonly goneFile: (file: string) => string;
  /** A system that cannot be read, or is not there any more. */
  readonly noSystem: (edition: string) => string;
  /** An edition of which, after a change, nothing could be read. */
  readonly unread: (edition: string) => string;
  /** Of data with errors no document is made. */
  readonly unproved: string;
  /** A page that the typesetter of this machine cannot draw. */
  readonly notDrawn: string;
  readonly noFinding: string;
  /** A file that is no text that can be shown. */
  readonly notText: (file: string) => string;
  /** A text of a file that is no YAML, with the line and why. */
  readonly brokenText: (line: number, why: string) => string;
  /** Another text stands in a file than the page showed. */
  readonly otherText: (file: string) => string;
  /** Another value stands there than the page showed. */
  readonly otherValue: (now: string | undefined) => string;
  /** Why a reason must be stated for removing an item. */
  readonly asksReason: string;
  /** A sentence of a command as the page says it: options are the fields of the page. */
  readonly inPage: (said: string) => string;
  /** A sentence in which ids of items and paths of their files give way to titles, as far as they have one; an id that is spoken of as one stays. */
  readonly byTitles: (said: string, titleOf: (called: string) => string | undefined) => string;
  /** A state of the data in which something cannot be read, so that nothing is compared. */
  readonly notCompared: (state: string) => string;
  /** What was done, by the title of the item. */
  readonly set: (title: string, field: SetField, value: string) => string;
  readonly cleared: (title: string, field: SetField) => string;
  readonly marked: (title: string) => string;
  /** No scores of a year are there yet, and how they come. */
  readonly notScored: (edition: string) => string;
  /** Where a setting is that a figure follows from. */
  readonly inSettings: (title: string) => string;
  readonly settingSet: (name: string, value: string) => string;
  readonly settingCleared: (name: string) => string;
  /** What became of the entries of a list. */
  readonly settingEntries: (name: string, change: EntriesChange) => string;
  /** Another list stands there than the page showed. */
  readonly otherEntries: string;
  readonly rewritten: (file: string) => string;
  readonly added: (title: string) => string;
  readonly moved: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly renamed: (title: string, id: string) => string;
  readonly fixed: (file: string, line: number) => string;
  /** Opinions that were decided, by their numbers. */
  readonly decided: { readonly [How in 'accept' | 'reject' | 'adapt']: (numbers: readonly number[]) => string };
  /** A draft that came back and was read, by its name. */
  readonly returned: (name: string) => string;
  /** A name that no file has. */
  readonly noFileName: string;
  /** What was done with an edition as a whole. */
  readonly turned: (wish: Turned) => string;
  /** A scheme in which no state is written that could be another. */
  readonly noState: (edition: string) => string;
  readonly nothingTo: { readonly undo: string; readonly redo: string };
  /** Why a change cannot be taken back or made again: a file is not as it was left any more. */
  readonly notStepped: { readonly undo: (path: string) => string; readonly redo: (path: string) => string };
  readonly stepped: { readonly undo: (said: string) => string; readonly redo: (said: string) => string };
}
