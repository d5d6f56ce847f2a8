import { Unreadable } from '../reading.ts';
import { childOf, childrenOf, type XmlElement } from '../xml-tree.ts';
import { type Range, rangesIn } from './formula.ts';

/** Finds the merged area that a cell belongs to. */
export type Merges = (row: number, column: number) => Range | undefined;

/** How many rows all merged areas of a sheet may cover together. */
const MOST_ROWS = 20_000;

/** The merged areas of a sheet as they are written: `A1:H1`. */
export function mergesOf(sheet: XmlElement): readonly string[] {
  return childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    (attributes.get('ref') ?? '').replaceAll('$', '').toUpperCase(),
  );
}

/** Merged areas, to be asked about cells. They do not overlap in files that programs write. Throws `Unreadable` for more than anyone needs. */
export function mergesIn(written: readonly string[]): Merges {
  const rows = new Map<number, Range[]>();
  let left = MOST_ROWS;
  for (const area of written.flatMap(rangesIn)) {
    left -= area.bottom - area.top + 1;
    if (left < 0) throw new Unreadable('too-large');
    for (let row = area.top; row <= area.bottom; row += 1) {
      const areas = rows.get(row);
      if (areas === undefined) rows.set(row, [area]);
      else areas.push(area);
    }
  }
  for (const areas of rows.values()) areas.sort((a, b) => a.left - b.left);
  return (row, column) => {
    const areas = rows.get(row) ?? [];
    let [low, high] = [0, areas.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((areas[middle]?.left ?? 0) <= column) low = middle + 1;
      else high = middle;
    }
    const area = areas[low - 1];
    return area !== undefined && area.right >= column ? area : undefined;
  };
}
