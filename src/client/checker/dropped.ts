/** A file that somebody chose, with its path where it lies in a folder. */
export interface Handed {
  readonly path: string;
  readonly file: File;
}

/** Files of a field of a form: those of a folder have paths. */
export function handedIn(files: FileList | null): readonly Handed[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files that somebody dropped, and those in folders that he dropped, at any depth. */
export async function droppedIn(transfer: DataTransfer | null): Promise<readonly Handed[]> {
  // What was dropped can be asked for only before anything is waited for.
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const dropped = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = await Promise.all(
    dropped.map(({ entry, file }) =>
      entry?.isDirectory ? filesBelow(entry) : file === null ? [] : [{ path: file.name, file }],
    ),
  );
  return files.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly Handed[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path: entry.fullPath.slice(1), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  // A folder is read in parts; the last one is empty.
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (more.length === 0) break;
    entries.push(...more);
  }
  return (await Promise.all(entries.map(filesBelow))).flat();
}
