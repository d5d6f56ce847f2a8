import type { Draft, DraftRow } from './draft.ts';

/** Programs make an empty row so much higher than its size of type: LibreOffice 1.18 for any font, Excel 1.2 to 1.3. */
const EMPTY_LINE = 1.2;
/** What a worksheet says of rows without a height of their own, as the library writes it. */
const USUAL = '<sheetFormatPr defaultRowHeight="15"/>';
/** It stands among the first bytes of a worksheet. */
const HEAD = 2048;

/**
 * Keeps rows that grow with what is typed into them as high as they are meant to be: programs look at one row and at cells
 * that are not merged only, so each has an empty cell of large type in a column that is hidden. Gives whether there is one.
 */
export function addStruts({ cells, rows }: Draft, column: number): boolean {
  for (const [row, { grows = false, height }] of rows.entries()) {
    if (grows) cells.set(`${row},${column}`, { value: null, style: { font: { size: strutSize(height) } } });
  }
  return rows.some(({ grows = false }) => grows);
}

/** The size of type, in halves of a point, of which an empty row is so high. */
function strutSize(height: number): number {
  return Math.round((2 * height) / EMPTY_LINE) / 2;
}

/** As high as a program that fits no rows shows those that grow, so that it cuts nothing that is printed there; undefined where none does. */
export function unfittedHeight(rows: readonly DraftRow[]): number | undefined {
  const heights = rows.flatMap(({ grows = false, height }) => (grows ? [height] : []));
  return heights.length === 0 ? undefined : Math.max(...heights);
}

/** A worksheet that says so. Throws where it does not begin as the library writes it. */
export function withUnfittedHeight(worksheet: Uint8Array, height: number): Uint8Array {
  const head = new TextDecoder('latin1').decode(worksheet.subarray(0, HEAD));
  const at = head.indexOf(USUAL);
  if (at < 0) throw new Error('the library has written a worksheet without the height of its rows');
  const said = new TextEncoder().encode(`<sheetFormatPr defaultRowHeight="${height}"/>`);
  const [before, after] = [worksheet.subarray(0, at), worksheet.subarray(at + USUAL.length)];
  const bytes = new Uint8Array(before.length + said.length + after.length);
  bytes.set(before);
  bytes.set(said, before.length);
  bytes.set(after, before.length + said.length);
  return bytes;
}

/** A worksheet whose rows are as high as it says until something is typed into them: then programs fit them. */
export function withFittedRows(worksheet: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(worksheet);
  return new TextEncoder().encode(text.replace(/(<row r="\d+" ht="[\d.]+") customHeight="1"/g, '$1'));
}
