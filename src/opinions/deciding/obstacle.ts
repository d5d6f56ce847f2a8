/** What keeps a suggestion from being carried out by the program. */
export type Obstacle =
  /** What it is about is not there any more. */
  | { readonly kind: 'gone'; readonly id: string }
  /** Its field has been changed meanwhile so that both cannot be had. */
  | { readonly kind: 'changed'; readonly before: string; readonly now: string; readonly wanted: string }
  /** It is not the same for all classes: nobody knows for which it is meant. */
  | { readonly kind: 'classes' }
  /** Its points follow from a weight. */
  | { readonly kind: 'weight' }
  /** A department that the register does not have. */
  | { readonly kind: 'department'; readonly name: string }
  | { readonly kind: 'number'; readonly typed: string }
  /** Classes of units by names that nobody has. */
  | { readonly kind: 'class-name'; readonly typed: string }
  /** An item that is to be new without points. */
  | { readonly kind: 'no-points' }
  /** The place is not found in the measures, or more than once. */
  | { readonly kind: 'passage'; readonly text: string }
  /** A figure of the measures that stands in the scheme or the indicators. */
  | { readonly kind: 'placeholder'; readonly path: string }
  /** Nothing would be left below an indicator below which others put something. */
  | { readonly kind: 'emptied'; readonly numbers: readonly number[] }
  /** Another one that is to be carried out at the same time, or has been, wants the contrary. */
  | { readonly kind: 'contrary'; readonly number: number; readonly isTaken: boolean }
  /** No kind of change that the program makes. */
  | { readonly kind: 'by-hand' };
