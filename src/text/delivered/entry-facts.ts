/** A form that was sent out, by names of the data. */
export interface FormName {
  readonly form: 'self' | 'department' | 'arranged' | 'summary';
  /** The unit of a self-assessment, the department of a department form, the system of what the office has others score and of a summary sheet. */
  readonly of: string;
}

/** A cell that two people typed differently: its place is in one folder, the other cell is told. */
export interface EntryFacts {
  readonly form: FormName;
  /** The name of the unit. */
  readonly unit: string;
  /** The wording of the criterion, or the name of a list and the number of its line; empty in a summary sheet. */
  readonly item: string;
  /** The title of the column. */
  readonly column: string;
  /** In which of the two folders the place is; the other value is that of the other one. */
  readonly side: 'first' | 'second';
  readonly value: string;
  readonly isRefused: boolean;
  /** The file, the sheet and the cell; empty where nothing stands there. */
  readonly other: string;
  readonly otherValue: string;
  readonly isOtherRefused: boolean;
}

/** A form that only one of two folders has. */
export interface SingleFacts {
  readonly form: FormName;
  /** The folder that has it. */
  readonly side: 'first' | 'second';
  /** Whether it is in the other one too, but cannot be used. */
  readonly isThere: boolean;
  /** Its path, as it must be typed to accept it. */
  readonly file: string;
}
