import { join } from 'node:path';
import { STARTERS } from '../../src/engine/revise/starter-files.js';
import { type Entry, filesBelow, madeOf, within } from './entry.ts';
import { ROOT } from './root.ts';

/** The data of this repository as a folder to try things in, with what editors know of it where the program is installed. */
export function sample(): readonly Entry[] {
  const settings = STARTERS['party-building'].filter(([path]) => /^(?:schemas|\.vscode)\//.test(path));
  return [
    ...['indicators', 'results'].flatMap((folder) => within(folder, filesBelow(join(ROOT, folder)))),
    ...settings.map(([path, text]) => madeOf(path, text)),
  ];
}
