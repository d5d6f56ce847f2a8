import { compareText } from '../text/diagnostic.ts';

/** What a name in a folder is; `link-outside` is a link that leaves the repository, `other` a pipe, a device or a broken link. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link-outside' | 'other';
}

/** How many bytes a file of the data has at most; a larger one is not read. */
export const LARGEST = 2 * 1024 * 1024;

/** A file as it could be read; everything but `text` says why it could not. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'link-outside' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** `text` is the readable beginning, up to the first byte that is not UTF-8. */
  | { readonly kind: 'encoding'; readonly guess: 'UTF-16' | 'GB18030' | 'binary'; readonly text: string };

/** The repository's files, by paths from its root with `/`. Throws only when the machine fails (no permission, disk error). */
export interface Files {
  /** The names in a folder, ordered by code units. */
  list(folder: string): readonly Entry[] | 'missing' | 'link-outside';
  read(path: string): Content;
}

/** Things in the order of their names, which is that of their code units on every machine. */
export function ordered<Named>(things: Iterable<Named>, nameOf: (thing: Named) => string): Named[] {
  return [...things].sort((a, b) => compareText(nameOf(a), nameOf(b)));
}
