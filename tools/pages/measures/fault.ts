/** What is counted. The paper of this folder says what each is. */
export const KINDS = ['single', 'parted', 'squeezed', 'unlabelled', 'orphan', 'alone', 'clipped', 'broken'] as const;
type Kind = (typeof KINDS)[number];

/** A fault at its place. */
export interface Fault {
  readonly kind: Kind;
  readonly page: number;
  /** The text at which it is seen. */
  readonly what: string;
}
