import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from '../entry.ts';

/** Writes a folder in place of one of the same name. */
export function writeFolder(folder: string, entries: readonly Entry[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, isProgram, bytes } of entries) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes(), { mode: isProgram ? 0o755 : 0o644 });
  }
}
