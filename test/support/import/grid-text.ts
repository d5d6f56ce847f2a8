import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { displayWidth, padToWidth } from '../../../src/text/width.ts';
import { blockLines } from './block-lines.ts';

/** A document as a text whose tables are drawn with `+`, `-`, `=` and `|`: merged cells go on beside rules. */
export function gridText({ sections }: Document): string {
  return sections.flatMap(({ blocks }) => blocks.map((block) => blockLines(block, drawn).join('\n'))).join('\n\n');
}

interface Cell {
  readonly column: number;
  readonly colspan: number;
  readonly row: number;
  readonly rowspan: number;
  readonly lines: readonly string[];
}

function drawn({ columns, rows }: Table): readonly string[] {
  const heads = columns.map(({ title }, column) => ({ column, colspan: 1, row: 0, rowspan: 1, lines: [title] }));
  const cells: readonly Cell[] = [
    ...heads,
    ...rows.flatMap((row, at) =>
      row.cells.map((cell) => ({ ...cell, row: at + 1, lines: textOfCell(cell).split('\n') })),
    ),
  ];
  const count = rows.length + 1;
  const grid = Array.from({ length: count }, (_, row) => columns.map((_, column) => cellAt(cells, row, column)));
  const heights = grid.map((_, row) =>
    Math.max(1, ...cells.filter((each) => each.row + each.rowspan - 1 === row).map(({ lines }) => lines.length)),
  );
  const widths = columns.map((_, column) =>
    Math.max(
      2,
      ...cells
        .filter((each) => each.column + each.colspan - 1 === column)
        .flatMap(({ lines }) => lines.map(displayWidth)),
    ),
  );
  const used = new Map<Cell, number>();
  const lines: string[] = [];
  for (let row = 0; row <= count; row += 1) {
    lines.push(line(row - 1, row, row === 1 ? '=' : '-'));
    if (row < count) for (let at = 0; at < (heights[row] ?? 1); at += 1) lines.push(line(row, row, ''));
  }
  return lines;

  /** A line of a row, or the rule between two. */
  function line(above: number, below: number, sign: string): string {
    const [up, down] = [grid[above] ?? [], grid[below] ?? []];
    const isRuled = columns.map((_, column) => sign !== '' && up[column] !== down[column]);
    const border = (column: number): string => {
      if (!(isRuled[column - 1] || isRuled[column])) return '|';
      return [up, down].some((each) => each.length > 0 && each[column] !== each[column - 1]) ? '+' : sign;
    };
    const texts = columns.map((_, column) => {
      const width = widths[column] ?? 0;
      if (isRuled[column]) return border(column) + sign.repeat(width + 2);
      const cell = down[column];
      if (cell === undefined || cell.column < column) return '';
      const covered = widths.slice(column, column + cell.colspan).reduce((sum, each) => sum + each + 3, -3);
      return `${border(column)} ${padToWidth(next(cell), covered)} `;
    });
    return texts.join('') + border(columns.length);
  }

  function next(cell: Cell): string {
    const at = used.get(cell) ?? 0;
    used.set(cell, at + 1);
    return cell.lines[at] ?? '';
  }
}

function cellAt(cells: readonly Cell[], row: number, column: number): Cell | undefined {
  return cells.find(
    (each) =>
      each.row <= row && row < each.row + each.rowspan && each.column <= column && column < each.column + each.colspan,
  );
}
