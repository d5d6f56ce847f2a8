/** A stretch of two texts: common to both, only in the earlier (deleted), or only in the later (inserted). */
export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}
