import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { annexed, importedInto } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';

const WRITERS: Readonly<Record<string, (document: Document) => Uint8Array | Promise<Uint8Array>>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  html: (document) => new TextEncoder().encode(writeHtml(document)),
};

describe('the annex of any system', () => {
  it.each(Object.keys(WRITERS))('is imported from %s as the system, and no total is left open', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const file = (await WRITERS[ending]?.(system.annex)) ?? new Uint8Array();
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
