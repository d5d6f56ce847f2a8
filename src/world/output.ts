import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes files into a folder below the root, each beside its place and then renamed, in the order given: whenever the
 * process is killed, every file is whole, and the last one is new only when all are. Files with the same content are
 * left alone. Gives the names of those that were changed.
 */
export function writeFolder(root: string, folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const target = join(root, folder);
  mkdirSync(target, { recursive: true });
  const changed = [...files].filter(([name, text]) => currentText(join(target, name)) !== text);
  const staged = changed.map(([name, text]) => {
    const beside = join(target, `.${name}.${process.pid}.tmp`);
    return { name, beside, text };
  });
  try {
    for (const { beside, text } of staged) writeFileSync(beside, text);
    for (const { name, beside } of staged) renameSync(beside, join(target, name));
  } finally {
    for (const { beside } of staged) rmSync(beside, { force: true });
  }
  return changed.map(([name]) => name);
}

function currentText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
