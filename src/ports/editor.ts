/** The editor that has started the program and talks with it (Language Server Protocol), and how it names files. */
export interface Editor {
  /** What it says, and where it is answered: standard input and output, on which nothing else may be written. */
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Where a file or folder lies that it names by an address (`file:///…`). Undefined for one that is in no repository, or is no file of this machine. */
  locate(address: string): Located | undefined;
  /** The address of a file of a repository. */
  addressOf(root: string, path: string): string;
}

/** A repository, by the absolute path of its root, and a file or folder in it by the path from there with `/`; empty for the root itself. */
export interface Located {
  readonly root: string;
  readonly path: string;
}
