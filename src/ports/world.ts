import type { Files } from './files.ts';
import type { Transport } from './transport.ts';
import type { Typesetter } from './typesetter.ts';

/** Everything outside the program that commands may touch. */
export interface World extends Files {
  /**
   * Puts a text in the place of what was read from a file of the repository (`before`; `undefined` for a file that is to
   * be new), whole or not at all, by its path from the root. Nothing is written over what somebody has changed meanwhile.
   */
  replace(path: string, before: string | undefined, after: string): Replaced;
  /** Gives a file of the repository another name in its folder, by its path from the root. Nothing is written over. */
  rename(path: string, name: string): Replaced;
  /** Makes a folder with these files, whose paths are from the folder, whole or not at all, by its path from where the person stands. Nothing is written over. */
  create(path: string, files: ReadonlyMap<string, string>): Created;
  /** A folder of documents, to be written or only looked at, by its path from where the person stands. */
  folder(path: string): OutputFolder;
  /** Every file below a folder, which is a path from where the person stands; but not those in the folder `except`. */
  walk(folder: string, except: string): readonly Delivered[] | 'missing' | 'not-a-folder';
  /** The whole content of a file, by its path from where the person stands. */
  bytes(path: string): Bytes;
  /** The files below another folder, by its path from where the person stands. */
  below(path: string): Files;
  /** The data as it is in a revision of Git. Throws a failure when there is no such revision. */
  revision(name: string): Promise<Files>;
  /** The revision from which the checked-out state and another one went apart. Throws a failure when there is no such revision. */
  forkPoint(name: string): Promise<string>;
  /** An environment variable; undefined when it is not set. */
  variable(name: string): string | undefined;
  /** Sends a request over the network. */
  readonly send: Transport;
  /** What makes the pages of PDFs, with the fonts that this machine has for them. */
  typesetter(): Promise<Typesetter>;
  /** SHA-256 of bytes, of bytes in pieces, or of a text in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256(content: string | Uint8Array | Iterable<Uint8Array>): string;
  /** SM3 (GB/T 32905-2016) of bytes, as 64 lower-case hexadecimal digits. */
  sm3(content: Uint8Array): string;
  /** Calls `answer` now and after each change in a folder of the data, also when the folder goes and comes back, until the person ends it or nobody reads what is printed any more. It is given the files as they are then; where the machine cannot read one of them a failure is thrown. */
  watch(folder: string, answer: (files: Files) => Promise<void>): Promise<void>;
  /** The version of the program and the digest of its sources: what it makes can change when they do. Undefined while it is run from sources, which may change at any moment. */
  readonly program: string | undefined;
  /** Prints data on standard output: a text in UTF-8, or bytes as they are. */
  print(content: string | Uint8Array): void;
  /** Says something to the person on standard error. */
  tell(text: string): void;
  /** Shows in one line of a terminal what is being done, in place of what was shown before; an empty text takes it away. Where there is no terminal nothing is shown. */
  show(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColours: boolean;
}

/** Something in a folder that was delivered; `link-outside` is a link that leaves the folder or leads nowhere, `other` a pipe or a device. */
export interface Delivered {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link-outside' | 'other';
}

/** What became of a text that was to be written; `changed` when there lies something else than what was read, `link-outside` when the path leaves the repository. Only with `done` was anything written. */
export type Replaced = 'done' | 'changed' | 'link-outside';

/** What became of a folder that was to be made; `occupied` when something lies there. Only with `done` was anything written. */
export type Created = 'done' | 'occupied';

/** What a path leads to. */
export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'folder' | 'not-a-file' }
  | { readonly kind: 'too-large'; readonly limit: number };

/** A folder of documents. */
export interface OutputFolder {
  /** Its path as it is shown to the person. */
  readonly path: string;
  /** The names of the files in it, hidden ones left out, in the order of their code units; none when it does not exist. */
  names(): readonly string[];
  /** The content of a file in it; undefined when there is none. */
  read(name: string): Uint8Array | undefined;
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

/** What a command gives back: 0 nothing to say, 1 findings, 2 it could not do what was asked. */
export type ExitCode = 0 | 1 | 2;
