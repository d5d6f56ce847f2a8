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
import { join, sep } from 'node:path';
import type { Content, Entry, Files } from '../load/files.ts';
import { compareText } from '../text/diagnostic.ts';

/** No file of the data is near this size; a larger one is not read. */
const LARGEST = 2 * 1024 * 1024;

/** The files below a folder of this machine. Links are followed only inside the folder. */
export function filesBelow(root: string): Files {
  return {
    list: (folder) => listFolder(root, folder),
    read: (path) => readFile(root, path),
  };
}

function listFolder(root: string, folder: string): readonly Entry[] | 'missing' | 'link-outside' {
  const path = join(root, folder);
  try {
    if (lstatSync(path).isSymbolicLink() && leaves(root, path)) return 'link-outside';
    return readdirSync(path, { withFileTypes: true })
      .map((entry): Entry => {
        if (entry.isFile()) return { name: entry.name, kind: 'file' };
        if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
        return { name: entry.name, kind: entry.isSymbolicLink() ? kindOfLink(root, join(path, entry.name)) : 'other' };
      })
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (isAbsence(error)) return 'missing';
    throw error;
  }
}

function kindOfLink(root: string, path: string): Entry['kind'] {
  try {
    if (leaves(root, path)) return 'link-outside';
    const target = statSync(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
  } catch (error) {
    if (isAbsence(error)) return 'other';
    throw error;
  }
}

function leaves(root: string, path: string): boolean {
  return !realpathSync(path).startsWith(realpathSync(root) + sep);
}

function readFile(root: string, path: string): Content {
  const full = join(root, path);
  let descriptor: number;
  try {
    if (lstatSync(full).isSymbolicLink() && leaves(root, full)) return { kind: 'link-outside' };
    // A pipe without a writer would block for ever: never wait when opening.
    descriptor = openSync(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing' };
    throw error;
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: 'not-a-file' };
    if (stat.size > LARGEST) return { kind: 'too-large', bytes: stat.size, limit: LARGEST };
    return decode(readWhole(descriptor, stat.size));
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

function decode(bytes: Buffer): Content {
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
