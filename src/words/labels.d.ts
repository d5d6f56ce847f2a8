/** What the schemas say of a value for people. `tools/labels.ts` writes it from `schemas/` ahead of time. */
export interface Label {
  readonly title?: string;
  /** The name of the definition that says the rest. */
  readonly of?: string;
  /** The label of each item of a list. */
  readonly items?: Label;
  readonly properties?: Readonly<Record<string, Label>>;
  /** What the words to choose from mean. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The labels of a schema: of a whole file, and of the definitions in it. */
export interface SchemaLabels {
  readonly root: Label;
  readonly definitions: Readonly<Record<string, Label>>;
}

/** The labels of every schema, by its name. */
export const LABELS: Readonly<Record<string, SchemaLabels>>;
