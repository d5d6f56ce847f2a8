import type { Folders } from '../../ports/folders.ts';

/** A draft that came back, as a page sends it: its name, and its bytes. */
export interface Returned {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Folders in which nothing lies but a draft that came back, by its name: what a page sends is read and never written. */
export function foldersWith({ name, bytes }: Returned): Pick<Folders, 'walk' | 'bytes'> {
  return {
    walk: (path) => (path === name ? 'not-a-folder' : 'missing'),
    bytes: (path) => (path === name ? { kind: 'bytes', bytes } : { kind: 'missing' }),
  };
}

/** The name of a file without what leads to it; undefined for what is none. */
export function fileNameIn(typed: string): string | undefined {
  const name = typed.slice(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1).trim();
  const isName = name !== '' && name !== '.' && name !== '..' && name.length <= LONGEST && !CONTROL.test(name);
  return isName ? name : undefined;
}

/** As long as any system lets a name be, in UTF-16 code units. */
const LONGEST = 255;
const CONTROL = /\p{C}/u;
