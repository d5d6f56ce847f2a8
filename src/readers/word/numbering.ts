/** A level of a numbering. */
export interface NumberingLevel {
  readonly start: number;
  /** The name of a format of `figures.ts`, or `bullet`. */
  readonly format: string;
  /** What is printed: `%1` stands for the number of the first level. */
  readonly text: string;
  /** After which level it begins anew, counted from 1; 0 for never; undefined for all above it. */
  readonly restart: number | undefined;
  /** Whether numbers of all levels are printed in figures. */
  readonly isLegal: boolean;
  /** The style of paragraphs that are of this level. */
  readonly style: string | undefined;
}

/** A numbering that paragraphs refer to. */
export interface NumberingDefinition {
  /** What it is called in the file. */
  readonly number: string;
  /** What it counts with: numberings of the same list count on from each other. */
  readonly list: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Where levels begin when this numbering is first used. */
  readonly starts: ReadonlyMap<number, number>;
}
