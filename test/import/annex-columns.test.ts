import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnexSettings, annexSettings } from '../support/annex-settings.ts';
import { annexed, importedInto, PRINTED, writtenAs } from '../support/import/annexes.ts';
import { flattenedText } from '../support/import/flattened.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';

/** Titles that say of a column what it holds; any other is that of another kind of column, which nobody could read. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  criterion: ['要点'],
  indicator: ['项目'],
  department: ['责任单位'],
};

/** The same columns with the titles of theirs that say what they hold. */
function titledFittingly({ columns, ...page }: AnnexSettings): AnnexSettings {
  return {
    ...page,
    columns: columns.map(({ title, ...column }) => {
      const isFitting = column.of === 'blank' || FITTING[column.of]?.includes(title ?? '') === true;
      return title === undefined || !isFitting ? column : { ...column, title };
    }),
  };
}

describe('the annex of any system in any columns', () => {
  it.each(PRINTED)('is imported from %s as the system, and no total is left open', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, annexSettings, async (written, settings) => {
        const system = await annexed({ ...written, printing: titledFittingly(settings) });
        const file = await writtenAs(system.annex, ending);
        const { meanings, findings, account } = await importedInto(system, file, `附件.${ending}`);
        expect(meanings).toEqual([system.meaning]);
        expect(findings).toEqual([]);
        expect(account.unaccounted).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is imported from a text with one cell a line as the system, or with a finding', async () => {
    let [right, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, annexSettings, async (written, settings) => {
        const system = await annexed({ ...written, printing: titledFittingly(settings) });
        const file = new TextEncoder().encode(flattenedText(system.annex, 'once'));
        const { meanings, findings, account } = await importedInto(system, file, '附件.txt');
        expect(account.unaccounted).toBe(0);
        all += 1;
        if (findings.length > 0) return;
        expect(meanings).toEqual([system.meaning]);
        right += 1;
      }),
      { numRuns: 40 },
    );
    // Of two columns of departments side by side of which one is blank nothing tells which.
    expect(right * 4).toBeGreaterThanOrEqual(all * 3);
  });
});
