import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in folders of the data at a moment. */
export interface FolderState {
  /** The folders that there are, with the root, from the top; each with what it is on the disk, which differs for another folder of the same name. */
  readonly folders: ReadonlyMap<string, string>;
  /** Differs when anything was written, added, removed or renamed. */
  readonly signature: string;
  /** How long it took to find out, in ms. */
  readonly took: number;
}

/** How deep folders are looked into: `indicators/`, a year, a system, a file. More is no data, and a link could lead round in a circle. */
const DEEPEST = 3;

/** Looks at everything in folders below a root, without reading a file. What cannot be looked at, as while it is being replaced, counts as absent. */
export function stateOf(root: string, folders: readonly string[]): FolderState {
  const start = performance.now();
  const found: Found = { folders: new Map(), marks: [] };
  const stats = statOf(root);
  if (stats !== undefined) {
    found.folders.set(root, identityOf(stats));
    for (const folder of folders) look(join(root, folder), 1, found);
  }
  return { folders: found.folders, signature: found.marks.join('\n'), took: performance.now() - start };
}

interface Found {
  readonly folders: Map<string, string>;
  readonly marks: string[];
}

function look(path: string, depth: number, found: Found): void {
  const stats = statOf(path);
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    found.marks.push(`${path}\0${identityOf(stats)}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`);
    return;
  }
  found.marks.push(`${path}\0${identityOf(stats)}`);
  if (depth > DEEPEST) return;
  found.folders.set(path, identityOf(stats));
  for (const name of namesIn(path)) look(join(path, name), depth + 1, found);
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}
