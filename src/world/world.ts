import { fstatSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../ports/failure.ts';
import type { Files } from '../ports/files.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { OutputFolder, World } from '../ports/world.ts';
import { createFolder } from './create.ts';
import { filesBelow, readBytes } from './files.ts';
import { outputFolder } from './output.ts';
import { programName } from './program.ts';
import { renameFile } from './rename.ts';
import { replaceText } from './replace.ts';
import { walk } from './walk.ts';

/** The real world: the files below a root, this machine's streams. */
export function realWorld(root: string): World {
  let typesetter: Promise<Typesetter> | undefined;
  let isRead = true;
  return {
    ...filesBelow(root),
    replace: (path, before, after) => orComplain(() => replaceText(root, path, before, after)),
    rename: (path, name) => orComplain(() => renameFile(root, path, name)),
    create: (path, files) => orComplain(() => createFolder(resolve(path), files)),
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
    watch: async (folder, answer) => {
      const { watchFolder } = await import('./watcher.ts');
      await watchFolder(
        root,
        folder,
        () => answer(readable(filesBelow(root))),
        () => isRead,
      );
    },
    print: (content) => {
      isRead = writeAll(1, content);
    },
    tell: (text) => void writeAll(2, text),
    show: isTerminal(2) ? (text) => void writeAll(2, `\r\u001b[K${text}`) : () => undefined,
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

/** Files for which a machine that cannot read is said to be one. */
function readable(files: Files): Files {
  const attempt = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw failure((say) => say.unreadable(error.path ?? '', error.code), error);
    }
  };
  return { list: (folder) => attempt(() => files.list(folder)), read: (path) => attempt(() => files.read(path)) };
}

/** A folder for which a machine that cannot write is said to be one. */
function guarded(folder: OutputFolder): OutputFolder {
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

/** What an action that writes gives. Throws a sentence where the machine cannot write. */
function orComplain<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    return complain(error);
  }
}

function complain(error: unknown): never {
  if (!isSystemError(error)) throw error;
  throw failure((say) => say.unwritable(error.dest ?? error.path ?? '', error.code), error);
}

/** Writes all of a text or of bytes to a stream, waiting while its reader is busy. False when the reader has gone away: it wants no more, and that is no error. */
function writeAll(descriptor: 1 | 2, content: string | Uint8Array): boolean {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  return true;
}
