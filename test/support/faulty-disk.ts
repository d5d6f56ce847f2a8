import type * as fs from 'node:fs';

type Fs = typeof fs;

/** When the disk fails: at which of the operations that change it, counted from 1, and how. A process that is killed changes nothing any more; one that has no space does, once the operation has failed. */
const disk = { failsAt: 0, isKilled: false, count: 0, code: 'ENOSPC' };

/** Runs an action on a disk that fails at one of its operations, and gives whether it came so far. What the action throws is kept from nobody. */
export async function withFault(failsAt: number, isKilled: boolean, action: () => unknown): Promise<boolean> {
  Object.assign(disk, { failsAt, isKilled, count: 0 });
  try {
    await action();
  } finally {
    disk.failsAt = 0;
  }
  return disk.count >= failsAt;
}

/** The file system of Node on such a disk. Of what is written while the space runs out one half is there; and of that no error names a path, as none of the system does. */
export function faulty(real: Fs): Fs {
  const fail = (syscall: string, path?: unknown): never => {
    throw Object.assign(new Error(`${disk.code}: injected`), {
      code: disk.code,
      syscall,
      ...(path === undefined ? {} : { path }),
    });
  };
  const isHit = (): boolean => {
    if (disk.failsAt === 0) return false;
    disk.count += 1;
    return disk.count === disk.failsAt || (disk.isKilled && disk.count > disk.failsAt);
  };
  const failing =
    <Args extends readonly unknown[], Result>(name: string, action: (...args: Args) => Result) =>
    (...args: Args): Result =>
      isHit() ? fail(name, typeof args[0] === 'number' ? undefined : args[0]) : action(...args);
  const writeFileSync = (
    target: fs.PathOrFileDescriptor,
    data: string | Uint8Array,
    options?: fs.WriteFileOptions,
  ): void => {
    if (!isHit()) {
      real.writeFileSync(target, data, options);
      return;
    }
    if (disk.count === disk.failsAt) {
      const bytes = Buffer.from(data as Uint8Array);
      real.writeFileSync(target, bytes.subarray(0, bytes.length >> 1), options);
    }
    fail('write');
  };
  const openSync = (path: fs.PathLike, flags: fs.OpenMode = 'r', mode?: fs.Mode): number =>
    typeof flags === 'string' && /[wa+]/.test(flags) && isHit() ? fail('open', path) : real.openSync(path, flags, mode);
  return {
    ...real,
    writeFileSync: writeFileSync as Fs['writeFileSync'],
    openSync: openSync as Fs['openSync'],
    renameSync: failing('rename', real.renameSync),
    linkSync: failing('link', real.linkSync),
    mkdirSync: failing(
      'mkdir',
      real.mkdirSync as (path: string, options: fs.MakeDirectoryOptions) => string | undefined,
    ) as Fs['mkdirSync'],
    rmSync: failing('rm', real.rmSync),
    fsyncSync: failing('fsync', real.fsyncSync),
  };
}
