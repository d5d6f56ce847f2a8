import type { Document, Table } from '../../layout/document.ts';
import { fullGrid } from '../../layout/grid.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The tables of a document as CSV (RFC 4180) for office programs: a byte order mark, CRLF, every merged cell repeated in
 * full, lines within a cell as line feeds. Tables with the same header are one. A cell that an office program would
 * calculate begins with an apostrophe. Throws when tables have different headers: a CSV file holds one table.
 */
export function writeCsv(document: Document): string {
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const [first] = tables;
  if (first === undefined) return BYTE_ORDER_MARK;
  const header = headerOf(first);
  const other = tables.find((table) => headerOf(table).join('\n') !== header.join('\n'));
  if (other !== undefined) throw new Error(`the tables ${first.name} and ${other.name} differ: a CSV file holds one`);
  const rows = [header, ...tables.flatMap(fullGrid)];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function headerOf({ columns }: Table): readonly string[] {
  return columns.map(({ title }) => title);
}

/** A field is quoted also where it contains white space or what another separator could be. */
function field(text: string): string {
  const safe = neutralised(text.replace(/\r\n?/g, '\n'));
  return /[",;\s]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that begins a formula gets an apostrophe in front; so does text that looks like one that got it, so that the way back is clear. */
function neutralised(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
