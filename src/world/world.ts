import { fstatSync, writeSync } from 'node:fs';
import { failure } from '../commands/failure.ts';
import type { World } from '../commands/world.ts';
import { filesBelow } from './files.ts';
import { writeFolder } from './output.ts';

/** The real world: the files below a root, this machine's streams. */
export function realWorld(root: string): World {
  return {
    ...filesBelow(root),
    write: (folder, files) => written(() => writeFolder(root, folder, files)),
    sha256: (text) => hashes().createHash('sha256').update(text, 'utf8').digest('hex'),
    print: (text) => writeAll(1, text),
    tell: (text) => writeAll(2, text),
    hasColours: isTerminal(1) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  };
}

/** An error of the machine: its code, and the path at which it happened; `dest` is where something was to be moved. */
interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Whether an error comes from the machine: no permission, a broken disk, too many open files. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Whether a stream of the process is a terminal. (Asking `process.stdout` would load all of Node's streams.) */
function isTerminal(descriptor: 1): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false; // the stream is closed
  }
}

/** Node's hashes, loaded only when one is wanted: they take a tenth of the time in which Node starts. */
function hashes(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}

/** What a writing gives; a machine that cannot write is said to be one. */
function written<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw failure((say) => say.unwritable(error.dest ?? error.path ?? '', error.code), error);
  }
}

/** Writes all of a text to a stream, waiting while its reader is busy. A reader that has gone away wants no more: that is no error. */
function writeAll(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
