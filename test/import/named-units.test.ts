import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactNote } from '../../src/import/written/named-units.ts';
import { classNames } from '../../src/model/classes/names.ts';
import { classesOf, everyClass, NO_CLASSES, onlyClass, union, without } from '../../src/model/classes.ts';
import { repositoryOf, sourceOf } from '../support/sources.ts';
import { arbitrarySystem } from '../support/systems.ts';

async function systemOf(written: Parameters<typeof repositoryOf>[0]) {
  const [system] = (await sourceOf(repositoryOf(written))).edition.systems;
  if (system === undefined) throw new Error('no system');
  return system;
}

describe('a note that names classes and units of an edition', () => {
  it('means those whose names are printed, and has the figure behind them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, fc.array(fc.nat(), { minLength: 1 }), async (written, chosen) => {
        const system = await systemOf(written);
        const all = everyClass(system.classes);
        const set = chosen
          .map((each) => onlyClass(each % system.classes.length))
          .reduce((some, each) => union(some, each), NO_CLASSES);
        const names = classNames(system, set);
        expect(exactNote(`仅适用于${names}`, system)).toEqual({ applies: set, points: [], twice: NO_CLASSES });
        expect(exactNote(`不适用于${names}`, system)?.applies).toBe(without(all, set));
        expect(exactNote(`${names}：1.5分`, system)?.points).toEqual([{ set, value: '1.5', twice: NO_CLASSES }]);
      }),
      { numRuns: 40 },
    );
  });

  it('is not taken where a name is none of theirs, or something stands beside the names', async () => {
    const [written] = fc.sample(arbitrarySystem, { numRuns: 1, seed: 1 });
    if (written === undefined) throw new Error('no system');
    const system = await systemOf(written);
    const [first] = system.declared;
    for (const note of ['仅适用于某县', `仅适用于${first?.name}等`, '1.5分'])
      expect(exactNote(note, system)).toBeUndefined();
    expect(classesOf([first?.id ?? ''], system.classes)).toBe(exactNote(`仅适用于${first?.name}`, system)?.applies);
  });
});
