/**
 * What somebody suggests in a draft that came back for opinions (征求意见): one field of one item, or a word on it. It is
 * what `suggest` reads out of a file, and what the file of opinions of an edition keeps with the decision on it.
 */
export interface Suggestion {
  /** Undefined for a comment over items of several systems, and for what nobody could place. */
  readonly system: string | undefined;
  /** The id of the item; undefined for what is to be new, for settings and paragraphs, and for what nobody could place. */
  readonly item: string | undefined;
  /** Of `setting`: its path in the scheme, `systems.county.thresholds.unqualified.atMost`. */
  readonly setting: string | undefined;
  readonly field: SuggestedField;
  /** The whole field as it was sent out, and as it is to be. Points are plain digits. Of `insert` and `delete` the item with its wording and points. */
  readonly before: SuggestedValue | undefined;
  readonly after: SuggestedValue | undefined;
  /** The places within the field that differ, where it is a text. */
  readonly edits: readonly { readonly from: string; readonly to: string }[];
  /** As the file has it; empty where it does not say. */
  readonly author: string;
  /** The day, `2021-03-05`; empty where the file does not say. */
  readonly date: string;
  /** The exact time as it stands in the file; empty where it does not say. */
  readonly stamp: string;
  /** The file that came back, by its name, and where in it, for people. */
  readonly file: string;
  readonly place: SuggestedPlace;
  /** The words as they stand in the file, where a person wrote the opinion out. */
  readonly typed: string | undefined;
  /** Laid upon another one's change: whose, and what that made of it. */
  readonly over: { readonly author: string; readonly value: string } | undefined;
  /** Of what is to be new, or to be elsewhere: below which indicator, and behind which item. */
  readonly under: string | undefined;
  readonly afterItem: string | undefined;
  /** Of a paragraph of the measures that is to be new, or to be elsewhere: the one behind which, as it was sent out. */
  readonly follows?: string;
  /** Of a comment over several items: all of them. Of one that is to go: the indicators that go with it, since nothing is left below them. */
  readonly items: readonly string[];
  /** Of points and wordings: the ids of the unit classes that have these of their own; without them the general ones. */
  readonly classes?: readonly string[];
  /** Of a comment: the words that it marks, what was answered to it, and whether it was marked as settled. */
  readonly about?: string;
  readonly answers?: readonly SuggestedAnswer[];
  readonly settled?: boolean;
  /** Whether what the file says may be meant otherwise, so that somebody should look at it: brackets between words, one of two rows. */
  readonly unsure?: boolean;
  /** Whether only a comparison with what was sent out shows it: nothing in the file marks it as a change. */
  readonly untracked: boolean;
}

/** Whether a suggestion is about the text of the measures: a figure or a passage of them, or a paragraph that is to stand elsewhere. */
export function isOfMeasures({ field, item, under }: Pick<Suggestion, 'field' | 'item' | 'under'>): boolean {
  if (field === 'move') return item === undefined && under === undefined;
  return field === 'setting' || field === 'paragraph';
}

/** What a suggestion is about. */
export type SuggestedField =
  | ('points' | 'text' | 'title' | 'department' | 'cooperating' | 'scoring' | 'targets')
  | ('evidence' | 'method' | 'remark' | 'applicability')
  | ('insert' | 'delete' | 'move' | 'comment' | 'setting' | 'paragraph' | 'disagree' | 'agree');

/** A text, or an item. */
export type SuggestedValue = string | SuggestedItem;

/** What somebody answered to a comment. */
export interface SuggestedAnswer {
  readonly author: string;
  /** The day, `2021-03-05`; empty where the file does not say. */
  readonly date: string;
  readonly text: string;
}

/** An item that is to be new or to go, with its wording (of an indicator: its title) and points. */
export interface SuggestedItem {
  readonly text: string;
  readonly points: string | undefined;
  /** How it is scored, in the words of the file, where it says. */
  readonly scoring?: string | undefined;
  /** The printed name of who assesses it, where the file says. */
  readonly department?: string | undefined;
  /** What is scored below it, where it is an indicator. */
  readonly criteria?: readonly SuggestedItem[] | undefined;
}

/** Where in a file it stands: whichever of these it has. Counted from 1. */
export interface SuggestedPlace {
  readonly table?: number;
  readonly row?: number;
  /** The last row of several. */
  readonly toRow?: number;
  /** Of what is missing: the row in which it stood in what was sent. */
  readonly beforeRow?: number;
  /** Of what was moved: the row or the paragraph in which it stood. */
  readonly from?: number;
  readonly column?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** The headings above it, the outermost first, one after the other. */
  readonly heading?: string;
  /** Counted below its heading, in what the file says when all is accepted. */
  readonly paragraph?: number;
  /** Of a list of opinions. */
  readonly number?: number;
  readonly record?: number;
  /** Of a plain text. */
  readonly line?: number;
}
