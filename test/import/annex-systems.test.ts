import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annexed, annexed, type Imported, importedInto, PRINTED, writtenAs } from '../support/import/annexes.ts';
import { worded } from '../support/import/plain-systems.ts';
import type { WrittenSystem } from '../support/sources.ts';
import { arbitrarySystem, systemOfOneClass } from '../support/systems.ts';

/*
 * What an annex does not print cannot come back from it, and is not compared:
 * - the weight of an item without a scale of its own: its points stand there, and they are compared;
 * - whether an indicator without points only groups or counts the sum of its parts: it counts the same, also compared.
 * What is for some units alone is not all read yet (full marks and scales of classes, units with something of their
 * own, 县（甲县除外）, dozens of names in one note): there the law is that no figure is another one without a finding.
 */

async function printed(
  written: WrittenSystem,
  ending: (typeof PRINTED)[number],
): Promise<readonly [Annexed, Imported]> {
  const system = await annexed(worded(written));
  const file = await writtenAs(system.annex, ending);
  return [system, await importedInto(system, file, `附件.${ending}`)];
}

/** What each criterion counts, and the full marks, for a class. */
function figuresFor({ fullMarks, items }: Annexed['meaning'], name: string): unknown {
  const criteria = items.filter(({ kind }) => kind === 'criterion');
  return [fullMarks[name], criteria.map(({ words, points, beside }) => [words, points[name], beside])];
}

/** The figures of all classes are those of the system; a unit that the annex does not name has those of its class. */
function expectSameFigures({ meaning, source }: Annexed, { meanings }: Imported): void {
  const [read, ...others] = meanings;
  expect(others).toEqual([]);
  for (const { name, of } of source.edition.systems[0]?.classes ?? []) {
    const named = read?.classes.includes(name) === true ? name : (of?.name ?? name);
    expect(read && figuresFor(read, named)).toEqual(figuresFor(meaning, name));
  }
}

describe('the annex of a system with weights, scales, groups and bonuses without a limit', () => {
  it.each(PRINTED)('is imported from %s as the system, and no total is left open', async (ending) => {
    await fc.assert(
      fc.asyncProperty(systemOfOneClass, async (written) => {
        const [system, imported] = await printed(written, ending);
        expect(imported.meanings).toEqual([system.meaning]);
        expect(imported.findings).toEqual([]);
        expect(imported.account.unaccounted).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the annex of any system at all', () => {
  it.each(PRINTED)('is imported from %s without another figure that nothing is said of', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (written) => {
        const [system, imported] = await printed(written, ending);
        expect(imported.account.unaccounted).toBe(0);
        if (imported.findings.length === 0) expectSameFigures(system, imported);
      }),
      { numRuns: 25 },
    );
  });
});
