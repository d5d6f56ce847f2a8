import { zipSync } from 'fflate';
import { openContainer } from '../../../src/readers/container.ts';

/** A change of one row of an annex, made as Word makes it with revision marks. */
export interface TrackedEdit {
  readonly kind: 'wording' | 'points' | 'row-out' | 'row-in';
  /** The row, counted from 0 below the head of the first table. */
  readonly row: number;
  readonly author: string;
  readonly date: string;
  /** The new words or figure, which stand in place of all of the first paragraph; of a new row its wording. */
  readonly text: string;
  /** How many characters of the old words are kept at their beginning. */
  readonly kept: number;
}

const DOCUMENT = 'word/document.xml';
const ROW = /<w:tr>.*?<\/w:tr>/gsu;
const CELL = /<w:tc>.*?<\/w:tc>/gsu;
const RUN = /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">(.*?)<\/w:t><\/w:r>/gsu;

/** A DOCX of an annex with changes made in its first table under revision marks. `columns` says which cells of a row, from the right, hold the wording and the points. */
export function withEdits(
  bytes: Uint8Array,
  edits: readonly TrackedEdit[],
  columns: { readonly wording: number; readonly points: number },
): Uint8Array {
  const parts = Object.fromEntries(openContainer(bytes));
  const xml = new TextDecoder().decode(parts[DOCUMENT]);
  let row = -2;
  let id = 1000;
  const marked = xml.replace(ROW, (whole) => {
    row += 1;
    const own = edits.filter((each) => each.row === row);
    return own.reduce((text, edit) => {
      id += 10;
      return rowWith(text, edit, columns, id);
    }, whole);
  });
  return zipSync({ ...parts, [DOCUMENT]: new TextEncoder().encode(marked) });
}

function rowWith(
  row: string,
  edit: TrackedEdit,
  columns: { readonly wording: number; readonly points: number },
  id: number,
): string {
  const by = (index: number) => `w:id="${id + index}" w:author="${edit.author}" w:date="${edit.date}"`;
  switch (edit.kind) {
    case 'wording':
    case 'points':
      return cellChanged(row, columns[edit.kind], (cell) => replaced(cell, edit, by));
    case 'row-out':
      return row
        .replace('<w:trPr>', `<w:trPr><w:del ${by(0)}/>`)
        .replace(RUN, (_, look = '', text) => struck(look, text, by(1)));
    case 'row-in':
      return row + newRow(row, edit, columns, by);
  }
}

function cellChanged(row: string, column: number, change: (cell: string) => string): string {
  const count = row.match(CELL)?.length ?? 0;
  let at = -1;
  return row.replace(CELL, (cell) => {
    at += 1;
    return at === count + column ? change(cell) : cell;
  });
}

/** The first run of a cell with all but what is kept at its beginning struck out, and the new words behind. */
function replaced(cell: string, { text, kept }: TrackedEdit, by: (index: number) => string): string {
  let isDone = false;
  return cell.replace(RUN, (whole, look = '', old) => {
    if (isDone) return whole;
    isDone = true;
    const [same, gone] = [old.slice(0, kept), old.slice(kept)];
    const stays = same === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${same}</w:t></w:r>`;
    return stays + struck(look, gone, by(0)) + put(look, text, by(1));
  });
}

function struck(look: string, text: string, by: string): string {
  return `<w:del ${by}><w:r>${look}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

function put(look: string, text: string, by: string): string {
  return `<w:ins ${by}><w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
}

/** A row like another one, with empty cells but for wording and points: nothing is merged in it. */
function newRow(
  row: string,
  { text }: TrackedEdit,
  columns: { readonly wording: number; readonly points: number },
  by: (index: number) => string,
): string {
  const cells = row.match(CELL) ?? [];
  const made = cells.map((cell, at) => {
    const properties = /<w:tcPr>.*?<\/w:tcPr>/su.exec(cell)?.[0].replace(/<w:vMerge[^>]*>/gu, '') ?? '';
    const words = { [cells.length + columns.wording]: text, [cells.length + columns.points]: '0.5' }[at];
    const run = words === undefined ? '' : put('', words, by(2 + at));
    return `<w:tc>${properties}<w:p>${run}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:ins ${by(0)}/></w:trPr>${made.join('')}</w:tr>`;
}
