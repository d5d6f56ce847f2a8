/**
 * A text document of an office program (DOCX or ODT) with all that somebody changed in it under revision marks and said
 * of it in comments. Nothing is accepted, rejected or left out: what a reader of the draft sees, what was there before
 * and who did what are three views of it (`views.ts`).
 */
export interface WordDocument {
  /** The body in its order. */
  readonly blocks: readonly WordBlock[];
  /** Text boxes, footnotes and endnotes, headers and footers in the order of the parts, each with its blocks. */
  readonly asides: readonly WordAside[];
  readonly comments: readonly WordComment[];
  /** Custom properties of the document (docProps/custom.xml, meta:user-defined) by their names. */
  readonly properties: ReadonlyMap<string, string>;
  /** The program that saved it, by the first word of its name; empty where the file does not say. */
  readonly savedBy: string;
  /** What may have something to say and was not read, one for each. */
  readonly unread: readonly UnreadContent[];
}

/** What a text document holds beside text: a picture, a chart or a diagram, an object of another program, a document within the document. */
export type UnreadContent = 'picture' | 'chart' | 'object' | 'document';

/** What stands beside the body. */
export interface WordAside {
  readonly kind: 'text-box' | 'footnote' | 'endnote' | 'header' | 'footer';
  readonly blocks: readonly WordBlock[];
}

/** What a document consists of. */
export type WordBlock = WordParagraph | WordTable;

/** A paragraph. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly WordRun[];
  /** The label that automatic numbering prints before it (`1.`, `（一）`) when all changes are accepted, which is no text of the file; empty without one, and for a paragraph that is struck out. */
  readonly numbering: string;
  /** The label that it had before anybody changed anything; empty for a paragraph that was put in. */
  readonly numberingBefore: string;
  /** Of a heading: its outline level, counted from 1. */
  readonly outline: number | undefined;
  /** Of the mark at its end: whether it was put in (the paragraph was cut in two there) or struck out (it was joined with the next). */
  readonly marks: readonly Revision[];
}

/**
 * A stretch of text of which all is true. A line break is a line feed, a tab a tab, a symbol its character. What is left
 * out is the U+200D that LibreOffice puts at the head of a row that somebody inserts.
 */
export interface WordRun {
  readonly text: string;
  /** What was done to it under revision marks, in the order in which they are nested: put in by one and struck out by another is both. Empty for text that nobody touched. */
  readonly revisions: readonly Revision[];
  /** The ids of the comments whose range it is in. */
  readonly comments: readonly string[];
  /** Never shown on the page. */
  readonly hidden: boolean;
  /** Struck out by format, which is no revision. */
  readonly struck: boolean;
  /** As `RRGGBB` in capitals; undefined for that of the paragraph. */
  readonly colour: string | undefined;
}

/** A change under revision marks. `merged` there is only of cells: one that was merged with the cell above, or parted from it. */
export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'moved-from' | 'moved-to' | 'merged';
  /** As the file has it; empty where it does not say. */
  readonly author: string;
  /** As it stands in the file: `2021-03-05T09:30:02Z`; empty where it does not say. */
  readonly date: string;
  /** What ties the two ends of a move (`w:name`); undefined where nothing does. */
  readonly move: string | undefined;
}

/** A table: rows with the cells that are written in them. */
export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
  /** How many columns its grid has. */
  readonly columns: number;
}

/** A row of a table. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Whether it was put in or struck out as a whole. */
  readonly revisions: readonly Revision[];
  /** Whether it is repeated at the head of pages. */
  readonly header: boolean;
}

/** A cell of a table. */
export interface WordCell {
  /** The first column of the grid that it covers, counted from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** Merged with the one above, when all changes are accepted: that one goes on, and what stands in this is not shown. */
  readonly continues: boolean;
  readonly blocks: readonly WordBlock[];
  readonly revisions: readonly Revision[];
}

/** A comment. What it is about are the runs that name it; where none does, the place of its reference. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  /** As it stands in the file; empty where it does not say, or says `0-00-00T00:00:00Z`. */
  readonly date: string;
  /** Its paragraphs, parted by line feeds. */
  readonly text: string;
  /** The comment that it answers. */
  readonly parent: string | undefined;
  /** Whether it was marked as settled. */
  readonly done: boolean;
}
