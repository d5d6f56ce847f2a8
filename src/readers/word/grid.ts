import { collapsed } from '../lines.ts';
import { type ReadBlock, Unreadable } from '../reading.ts';
import type { ViewBlock, ViewTable } from './views.ts';

/** Cells that all tables of a document may cover, with what they repeat. */
const MOST_CELLS = 2_000_000;

/** Blocks of a view as readings have them: paragraphs with text, and tables as full grids, in which a merged cell is repeated wherever it covers. Throws `Unreadable` for what is too large. */
export function gridBlocks(blocks: readonly ViewBlock[]): readonly ReadBlock[] {
  let left = MOST_CELLS;
  return blocks.flatMap((block): readonly ReadBlock[] => {
    if (block.kind === 'paragraph') {
      const text = collapsed(block.text);
      return text === '' ? [] : [{ kind: 'text', text }];
    }
    const columns = widthOf(block);
    left -= block.rows.length * columns;
    if (left < 0) throw new Unreadable('too-large');
    const rows = gridOf(block, columns);
    return rows.length === 0 ? [] : [{ kind: 'table', rows }];
  });
}

/** How many columns cells reach. */
function widthOf({ rows }: ViewTable): number {
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan));
  return ends.reduce((most, end) => Math.max(most, end), 0);
}

/** The texts of every row and column that cells cover; where there is no cell the text is empty. Rows without any are left out. */
function gridOf({ rows }: ViewTable, columns: number): readonly (readonly string[])[] {
  const grid = rows.map(() => new Array<string | undefined>(columns).fill(undefined));
  for (const { cells } of rows) {
    for (const { row, column, rowspan, colspan, text } of cells) {
      const shown = collapsed(text);
      for (const line of grid.slice(row, row + rowspan)) {
        for (let reached = column; reached < column + colspan; reached += 1) line[reached] ??= shown;
      }
    }
  }
  const filled = grid.filter((line) => line.some((text) => text !== undefined));
  return filled.map((line) => line.map((text) => text ?? ''));
}
