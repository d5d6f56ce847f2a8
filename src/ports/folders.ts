import { failure } from './failure.ts';
import type { Files } from './files.ts';

/** Folders and files beside the data, by their paths from where the person stands. */
export interface Folders {
  /** A folder of documents, to be written or only looked at. */
  output(path: string): OutputFolder;
  /** Every file below a folder, but not those in the folder `except`. */
  walk(folder: string, except: string): readonly Delivered[] | 'missing' | 'not-a-folder';
  /** The whole content of a file. */
  bytes(path: string): Bytes;
  /** The content of a file that may be far larger than a document, piece by piece as it is asked for. */
  pieces(path: string): Pieces;
  /** Where a path leads with every link followed: two paths of one thing lead to the same place. Undefined where there is nothing. */
  place(path: string): string | undefined;
  /** The data below another folder. */
  below(path: string): Files;
}

/** Something in a folder that was delivered; `link-outside` is a link that leaves the folder or leads nowhere, `other` a pipe or a device. */
export interface Delivered {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link-outside' | 'other';
}

/** What a path leads to. */
export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' | 'not-a-file' }
  | { readonly kind: 'too-large'; readonly limit: number };

/** The same, each time from its beginning. */
export type Pieces =
  | { readonly kind: 'pieces'; readonly pieces: Iterable<Uint8Array> }
  | Exclude<Bytes, { readonly kind: 'bytes' }>;

/** A folder of documents. */
export interface OutputFolder {
  /** Its path as it is shown to the person. */
  readonly path: string;
  /** The names of the files in it, hidden ones left out, in the order of their code units; none when it does not exist. */
  names(): readonly string[];
  /** The content of a file in it. */
  read(name: string): Bytes;
  /** Runs an action while no other process writes into the folder; waits for one that does. */
  exclusively<Result>(action: () => Promise<Result>): Promise<Result>;
  /** Puts new content of a file aside for the change that is committed next, so that it need not be kept in memory. */
  stage(name: string, content: Uint8Array | Iterable<Uint8Array>): void;
  /** Changes the folder from one state to another: whenever the process is killed, what is read afterwards is the old state or the new one. */
  commit(change: Change): void;
}

/** What is to be done in a folder. */
export interface Change {
  /** The new content of files, in the order in which they come into place: bytes, or what was staged. */
  readonly write: ReadonlyMap<string, Uint8Array | 'staged'>;
  readonly remove: readonly string[];
  /** Files that are kept under another name before they are replaced or removed: somebody has worked on them. */
  readonly keep: ReadonlyMap<string, string>;
}

/** The content of a file in a folder; undefined when there is none. Throws a failure for what can be no content: a pipe, a device, a file of a size that no build writes. */
export function contentIn(folder: OutputFolder, name: string): Uint8Array | undefined {
  const found = folder.read(name);
  if (found.kind === 'bytes') return found.bytes;
  refuse(`${folder.path}/${name}`, found);
  return undefined;
}

/** The same of a file that may be far larger than a document, piece by piece. */
export function piecesIn(folders: Pick<Folders, 'pieces'>, path: string): Iterable<Uint8Array> | undefined {
  const found = folders.pieces(path);
  if (found.kind === 'pieces') return found.pieces;
  refuse(path, found);
  return undefined;
}

/** Throws a failure for what can be no content of a file, and none where there is nothing. */
function refuse(path: string, found: Exclude<Bytes, { readonly kind: 'bytes' }>): void {
  switch (found.kind) {
    case 'missing':
      return;
    case 'folder':
      throw failure((say) => say.unreadable(path, 'EISDIR'));
    case 'not-a-file':
      throw failure((say) => say.notPlain(path));
    case 'too-large':
      throw failure((say) => say.tooLarge(path, found.limit));
  }
}
