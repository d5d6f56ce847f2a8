/** What the page of the studio says of what became of the units. */
export interface StandingsWords {
  readonly sample: string;
  readonly open: string;
  readonly columns: Readonly<Record<'rank' | 'unit' | 'score' | 'grade' | 'after' | 'before' | 'tried', string>>;
  readonly undecided: string;
  readonly missing: (count: number) => string;
  readonly none: string;
  readonly bars: string;
  readonly barsAre: string;
  readonly line: (name: string, at: string) => string;
  readonly distribution: string;
  readonly band: (from: string, to: string, count: number) => string;
  readonly path: (unit: string) => string;
  readonly grades: string;
  readonly losses: string;
  readonly noLosses: string;
  readonly tryScore: string;
  readonly trySetting: string;
  readonly tryingSetting: string;
  readonly item: string;
  readonly other: string;
  readonly nothingWritten: string;
}
