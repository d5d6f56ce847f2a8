import { closeSync, openSync, writeSync } from 'node:fs';
import { Gzip } from 'fflate';
import type { Entry } from '../entry.ts';

/** When everything was changed, in seconds: the moment that npm writes as well, in 1985. */
const CHANGED = 499_162_500;
/** A tar consists of blocks of so many bytes (POSIX.1-2001, pax). */
const BLOCK = 512;

/** Writes a `.tar.gz`. By fflate, since what Node's zlib writes depends on its version and on the processor. */
export function writeTarGz(file: string, entries: readonly Entry[]): void {
  const target = openSync(file, 'w');
  try {
    const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => void writeSync(target, chunk));
    for (const entry of entries) for (const chunk of blocksOf(entry)) gzip.push(chunk);
    gzip.push(new Uint8Array(2 * BLOCK), true);
  } finally {
    closeSync(target);
  }
}

/** A header, the bytes, and what fills their last block. A path that is long or not ASCII is told by a record before. */
function* blocksOf(entry: Entry): Iterable<Uint8Array> {
  const { path, isProgram } = entry;
  if (path.length > 100 || /[^\x20-\x7e]/.test(path)) {
    const told = recordOf('path', path);
    yield headerOf('@pax', { kind: 'x', size: told.length, mode: 0o644 });
    yield* filled(told);
  }
  const bytes = entry.bytes();
  yield headerOf(path, { kind: '0', size: bytes.length, mode: isProgram ? 0o755 : 0o644 });
  yield* filled(bytes);
}

function* filled(bytes: Uint8Array): Iterable<Uint8Array> {
  if (bytes.length > 0) yield bytes;
  if (bytes.length % BLOCK > 0) yield new Uint8Array(BLOCK - (bytes.length % BLOCK));
}

interface About {
  /** A file, or a record about the next one. */
  readonly kind: '0' | 'x';
  readonly size: number;
  readonly mode: number;
}

function headerOf(path: string, { kind, size, mode }: About): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0, 100, 'utf8');
  block.write(octal(mode, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(CHANGED, 11), 136);
  block.write(' '.repeat(8), 148);
  block.write(kind, 156);
  block.write('ustar\u000000', 257);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, '0');
}

/** A record tells its own length, digits of the length included. */
function recordOf(key: string, value: string): Uint8Array {
  const rest = Buffer.from(` ${key}=${value}\n`, 'utf8');
  let length = rest.length;
  while (`${length}`.length + rest.length !== length) length = `${length}`.length + rest.length;
  return Buffer.concat([Buffer.from(`${length}`), rest]);
}
