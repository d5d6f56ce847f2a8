import { createHash } from 'node:crypto';
import type { Content, Entry } from '../../src/ports/files.ts';
import type { World } from '../../src/ports/world.ts';
import { compareText } from '../../src/text/diagnostic.ts';

/** A world that lies in memory: its files, what was printed and told. */
export interface MemoryWorld extends World {
  readonly files: Map<string, string | Content>;
  readonly printed: string[];
  readonly told: string[];
}

/** A world with these files, by their paths from the root. Folders are what lies above files. */
export function memoryWorld(files: ReadonlyMap<string, string | Content>): MemoryWorld {
  const held = new Map(files);
  const printed: string[] = [];
  const told: string[] = [];
  return {
    files: held,
    printed,
    told,
    list: (folder) => entriesOf(held, folder),
    read: (path) => {
      const content = held.get(path);
      if (content === undefined) return { kind: 'missing' };
      return typeof content === 'string' ? { kind: 'text', text: content } : content;
    },
    replace: (path, before, after) => {
      if (held.get(path) !== before) return 'changed';
      held.set(path, after);
      return 'done';
    },
    rename: () => unused('rename'),
    create: () => unused('create'),
    folder: () => unused('folder'),
    walk: () => unused('walk'),
    bytes: () => unused('bytes'),
    watch: () => unused('watch'),
    below: () => unused('below'),
    revision: () => unused('revision'),
    forkPoint: () => unused('forkPoint'),
    variable: () => undefined,
    send: () => unused('send'),
    typesetter: () => unused('typesetter'),
    sha256: (content) => {
      if (typeof content !== 'string' && !(content instanceof Uint8Array)) return unused('digest of pieces');
      return createHash('sha256').update(content).digest('hex');
    },
    sm3: (content) => createHash('sm3').update(content).digest('hex'),
    program: undefined,
    print: (content) => printed.push(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    tell: (text) => told.push(text),
    show: () => undefined,
    hasColours: false,
  };
}

/** Documents are written and read in the real world only: tests of whole commands do that. */
function unused(name: string): never {
  throw new Error(`a world in memory has no ${name}`);
}

function entriesOf(files: ReadonlyMap<string, unknown>, folder: string): readonly Entry[] | 'missing' {
  const kinds = new Map<string, Entry['kind']>();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
    kinds.set(name, deeper.length > 0 ? 'folder' : 'file');
  }
  if (kinds.size === 0) return 'missing';
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => compareText(a.name, b.name));
}
