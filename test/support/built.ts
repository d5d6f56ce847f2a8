import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The formats that are written quickly: all but PDF. */
export const QUICK = ['--format', 'docx,xlsx,html,md,csv,json'];

/** The folder that a build of 2020 writes into. */
export const folder = (root: string): string => join(root, 'output/2020');

/** The text of a file in it. */
export const read = (root: string, name: string): string => readFileSync(join(folder(root), name), 'utf8');

/** The SHA-256 of every file in it, by name. */
export function hashes(root: string): Record<string, string> {
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder(root), name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder(root)).map((name) => [name, digest(name)]));
}
