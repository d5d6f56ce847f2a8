import type { CellStyle } from 'hucre/xlsx';
import { type Field, type Formula, fieldTitle, type Input } from '../../layout/blanks.ts';
import { halfWidths, ROOM_OF_NAME } from '../../layout/half-widths.ts';
import { STYLES } from '../../layout/typography.ts';
import { fontOf, textCell } from './cell.ts';
import { formulaCell, openStyle } from './content.ts';
import { addMerge, type Draft, sum } from './draft.ts';
import { heightNeeded, LEAST_WRITABLE, roundedHeight, widthNeeded } from './height.ts';
import { type Need, sharedOut } from './spans.ts';

/** What becomes a cell of its own: a text, a blank, or a text with a blank where there is no room for two; what is computed always stands in one cell with its label, which may be long. */
interface Piece {
  readonly text: string;
  readonly input?: Input;
  readonly formula?: Formula;
  /** What is filled in. */
  readonly title: string;
  /** Whether the blank that it names stands right behind it. */
  readonly leads?: boolean;
  /** What it is measured as where that is longer. */
  readonly room?: string;
}

/** A blank is as wide as this, at least. */
const BLANK = '空'.repeat(6);
const LINE = { bottom: { style: 'thin', color: { rgb: '000000' } } } as const;

/** Adds a line of a form's head or foot as cells of one row: only blanks are open, and have a line to write on. `formulaAt` writes a formula. */
export function addFields(
  draft: Draft,
  fields: readonly Field[],
  mayEndPage: boolean,
  formulaAt: (formula: Formula) => string,
): void {
  const pieces = piecesOf(fields, draft.widths.length);
  let column = 0;
  let height: number = LEAST_WRITABLE;
  for (const [index, colspan] of sharedOut(pieces.map(needOf), draft.widths).entries()) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    addPiece(draft, piece, column, colspan, formulaAt);
    const width = sum(draft.widths.slice(column, column + colspan));
    height = Math.max(height, heightNeeded([{ text: shownOf(piece), size: STYLES.field.size }], width));
    column += colspan;
  }
  draft.rows.push({ height: roundedHeight(height), mayEndPage });
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

function needOf(piece: Piece): Need {
  const { size } = STYLES.field;
  const isBlank = piece.input !== undefined;
  return { width: widthNeeded({ text: shownOf(piece) + (isBlank ? BLANK : ''), size }), isBlank };
}

/** What a piece is measured as. */
function shownOf({ text, formula, room = '' }: Piece): string {
  const shown = formula === undefined ? text : formula.value.toString();
  return halfWidths(shown) < halfWidths(room) ? room : shown;
}

/** As many pieces as there are columns at most: where labels do not find room beside their blanks, a blank begins with its label; where these do not either, all is one. */
function piecesOf(fields: readonly Field[], columns: number): readonly Piece[] {
  const apart = fields.flatMap(apartOf);
  if (apart.length <= columns) return apart;
  const joined = fields.map(joinedOf);
  if (joined.length <= columns) return joined;
  const hasBlank = joined.some(({ input }) => input !== undefined);
  const text = fields.map(({ label, content }) => label + (typeof content === 'string' ? content : '')).join('　　');
  return [{ text, title: '', ...(hasBlank ? { input: { kind: 'text', hint: '' } } : {}) }];
}

function apartOf(field: Field): readonly Piece[] {
  const { label, content } = field;
  if (typeof content === 'string' || 'parts' in content) return [joinedOf(field)];
  const title = fieldTitle(label);
  return [
    { text: label, title, leads: true },
    { text: '', title, input: content },
  ];
}

function joinedOf({ label, content, key }: Field): Piece {
  const title = fieldTitle(label);
  if (typeof content === 'string') {
    const text = `${label}${content}`;
    return key === undefined ? { text, title } : { text, title, room: label + ' '.repeat(ROOM_OF_NAME) };
  }
  if (!('parts' in content)) return { text: label, title, input: { kind: 'text', hint: content.hint } };
  const parts = [`"${label.replaceAll('"', '""')}"&(`, ...content.parts, ')'];
  return { text: '', title, formula: { parts, value: `${label}${content.value}` } };
}

function styleOf({ input, leads = false }: Piece): CellStyle {
  const font = fontOf(STYLES.field, undefined);
  // A label that leads runs over into the empty room before it rather than breaking.
  const alignment = { horizontal: leads ? 'right' : 'left', vertical: 'bottom', wrapText: !leads } as const;
  return { font, alignment, ...(input === undefined ? {} : { border: LINE, ...openStyle(input) }) };
}
