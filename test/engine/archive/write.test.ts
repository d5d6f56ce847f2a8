import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArchive, zipped } from '../../../src/engine/archive/write.ts';
import { archiveWordsIn } from '../../../src/words/languages.ts';
import { realWorld } from '../../../src/world/world.ts';
import { folderWith } from '../../support/program.ts';

const FILES = new Map([['a/b.txt', new TextEncoder().encode('甲')]]);

/** Archives while another process, faster by a moment, makes a folder of some files. */
async function beside(other: ReadonlyMap<string, Uint8Array>) {
  const root = folderWith(new Map());
  const { folders, editing } = realWorld(root);
  const create: typeof editing.create = (path, files) => {
    editing.create(path, other);
    return editing.create(path, files);
  };
  const folder = join(root, '2020');
  const zip = zipped(FILES, '2020');
  const words = await archiveWordsIn('zh');
  return {
    outcome: writeArchive({ folders, editing: { ...editing, create } }, folder, FILES, zip, words),
    folder,
    zip,
  };
}

describe('an archive', () => {
  it('is whole for two who archive the same at once', async () => {
    const { outcome, folder, zip } = await beside(FILES);
    expect(await outcome).toBe('written');
    expect(readFileSync(`${folder}.zip`).equals(zip)).toBe(true);
  });

  it('is refused where another one came first', async () => {
    const { outcome } = await beside(new Map([['a/b.txt', new TextEncoder().encode('乙')]]));
    await expect(outcome).rejects.toThrow();
  });
});
