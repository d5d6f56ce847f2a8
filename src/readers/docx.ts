import { openContainer } from './container.ts';
import { beforeChanges } from './docx/before.ts';
import { looksOf } from './docx/traits.ts';
import { type Reader, Unreadable } from './reading.ts';
import type { WordDocument } from './word/document.ts';
import { wordPackage } from './word/docx/package.ts';
import { readDocxPackage } from './word/docx/read.ts';
import { gridBlocks } from './word/grid.ts';
import type { Version } from './word/presence.ts';
import { viewOf } from './word/views.ts';

/**
 * Reads a Word document, also one that another office program has saved again: changes as accepted, without headers,
 * footers, notes, comments, text boxes and pictures; letters that are hidden among the others. Where there are changes
 * it is also read as it was before them.
 */
export const readDocx: Reader = async (bytes) => {
  try {
    const parts = openContainer(bytes);
    const word = wordPackage(parts);
    const document = readDocxPackage(word);
    const looks = looksOf(parts, word.treeOf);
    const reading = { blocks: blocksIn(document, 'final'), ...looks };
    if (looks.pending.every(({ kind }) => kind === 'comment')) return reading;
    const { traits } = looksOf(parts, (part) => beforeChanges(word.treeOf(part)));
    return { ...reading, before: { blocks: blocksIn(document, 'original'), traits } };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
};

function blocksIn(document: WordDocument, version: Version) {
  return gridBlocks(viewOf(document, version, 'with hidden').blocks);
}
