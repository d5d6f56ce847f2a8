import type { Source } from '../artifact/generator.ts';
import type { Product } from '../artifact/product.ts';
import type { SuggestedPlace, Suggestion } from '../model/opinions/suggestion.ts';

/** An edition that may have been sent out for opinions, proved, with the documents that were sent: annexes, measures with the annexes bound behind, revision tables of departments. */
export interface Sent extends Source {
  readonly documents: readonly SentDocument[];
  /** The check codes of the editions that are not out for opinions. */
  readonly otherCodes: ReadonlySet<string>;
}

/** A document that may have been sent out. */
export type SentDocument = Extract<Product, { readonly kind: 'document' }>;

/** What a file that came back says. */
export type ReturnedDraft = ReadDraft | RefusedDraft;

/** A file that is a draft of ours, or a letter about one. */
export interface ReadDraft {
  readonly kind: 'read';
  /** Its name, without folders. */
  readonly file: string;
  readonly as: 'annex' | 'measures' | 'revision' | 'criteria' | 'list';
  /** The edition that it is about: its folder, `2021`. */
  readonly edition: string;
  /** The product that it was made from; undefined for a letter and for a sheet of criteria. */
  readonly product: string | undefined;
  /** Whether it says by its check code that it was made from other data than the edition has now. */
  readonly isOfOtherState: boolean;
  /** In the order of the file. */
  readonly suggestions: readonly Suggestion[];
  /** Answers that only agree: of the field `agree`, in the order of the file. */
  readonly agreements: readonly Suggestion[];
  /** What stands in it that was not understood: it is told, so that somebody reads it there. */
  readonly unread: readonly Remark[];
  /** How many rows and paragraphs of what was sent it has not, where only a part came back: they are not taken for struck out. */
  readonly left: number;
}

/** Words of a file and where they stand. */
export interface Remark {
  readonly text: string;
  readonly place: SuggestedPlace;
  /** Of whom they are: the system and the item, where that is known. */
  readonly system: string | undefined;
  readonly item: string | undefined;
  /** Who wrote them; empty where the file does not say. */
  readonly author: string;
}

/** A file from which nothing was read, and why. */
export interface RefusedDraft {
  readonly kind: 'refused';
  readonly file: string;
  /** It cannot be opened (`damaged`, `too-large`, `encrypted`, `unsafe`), is of a format that must be saved as another one first (`to-convert`), is a draft of another year (`other-year`), has no words in it, as a scan (`wordless`), or has nothing in common with what was sent out (`foreign`). */
  readonly reason:
    | 'damaged'
    | 'too-large'
    | 'encrypted'
    | 'unsafe'
    | 'to-convert'
    | 'other-year'
    | 'wordless'
    | 'foreign';
}
