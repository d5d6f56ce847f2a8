import { openZip } from '../readers/container.ts';
import { isUnreadable } from '../readers/reading.ts';
import type { Chosen } from './finding.ts';

/** The parts by which a package is known for a document: it is one file, and is not taken apart. */
const DOCUMENTS: readonly string[] = ['[Content_Types].xml', 'OFD.xml', 'mimetype'];

/** Whether bytes are those of a ZIP file that is no document. */
export function isPacked(bytes: Uint8Array): boolean {
  return unpacked({ name: '', bytes }) !== undefined;
}

/** The files in a ZIP file that somebody chose, each with its path behind that of the ZIP file; undefined for any other file, for a document, and for what cannot be opened. */
export function unpacked({ name, bytes }: Chosen): readonly Chosen[] | undefined {
  if (typeof bytes === 'string' || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const parts = openZip(bytes);
    if (DOCUMENTS.some((part) => parts.has(part))) return undefined;
    return [...parts].map(([path, content]) => ({ name: `${name}/${path}`, bytes: content }));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}
