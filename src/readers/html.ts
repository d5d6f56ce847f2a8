import { blocksOf } from './html-grid.ts';
import { type Reader, Unreadable } from './reading.ts';

/** Bytes that a file may have at most. */
const LARGEST = 64 * 2 ** 20;

/** Reads the paragraphs and tables of an HTML file in UTF-8, of all views that can be switched to. Scripts, styles and navigation are no content. */
export const readHtml: Reader = async (bytes) => {
  if (bytes.length > LARGEST) throw new Unreadable('too-large');
  const html = decoded(bytes);
  try {
    return { blocks: blocksOf(html) };
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('damaged', cause);
  }
};

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable('damaged', cause);
  }
}
