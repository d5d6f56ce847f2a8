import { COLUMNS, type Column } from './fields.ts';

/** The place of a cell: which row of those that are seen, which column. */
export interface Place {
  readonly row: number;
  readonly column: Column;
}

/** How many rows a page key goes. */
const PAGE = 12;

/** Where a key leads in a table of so many rows, as in the grid pattern of WAI-ARIA; null for keys that lead nowhere. */
export function placeAfter(key: string, isControlled: boolean, { row, column }: Place, count: number): Place | null {
  const last = count - 1;
  const at = COLUMNS.indexOf(column);
  const within = (next: number): Place => ({ row: Math.min(last, Math.max(0, next)), column });
  const across = (next: number): Place => ({ row, column: COLUMNS[next] ?? column });
  switch (key) {
    case 'ArrowUp':
      return within(isControlled ? 0 : row - 1);
    case 'ArrowDown':
      return within(isControlled ? last : row + 1);
    case 'ArrowLeft':
      return across(at - 1);
    case 'ArrowRight':
      return across(at + 1);
    case 'PageUp':
      return within(row - PAGE);
    case 'PageDown':
      return within(row + PAGE);
    case 'Home':
      return { row: isControlled ? 0 : row, column: COLUMNS[0] };
    case 'End':
      return { row: isControlled ? last : row, column: COLUMNS[COLUMNS.length - 1] ?? column };
    default:
      return null;
  }
}
