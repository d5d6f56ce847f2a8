import { type Field, type Formula, fieldTitle, type Input } from './blanks.ts';
import { halfWidths, ROOM_OF_NAME } from './half-widths.ts';
import { fits, type Need, sharedOut, sharedSingly } from './spans.ts';
import { STYLES } from './typography.ts';

/** What becomes a cell of its own: a text, a blank, or a text with a blank where there is no room for two; what is computed always stands in one cell with its label, which may be long. */
export interface Piece {
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

/** White space in a cell of a workbook, left and right together, in points. */
export const CELL_PADDING = 8;
/** A blank has room for so many characters, and for more where its field says so: a workbook aligns nothing by that. */
const BLANK = 6;
const LONG_BLANK = 8;

/**
 * The fields of a line of a form as a workbook has them: as many on a row of its columns, of these widths in points, as
 * have room there with their blanks, each in one column where all of them can be. What follows a field stays with it.
 */
export function fieldLines(fields: readonly Field[], widths: readonly number[]): readonly (readonly Field[])[] {
  const lines: (readonly Field[])[] = [];
  const groups = groupsOf(fields);
  const canGrow = groups.every((group) => spansOf(group.flatMap(apartOf), widths).grows);
  for (const group of groups) {
    const longer = [...(lines.at(-1) ?? []), ...group];
    const hasRoomFor = canGrow ? spansOf(longer.flatMap(apartOf), widths).grows : hasRoom(longer, widths);
    if (lines.length > 0 && hasRoomFor) lines.splice(-1, 1, longer);
    else lines.push(group);
  }
  return lines;
}

/** How many columns each piece of a line has. The row grows with what is typed into it where every blank is one column. */
export function spansOf(
  pieces: readonly Piece[],
  widths: readonly number[],
): { readonly spans: readonly number[]; readonly grows: boolean } {
  const needs = pieces.map(needOf);
  // A blank with its label in it is a whole line, which is told from a row of a table by being merged.
  const areApart =
    needs.length <= widths.length && pieces.every(({ input, text }) => input === undefined || text === '');
  const singly = areApart ? sharedSingly(needs, widths) : undefined;
  return singly === undefined ? { spans: sharedOut(needs, widths), grows: false } : { spans: singly, grows: true };
}

function groupsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const groups: Field[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (field.follows === true && last !== undefined) last.push(field);
    else groups.push([field]);
  }
  return groups;
}

function hasRoom(fields: readonly Field[], widths: readonly number[]): boolean {
  const needs = fields.flatMap(apartOf).map(needOf);
  if (needs.length > widths.length) return false;
  let from = 0;
  return sharedOut(needs, widths).every((span, index) => {
    const room = widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
    from += span;
    const need = needs[index];
    return need !== undefined && fits(need, room);
  });
}

/** As many pieces as there are columns at most: where labels do not find room beside their blanks, a blank begins with its label; where these do not either, all is one. */
export function piecesOf(fields: readonly Field[], columns: number): readonly Piece[] {
  const apart = fields.flatMap(apartOf);
  if (apart.length <= columns) return apart;
  const joined = fields.map(joinedOf);
  if (joined.length <= columns) return joined;
  const hasBlank = joined.some(({ input }) => input !== undefined);
  const text = fields.map(({ label, content }) => label + (typeof content === 'string' ? content : '')).join('　　');
  return [{ text, title: '', ...(hasBlank ? { input: { kind: 'text', hint: '' } } : {}) }];
}

function apartOf(field: Field): readonly Piece[] {
  const { label, content, room = BLANK } = field;
  if (typeof content === 'string' || 'parts' in content) return [joinedOf(field)];
  const title = fieldTitle(label);
  return [
    { text: label, title, leads: true },
    { text: '', title, input: content, room: roomOf(room) },
  ];
}

function joinedOf({ label, content, key, room = BLANK }: Field): Piece {
  const title = fieldTitle(label);
  if (typeof content === 'string') {
    const text = `${label}${content}`;
    return key === undefined ? { text, title } : { text, title, room: label + ' '.repeat(ROOM_OF_NAME) };
  }
  if (!('parts' in content)) {
    return { text: label, title, input: { kind: 'text', hint: content.hint }, room: label + roomOf(room) };
  }
  const parts = [`"${label.replaceAll('"', '""')}"&(`, ...content.parts, ')'];
  return { text: '', title, formula: { parts, value: `${label}${content.value}` } };
}

function roomOf(characters: number): string {
  return '　'.repeat(Math.min(characters, LONG_BLANK));
}

/** The room that a piece needs, in points. */
function needOf(piece: Piece): Need {
  const width = (halfWidths(shownOf(piece)) * STYLES.field.size) / 2 + CELL_PADDING;
  return { width, isBlank: piece.input !== undefined };
}

/** What a piece is measured as. */
export function shownOf({ text, formula, room = '' }: Piece): string {
  const shown = formula === undefined ? text : formula.value.toString();
  return halfWidths(shown) < halfWidths(room) ? room : shown;
}
