import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexed, importedInto, PRINTED, writtenAs } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';

describe('the annex of any system', () => {
  it.each(PRINTED)('is imported from %s as the system, and no total is left open', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const file = await writtenAs(system.annex, ending);
        const { meanings, draft, account } = await importedInto(system, file, `附件.${ending}`);
        expect(meanings).toEqual([system.meaning]);
        expect(draft.remarks.filter(({ changesTotal }) => changesTotal)).toEqual([]);
        expect(account.unaccounted).toBe(0);
        // A page shows the table of each class as well, which is proved to say the same.
        const again = draft.remarks.filter(({ code, facts }) => code === 'system-again' && facts['count'] === 0);
        expect(draft.remarks).toEqual(ending === 'html' ? again : []);
        expect(account.unused).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
