import type { Trait } from '../reading.ts';
import type { BookCell } from './cells.ts';
import { addressOf, type Origin, type Range } from './formula.ts';
import type { Merges } from './merges.ts';
import { NO_FORMAT, type Side, type Styles } from './styles.ts';

/** Which of two lines at one edge is drawn: the heavier. */
const WEIGHTS = [
  'hair',
  'dotted',
  'dashDotDot',
  'dashDot',
  'dashed',
  'thin',
  'mediumDashDotDot',
  'slantDashDot',
  'mediumDashDot',
  'mediumDashed',
  'medium',
  'double',
  'thick',
];

/** The lines between cells as they are drawn: either of two cells may have one, and within merged areas there are none. A line is told at the cell that is right of it or below. */
export function borderTraits(
  cells: readonly BookCell[],
  merges: Merges,
  { sheet, styles }: { readonly sheet: string; readonly styles: Styles },
): readonly Trait[] {
  const edges = new Map<string, string>();
  for (const cell of cells) {
    const area = merges(cell.row, cell.column);
    for (const [side, line] of (styles.formats[cell.format] ?? NO_FORMAT).border) {
      if (area !== undefined && !isAtEdge(side, cell, area)) continue;
      const edge = edgeOf(side, cell);
      const other = edges.get(edge);
      if (other === undefined || weightOf(line) > weightOf(other)) edges.set(edge, line);
    }
  }
  return [...edges].map(([key, line]) => {
    const [address = '', side = ''] = key.split(' ');
    return { kind: 'cell-border', place: `${sheet}!${address}`, value: `${side} ${line}` };
  });
}

/** An edge by the cell that is right of it or below. */
function edgeOf(side: Side, { row, column }: Origin): string {
  const at = addressOf({ row: row + (side === 'bottom' ? 1 : 0), column: column + (side === 'right' ? 1 : 0) });
  return `${at} ${side === 'top' || side === 'bottom' ? 'top' : 'left'}`;
}

function isAtEdge(side: Side, { row, column }: Origin, area: Range): boolean {
  switch (side) {
    case 'top':
      return row === area.top;
    case 'bottom':
      return row === area.bottom;
    case 'left':
      return column === area.left;
    case 'right':
      return column === area.right;
  }
}

function weightOf(line: string): number {
  return WEIGHTS.indexOf(line.split(' ')[0] ?? '');
}
