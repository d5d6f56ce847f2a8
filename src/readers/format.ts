import { openContainer } from './container.ts';
import { Unreadable } from './reading.ts';

/** The formats that can be read back. */
export type ReadableFormat = 'docx' | 'pdf' | 'ofd' | 'xlsx' | 'html' | 'md' | 'csv' | 'json';

/** The format of a file by its content; only plain texts are told apart by the ending of its name as well, since they look alike. Throws `Unreadable` for a package of another kind. */
export function formatOf(bytes: Uint8Array, name: string): ReadableFormat {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return packageFormat(bytes);
  const text = start.replace(/^(?:ï»¿)?\s*/, '').toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html';
  const ending = /\.(csv|json|md|html)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending as ReadableFormat;
  if (text.startsWith('{')) return 'json';
  return text.startsWith('#') ? 'md' : 'csv';
}

/** Whether a file is a text document of LibreOffice (.odt): the first part of such a package says so, uncompressed. */
export function isOpenText(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return start.startsWith('PK') && start.includes('application/vnd.oasis.opendocument.text');
}

function packageFormat(bytes: Uint8Array): ReadableFormat {
  const entries = openContainer(bytes);
  if (entries.has('word/document.xml')) return 'docx';
  if (entries.has('xl/workbook.xml')) return 'xlsx';
  if (entries.has('OFD.xml')) return 'ofd';
  throw new Unreadable('damaged');
}
