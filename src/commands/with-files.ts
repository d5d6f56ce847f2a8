import { compareText } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import type { World } from './world.ts';

/** The world as it is once files are changed. */
export function withFiles(world: World, files: readonly SourceText[]): World {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    ...world,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? world.read(path) : { kind: 'text', text };
    },
    list: (folder) => {
      const entries = world.list(folder);
      if (typeof entries === 'string' && entries !== 'missing') return entries;
      const known = typeof entries === 'string' ? [] : entries;
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
