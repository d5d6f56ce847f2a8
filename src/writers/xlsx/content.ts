import type { CellStyle, Cell as SheetCell } from 'hucre/xlsx';
import type { Formula, Input } from '../../layout/blanks.ts';
import type { Cell } from '../../layout/document.ts';
import { CELL_STYLES } from '../../layout/typography.ts';
import { escaped, fontOf, numberCell, type TypedParagraph, textCell } from './cell.ts';

/** Texts stay as they are typed: `3-1` is no date. */
const TEXT_FORMAT = '@';

/** What of a cell's style follows from who fills it: only inputs are unlocked. */
export function openStyle({ kind }: Input): CellStyle {
  return { protection: { locked: false }, ...(kind === 'number' ? {} : { numFmt: TEXT_FORMAT }) };
}

/** A cell of a table: text, a number, a formula with its value. `formulaAt` writes a formula for its row. Throws when its text is longer than a cell can hold; `what` names it then. */
export function contentOf(
  { paragraphs, input, formula }: Cell,
  size: number,
  style: CellStyle,
  what: string,
  formulaAt: (formula: Formula) => string,
): Partial<SheetCell> {
  const font = fontOf({ family: CELL_STYLES.text.family, size: sizeOf('text', size) }, undefined);
  if (formula !== undefined) return formulaCell(formula, formulaAt(formula), { ...style, font });
  const typed = paragraphs.map(({ role, runs }): TypedParagraph => {
    return { type: { family: CELL_STYLES[role].family, size: sizeOf(role, size) }, runs };
  });
  const open = input === undefined ? style : { ...style, ...openStyle(input), font };
  const number = paragraphs[0]?.role === 'number' ? numberCell(typed, open) : undefined;
  return number ?? textCell(typed, open, what);
}

/** Sizes of type are multiples of half a point in Excel. */
export function sizeOf(role: keyof typeof CELL_STYLES, size: number): number {
  return Math.round(size * CELL_STYLES[role].scale * 2) / 2;
}

/** A cell with a formula. Viewers that do not calculate show its value. */
export function formulaCell({ value }: Formula, text: string, style: CellStyle): Partial<SheetCell> {
  const result = typeof value === 'string' ? escaped(value) : Number(value.toString());
  return { value: null, formula: text, formulaResult: result, style };
}
