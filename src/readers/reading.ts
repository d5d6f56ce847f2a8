/**
 * What a reader found in a file, in reading order. Readers know nothing of how documents are made: they share no code
 * with the writers, so that the two can judge each other.
 */
export interface Reading {
  readonly blocks: readonly ReadBlock[];
  /** What else of the file decides what people see, or could: the same for two files that look the same. None for formats whose files are compared byte by byte. */
  readonly traits?: readonly Trait[];
  /** The files that it carries, in their order; only of a format in which we attach some. */
  readonly attached?: readonly AttachedFile[];
  /** The program that saved it, by the first word of its name; only of a format whose traits depend on that. */
  readonly savedBy?: string;
  /** Changes that an office program holds ready to be accepted or rejected, and its comments. */
  readonly pending?: readonly Pending[];
  /** The same as it was before those changes; of a file that has some beside comments. */
  readonly before?: Pick<Reading, 'blocks' | 'traits'>;
}

/** A file within another one. */
export interface AttachedFile {
  /** As it is shown to people. */
  readonly name: string;
  /** Undefined where it is listed and not there. */
  readonly content: Uint8Array | undefined;
}

/** Something of a file beside its text. Which of two files has more of them than the other is for who compares. */
export interface Trait {
  readonly kind: TraitKind;
  /** Where it is: the address of a cell, the beginning of a paragraph, the name of a part; empty for the file as a whole. */
  readonly place: string;
  /** What it is there: `red`, `16pt`, a text. */
  readonly value: string;
  /** Whether office programs, or one of them, that save the file again are known to lose it without harm: only another one in its place, or one more, is a departure. */
  readonly mayBeLost?: true | 'LibreOffice';
  /** Of a value that is a number: by how much office programs that save the file again are known to round it. */
  readonly rounding?: number;
  /** Whether it is the least of a height that is left to programs: one that saves the file again may state any that is no less. */
  readonly isLeast?: true;
}

/** The kinds of traits: each has a name in both languages. */
export type TraitKind = 'element' | 'part' | WordTraitKind | BookTraitKind | PdfTraitKind;

/** Those of Word documents. */
type WordTraitKind =
  | ('header' | 'hidden' | 'colour' | 'size' | 'font' | 'strike' | 'letters')
  | ('paragraph' | 'numbering' | 'table' | 'table-row' | 'table-cell' | 'page');

/** Those of workbooks. */
type BookTraitKind =
  | 'cell-text'
  | 'cell-type'
  | 'cell-formula'
  | 'cell-result'
  | 'cell-format'
  | 'cell-font'
  | 'cell-typeface'
  | 'cell-run'
  | 'cell-fill'
  | 'cell-border'
  | 'cell-alignment'
  | 'cell-protection'
  | 'cell-rule'
  | 'cell-colouring'
  | 'merge'
  | 'row'
  | 'column'
  | 'sheet'
  | 'sheet-view'
  | 'sheet-page'
  | 'sheet-protection'
  | 'book-name'
  | 'book-setting'
  | 'book-property';

/** Those of PDF. */
type PdfTraitKind =
  | 'pages'
  | 'page-size'
  | 'page-content'
  | 'painted-text'
  | 'painted-line'
  | 'painted-area'
  | 'painted-picture'
  | 'hidden-text'
  | 'annotation'
  | 'field'
  | 'signature'
  | 'update'
  | 'object-table'
  | 'encryption'
  | 'information'
  | 'layer'
  | 'attachment'
  | 'attachment-content'
  | 'action'
  | 'font'
  | 'font-shapes'
  | 'font-meaning'
  | 'structure'
  | 'pdf-part';

/** A change or a comment that somebody has yet to decide about. */
export interface Pending {
  readonly kind: 'insertion' | 'deletion' | 'formatting' | 'comment';
  /** Empty where the file does not say. */
  readonly author: string;
  /** As it stands in the file: `2026-03-01T09:00:00Z`. */
  readonly date: string;
  readonly text: string;
}

/** A paragraph of text, or a table as a full grid: the header is its first row, a merged cell is repeated in every row and column that it covers, lines of a cell are separated by a line feed. */
export type ReadBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Why a file cannot be read: it is damaged, not of this format, or dangerous to open. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: 'damaged' | 'too-large' | 'encrypted' | 'unsafe';

  constructor(reason: Unreadable['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Whether an error says that a file cannot be read. (Parts of the program that are loaded apart have classes of their own, so `instanceof` would not do.) */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === 'Unreadable';
}

/** What something gives, and undefined where it cannot read. */
export function unlessUnreadable<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** Reads the content of a file of one format. Throws `Unreadable` for a file that is not what it claims to be, never anything else. */
export type Reader = (bytes: Uint8Array) => Promise<Reading>;
