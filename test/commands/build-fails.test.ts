import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../generators/generators.ts';
import type { Asked } from '../../src/cli/spec.ts';
import type { BUILD } from '../../src/cli/specs/publish.ts';
import { build } from '../../src/commands/build.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { realWorld } from '../../src/world/world.ts';
import { freeTypesetter } from '../support/checked.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

const ASKED: Omit<Asked<typeof BUILD>, 'root'> = {
  ...{ operands: [], only: [], format: ['pdf'], class: [], department: [] },
  ...{ draft: true, archive: false, accessible: false, strictFonts: false, output: undefined },
};

/** Fails with the first PDF that is asked for, and sets the others only after that. */
function failing(late: Promise<unknown>[]): Typesetter {
  let count = 0;
  return {
    ...freeTypesetter(),
    typeset: async () => {
      count += 1;
      if (count === 1) throw new Error('no memory is left');
      const set = new Promise<Uint8Array>((resolve) => setTimeout(() => resolve(new Uint8Array([count])), 100));
      late.push(set);
      return set;
    },
  };
}

describe('a build of which a PDF fails', () => {
  it('leaves nothing behind, also of those that were under way', async () => {
    const root = folderWith(SMALL);
    const late: Promise<unknown>[] = [];
    const typesetter = failing(late);
    const world = { ...realWorld(root), typesetter: async () => typesetter };
    const built = build(
      { ...world, terminal: { ...world.terminal, show: () => {} } },
      { ...ASKED, root },
      'zh',
      GENERATORS,
    );
    await expect(built).rejects.toThrow('no memory is left');
    await Promise.all(late);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(late.length).toBeGreaterThan(0);
    const made = readdirSync(join(root, 'output'), { recursive: true, withFileTypes: true });
    expect(made.filter((each) => !each.isDirectory() || each.name.startsWith('.')).map(({ name }) => name)).toEqual([]);
  });
});
