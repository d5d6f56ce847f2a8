import type { Row } from '../../studio/protocol/rows.ts';

/** Which rows are to be seen. */
export type Filter =
  | { readonly kind: 'all' | 'found' | 'changed' }
  | { readonly kind: 'department'; readonly id: string };

/** A row that is seen, and whether only for what lies below it. */
export interface SeenRow {
  readonly row: Row;
  readonly isContext: boolean;
}

/** The rows that are to be seen, each below all that it lies in. `found` has the ids of what something is said of. */
export function seenRows(rows: readonly Row[], filter: Filter, found: ReadonlySet<string>): readonly SeenRow[] {
  if (filter.kind === 'all') return rows.map((row) => ({ row, isContext: false }));
  const above = new Map(rows.map((row) => [row.id, row.parent]));
  const wanted = new Set(rows.filter((row) => isWanted(row, filter, found)).map(({ id }) => id));
  const needed = new Set<string>();
  for (const id of wanted) {
    for (let each: string | null | undefined = id; each && !needed.has(each); each = above.get(each)) needed.add(each);
  }
  return rows.filter(({ id }) => needed.has(id)).map((row) => ({ row, isContext: !wanted.has(row.id) }));
}

function isWanted(row: Row, filter: Filter, found: ReadonlySet<string>): boolean {
  if (filter.kind === 'found') return found.has(row.id) || row.off.length > 0;
  if (filter.kind === 'changed') return row.before !== null || row.isNew;
  return filter.kind === 'department' && row.departments.includes(filter.id);
}
