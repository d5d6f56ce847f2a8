import type { CellRange, Formula, Input } from '../../src/layout/blanks.ts';
import { type Cell, cell, cellParagraphs } from '../../src/layout/document.ts';
import { Decimal } from '../../src/model/decimal.ts';

/** A decimal of a test, which is one. */
export function decimal(text: string): Decimal {
  const read = Decimal.parse(text);
  if (read === undefined) throw new Error(`${text} is no decimal`);
  return read;
}

/** A blank for words. */
export function text(hint: string): Input {
  return { kind: 'text', hint };
}

/** A cell that is filled in, with what stands there already. */
export function open(column: number, input: Input, written = ''): Cell {
  return { ...cell(column, cellParagraphs(input.kind === 'number' ? 'number' : 'text', written)), input };
}

/** A cell that is computed. */
export function computed(column: number, formula: Formula): Cell {
  return { ...cell(column, []), formula };
}

/** The cells of a column. */
export function column(at: CellRange['column'], rows: CellRange['rows'] = 'all', table?: string): CellRange {
  return { table, column: at, rows };
}

/** The sum of decimals; empty texts are none. */
export function sumOf(written: readonly string[]): Decimal {
  return written.filter((each) => each !== '').reduce((all, each) => all.plus(decimal(each)), Decimal.zero);
}
