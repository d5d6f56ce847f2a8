import { type Files, ordered } from '../../ports/files.ts';
import type { SourceText } from '../../text/source.ts';

/** Files as they are once some are changed, and others are gone. */
export function withFiles(files: Files, changed: readonly SourceText[], gone: ReadonlySet<string> = new Set()): Files {
  const texts = new Map(changed.map(({ path, text }) => [path, text]));
  return {
    read: (path) => {
      const text = texts.get(path);
      if (text !== undefined) return { kind: 'text', text };
      return gone.has(path) ? { kind: 'missing' } : files.read(path);
    },
    list: (folder) => {
      const entries = files.list(folder);
      if (typeof entries === 'string' && entries !== 'missing') return entries;
      const known = (typeof entries === 'string' ? [] : entries).filter(({ name }) => !gone.has(`${folder}/${name}`));
      const added = [...namesBelow(folder, texts.keys())].filter(([name]) => known.every((each) => each.name !== name));
      if (typeof entries === 'string' && added.length === 0) return entries;
      return ordered([...known, ...added.map(([name, kind]) => ({ name, kind }))], ({ name }) => name);
    },
  };
}

function namesBelow(folder: string, paths: Iterable<string>): ReadonlyMap<string, 'file' | 'folder'> {
  const names = new Map<string, 'file' | 'folder'>();
  for (const path of paths) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
    names.set(name, deeper.length > 0 ? 'folder' : 'file');
  }
  return names;
}
