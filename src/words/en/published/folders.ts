import type { FolderFailures } from '../../published/folders.ts';

/** What is said of folders that are not those that were meant, in English. */
export const FOLDER_FAILURES: FolderFailures = {
  nothingBuilt: (folder) => `There are no files in ${folder} (folders in it were not looked into). Run zhunsheng build first; if that was done, name the folder in which the files are (in output there is one a year).`,
  isArchive: (folder, documents) => `${folder} is an archive. Verify its documents with zhunsheng verify ${documents}; for every file of it drop the folder on the page that checks in it, or do as its explanation says.`,
  pageOfNoFolder: (path) => `A page that checks is made of one folder of built files, which ${path} is not; nothing was verified and no page written. Name a folder, as in zhunsheng verify output/2020 --page check.html.`,
  otherEdition: (folder, found, edition) => `${folder} has the files of ${found}, not of ${edition}: they were exchanged, or put there by mistake. Move them away, then run zhunsheng build ${edition}.`,
  noFolder: (path) => `${path} is not a folder. Put the returned forms into a folder, and name that.`,
};
