/** Something that formatting has changed in a file; lines are those of the file as it was, from 1. */
export type Change =
  | { readonly kind: 'byte-order-mark' | 'line-breaks' | 'final-newline' }
  /** The keys of a mapping in their new order. */
  | { readonly kind: 'order'; readonly line: number; readonly keys: readonly string[] }
  | { readonly kind: 'number'; readonly line: number; readonly before: string; readonly after: string }
  /** Indentation, spaces and blank lines, in so many lines. */
  | { readonly kind: 'spacing'; readonly lines: number };

/** How many lines have changed for no other reason than that of spaces and blank lines: nothing when none has. */
export function spacingChange(before: string, after: string, others: readonly Change[]): readonly Change[] {
  const left = new Map<string, number>();
  for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let lines = 0;
  for (const line of before.split('\n')) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else lines += 1;
  }
  const more = [...left.values()].reduce((sum, count) => sum + count, 0);
  const numbers = others.filter(({ kind }) => kind === 'number').length;
  const changed = Math.max(lines, more) - numbers;
  return changed > 0 ? [{ kind: 'spacing', lines: changed }] : [];
}
