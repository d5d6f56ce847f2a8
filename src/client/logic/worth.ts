/** By what an item can count; an indicator can say nothing of it, and then what lies below it counts for what lies above. */
export const WORTHS = {
  indicator: ['points', 'weight', 'grouping', 'none'],
  criterion: ['points', 'weight', 'adds', 'deducts', 'veto'],
} as const;

export type Worth = (typeof WORTHS)[keyof typeof WORTHS][number];

const FIGURED: readonly Worth[] = ['points', 'weight', 'adds', 'deducts'];

/** By what an item counts, of what is typed for it. */
export function kindOf(typed: string | null): Worth {
  const [word] = (typed ?? 'none').split('=');
  return [...WORTHS.criterion, ...WORTHS.indicator].find((each) => each === word) ?? 'none';
}

/** The figure by which it does; empty where it does by a mark. */
export function figureOf(typed: string | null): string {
  return typed?.split('=')[1] ?? '';
}

/** What is typed for it: empty where it says nothing. Null where the figure is missing. */
export function worthOf(kind: Worth, figure: string): string | null {
  if (kind === 'none') return '';
  if (!FIGURED.includes(kind)) return kind;
  return figure.trim() === '' ? null : `${kind}=${figure.trim()}`;
}
