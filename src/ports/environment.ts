/** What the program is told by the process that it is. */
export interface Environment {
  /** An environment variable; undefined when it is not set. */
  variable(name: string): string | undefined;
  /** The version of the program and the digest of its sources: what it makes can change when they do. Undefined while it is run from sources, which may change at any moment. */
  readonly program: string | undefined;
  /** What the program runs on: the version of Node, the system and its kind of processor. */
  readonly machine: string;
}
