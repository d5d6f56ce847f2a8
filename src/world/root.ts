import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The folder of the data for a person who stands somewhere: that folder, or the nearest above it that has `indicators/`, by its path from there (`..`, `../..`). `.` where none has; a Git repository is not left. */
export function nearestRoot(standing: string): string {
  const from = resolve(standing);
  for (let folder = from; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'indicators'))) return withSlashes(relative(from, folder)) || '.';
    if (folder === dirname(folder) || statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined)
      return '.';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A path as the program writes it on any machine. */
function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
