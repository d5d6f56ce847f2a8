import type { CellStyle } from 'hucre/xlsx';
import type { Field, Input } from '../../layout/blanks.ts';
import { STYLES } from '../../layout/typography.ts';
import { fontOf, textCell } from './cell.ts';
import { openStyle } from './content.ts';
import { addMerge, type Draft, sum } from './draft.ts';
import { heightNeeded, LEAST_WRITABLE, roundedHeight, widthNeeded } from './height.ts';
import { sharedOut } from './spans.ts';

/** What becomes a cell of its own: a text, a blank, or both where there is no room for two. */
interface Piece {
  readonly text: string;
  readonly input: Input | undefined;
  /** What is filled in. */
  readonly title: string;
  /** Whether the blank that it names stands right behind it. */
  readonly leads: boolean;
}

/** A blank is as wide as this, at least. */
const BLANK = '空'.repeat(6);
const LINE = { bottom: { style: 'thin', color: { rgb: '000000' } } } as const;

/** Adds a line of a form's head or foot as cells of one row: only blanks are open, and have a line to write on. */
export function addFields(draft: Draft, fields: readonly Field[], mayEndPage: boolean): void {
  const { size, family } = STYLES.field;
  const row = draft.rows.length;
  const pieces = piecesOf(fields, draft.widths.length);
  const needs = pieces.map(({ text, input }) => {
    const isBlank = input !== undefined;
    return { width: widthNeeded({ text: isBlank ? text + BLANK : text, size }), isBlank };
  });
  let column = 0;
  let height: number = LEAST_WRITABLE;
  for (const [index, colspan] of sharedOut(needs, draft.widths).entries()) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const style = styleOf(piece, fontOf({ family, size }, undefined));
    const typed = piece.text === '' ? [] : [{ type: { family, size }, runs: [{ text: piece.text }] }];
    for (let each = column; each < column + colspan; each += 1)
      draft.cells.set(`${row},${each}`, { value: null, style });
    draft.cells.set(`${row},${column}`, textCell(typed, style, `the line of ${piece.title}`));
    addMerge(draft, { row, column, rowspan: 1, colspan });
    if (piece.input !== undefined) {
      draft.inputs.push({ row, column, input: piece.input, title: piece.title, most: undefined, isOwed: false });
    }
    height = Math.max(
      height,
      heightNeeded([{ text: piece.text, size }], sum(draft.widths.slice(column, column + colspan))),
    );
    column += colspan;
  }
  draft.rows.push({ height: roundedHeight(height), mayEndPage });
}

/** As many pieces as there are columns at most: where labels and blanks do not find room beside each other, a blank begins with its label; where these do not either, all is one. */
function piecesOf(fields: readonly Field[], columns: number): readonly Piece[] {
  const apart = fields.flatMap(apartOf);
  if (apart.length <= columns) return apart;
  const joined = fields.map(joinedOf);
  if (joined.length <= columns) return joined;
  const input = joined.find((piece) => piece.input !== undefined)?.input;
  const text = joined.map((piece) => piece.text).join('　　');
  return [{ text, input: input === undefined ? undefined : { kind: 'text', hint: '' }, title: '', leads: false }];
}

function apartOf(field: Field): readonly Piece[] {
  const { label, content } = field;
  if (typeof content === 'string') return [joinedOf(field)];
  const title = titleOf(label);
  return [
    { text: label, input: undefined, title, leads: true },
    { text: '', input: content, title, leads: false },
  ];
}

function joinedOf({ label, content }: Field): Piece {
  const title = titleOf(label);
  return typeof content === 'string'
    ? { text: `${label}${content}`, input: undefined, title, leads: false }
    : { text: label, input: { kind: 'text', hint: content.hint }, title, leads: false };
}

function titleOf(label: string): string {
  return label.replace(/[：:]\s*$/u, '');
}

function styleOf({ input, leads }: Piece, font: NonNullable<CellStyle['font']>): CellStyle {
  const horizontal = leads ? 'right' : 'left';
  const alignment = { horizontal, vertical: 'bottom', wrapText: true } as const;
  return { font, alignment, ...(input === undefined ? {} : { border: LINE, ...openStyle(input) }) };
}
