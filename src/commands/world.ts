import type { Files } from '../load/files.ts';

/** Everything outside the program that commands may touch. */
export interface World extends Files {
  /** Writes the files of one folder so that each is either as it was or as it should be: written beside, then renamed. Gives the paths that were really changed; what has the same content already is left alone. */
  write(folder: string, files: ReadonlyMap<string, string>): readonly string[];
  /** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256(text: string): string;
  /** Prints data on standard output. */
  print(text: string): void;
  /** Says something to the person on standard error. */
  tell(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColours: boolean;
}

/** What a command gives back: 0 nothing to say, 1 findings, 2 it could not do what was asked. */
export type ExitCode = 0 | 1 | 2;
