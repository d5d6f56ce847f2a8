import { createHash, createHmac } from 'node:crypto';
import { posix } from 'node:path';
import type { Placed } from '../../src/engine/examine/path-in-data.ts';
import type { Editing, Step } from '../../src/ports/editing.ts';
import { type Content, type Entry, type Files, ordered } from '../../src/ports/files.ts';
import type { Hashes } from '../../src/ports/hashes.ts';
import type { World } from '../../src/ports/world.ts';

/** A world that lies in memory: its texts by their paths from the root, what was printed and told. Nobody changes it while it is watched. Documents are written and read in the real world only: tests of whole commands do that. */
export interface MemoryWorld
  extends Pick<World, 'files' | 'editing' | 'hashes' | 'revisions' | 'versions' | 'terminal' | 'typesetter' | 'watch'>,
    Placed {
  readonly texts: Map<string, string | Content>;
  readonly printed: string[];
  readonly told: string[];
}

/** A world with these files, by their paths from the root. Folders are what lies above files. */
export function memoryWorld(files: ReadonlyMap<string, string | Content>): MemoryWorld {
  const texts = new Map(files);
  const printed: string[] = [];
  const told: string[] = [];
  const listed = filesOf(texts);
  return {
    texts,
    printed,
    told,
    files: listed,
    editing: editingOf(texts),
    folders: { place: (path) => placeIn(texts, path) },
    hashes: HASHES,
    typesetter: () => Promise.reject(new Error('a world in memory has no fonts')),
    revisions: {
      filesIn: () => Promise.reject(new Error('a world in memory has no history')),
      forkPoint: () => Promise.reject(new Error('a world in memory has no history')),
      lastMerge: () => Promise.resolve(undefined),
    },
    versions: () => Promise.reject(new Error('a world in memory has no history')),
    watch: (_, answer) => answer(listed),
    terminal: {
      print: (content) => printed.push(typeof content === 'string' ? content : new TextDecoder().decode(content)),
      tell: (text) => told.push(text),
      show: () => undefined,
      ask: () => undefined,
      askSecretly: () => undefined,
      hasColours: false,
    },
  };
}

function filesOf(texts: ReadonlyMap<string, string | Content>): Files {
  return {
    list: (folder) => entriesOf(texts, folder),
    read: (path) => {
      const content = texts.get(path);
      if (content === undefined) return { kind: 'missing' };
      return typeof content === 'string' ? { kind: 'text', text: content } : content;
    },
  };
}

/** A path without detours, where something lies there. */
function placeIn(texts: ReadonlyMap<string, unknown>, path: string): string | undefined {
  const place = posix.join('/', path);
  const [, name = ''] = place.split(/^\//);
  return name === '' || texts.has(name) || entriesOf(texts, name) !== 'missing' ? place : undefined;
}

function editingOf(texts: Map<string, string | Content>): Editing {
  return {
    replace: (path, before, after) => {
      if (texts.get(path) !== before) return 'changed';
      texts.set(path, after);
      return 'done';
    },
    change: (steps) => {
      const after = new Map(texts);
      for (const step of steps) if (!isDone(after, step)) return { outcome: 'changed', path: step.path };
      texts.clear();
      for (const [path, text] of after) texts.set(path, text);
      return { outcome: 'done', path: '' };
    },
    create: (folder, files) => {
      if (entriesOf(texts, folder) !== 'missing' || texts.has(folder)) return 'occupied';
      for (const [path, content] of files)
        texts.set(`${folder}/${path}`, typeof content === 'string' ? content : new TextDecoder().decode(content));
      return 'done';
    },
  };
}

function isDone(texts: Map<string, string | Content>, step: Step): boolean {
  const text = texts.get(step.path);
  if (step.kind === 'replace') {
    if (text !== step.before) return false;
    if (step.after === undefined) texts.delete(step.path);
    else texts.set(step.path, step.after);
    return true;
  }
  const renamed = `${step.path.slice(0, step.path.lastIndexOf('/'))}/${step.name}`;
  if (text === undefined || texts.has(renamed)) return false;
  texts.delete(step.path);
  texts.set(renamed, text);
  return true;
}

export const HASHES: Hashes = {
  random: () => '0'.repeat(64),
  sha256: (content) => {
    const hash = createHash('sha256');
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) hash.update(piece);
    return hash.digest('hex');
  },
  running: () => {
    const hash = createHash('sha256');
    return { add: (piece) => void hash.update(piece), sha256: () => hash.digest('hex') };
  },
  hmac: (key, text) => createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex'),
  sm3: (content) => createHash('sm3').update(content).digest('hex'),
};

function entriesOf(files: ReadonlyMap<string, unknown>, folder: string): readonly Entry[] | 'missing' {
  const kinds = new Map<string, Entry['kind']>();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
    kinds.set(name, deeper.length > 0 ? 'folder' : 'file');
  }
  if (kinds.size === 0) return 'missing';
  return ordered(
    [...kinds].map(([name, kind]) => ({ name, kind })),
    ({ name }) => name,
  );
}
