import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/fixtures.ts';

/** What each part of the house may import from. Nothing else knows the outside: `node:` is for `world` and `main`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/text': [],
  'src/model': ['src/text'],
  'src/load': ['src/model', 'src/text'],
  'src/format': ['src/load', 'src/model', 'src/text'],
  'src/rules': ['src/changes', 'src/model', 'src/text'],
  'src/edit': ['src/load', 'src/model', 'src/text'],
  'src/changes': ['src/model', 'src/text'],
  'src/layout': ['src/changes', 'src/model', 'src/text'],
  'src/writers': ['src/layout', 'src/model', 'src/text'],
  'src/readers': [],
  'src/hosts': [],
  'src/artifact': ['src/readers', 'src/writers', 'src/layout', 'src/changes', 'src/model', 'src/text'],
  'src/collect': ['src/artifact', 'src/readers', 'src/layout', 'src/model', 'src/text'],
  'src/report': [
    ...['src/edit', 'src/format', 'src/artifact', 'src/collect', 'src/writers', 'src/layout', 'src/changes'],
    ...['src/model', 'src/text'],
  ],
  'src/commands': [
    ...['src/report', 'src/hosts', 'src/collect', 'src/artifact', 'src/readers', 'src/writers', 'src/layout'],
    ...['src/rules', 'src/changes', 'src/edit', 'src/format', 'src/load', 'src/model', 'src/text'],
  ],
  'src/world': ['src/commands', 'src/hosts', 'src/writers', 'src/layout', 'src/load', 'src/model', 'src/text'],
  'src/main.ts': ['generators', 'src/artifact', 'src/commands', 'src/report', 'src/world'],
  generators: ['src/artifact', 'src/layout', 'src/changes', 'src/model', 'src/text'],
};

/** Modules of Node that tell nothing of the outside. */
const HARMLESS = ['node:util'];

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

function partOf(path: string): string {
  const part = Object.keys(MAY_IMPORT).find((each) => path === each || path.startsWith(`${each}/`));
  if (part === undefined) throw new Error(`${path} belongs to no part of the house`);
  return part;
}

describe('the house', () => {
  const files = [...sources('src'), ...sources('generators')];

  it('imports downwards only', () => {
    for (const file of files) {
      const part = partOf(file);
      for (const [, target = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(
        /(?:from|import\()\s*'(\.[^']+)'/g,
      )) {
        const to = partOf(posix.join(posix.dirname(file), target));
        expect(to === part || MAY_IMPORT[part]?.includes(to), `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('touches the outside only where it may', () => {
    for (const file of files) {
      if (partOf(file) === 'src/world' || file === 'src/main.ts') continue;
      for (const [, target = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(
        /(?:from|import\()\s*'(node:[^']+)'/g,
      )) {
        expect(HARMLESS, `${file} imports ${target}`).toContain(target);
      }
    }
  });

  it('has files that can be read in one go', () => {
    const long = [...files, ...sources('test'), ...sources('tools'), ...sources('bench')].filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length > 250,
    );
    expect(long).toEqual([]);
  });
});
