/** What is to become of an edition as a whole. */
export type YearWish = { readonly edition: string } & (
  | { readonly kind: 'state'; readonly state: EditionState }
  /** Freezes it, so that every later change of its meaning is found. */
  | { readonly kind: 'lock' }
  /** Makes the edition of another year of it. */
  | { readonly kind: 'new'; readonly year: string }
);

export const STATES = ['draft', 'review', 'final'] as const;

export type EditionState = (typeof STATES)[number];
