/** What of a file nobody has decided about, and how it stands to what the file should be. */
export interface PendingCounts {
  readonly changes: number;
  readonly comments: number;
  /** Whether the file is as it should be but for that. */
  readonly isSame: boolean;
  /** Whether it is held against what it said before the changes; else they count as accepted. */
  readonly isBefore: boolean;
}
