import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAY_IMPORT } from '../tools/layers.ts';
import { ROOT } from './support/fixtures.ts';

/** The map has to be read in one go, and a room's paper beside its files. */
const MOST_BYTES = { map: 11_264, room: 8_192 };

const ROOMS = Object.keys(MAY_IMPORT).filter((room) => !room.endsWith('.ts'));

/** Papers about a repository that somebody else makes: their paths are of that one. */
const OF_OTHERS: readonly string[] = ['docs/guide.md', 'starter/README.md'];

/** Where papers lie beside the root; the data and what tests are made of have none. */
const FOLDERS: readonly string[] = ['docs', 'src', 'generators', 'tools', 'bench', 'test', 'starter'];

const PAPERS = [...papersIn('.', false), ...FOLDERS.flatMap((folder) => papersIn(folder, true)), 'output/README.md'];

function papersIn(folder: string, recursive: boolean): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' });
  const files = names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  return files.filter((file) => file.endsWith('.md') && !file.includes('/indicators/'));
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What stands in the list of rooms of a map, a line each, in its order. */
function roomsOnTheMap(text: string): readonly string[] {
  const [, map = ''] = /^## The map[^\n]*\n[\s\S]*?^```\n([\s\S]*?)^```$/m.exec(text) ?? [];
  return map
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')).replace(/\/$/, ''));
}

/** Where the links of a paper lead within the repository, by their paths from its root. */
function linksOf(file: string): readonly string[] {
  const targets = [...textOf(file).matchAll(/\]\((?!\w+:|#)([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  return targets.map((target) => posix.join(posix.dirname(file), target));
}

/**
 * What a paper names in backticks that can only be a path: from the root where it begins with a folder of ours, else, if
 * it is a source, from the folder of the paper. What has a placeholder in it is none, nor what a program makes.
 */
function pathsIn(file: string): readonly string[] {
  const named = [...textOf(file).matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);
  return named.flatMap((path) => {
    if (/^(?:src|test|tools|bench|generators|schemas|docs|indicators|starter|\.\w+)\//.test(path)) return [path];
    return /^[\w-][\w./-]*\.(?:ts|mjs|hbs|typ|py)$/.test(path) ? [posix.join(posix.dirname(file), path)] : [];
  });
}

describe('the papers', () => {
  it('begin with a map that fits on its page', () => {
    expect(Buffer.byteLength(textOf('CONTRIBUTING.md'))).toBeLessThanOrEqual(MOST_BYTES.map);
  });

  it('draw the rooms as the layers have them, from the ground up', () => {
    expect(roomsOnTheMap(textOf('CONTRIBUTING.md'))).toEqual(Object.keys(MAY_IMPORT));
  });

  it.each(ROOMS.filter((room) => room !== 'schemas'))('have a short one in %s, with what to read first', (room) => {
    const text = textOf(`${room}/README.md`);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES.room);
    expect(text).toContain('Read first: ');
  });

  it('date every decision', () => {
    for (const file of PAPERS) {
      for (const [, decisions = ''] of textOf(file).matchAll(/^## Decisions\n\n((?:- .*\n?)+)/gm)) {
        const undated = decisions
          .trimEnd()
          .split('\n')
          .filter((line) => !/ \(20\d\d-\d\d-\d\d\)$/.test(line));
        expect(undated, file).toEqual([]);
      }
    }
  });

  it('lead to files that there are', () => {
    expect(PAPERS.flatMap(linksOf).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('name paths that there are', () => {
    const named = PAPERS.filter((file) => !OF_OTHERS.includes(file)).flatMap((file) =>
      pathsIn(file).map((path) => ({ file, path })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('name scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = PAPERS.flatMap((file) => [...textOf(file).matchAll(/`npm run (?:-s )?([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    for (const [, script = ''] of named) expect(scripts).toHaveProperty([script]);
  });
});
