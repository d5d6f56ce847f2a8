import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Annexed,
  annexed,
  type Imported,
  importedAlone,
  importedInto,
  PRINTED,
  writtenAs,
} from '../support/import/annexes.ts';
import { flattenedText } from '../support/import/flattened.ts';
import { worded } from '../support/import/plain-systems.ts';
import type { WrittenSystem } from '../support/sources.ts';
import { arbitrarySystem, systemOfOneClass } from '../support/systems.ts';

/*
 * What an annex does not print cannot come back from it, and is not compared:
 * - the weight of an item without a scale of its own: its points stand there, and they are compared;
 * - whether an indicator without points only groups or counts the sum of its parts: it counts the same, also compared;
 * - the names of classes that no note names, and to which class a unit belongs that has something of its own: they have
 *   what those have who read it.
 */

/** What the annex of a system says when it is imported from a file. */
async function printed(
  written: WrittenSystem,
  ending: (typeof PRINTED)[number],
  into: typeof importedInto,
): Promise<readonly [Annexed, Imported]> {
  const system = await annexed(worded(written));
  return [system, await into(system, await writtenAs(system.annex, ending), `附件.${ending}`)];
}

/** The meaning of a system for classes by the names of those that are read. */
function meantFor({ fullMarks, items }: Annexed['meaning'], classes: ReadonlyMap<string, string>): unknown {
  const by = (values: Readonly<Record<string, string>>) => [...classes].map(([name, named]) => [name, values[named]]);
  return { fullMarks: by(fullMarks), items: items.map((each) => ({ ...each, points: by(each.points) })) };
}

/** Everything that is read is what the system means for all of its classes and units: one that the annex does not name has what its class has, or those whom it does not name. */
function expectSame({ meaning, source }: Annexed, { meanings }: Imported): void {
  const [read, ...others] = meanings;
  expect(others).toEqual([]);
  const classes = source.edition.systems[0]?.classes ?? [];
  const known = (names: readonly (string | undefined)[]) => names.find((each) => read?.classes.includes(each ?? ''));
  const unnamed = known(['其他单位']) ?? (read?.classes.length === 1 ? read.classes[0] : undefined);
  const named = new Map(classes.map(({ name, of }) => [name, known([name, of?.name]) ?? unnamed ?? '']));
  const own = new Map(classes.map(({ name }) => [name, name]));
  expect(read && meantFor(read, named)).toEqual(meantFor(meaning, own));
}

describe('the annex of a system with weights, scales, groups and bonuses without a limit', () => {
  it.each(PRINTED)('is imported from %s as the system, and no total is left open', async (ending) => {
    await fc.assert(
      fc.asyncProperty(systemOfOneClass, async (written) => {
        const [system, imported] = await printed(written, ending, importedInto);
        expect(imported.meanings).toEqual([system.meaning]);
        expect(imported.findings).toEqual([]);
        expect(imported.account.unaccounted).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether something is said of the tables of each class that a page has below that of all: among many classes it is not always known that one only repeats. */
function isOfRepeated(code: string): boolean {
  return /^again-/u.test(code);
}

describe('the annex of any system at all', () => {
  it.each(PRINTED)('is imported from %s as the system, by the classes of the edition before', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (written) => {
        const [system, imported] = await printed(written, ending, importedInto);
        expectSame(system, imported);
        expect(imported.findings.filter((each) => !isOfRepeated(each))).toEqual([]);
        expect(imported.account.unaccounted).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it.each(PRINTED)(
    'is imported from %s as the system, or with a finding, where nothing is known of it',
    async (ending) => {
      let [right, all] = [0, 0];
      await fc.assert(
        fc.asyncProperty(arbitrarySystem, async (written) => {
          const [system, imported] = await printed(written, ending, importedAlone);
          expect(imported.account.unaccounted).toBe(0);
          all += 1;
          if (imported.findings.length > 0) return;
          expectSame(system, imported);
          right += 1;
        }),
        { numRuns: 15 },
      );
      // Sums do not always tell to which class a unit belongs, but nearly always.
      expect(right * 3).toBeGreaterThanOrEqual(all * 2);
    },
  );
});

describe('the annex of any system as a text with one cell a line', () => {
  it.each(['once', 'paged', 'blank', 'repeated'] as const)(
    'is imported as the system, by the words of the edition before: %s',
    async (as) => {
      let [right, all] = [0, 0];
      await fc.assert(
        fc.asyncProperty(arbitrarySystem, async (written) => {
          const system = await annexed(worded(written));
          const file = new TextEncoder().encode(flattenedText(system.annex, as));
          const imported = await importedInto(system, file, '附件.txt');
          expect(imported.account.unaccounted).toBe(0);
          all += 1;
          if (imported.findings.length > 0) return;
          expectSame(system, imported);
          right += 1;
        }),
        { numRuns: 12 },
      );
      // What sums and words leave open is told: of several hundred systems one or two.
      expect(right).toBeGreaterThanOrEqual(all - 1);
    },
  );
});
