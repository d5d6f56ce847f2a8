import { closeSync, fstatSync, readSync } from 'node:fs';
import type { Pieces } from '../ports/folders.ts';
import { at } from './complaints.ts';
import { fileAt, openAtOnce } from './files.ts';

/** What was collected of ten thousand units is smaller; a larger file is not read. */
export const LARGEST_COLLECTED = 1024 * 1024 * 1024;

/** So many bytes are read at a time. */
const PIECE = 256 * 1024;

/** The bytes of a file that may be far larger than a document. What is no file, or too large, is not even opened. */
export function piecesOf(path: string): Pieces {
  const found = fileAt(path, LARGEST_COLLECTED);
  return found.kind === 'file' ? { kind: 'pieces', pieces: { [Symbol.iterator]: () => read(path) } } : found;
}

function* read(path: string): Generator<Uint8Array> {
  const descriptor = openAtOnce(path);
  try {
    if (!fstatSync(descriptor).isFile()) return;
    for (let left = LARGEST_COLLECTED; left > 0; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, left));
      const length = at(path, () => readSync(descriptor, piece));
      if (length === 0) return;
      left -= length;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
