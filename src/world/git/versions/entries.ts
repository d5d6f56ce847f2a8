import type { Answer } from '../run.ts';
import { ask, told } from './ask.ts';

/** What Git has laid ready of a file: its mode, and the number of its content. */
export interface Entry {
  readonly mode: string;
  readonly number: string;
}

/** What is laid ready of some files, by their paths from the root of the working folder. */
export async function entriesIn(top: string, paths: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  return readEntries(await told(top, ['ls-files', '--stage', '-z']), paths);
}

/** The same of what `git ls-files --stage -z` has said. */
export function readEntries(text: string, paths: readonly string[]): ReadonlyMap<string, Entry> {
  const wanted = new Set(paths);
  const entries = new Map<string, Entry>();
  for (const record of text.split('\0')) {
    const [, mode, number, path] = /^(\d+) ([0-9a-f]+) \d\t(.+)$/s.exec(record) ?? [];
    if (mode !== undefined && number !== undefined && path !== undefined && wanted.has(path))
      entries.set(path, { mode, number });
  }
  return entries;
}

/** Lays some files ready as they are in `entries`, and takes out those that it has not; `tree` is any number of this repository, as long as all are. */
export function writeEntries(
  top: string,
  { paths, tree }: { readonly paths: readonly string[]; readonly tree: string },
  entries: ReadonlyMap<string, Entry>,
): Promise<Answer> {
  const lines = paths.map((path) => {
    const { mode, number } = entries.get(path) ?? { mode: '0', number: '0'.repeat(tree.length) };
    return `${mode} ${number}\t${path}\0`;
  });
  return ask(top, ['update-index', '--add', '--replace', '-z', '--index-info'], { input: lines.join('') });
}
