/** What is said of folders that are not those of a build that were meant. */
export interface FolderFailures {
  readonly nothingBuilt: (folder: string) => string;
  /** An archive, whose documents lie in a folder of it, and the page by which all of it is checked. */
  readonly isArchive: (folder: string, documents: string) => string;
  readonly pageOfNoFolder: (path: string) => string;
  /** The folder of an edition in which the files of another lie. */
  readonly otherEdition: (folder: string, found: string, edition: string) => string;
  readonly noFolder: (path: string) => string;
}
