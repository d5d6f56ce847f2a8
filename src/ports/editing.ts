/** Changes of the data, whole or not at all, and never over what somebody has changed meanwhile. */
export interface Editing {
  /** Puts a text in the place of what was read from a file of the repository (`before`), by its path from the root. */
  replace(path: string, before: string, after: string): Replaced;
  /** Does all steps, in their order, or none: what is interrupted is undone by the next command. */
  change(steps: readonly Step[]): Changed;
  /** Makes a folder with these files, whose paths are from the folder, by its path from where the person stands. */
  create(path: string, files: ReadonlyMap<string, string | Uint8Array>): Created;
}

/** What is done with one file of the repository, by its path from the root: another text (`before` is what was read, `undefined` for a file that is to be new; `after` is undefined for one that is to be gone), or another name in its folder. No file is in two steps. */
export type Step =
  | {
      readonly kind: 'replace';
      readonly path: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly kind: 'rename'; readonly path: string; readonly name: string };

/** What became of a text that was to be written; `changed` when there lies something else than what was read, `link-outside` when the path leaves the repository. Only with `done` was anything written. */
export type Replaced = 'done' | 'changed' | 'link-outside';

/** What became of several steps, and at which file it was decided. Only with `done` was anything written. */
export interface Changed {
  readonly outcome: Replaced;
  readonly path: string;
}

/** What became of a folder that was to be made; `occupied` when something lies there. Only with `done` was anything written. */
export type Created = 'done' | 'occupied';
