import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cell, cellParagraphs, type Table } from '../../src/layout/document.ts';
import { coverings, fullGrid } from '../../src/layout/grid.ts';
import { arbitraryTable, sampleTable } from '../support/documents.ts';

/** A rectangle of a grid: a merged cell with the text that is in it. */
interface Tile {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** Grids that are cut into rectangles in any way, along rows and columns. */
const arbitraryTiles: fc.Arbitrary<readonly Tile[]> = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 7 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
  })
  .map(({ rows, columns, cuts }) => {
    let turn = 0;
    const next = (): number => cuts[turn++ % cuts.length] ?? 0;
    const cut = (tile: Tile, depth: number): readonly Tile[] => {
      const isTall = tile.rowspan > 1 && (tile.colspan === 1 || next() < 0.5);
      const size = isTall ? tile.rowspan : tile.colspan;
      if (size === 1 || depth > 5 || next() < 0.2) return [tile];
      const at = 1 + Math.floor(next() * (size - 1) * 0.999);
      const [first, second] = isTall
        ? [
            { ...tile, rowspan: at },
            { ...tile, row: tile.row + at, rowspan: size - at },
          ]
        : [
            { ...tile, colspan: at },
            { ...tile, column: tile.column + at, colspan: size - at },
          ];
      return [...cut(first, depth + 1), ...cut(second, depth + 1)];
    };
    return cut({ row: 0, column: 0, rowspan: rows, colspan: columns }, 0);
  });

function tableOf(tiles: readonly Tile[]): Table {
  const height = Math.max(...tiles.map(({ row, rowspan }) => row + rowspan));
  const width = Math.max(...tiles.map(({ column, colspan }) => column + colspan));
  return {
    kind: 'table',
    name: '附件1',
    columns: Array.from({ length: width }, () => ({ title: '指标', width: 1, align: 'left' })),
    rows: Array.from({ length: height }, (_, row) => ({
      role: 'item',
      mayEndPage: true,
      cells: tiles
        .filter((tile) => tile.row === row)
        .sort((a, b) => a.column - b.column)
        .map((tile) => cell(tile.column, cellParagraphs('text', nameOf(tile)), tile.rowspan, tile.colspan)),
    })),
  };
}

function nameOf({ row, column }: Tile): string {
  return `第${row}行第${column}列`;
}

/** A table with one of its cells replaced by others. */
function withCell(table: Table, wanted: number, change: (cell: Cell) => readonly Cell[]): Table {
  let seen = -1;
  const replace = (each: Cell): readonly Cell[] => {
    seen += 1;
    return seen === wanted ? change(each) : [each];
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.flatMap(replace) })) };
}

const CHANGES: Readonly<Record<string, (cell: Cell) => readonly Cell[]>> = {
  'is left out': () => [],
  'stands there twice': (each) => [each, each],
  'goes one row too far': (each) => [{ ...each, rowspan: each.rowspan + 1 }],
  'goes one column too far': (each) => [{ ...each, colspan: each.colspan + 1 }],
  'stands one column too far to the right': (each) => [{ ...each, column: each.column + 1 }],
  'stands one column too far to the left': (each) => [{ ...each, column: each.column - 1 }],
};

describe('the coverings of a table', () => {
  it('name for every place just the cell that lies over it', () => {
    fc.assert(
      fc.property(arbitraryTiles, (tiles) => {
        const table = tableOf(tiles);
        const found = coverings(table);
        for (const [row, covering] of found.entries()) {
          const expected = tiles
            .filter((tile) => tile.row <= row && row < tile.row + tile.rowspan)
            .sort((a, b) => a.column - b.column);
          expect(
            covering.map(({ start, cell: { column, rowspan, colspan } }) => ({ row: start, column, rowspan, colspan })),
          ).toEqual(expected);
        }
        expect(found).toHaveLength(table.rows.length);
      }),
    );
  });

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`cannot be found where a cell ${name}`, () => {
      fc.assert(
        fc.property(arbitraryTiles, fc.nat(), (tiles, choice) => {
          const table = withCell(tableOf(tiles), choice % tiles.length, change);
          expect(() => coverings(table)).toThrow('the cells of the table 附件1 leave a gap or overlap');
        }),
      );
    });
  }

  it('cannot be found where a cell too many stands left of the table', () => {
    const table = withCell(sampleTable(['甲', '乙']), 0, (each) => [cell(-1, []), each]);
    expect(() => coverings(table)).toThrow('leave a gap or overlap in row 0, column -1');
  });

  it('are those of an annex with two levels of merged labels', () => {
    const found = coverings(sampleTable(['甲', '乙', '丙']));
    expect(found.map((row) => row.map(({ start }) => start))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 1, 1, 1],
      [0, 1, 2, 2, 2],
      [3, 3, 3],
    ]);
  });
});

describe('the full grid of a table', () => {
  it('repeats a merged cell wherever it lies', () => {
    fc.assert(
      fc.property(arbitraryTiles, (tiles) => {
        const table = tableOf(tiles);
        const painted = table.rows.map(() => table.columns.map(() => ''));
        for (const tile of tiles) {
          for (let row = tile.row; row < tile.row + tile.rowspan; row += 1) {
            painted[row]?.fill(nameOf(tile), tile.column, tile.column + tile.colspan);
          }
        }
        expect(fullGrid(table)).toEqual(painted);
      }),
    );
  });

  it('has as many columns in every row as the header', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        expect(fullGrid(table).every((row) => row.length === table.columns.length)).toBe(true);
        expect(fullGrid(table)).toHaveLength(table.rows.length);
      }),
    );
  });
});
