import type { FolderFailures } from '../../published/folders.ts';

/** What is said of folders that are not those that were meant, in Chinese. */
export const FOLDER_FAILURES: FolderFailures = {
  nothingBuilt: (folder) => `${folder} 里没有文件，其中的文件夹没有看。请先用 zhunsheng build 生成；生成过的，请写文件所在的文件夹（output 里每个年度一个）。`,
  isArchive: (folder, documents) => `${folder} 是归档。印发的文件请用 zhunsheng verify ${documents} 核对；归档里的每个文件，把整个文件夹放进其中的 核对.html，或者照 说明.txt 写的核对。`,
  pageOfNoFolder: (path) => `核验页是为一个生成的文件夹写的，${path} 不是，没有核对，也没有写出。请写一个文件夹，例如 zhunsheng verify output/2020 --page 核验.html。`,
  otherEdition: (folder, found, edition) => `${folder} 里是 ${found} 的文件，不是 ${edition} 的：被换过，或者放错了。请把它移走，再用 zhunsheng build ${edition} 生成。`,
  noFolder: (path) => `${path} 不是文件夹。请把收回的表放进一个文件夹，再写文件夹的名称。`,
};
