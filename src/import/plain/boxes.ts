import type { SourceTable } from '../source.ts';
import { asciiDrawing, isAsciiRule } from './ascii.ts';
import { boxDrawing, type Drawn, overlap } from './borders.ts';
import type { Line } from './lines.ts';
import type { Texts } from './texts.ts';
import { unwrapped } from './wrapped.ts';

/** A line of a table that is drawn with box-drawing characters. */
const DRAWN = /^[\s]*[│┃║├┝┠┣╞╟╠┌┏╔╭└┗╚╰]/u;

/** Whether a line is part of a table that is drawn. */
export function isDrawn({ raw }: Line): boolean {
  return DRAWN.test(raw);
}

/** What was read of a drawing. */
export interface Drawing {
  readonly table: SourceTable;
  /** Whether its last line closes it: where it does not, the text breaks off within the table. */
  readonly isClosed: boolean;
}

interface Cell {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  last: number;
  readonly lines: Line[];
}

/**
 * A table that is drawn: its columns are told by the signs at which lines meet, since widths are lost where a program
 * has changed the spaces; its rows by the rules, which may be below some of the cells only. Undefined for a drawing whose
 * lines do not meet.
 */
export function drawnTable(lines: readonly Line[], name: string, texts: Texts): Drawing | undefined {
  const drawn: Drawn | undefined = lines.some(isAsciiRule) ? asciiDrawing(lines) : boxDrawing(lines);
  if (drawn === undefined) return undefined;
  const { borders } = drawn;
  let open: readonly Cell[] = [];
  const cells: Cell[] = [];
  let row = -1;
  const first = firstOfLines(drawn.lines);
  for (const [at, { line, signs, segments }] of drawn.lines.entries()) {
    const spans = segments.map(
      (text, index): Span => ({ text, left: signs[index] ?? 0, right: signs[index + 1] ?? 0 }),
    );
    const ruled = spans.filter(({ text }) => text === undefined);
    const isNext = at > first;
    if (ruled.length > 0 || isNext) row += 1;
    const left = isNext ? [] : open.filter((cell) => !ruled.some((span) => overlap(borders, cell, span)));
    const seen = spans
      .filter((span) => !ruled.includes(span))
      .map((span) => written(span, line, Math.max(row, 0), left));
    cells.push(...seen.filter((cell) => !left.includes(cell)));
    open = [...new Set([...left, ...seen])];
  }
  if (borders.length < 2 || cells.length === 0) return undefined;
  return { table: tableOf(cells, borders, name, texts), isClosed: drawn.isClosed };
}

/** A figure, and nothing else. */
const FIGURE = /^\s*\p{Nd}+(?:\.\p{Nd}+)?\s*$/u;

/** The first of the lines that are a row each: those below the only rule within a drawing, where all of them have a figure in one column. None is where there is no such line. */
function firstOfLines(lines: Drawn['lines']): number {
  const rules = lines.flatMap(({ segments }, at) => (segments.includes(undefined) ? [at] : []));
  const [top, below = 0, bottom] = rules;
  const body = lines.slice(below + 1, -1);
  const isOne = rules.length === 3 && top === 0 && bottom === lines.length - 1;
  const isEach = body[0]?.segments.some((_, at) => body.every(({ segments }) => FIGURE.test(segments[at] ?? '')));
  return isOne && isEach === true ? below + 1 : Number.POSITIVE_INFINITY;
}

interface Span {
  /** Undefined of a rule. */
  readonly text: string | undefined;
  readonly left: number;
  readonly right: number;
}

/** The cell in which something stands: one that is open between the same borders, or one that begins. */
function written({ text, left, right }: Span, line: Line, row: number, open: readonly Cell[]): Cell {
  const cell = open.find((each) => each.left === left && each.right === right) ?? {
    left,
    right,
    row,
    last: row,
    lines: [],
  };
  cell.last = row;
  cell.lines.push({ ...line, text: text?.trim() ?? '' });
  return cell;
}

function tableOf(cells: readonly Cell[], borders: readonly number[], name: string, texts: Texts): SourceTable {
  const rows = cells.reduce((most, { last }) => Math.max(most, last), 0) + 1;
  const order = new Map(borders.map((border, at) => [border, at]));
  const at = (border: number): number => order.get(border) ?? 0;
  const said = unwrapped(cells);
  const made = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row && said.get(cell)?.length !== 0)
      .toSorted((a, b) => at(a.left) - at(b.left))
      .map((cell) => ({
        ...{ row, column: at(cell.left), rowspan: cell.last - row + 1, colspan: at(cell.right) - at(cell.left) },
        text: texts.of(said.get(cell) ?? []),
      })),
  );
  return { kind: 'table', name, columns: borders.length - 1, rows: made };
}
