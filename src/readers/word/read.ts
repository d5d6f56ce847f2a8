import { openContainer } from '../container.ts';
import { Unreadable } from '../reading.ts';
import type { WordDocument } from './document.ts';
import { wordPackage } from './docx/package.ts';
import { readDocxPackage } from './docx/read.ts';
import { isOdt, readOdtPackage } from './odt/read.ts';

/** Reads a text document of an office program (DOCX, ODT). Throws `Unreadable` for what is none, is damaged, encrypted, too large or dangerous to open, never anything else. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  try {
    const parts = openContainer(bytes);
    return isOdt(parts) ? readOdtPackage(parts) : readDocxPackage(wordPackage(parts));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
}
