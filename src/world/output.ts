import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { failure } from '../ports/failure.ts';
import { ordered } from '../ports/files.ts';
import type { Bytes, Change, OutputFolder } from '../ports/folders.ts';
import { at } from './complaints.ts';
import { readBytes } from './files.ts';
import { whileLocked } from './lock.ts';
import { LARGEST_COLLECTED } from './pieces.ts';
import { isStaged, stagedIn } from './staged.ts';

/** A change that is whole, but not yet in place. */
const READY = '.zhunsheng-ready';
/** The lock that one process has while it writes. */
const LOCK = '.zhunsheng-lock';
/** The list of what to keep and to remove, in a staged change. */
const ORDERS = '.orders.json';

interface Orders {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  readonly keep: readonly (readonly [string, string])[];
}

/**
 * A folder of documents. A change is staged in a hidden folder beside the files, which gets the name of `READY` only when
 * it is whole; then file after file is renamed into place. A process that is killed before that name leaves the old
 * state, one that is killed after it the new one: reading looks there first, and the next change finishes what
 * was begun.
 */
export function outputFolder(path: string, shown: string): OutputFolder {
  return {
    path: shown,
    names: () => namesIn(path),
    read: (name) => readStaged(path, name) ?? readBytes(join(path, name)),
    exclusively: async (action) => {
      at(shown, () => mkdirSync(path, { recursive: true }));
      return whileLocked(join(path, LOCK), async () => {
        finish(path, shown);
        clear(path);
        try {
          return await action();
        } finally {
          // What is ready stays: where it could not be brought into place, the next one does that.
          rmSync(stagedIn(path), { recursive: true, force: true });
        }
      });
    },
    stage: (name, content) => {
      refuseOther(join(path, name));
      at(`${shown}/${name}`, () => writeWhole(join(stagingIn(path), basename(name)), content));
    },
    commit: (change) => {
      makeReady(path, shown, change);
      finish(path, shown);
    },
  };
}

/** Takes away what was staged and never committed. */
function clear(path: string): void {
  for (const name of readdirSync(path)) {
    if (name === READY || isStaged(name)) rmSync(join(path, name), { recursive: true, force: true });
  }
}

function stagingIn(path: string): string {
  const staging = stagedIn(path);
  mkdirSync(staging, { recursive: true });
  return staging;
}

function writeWhole(path: string, content: Uint8Array | Iterable<Uint8Array>): void {
  if (content instanceof Uint8Array) {
    writeFileSync(path, content);
    return;
  }
  const descriptor = openSync(path, 'w');
  try {
    for (const chunk of content) writeFileSync(descriptor, chunk);
  } finally {
    closeSync(descriptor);
  }
}

function namesIn(path: string): readonly string[] {
  const orders = ordersIn(path);
  const names = new Set(visibleIn(path));
  for (const name of orders?.remove ?? []) names.delete(name);
  for (const name of orders?.write ?? []) names.add(name);
  return ordered(names, (name) => name);
}

function visibleIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.isDirectory())
    .map(({ name }) => name);
}

function readStaged(path: string, name: string): Bytes | undefined {
  const staged = ordersIn(path)?.write.includes(name) ? readBytes(join(path, READY, name)) : undefined;
  return staged?.kind === 'missing' ? undefined : staged;
}

function makeReady(path: string, shown: string, { write, remove, keep }: Change): void {
  for (const name of [...write.keys(), ...remove]) {
    refuseOther(join(path, name));
    if (!keep.has(name)) refuseForeign(join(path, name));
  }
  const staging = stagingIn(path);
  for (const [name, content] of write) {
    if (content !== 'staged') at(`${shown}/${name}`, () => writeFileSync(join(staging, basename(name)), content));
  }
  const orders: Orders = { write: [...write.keys()], remove, keep: [...keep] };
  at(shown, () => {
    writeFileSync(join(staging, ORDERS), JSON.stringify(orders));
    renameSync(staging, join(path, READY));
  });
}

/** A folder in the place of a file cannot be replaced, and a pipe or a device must not be: that is found before anything is begun. */
function refuseOther(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isFile()) return;
  if (!stat.isDirectory()) throw failure((say) => say.notPlain(path));
  throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR', syscall: 'rename', path });
}

/** A file that is too large to be looked at is not ours: it is somebody's, and is not replaced. */
function refuseForeign(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_COLLECTED) throw failure((say) => say.tooLarge(path, LARGEST_COLLECTED));
}

/** Brings a whole change into place. Each step may have been done already by a process that was killed. */
function finish(path: string, shown: string): void {
  const orders = ordersIn(path);
  if (orders === undefined) return;
  const ready = join(path, READY);
  for (const [name, kept] of orders.keep) {
    if (existsSync(join(path, name)) && !existsSync(join(path, kept))) {
      at(`${shown}/${name}`, () => renameSync(join(path, name), join(path, kept)));
    }
  }
  for (const name of orders.write) {
    if (existsSync(join(ready, name))) {
      at(`${shown}/${name}`, () => renameSync(join(ready, name), join(path, name)));
    }
  }
  for (const name of orders.remove) rmSync(join(path, name), { force: true });
  rmSync(ready, { recursive: true, force: true });
}

/** What is still to be done in a folder. Undefined when no change is under way, or the list is none of ours: one that names files elsewhere is not followed. */
function ordersIn(path: string): Orders | undefined {
  const found = readBytes(join(path, READY, ORDERS));
  if (found.kind !== 'bytes') return undefined;
  try {
    const { write, remove, keep } = JSON.parse(Buffer.from(found.bytes).toString('utf8')) as Orders;
    return [...write, ...remove, ...keep.flat()].every(isName) ? { write, remove, keep } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether something is the name of a file in the folder itself, and no hidden one. */
function isName(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && !name.startsWith('.') && !/[\\/]/.test(name);
}
