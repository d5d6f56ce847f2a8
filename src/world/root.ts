import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folder of the data for a person who stands somewhere: that folder, or the nearest above it that has `indicators/`, by its path from there (`..`, `../..`). `.` where none has; a Git repository is not left. */
export function nearestRoot(standing: string): string {
  const from = resolve(standing);
  const root = rootAbove(from);
  return (root && withSlashes(relative(from, root))) || '.';
}

/** The same for whatever lies at an absolute path, as an absolute path; undefined where none has. */
export function rootAbove(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'indicators'))) return folder;
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}

/** Also of what lies below a file, which a path that is asked about may be. */
function isFolder(path: string): boolean {
  return existsSync(join(path, sep));
}

/** A path as the program writes it on any machine. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
