import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { System } from '../../../src/model/model.ts';
import { draftFrom } from '../../support/import/drafted.ts';
import { filesOf, planOf } from '../../support/import/drafts.ts';
import { arbitraryPlainSystem } from '../../support/import/plain-systems.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';

/** Everything that a system assesses, with its ids. */
function meaningOf({ items, classes, levels, fullMarks }: System): unknown {
  return {
    classes: classes.map(({ id, name }) => [id, name]),
    levels,
    fullMarks: String(fullMarks),
    items: items.map((item) => ({
      id: item.id,
      under: item.parent?.id,
      words: item.kind === 'indicator' ? item.title : item.text,
      points: item.points.map(String),
      beside: item.kind === 'criterion' ? [item.veto, String(item.adds), String(item.deducts)] : [],
      core: item.core,
      departments: item.kind === 'criterion' ? item.departments : [],
    })),
  };
}

describe('a system that is read in full and written with the ids of its edition', () => {
  it('is the system, in every sum, class and id', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const files = repositoryOf(written);
        const { edition, registers } = await sourceOf(files);
        const [system] = edition.systems;
        if (system === undefined) throw new Error('no system');
        const draft = draftFrom(system, registers.departments ?? []);
        const made = filesOf(await planOf(draft, { like: edition, registers }));
        const others = [...files].filter(([path]) => !path.startsWith('indicators/2020/'));
        const systems: System[] = [];
        const visit = (each: { readonly systems: readonly System[] }) => void systems.push(...each.systems);
        await examine(memoryWorld(new Map([...others, ...made])), { digests: false, visit });
        expect(systems.map(meaningOf)).toEqual([meaningOf(system)]);
      }),
      { numRuns: 100 },
    );
  });
});
