import type { World } from '../../ports/world.ts';
import { compareText } from '../../text/diagnostic.ts';
import type { SourceText } from '../../text/source.ts';

/** The world as it is once files are changed, and others are gone. */
export function withFiles(world: World, files: readonly SourceText[], gone: ReadonlySet<string> = new Set()): World {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    ...world,
    read: (path) => {
      const text = texts.get(path);
      if (text !== undefined) return { kind: 'text', text };
      return gone.has(path) ? { kind: 'missing' } : world.read(path);
    },
    list: (folder) => {
      const entries = world.list(folder);
      if (typeof entries === 'string' && entries !== 'missing') return entries;
      const known = (typeof entries === 'string' ? [] : entries).filter(({ name }) => !gone.has(`${folder}/${name}`));
      const added = [...namesBelow(folder, texts.keys())].filter(([name]) => known.every((each) => each.name !== name));
      if (typeof entries === 'string' && added.length === 0) return entries;
      return [...known, ...added.map(([name, kind]) => ({ name, kind }))].sort((a, b) => compareText(a.name, b.name));
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
