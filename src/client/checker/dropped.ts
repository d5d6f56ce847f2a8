/** The files that somebody dropped, and those in folders that he dropped, at any depth. */
export async function droppedIn(transfer: DataTransfer | null): Promise<readonly File[]> {
  // What was dropped can be asked for only before anything is waited for.
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const dropped = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = await Promise.all(
    dropped.map(({ entry, file }) => (entry?.isDirectory ? filesBelow(entry) : file === null ? [] : [file])),
  );
  return files.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
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
