/**
 * What a foreign file holds, in reading order, before anybody knows what it means. Every text has a number of its own,
 * so that each of its characters can be accounted for (`account.ts`).
 */
export interface Source {
  /** Its name as it was given. */
  readonly file: string;
  readonly parts: readonly SourcePart[];
  /** What the file holds and nobody sees on paper, each with its place: cells of hidden rows, columns and sheets, hidden letters, and what was struck out under revision marks. */
  readonly hidden: readonly SourceText[];
  /** What must be said of how it was read before anybody knows what it means: what is assumed of its form, and what of it is not read. */
  readonly remarks?: readonly Remark[];
  /** Whether lines became cells by what they look like, of which words of an earlier edition tell more. */
  readonly isByLooks?: true;
}

/** Something that must be said of a reading. */
export interface Remark {
  /** A word of the list in `src/words/` (`import.ts`): `sum-differs`, `points-assumed`, `breaks-off`. */
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly at: Stretch | undefined;
  /** Whether a total would be another one if it were read otherwise: these are asked on a terminal, and are findings. */
  readonly changesTotal: boolean;
}

/** A paragraph, or a table. */
export type SourcePart = SourceParagraph | SourceTable;

/** A paragraph outside tables. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: SourceText;
  /** The label of automatic numbering, which is no text of the file; empty without one. */
  readonly numbering: string;
  /** Of a heading: its level, counted from 1. */
  readonly outline: number | undefined;
}

/** A table as it is written: only the cells that begin somewhere, with what they cover. Where cells overlap the first one counts. */
export interface SourceTable {
  readonly kind: 'table';
  /** For people: 第 1 张表, Sheet1. */
  readonly name: string;
  /** Whether it is a sheet of a workbook, whose name a person may have given. */
  readonly isSheet?: true;
  readonly columns: number;
  readonly rows: readonly (readonly SourceCell[])[];
  /** Of what was flattened: columns of titles in the order of their levels, and rows with titles of which only the order is known, since some have fewer than there are levels (`levels/`). */
  readonly open?: { readonly columns: readonly number[]; readonly rows: readonly number[] };
}

/** A cell of a table. */
export interface SourceCell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly text: SourceText;
}

/** A text of the file: lines parted by line feeds, white space as it stands. */
export interface SourceText {
  /** Counted from 0 over the whole source. */
  readonly number: number;
  readonly text: string;
  /** Where it is, for people: `B12`, `第 1 张表第 3 行第 2 列`, `第 7 行`. */
  readonly place: string;
}

/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly text: SourceText;
  readonly start: number;
  readonly end: number;
}
