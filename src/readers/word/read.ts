import { openContainer } from '../container.ts';
import { Unreadable } from '../reading.ts';
import type { WordDocument } from './document.ts';
import { wordPackage } from './docx/package.ts';
import { readDocxPackage } from './docx/read.ts';

/** Reads a text document of an office program (DOCX). Throws `Unreadable` for what is none, is damaged, encrypted, too large or dangerous to open, never anything else. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  try {
    return readDocxPackage(wordPackage(openContainer(bytes)));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
}
