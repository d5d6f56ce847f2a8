import { fstatSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../commands/failure.ts';
import type { OutputFolder, World } from '../commands/world.ts';
import type { Typesetter } from '../writers/pdf/typesetter.ts';
import { filesBelow, readBytes } from './files.ts';
import { outputFolder } from './output.ts';
import { programName } from './program.ts';
import { walk } from './walk.ts';

/** The real world: the files below a root, this machine's streams. */
export function realWorld(root: string): World {
  let typesetter: Promise<Typesetter> | undefined;
  return {
    ...filesBelow(root),
    folder: (path) => guarded(outputFolder(resolve(path), path)),
    walk: (folder, except) => walk(resolve(folder), except),
    bytes: (path) => readBytes(resolve(path)),
    below: (path) => filesBelow(resolve(path)),
    revision: async (name) => (await import('./revisions.ts')).filesIn(root, name),
    forkPoint: async (name) => (await import('./revisions.ts')).forkPoint(root, name),
    variable: (name) => process.env[name],
    send: async (request) => (await import('./transport.ts')).send(request),
    typesetter: () => {
      typesetter ??= import('./typesetter.ts').then(({ typesetterOf }) => typesetterOf());
      return typesetter;
    },
    sha256: (content) => {
      const hash = hashes().createHash('sha256');
      const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) hash.update(piece);
      return hash.digest('hex');
    },
    sm3: (content) => hashes().createHash('sm3').update(content).digest('hex'),
    program: programName(),
    print: (content) => writeAll(1, content),
    tell: (text) => writeAll(2, text),
    show: isTerminal(2) ? (text) => writeAll(2, `\r\u001b[K${text}`) : () => undefined,
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
function isTerminal(descriptor: 1 | 2): boolean {
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

/** A folder for which a machine that cannot write is said to be one. */
function guarded(folder: OutputFolder): OutputFolder {
  const complain = (error: unknown): never => {
    if (!isSystemError(error)) throw error;
    throw failure((say) => say.unwritable(error.dest ?? error.path ?? '', error.code), error);
  };
  return {
    ...folder,
    exclusively: async (action) => {
      try {
        return await folder.exclusively(action);
      } catch (error) {
        return complain(error);
      }
    },
  };
}

/** Writes all of a text or of bytes to a stream, waiting while its reader is busy. A reader that has gone away wants no more: that is no error. */
function writeAll(descriptor: 1 | 2, content: string | Uint8Array): void {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
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
