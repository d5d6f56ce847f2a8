import type { CellStyle } from 'hucre/xlsx';
import type { Field, Formula } from '../../layout/blanks.ts';
import { type Piece, piecesOf, shownOf, spansOf } from '../../layout/field-lines.ts';
import { STYLES } from '../../layout/typography.ts';
import { fontOf, textCell } from './cell.ts';
import { formulaCell, openStyle } from './content.ts';
import { addMerge, type Draft, sum } from './draft.ts';
import { heightNeeded, LEAST_WRITABLE, roundedHeight } from './height.ts';

const LINE = { bottom: { style: 'thin', color: { rgb: '000000' } } } as const;

/** Adds a line of a form's head or foot as cells of one row: only blanks are open, and have a line to write on. `formulaAt` writes a formula. */
export function addFields(draft: Draft, fields: readonly Field[], formulaAt: (formula: Formula) => string): void {
  const pieces = piecesOf(fields, draft.widths.length);
  let column = 0;
  let height: number = LEAST_WRITABLE;
  const { spans, grows } = spansOf(pieces, draft.widths);
  for (const [index, colspan] of spans.entries()) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    addPiece(draft, piece, column, colspan, formulaAt);
    const width = sum(draft.widths.slice(column, column + colspan));
    height = Math.max(height, heightNeeded([{ text: shownOf(piece), size: STYLES.field.size }], width));
    column += colspan;
  }
  draft.rows.push({
    height: roundedHeight(height),
    grows: grows && pieces.some(({ input }) => input?.kind === 'text'),
  });
}

function addPiece(
  draft: Draft,
  piece: Piece,
  column: number,
  colspan: number,
  formulaAt: (formula: Formula) => string,
): void {
  const row = draft.rows.length;
  const { text, title, input, formula } = piece;
  const style = styleOf(piece);
  for (let each = column; each < column + colspan; each += 1) draft.cells.set(`${row},${each}`, { value: null, style });
  const typed = text === '' ? [] : [{ type: STYLES.field, runs: [{ text }] }];
  const content =
    formula === undefined
      ? textCell(typed, style, `the line of ${title}`)
      : formulaCell(formula, formulaAt(formula), style);
  draft.cells.set(`${row},${column}`, content);
  addMerge(draft, { row, column, rowspan: 1, colspan });
  if (input !== undefined) draft.inputs.push({ row, column, input, title, most: undefined, isOwed: false });
}

function styleOf({ input, leads = false }: Piece): CellStyle {
  const font = fontOf(STYLES.field, undefined);
  // A label that leads runs over into the empty room before it rather than breaking.
  const alignment = { horizontal: leads ? 'right' : 'left', vertical: 'bottom', wrapText: !leads } as const;
  return { font, alignment, ...(input === undefined ? {} : { border: LINE, ...openStyle(input) }) };
}
