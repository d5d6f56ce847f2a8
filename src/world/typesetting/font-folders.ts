import { type Dirent, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { ordered } from '../../ports/files.ts';

/** The folders in which this machine keeps fonts. Those that do not exist are listed as well. */
export function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'),
        join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.fonts'),
        join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'fonts'),
      ];
  }
}

const ENDINGS = new Set(['.ttf', '.otf', '.ttc', '.otc']);
/** Folders of fonts are shallow; links in them may run in circles. */
const DEEPEST = 6;

/** The files of fonts in a folder and below it, in the order of their paths. A folder that cannot be read has none. */
export function fontFiles(folder: string, depth = 0): readonly string[] {
  return ordered(entries(folder), ({ name }) => name).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (ENDINGS.has(extname(entry.name).toLowerCase())) return [path];
    const mayHoldFonts = entry.isDirectory() || (entry.isSymbolicLink() && extname(entry.name) === '');
    return mayHoldFonts && depth < DEEPEST ? fontFiles(path, depth + 1) : [];
  });
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
