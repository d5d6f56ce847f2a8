/** How it was decided on an opinion. */
type OutcomeWord = 'adopted' | 'adapted' | 'rejected';

/** What an opinion is about. */
type FieldWord =
  | ('points' | 'text' | 'title' | 'department' | 'cooperating' | 'scoring' | 'targets')
  | ('evidence' | 'method' | 'remark' | 'applicability')
  | ('insert' | 'delete' | 'move' | 'comment' | 'setting' | 'paragraph' | 'disagree' | 'agree');

/** What keeps the program from carrying an opinion out. */
type ObstacleFacts =
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'changed'; readonly before: string; readonly now: string; readonly wanted: string }
  | { readonly kind: 'classes' | 'weight' | 'no-points' | 'by-hand' }
  | { readonly kind: 'department'; readonly name: string }
  | { readonly kind: 'number' | 'class-name'; readonly typed: string }
  | { readonly kind: 'passage'; readonly text: string }
  | { readonly kind: 'emptied'; readonly numbers: readonly number[] }
  | { readonly kind: 'contrary'; readonly number: number; readonly isTaken: boolean }
  | { readonly kind: 'placeholder'; readonly path: string };

/** How an open opinion stands to one that was taken. */
type Relation = 'same' | 'compatible' | 'contrary';

/** The words of the commands about opinions, in one language. */
export interface OpinionWords {
  readonly outcome: { readonly [O in OutcomeWord]: string };
  readonly open: string;
  /** Of an opinion that only agrees. */
  readonly noDecision: string;
  readonly field: { readonly [F in FieldWord]: string };
  /** An opinion by its number with who made it; nobody is an empty text. */
  readonly opinion: (number: number, who: string) => string;
  readonly nobody: string;
  /** A body with the person and the day, of which any may be empty. */
  readonly who: (unit: string, author: string, day: string) => string;
  /** A day, written `2020-03-05`, as people say it. */
  readonly day: (day: string) => string;
  /** An item by its title or wording, and its id. */
  readonly item: (title: string, id: string) => string;
  readonly general: string;
  readonly measures: string;
  readonly becomes: (field: string, before: string, after: string) => string;
  readonly before: (text: string) => string;
  readonly after: (text: string) => string;
  readonly nothing: string;
  readonly added: (text: string, points: string, above: string) => string;
  readonly removed: (text: string, points: string) => string;
  /** What goes with it, since nothing is left below that. */
  readonly alone: (titles: string) => string;
  readonly moved: (above: string, behind: string | undefined) => string;
  /** Of the measures. */
  readonly movedParagraph: (text: string) => string;
  readonly newParagraph: (text: string) => string;
  readonly goneParagraph: (text: string) => string;
  /** Of paragraphs that become one, or of one that becomes several. */
  readonly joined: string;
  readonly parted: string;
  /** A field as it is for some unit classes. */
  readonly ofClasses: (field: string, classes: string) => string;
  readonly said: (text: string) => string;
  readonly typed: (text: string) => string;
  readonly from: (file: string, place: string) => string;
  /** Where in a file: each part with its number or name. */
  readonly place: (parts: readonly (readonly [name: PlaceWord, value: string | number])[]) => string;
  readonly untracked: string;
  readonly unsure: string;
  readonly settled: string;
  readonly answer: (author: string, text: string) => string;
  readonly over: (author: string, value: string) => string;
  /** What the data says now, where it is not what the opinion was made of. */
  readonly now: (text: string) => string;
  readonly contrary: (numbers: readonly number[]) => string;
  readonly alike: (numbers: readonly number[]) => string;
  readonly decision: (
    outcome: string,
    to: string | undefined,
    reason: string | undefined,
    by: string,
    day: string,
  ) => string;
  /** What the sum of the parts of something would be, by unit class, and what is stated; no class where it is the same for all. */
  readonly sum: (title: string, unitClass: string | undefined, before: string, after: string, stated: string) => string;
  /** How many times somebody only agrees; how many bodies answered, and the names of those that have no other opinion. */
  readonly agreed: (count: number, bodies: number, agreeing: readonly string[]) => string;
  readonly counts: (
    edition: string,
    counts: { readonly all: number; readonly open: number } & { readonly [O in OutcomeWord]: number },
  ) => string;
  readonly noneOpen: string;
  /** What was decided in one change. */
  readonly decided: (opinion: string, outcome: string) => string;
  readonly alreadySaid: string;
  readonly noEdit: string;
  /** What is said of an accepted opinion that does not say what the data become. */
  readonly notCarriedOut: (number: number) => string;
  readonly mergedTo: (text: string) => string;
  readonly others: string;
  readonly relation: (number: number, who: string, relation: Relation) => string;
  /** Of `suggest`. */
  readonly read: (file: string, added: number, known: number, agreements: number) => string;
  readonly unread: (file: string, place: string, text: string) => string;
  /** How many of a file nobody knows whose they are. */
  readonly nobodys: (count: number) => string;
  /** A body that no register has. */
  readonly stranger: (unit: string) => string;
  /** Of a file that has only a part of what was sent: how many rows and paragraphs it lacks. */
  readonly left: (file: string, count: number) => string;
  readonly otherState: (file: string) => string;
  readonly refused: (file: string, reason: RefusedWord) => string;
  readonly nothingNew: string;
  readonly obstacle: (why: ObstacleFacts, number: number) => string;
  readonly failure: {
    readonly none: (year: string | undefined) => string;
    readonly unknown: (number: number, edition: string) => string;
    readonly several: (number: number) => string;
    readonly badNumber: (typed: string) => string;
    readonly badDay: (typed: string, meant: string | undefined) => string;
    readonly badText: (option: string) => string;
    readonly byWhom: string;
    readonly needsReason: string;
    readonly oneTo: string;
    readonly decided: (number: number, outcome: OutcomeWord) => string;
    readonly agrees: (number: number) => string;
    readonly isFinal: (edition: string) => string;
    readonly finalTakesNone: (edition: string, next: string) => string;
    readonly nothingRead: string;
    /** Of a folder in which there is nothing to read. */
    readonly noDrafts: (folder: string) => string;
    readonly isSaid: (number: number) => string;
    readonly cannot: (number: number, why: string) => string;
    readonly notSaid: (number: number) => string;
    readonly noDraft: (next: string) => string;
    readonly unreadable: string;
  };
}

/** The parts of a place in a file. */
export type PlaceWord =
  | ('table' | 'row' | 'toRow' | 'beforeRow' | 'from' | 'column' | 'sheet' | 'cell')
  | ('heading' | 'paragraph' | 'number' | 'line' | 'record');

/** Why nothing was read of a file. */
type RefusedWord =
  | 'damaged'
  | 'too-large'
  | 'encrypted'
  | 'unsafe'
  | 'to-convert'
  | 'other-year'
  | 'wordless'
  | 'foreign';
