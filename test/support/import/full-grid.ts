import type { SourcePart, SourceTable } from '../../../src/import/source.ts';

/** The rows of the first table of a source as a full grid, without white space: a merged cell is in every row and column that it covers. */
export function fullGrid(parts: readonly SourcePart[]): readonly (readonly string[])[] {
  const table = parts.find((part): part is SourceTable => part.kind === 'table');
  if (table === undefined) return [];
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => ''));
  for (const { row, column, rowspan, colspan, text } of table.rows.flat()) {
    for (let down = 0; down < rowspan; down += 1) {
      for (let right = 0; right < colspan; right += 1) {
        const cells = grid[row + down];
        if (cells !== undefined) cells[column + right] = text.text.replace(/\s/gu, '');
      }
    }
  }
  return grid;
}
