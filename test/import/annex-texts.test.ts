import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { annexed, importedInto } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';

/** How an annex becomes a text, by the ending of its name. */
const TEXTS: Readonly<Record<string, (document: Document) => string | Promise<string>>> = {
  md: writeMarkdown,
};

describe('the annex of any system as a text', () => {
  it.each(Object.keys(TEXTS))('%s is imported as the system, and all of it is used', async (ending) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const text = await TEXTS[ending]?.(system.annex);
        const file = new TextEncoder().encode(text);
        const { meanings, draft, account } = await importedInto(system, file, `附件.${ending}`);
        expect(meanings).toEqual([system.meaning]);
        expect(draft.remarks).toEqual([]);
        expect([account.unaccounted, account.unused]).toEqual([0, []]);
      }),
      { numRuns: 60 },
    );
  });
});
