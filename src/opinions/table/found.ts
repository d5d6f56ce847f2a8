/** A table of a file that came back, whatever its format: what somebody changed in it under revision marks, and what stands there untouched. */
export interface FoundTable {
  readonly rows: readonly FoundRow[];
}

/** A row with the cells that are written in it. */
export interface FoundRow {
  readonly cells: readonly FoundCell[];
  /** Who put it in, or struck it out, as a whole. */
  readonly inserted: Mark | undefined;
  readonly deleted: Mark | undefined;
}

/** A cell. */
export interface FoundCell {
  /** The first column of the grid that it covers, counted from 0, and how many. */
  readonly column: number;
  readonly columnSpan: number;
  /** Merged with the one above, which goes on in it. */
  readonly continues: boolean;
  readonly pieces: readonly Piece[];
}

/** A stretch of text of which all is true; paragraphs are parted by line feeds. */
export interface Piece {
  readonly text: string;
  /** Who put it in; undefined for what was there before. */
  readonly inserted: Mark | undefined;
  /** Who put in the text in the middle of which it was put in. */
  readonly within: Mark | undefined;
  readonly deleted: Mark | undefined;
  /** Struck out by format, or in a colour of its own: no revisions, but what people do in their place. */
  readonly isStruck: boolean;
  readonly isColoured: boolean;
  /** The ids of the comments on it. */
  readonly comments: readonly string[];
}

/** Who changed something, and when, as the file has it: empty where it does not say. */
export interface Mark {
  readonly author: string;
  readonly stamp: string;
}

/** A text that nobody marked. */
export function plainPiece(text: string): Piece {
  return {
    ...{ text, inserted: undefined, within: undefined, deleted: undefined },
    ...{ isStruck: false, isColoured: false, comments: [] },
  };
}
