import type { SourceTable } from '../source.ts';
import { bordersBelow, overlap, partsOf } from './borders.ts';
import type { Line } from './lines.ts';
import type { Texts } from './texts.ts';

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

const RULE = /^[─━═╌┄┅┈┉-]+$/u;

/** How many columns a drawing has at most. */
const MOST_COLUMNS = 32;

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
  /** All borders from left to right, by what they are called. */
  const borders: number[] = [];
  /** Those that go down from the line before. */
  let active: readonly number[] = [];
  let open: readonly Cell[] = [];
  const cells: Cell[] = [];
  let row = -1;
  for (const line of lines) {
    const parts = partsOf(line.raw);
    if (parts === undefined || parts.signs.length > MOST_COLUMNS + 1) return undefined;
    const next = bordersBelow(parts.signs, active, borders);
    if (next === undefined || borders.length > MOST_COLUMNS + 1) return undefined;
    const spans = parts.segments.map(
      (text, at): Span => ({ text, left: next.above[at] ?? 0, right: next.above[at + 1] ?? 0 }),
    );
    const ruled = spans.filter(({ text }) => RULE.test(text));
    if (ruled.length > 0) row += 1;
    const left = open.filter((cell) => !ruled.some((span) => overlap(borders, cell, span)));
    const seen = spans
      .filter((span) => !ruled.includes(span))
      .map((span) => written(span, line, Math.max(row, 0), left));
    cells.push(...seen.filter((cell) => !left.includes(cell)));
    open = [...new Set([...left, ...seen])];
    active = next.below;
  }
  if (borders.length < 2 || cells.length === 0) return undefined;
  return { table: tableOf(cells, borders, name, texts), isClosed: active.length === 0 };
}

interface Span {
  readonly text: string;
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
  if (text.trim() !== '') cell.lines.push({ ...line, text: text.trim() });
  return cell;
}

function tableOf(cells: readonly Cell[], borders: readonly number[], name: string, texts: Texts): SourceTable {
  const rows = cells.reduce((most, { last }) => Math.max(most, last), 0) + 1;
  const order = new Map(borders.map((border, at) => [border, at]));
  const at = (border: number): number => order.get(border) ?? 0;
  const made = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row && cell.lines.length > 0)
      .toSorted((a, b) => at(a.left) - at(b.left))
      .map(({ left, right, last, lines }) => ({
        ...{ row, column: at(left), rowspan: last - row + 1, colspan: at(right) - at(left) },
        text: texts.of(lines),
      })),
  );
  return { kind: 'table', name, columns: borders.length - 1, rows: made };
}
