import { CsvError, parse } from 'csv-parse/sync';
import { decodedText } from './plain/decoded.ts';
import { type Reader, Unreadable } from './reading.ts';

/** What a CSV file may hold at most: bytes, cells of its grid, cells of a row (as many as a sheet of Excel has columns), characters of a row. */
const LIMITS = { bytes: 64 * 2 ** 20, cells: 200_000, columns: 16_384, row: 4 * 2 ** 20 } as const;

/** The separators of fields that office programs write; the first wins where a header has as many of two. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file (RFC 4180) as one table: UTF-8, or GB18030 as office programs in China save it; separated by commas,
 * semicolons or tabs, as the first line that has any of these has it. The apostrophe in front of what would be a formula
 * is taken away. Short rows are filled up with empty cells, empty lines left out.
 */
export const readCsv: Reader = async (bytes) => {
  if (bytes.length > LIMITS.bytes) throw new Unreadable('too-large');
  const { text } = decodedText(bytes);
  if (text.includes('\0')) throw new Unreadable('damaged');
  const records = recordsOf(text);
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  if (records.length * width > LIMITS.cells) throw new Unreadable('too-large');
  const rows = records
    .filter((record) => width === 1 || record.length > 1 || record[0] !== '')
    .map((record) => Array.from({ length: width }, (_, column) => withoutApostrophe(record[column] ?? '')));
  return { blocks: rows.length === 0 ? [] : [{ kind: 'table', rows }] };
};

function recordsOf(text: string): readonly (readonly string[])[] {
  let cells = 0;
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LIMITS.row,
      on_record: (record: string[]) => {
        cells += record.length;
        if (cells > LIMITS.cells || record.length > LIMITS.columns) throw new Unreadable('too-large');
        return record;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const isTooLarge = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE';
    throw new Unreadable(isTooLarge ? 'too-large' : 'damaged', error);
  }
}

/** The separator that the first line that has any has most of, outside of quotes. */
function separatorOf(text: string): string {
  const found = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') {
      if ([...found.values()].some((count) => count > 0)) break;
    } else if (found.has(character)) found.set(character, (found.get(character) ?? 0) + 1);
  }
  const [most] = [...found].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? SEPARATORS[0];
}

function withoutApostrophe(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
