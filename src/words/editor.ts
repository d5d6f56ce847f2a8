/** What is said in an editor beside findings, in one language. */
export interface EditorWords {
  /** What a fix puts in the place of something; empty where that is taken away. */
  readonly fix: (text: string) => string;
  readonly fixAll: string;
  /** A value for most classes, and others for some: names of classes with their values. */
  readonly byClass: (general: string, special: readonly (readonly [names: string, value: string])[]) => string;
  readonly points: (text: string) => string;
  readonly sum: (text: string) => string;
  /** What parts add to where something else is stated. */
  readonly sumDiffers: (text: string, stated: string) => string;
  readonly leads: (names: string) => string;
  readonly cooperates: (names: string) => string;
  readonly appliesTo: (names: string) => string;
  /** What an item was called, and had, in the edition before. */
  readonly before: (edition: string, title: string, points: string) => string;
  /** How much a department leads in an edition. */
  readonly leadsIn: (edition: string, criteria: number) => string;
  readonly alsoCalled: (names: readonly string[]) => string;
  readonly ofClass: (system: string, name: string) => string;
  readonly total: (name: string, total: string, fullMarks: string) => string;
  /** Why something cannot be renamed. */
  readonly onlyItems: string;
  readonly fileNotRenamed: string;
}
