/** Changes of the data, whole or not at all, and never over what somebody has changed meanwhile. */
export interface Editing {
  /** Puts a text in the place of what was read from a file of the repository (`before`; `undefined` for a file that is to be new), by its path from the root. */
  replace(path: string, before: string | undefined, after: string): Replaced;
  /** Gives a file of the repository another name in its folder, by its path from the root. */
  rename(path: string, name: string): Replaced;
  /** Makes a folder with these files, whose paths are from the folder, by its path from where the person stands. */
  create(path: string, files: ReadonlyMap<string, string>): Created;
}

/** What became of a text that was to be written; `changed` when there lies something else than what was read, `link-outside` when the path leaves the repository. Only with `done` was anything written. */
export type Replaced = 'done' | 'changed' | 'link-outside';

/** What became of a folder that was to be made; `occupied` when something lies there. Only with `done` was anything written. */
export type Created = 'done' | 'occupied';
