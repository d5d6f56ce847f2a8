import { failure } from '../ports/failure.ts';
import type { Files } from '../ports/files.ts';
import type { OutputFolder } from '../ports/folders.ts';

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

/** Files for which a machine that cannot read is said to be one. */
export function readable(files: Files): Files {
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
export function guarded(folder: OutputFolder): OutputFolder {
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

/** What an action at a path gives. An error of the machine is told of that path: the system itself names none when a disk is full, or one under which something is only made. */
export function at<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (isSystemError(error)) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}

/** What an action that writes gives. Throws a sentence where the machine cannot write. */
export function orComplain<Result>(action: () => Result): Result {
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
