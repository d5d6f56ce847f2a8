import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { displayWidth, padToWidth } from '../../../src/text/width.ts';
import { blockLines } from './block-lines.ts';

/**
 * A document as a text whose tables are drawn with `+`, `-`, `=` and `|`: merged cells go on beside rules. In columns
 * that are `widest` at most texts are broken as pandoc does: what is left over stands first, and paragraphs of a cell
 * are parted.
 */
export function gridText({ sections }: Document, widest?: number): string {
  return sections
    .flatMap(({ blocks }) => blocks.map((block) => blockLines(block, (table) => drawn(table, widest)).join('\n')))
    .join('\n\n');
}

function broken(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of [...paragraph].toReversed()) {
    if (line !== '' && displayWidth(sign + line) > width) {
      lines.unshift(line);
      line = '';
    }
    line = sign + line;
  }
  return [line, ...lines];
}

interface Cell {
  readonly column: number;
  readonly colspan: number;
  readonly row: number;
  readonly rowspan: number;
  readonly lines: readonly string[];
}

function drawn({ columns, rows }: Table, widest: number | undefined): readonly string[] {
  const linesOf = (text: string): readonly string[] => {
    const paragraphs = text.split('\n');
    if (widest === undefined) return paragraphs;
    return paragraphs.flatMap((each, at) => [...(at === 0 ? [] : ['']), ...broken(each, widest)]);
  };
  const heads = columns.map(({ title }, column) => ({ column, colspan: 1, row: 0, rowspan: 1, lines: linesOf(title) }));
  const cells: readonly Cell[] = [
    ...heads,
    ...rows.flatMap((row, at) => row.cells.map((cell) => ({ ...cell, row: at + 1, lines: linesOf(textOfCell(cell)) }))),
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
