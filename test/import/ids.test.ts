import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentIds, itemIds } from '../../src/import/ids/name.ts';
import { isId } from '../../src/load/names.ts';

const named = (...words: readonly string[]) => words.map((each) => ({ words: each, fallback: 'item' }));

describe('ids of items', () => {
  it('are the English words of the field, without those that say nothing', async () => {
    const ids = await itemIds(named('组织建设', '集中学习', '党代表任期制', '切实加强安全生产工作情况'), []);
    expect(ids).toEqual(['organization', 'collective-study', 'delegates-term-system', 'work-safety']);
  });

  it('are pinyin in its context where no word is known', async () => {
    expect(await itemIds(named('银行重阳'), [])).toEqual(['yin-hang-chong-yang']);
  });

  it('take more words of the text, and then a number, where another has them', async () => {
    const text = '党委书记每年在基层讲课并通报检查结果';
    const ids = await itemIds(named(text, text, text, '组织建设', '组织建设'), []);
    expect(ids).toEqual([
      'party-committee-secretary-grassroots-lectures',
      'party-committee-secretary-grassroots-lectures-circulars',
      'party-committee-secretary-grassroots-lectures-2',
      'organization',
      'organization-2',
    ]);
  });

  it('are none that are taken', async () => {
    expect(await itemIds(named('组织建设'), ['organization', 'organization-2'])).toEqual(['organization-3']);
  });

  it('are numbered on where thousands have the same words, past those that are taken', async () => {
    const ids = await itemIds(named(...Array<string>(20_000).fill('组织建设')), ['organization-9']);
    expect([ids[0], ids[7], ids[8], ids.at(-1)]).toEqual([
      'organization',
      'organization-8',
      'organization-10',
      'organization-20001',
    ]);
  });

  it('are sound and each another, whatever is typed', async () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'党的建设银行A9-（、') })),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (words, others) => {
        const taken = await itemIds(named(...others), []);
        const ids = await itemIds(named(...words), taken);
        expect(ids.every((id) => isId(id))).toBe(true);
        expect(new Set([...ids, ...taken]).size).toBe(ids.length + taken.length);
      }),
    );
  });
});

describe('ids of departments', () => {
  it('do not say whose they are', async () => {
    const ids = await departmentIds(['市委组织部', '县应急管理局', '市直机关工委', '河长办'], []);
    expect(ids).toEqual(['organization', 'emergency', 'organs-committee', 'river-chief-office']);
  });
});
