import type { FormSheet } from '../../readers/form-workbook.ts';
import type { LetterText } from './lines.ts';
import { linesOfTable } from './listed.ts';

/** The letter that sheets are: their rows, and the opinions that these list. */
export function letterOfSheets(sheets: readonly FormSheet[]): LetterText {
  const parts = sheets.filter(({ isVisible }) => isVisible).map((sheet) => linesOfTable(textsOf(sheet)));
  return { lines: parts.flatMap(({ lines }) => lines), listed: parts.flatMap(({ listed }) => listed) };
}

/** The texts of the rows that say something, in their columns. */
function textsOf({ cells }: FormSheet): readonly (readonly string[])[] {
  const width = Math.max(0, ...cells.map(({ column }) => column + 1));
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const own = rows.get(row) ?? Array.from({ length: Math.min(width, MOST_COLUMNS) }, () => '');
    rows.set(row, own);
    if (column < MOST_COLUMNS) own[column] = text;
  }
  return [...rows].toSorted(([one], [other]) => one - other).map(([, texts]) => texts);
}

/** No list of opinions has more columns. */
const MOST_COLUMNS = 60;
