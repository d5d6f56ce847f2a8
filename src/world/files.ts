import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Content, type Entry, type Files, LARGEST, ordered } from '../ports/files.ts';
import type { Bytes } from '../ports/folders.ts';
import { at } from './complaints.ts';

/** The files below a folder of this machine. Links are followed only inside the folder. */
export function filesBelow(root: string): Files {
  const isInside = insideOf(root);
  return {
    list: (folder) => listFolder(root, folder, isInside),
    read: (path) => readFile(root, path, isInside),
  };
}

/** No document is near this size; a larger one is not read. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** The bytes of a document. What is no file, or too large, is not even opened. */
export function readBytes(path: string): Bytes {
  const found = fileAt(path, LARGEST_DOCUMENT);
  if (found.kind !== 'file') return found;
  try {
    const descriptor = openAtOnce(path);
    try {
      const opened = fstatSync(descriptor);
      if (!opened.isFile()) return { kind: 'not-a-file' };
      return { kind: 'bytes', bytes: at(path, () => readWhole(descriptor, Math.min(opened.size, LARGEST_DOCUMENT))) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing' };
    throw error;
  }
}

/** Whether a path leads to a file that may be opened, not larger than so many bytes: to open a pipe or a device can wait for ever, or do something. */
export function fileAt(path: string, limit: number): Exclude<Bytes, { kind: 'bytes' }> | { readonly kind: 'file' } {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { kind: 'folder' };
    if (!stat.isFile()) return { kind: 'not-a-file' };
    return stat.size > limit ? { kind: 'too-large', limit } : { kind: 'file' };
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing' };
    throw error;
  }
}

/** Where a path leads with every link followed; undefined where there is nothing. */
export function placeOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Opens a file for reading, and never waits: what was a file when it was looked at can have become a pipe. */
export function openAtOnce(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** Whether a path below the root, with every link in it followed, is still below the root. Throws when the path does not exist. */
type IsInside = (path: string) => boolean;

function insideOf(root: string): IsInside {
  const known = new Map<string, boolean>();
  let realRoot: string | undefined;
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    realRoot ??= realpathSync.native(root);
    const real = realpathSync.native(join(root, path));
    const isInside = real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    known.set(path, isInside);
    return isInside;
  };
}

function listFolder(root: string, folder: string, isInside: IsInside): readonly Entry[] | 'missing' | 'link-outside' {
  try {
    if (!isInside(folder)) return 'link-outside';
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).map((entry): Entry => {
      if (entry.isFile()) return { name: entry.name, kind: 'file' };
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
      const path = `${folder}/${entry.name}`;
      return { name: entry.name, kind: entry.isSymbolicLink() ? kindOfLink(root, path, isInside) : 'other' };
    });
    return ordered(entries, ({ name }) => name);
  } catch (error) {
    if (isAbsence(error)) return 'missing';
    throw error;
  }
}

function kindOfLink(root: string, path: string, isInside: IsInside): Entry['kind'] {
  try {
    if (!isInside(path)) return 'link-outside';
    const target = statSync(join(root, path));
    if (target.isDirectory()) return 'folder';
    return target.isFile() ? 'file' : 'other';
  } catch (error) {
    if (isAbsence(error)) return 'other';
    throw error;
  }
}

function readFile(root: string, path: string, isInside: IsInside): Content {
  const full = join(root, path);
  let descriptor: number;
  try {
    const folder = dirname(path);
    if (!isInside(folder) || (lstatSync(full).isSymbolicLink() && !isInside(path))) return { kind: 'link-outside' };
    if (!statSync(full).isFile()) return { kind: 'not-a-file' };
    descriptor = openAtOnce(full);
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing' };
    throw error;
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: 'not-a-file' };
    if (stat.size > LARGEST) return { kind: 'too-large', bytes: stat.size, limit: LARGEST };
    return decode(at(full, () => readWhole(descriptor, stat.size)));
  } finally {
    closeSync(descriptor);
  }
}

function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Bytes as text; those that are no UTF-8 with a guess at what they are, and what can be read of their beginning. */
export function decode(bytes: Buffer): Content {
  if (isUtf8(bytes)) return { kind: 'text', text: bytes.toString('utf8') };
  const lossy = bytes.toString('utf8');
  const text = lossy.slice(0, Math.max(0, lossy.indexOf('\ufffd')));
  return { kind: 'encoding', guess: guessEncoding(bytes), text };
}

function guessEncoding(bytes: Buffer): 'UTF-16' | 'GB18030' | 'binary' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.includes(0)) return 'binary';
  return /\ufffd/.test(new TextDecoder('gb18030').decode(bytes)) ? 'binary' : 'GB18030';
}

function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}
