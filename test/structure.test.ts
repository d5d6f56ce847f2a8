import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HARMLESS, MAY_IMPORT, mayTouchOutside, restrictions, roomOf } from '../tools/layers.ts';
import { ROOT } from './support/fixtures.ts';

/** Folders are for reading: one that is larger than this needs a reason, and rooms within it. */
const MOST_FILES = 25;

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What a file imports, types included: files of the house by their paths, others as they are written. */
function importsOf(file: string): readonly string[] {
  const written = [...textOf(file).matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(([, target = '']) => target);
  return written.map((target) => (target.startsWith('.') ? posix.join(posix.dirname(file), target) : target));
}

/** The first circle of files that import each other, if there is one. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  return [...imports.keys()].map((file) => follow(file, [])).find((circle) => circle !== undefined);
}

describe('the house', () => {
  const files = [...sources('src'), ...sources('generators')];
  const imports = new Map(files.map((file) => [file, importsOf(file)]));

  it('imports downwards only', () => {
    for (const [file, targets] of imports) {
      const room = roomOf(file);
      for (const target of targets.filter((each) => /^(?:src|generators)\//.test(each))) {
        const to = roomOf(target);
        expect(to === room || MAY_IMPORT[room]?.includes(to), `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('has no room that may import what may import it', () => {
    for (const [room, below] of Object.entries(MAY_IMPORT)) {
      for (const each of below) {
        expect(Object.keys(MAY_IMPORT), `${room} may import ${each}`).toContain(each);
        expect(MAY_IMPORT[each], `${room} and ${each}`).not.toContain(room);
      }
    }
  });

  it('has no circle of files, not of types either', () => {
    expect(circleIn(imports)).toBeUndefined();
    expect(circleIn(new Map(Object.entries(MAY_IMPORT)))).toBeUndefined();
  });

  it('touches the outside only where it may', () => {
    for (const [file, targets] of imports) {
      if (mayTouchOutside(roomOf(file))) continue;
      for (const target of targets.filter((each) => each.startsWith('node:'))) {
        expect(HARMLESS, `${file} imports ${target}`).toContain(target);
      }
    }
  });

  it('knows no decimal by its class, which every part that is loaded apart has for itself', () => {
    expect(files.filter((file) => /instanceof Decimal/.test(textOf(file)))).toEqual([]);
  });

  it('is held by Biome as it is held here', () => {
    const { overrides } = JSON.parse(textOf('biome.json')) as { readonly overrides: readonly object[] };
    for (const each of restrictions()) expect(overrides).toContainEqual(each);
  });

  it('has folders that can be looked over', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it('has one file a command, and nothing else beside', () => {
    const listed = [...textOf('src/commands.ts').matchAll(/import\('\.\/(commands\/[a-z/-]+\.ts)'\)/g)];
    const paths = new Set(listed.map(([, path]) => `src/${path}`));
    expect(sources('src/commands').toSorted()).toEqual([...paths].toSorted());
  });

  it('has files that can be read in one go', () => {
    const long = [...files, ...sources('test'), ...sources('tools'), ...sources('bench')].filter(
      (file) => textOf(file).trimEnd().split('\n').length > 250,
    );
    expect(long).toEqual([]);
  });
});
