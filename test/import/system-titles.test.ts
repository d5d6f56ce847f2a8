import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexed, importedInto, PRINTED, writtenAs } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';
import { repositoryOf, type WrittenSystem } from '../support/sources.ts';

const SCHEME = 'indicators/2020/scheme.yaml';

/** The same system under another title. */
function titled(written: WrittenSystem, title: string): WrittenSystem {
  const scheme = repositoryOf(written).get(SCHEME) ?? '';
  return { ...written, files: new Map([[SCHEME, scheme.replace('title: 县（区）指标体系', `title: ${title}`)]]) };
}

/** Titles that do not say that a table of indicators stands below, or that are like those of its parts. */
const NAMING = ['重点工作任务分解', '2020年度目标任务', '共性指标', '加分项目', '合计', '适用于县（区）', '甲'];
/** Titles that are like marks of a page, lines below a title or sentences. */
const UNLIKE = ['附件3', '（征求意见稿）', '说明：指标'];

describe('the annex of any system under any title', () => {
  it.each(PRINTED)('is imported from %s as one system', async (ending) => {
    const titles = fc.constantFrom(...NAMING, ...UNLIKE);
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, titles, async (written, title) => {
        const system = await annexed(titled(written, title));
        const file = await writtenAs(system.annex, ending);
        const { meanings, findings, account, draft } = await importedInto(system, file, `附件.${ending}`);
        expect(meanings).toEqual([system.meaning]);
        expect(findings).toEqual([]);
        expect(account.unaccounted).toBe(0);
        if (NAMING.includes(title)) expect(draft.systems[0]?.title).toBe(title);
      }),
      { numRuns: 8 },
    );
  });
});
