import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import { type Naming, withFileNames } from '../../generators/forms/names.ts';
import { isPlainName } from '../../src/artifact/manifest.ts';
import { planProducts } from '../../src/artifact/plan.ts';
import type { Product } from '../../src/artifact/product.ts';
import { changed, SHIPPED, SMALL, unlocked } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

/** The names of the files of all forms of a repository, in Chinese. */
async function namesIn(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const setting = 'step: 0.05\nforms: { fileNames: chinese }\n';
  const source = await sourceOf(changed(unlocked(files), 'indicators/2020/scheme.yaml', 'step: 0.05\n', setting));
  const planned = await planProducts(FORM_GENERATORS, source, { classes: [] });
  return planned.flatMap((each) => each.files.map(({ name }) => name));
}

const product: Product = { kind: 'document', name: 'x', formats: ['xlsx'], document: () => expect.fail() };
const namings: fc.Arbitrary<readonly Naming[]> = fc.uniqueArray(
  fc.record({
    of: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '甲县',
        '甲县 ',
        'a',
        'A',
        'con',
        'NUL.',
        '..',
        '~$甲',
        '~\u0000!',
        '甲/乙',
        'é',
        'e\u0301',
        '县'.repeat(60),
        '',
      ),
    ),
    form: fc.constantFrom('自评表', '评分表'),
    system: fc.record({ annex: fc.constantFrom(1, 2), group: fc.constantFrom('县（市、区）', '市直/单位', '..') }),
    id: fc.constantFrom('jia', 'yi', 'a'.repeat(60)),
    isOfSystem: fc.boolean(),
  }),
  { selector: ({ id, form, system }) => `${form} ${system.annex} ${id}`, maxLength: 12 },
);

describe('files of forms', () => {
  it('have Chinese names where the scheme says so, with their system where there are several', async () => {
    const small = await namesIn(SMALL);
    expect(small).toEqual([
      ...['甲县 自评表.xlsx', '乙县 自评表.xlsx', '丙区 自评表.xlsx'],
      ...['县 空白自评表.docx', '县 空白自评表.pdf', '县 空白自评表.xlsx'],
      ...['城市区 空白自评表.docx', '城市区 空白自评表.pdf', '城市区 空白自评表.xlsx'],
      ...['市委组织部 评分表.docx', '市委组织部 评分表.pdf', '市委组织部 评分表.xlsx'],
      ...['市委宣传部 评分表.docx', '市委宣传部 评分表.pdf', '市委宣传部 评分表.xlsx'],
      ...['汇总表.docx', '汇总表.pdf', '汇总表.xlsx'],
    ]);
    const shipped = await namesIn(SHIPPED);
    expect(new Set(shipped).size).toBe(shipped.length);
    expect(shipped.filter((name) => !isPlainName(name))).toEqual([]);
    expect(shipped).toContain('汇总表 市直单位.xlsx');
    expect(shipped).toContain('另行安排 评分表 市直单位.xlsx');
  });

  it('have names of their own that every disk takes, whatever people are called', () => {
    fc.assert(
      fc.property(namings, fc.boolean(), (all, isOne) => {
        const systems = (isOne ? [{}] : [{}, {}]) as never;
        const edition = { forms: { fileNames: 'chinese' }, systems } as never;
        const products = withFileNames(
          edition,
          all.map((each) => [product, each]),
        );
        const names = products.map((each) => (each.kind === 'document' ? each.fileName : undefined) ?? '');
        for (const name of names) {
          expect(isPlainName(`${name}.xlsx`), name).toBe(true);
          expect(Buffer.byteLength(name), name).toBeLessThanOrEqual(120);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        }
        const folded = names.map((name) => name.toUpperCase().toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('have the names of their ids else', () => {
    expect(
      withFileNames({ forms: { fileNames: 'ids' }, systems: [] } as never, [
        [product, { of: '甲县', form: '自评表', system: { annex: 1, group: '县' }, id: 'jia', isOfSystem: false }],
      ]),
    ).toEqual([product]);
  });
});
