import { describe, expect, it } from 'vitest';
import { revision } from '../../generators/revision/generator.ts';
import type { Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { type Document, type Table, textOf, textOfCell } from '../../src/layout/document.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { checkCodeOf } from '../../src/layout/parts.ts';
import { wholeViews } from '../../src/model/view.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

async function documentsOf(source: Source, ...departments: readonly string[]): Promise<ReadonlyMap<string, Document>> {
  const products = await revision.products(source, { classes: [], departments });
  return new Map(
    products.flatMap((each: Product) => (each.kind === 'document' ? [[each.name, each.document()] as const] : [])),
  );
}

function tablesOf({ sections }: Document): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function textsOf({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : [])),
  );
}

describe('the revision table', () => {
  it('is not made of the first edition', async () => {
    expect(await revision.products(await sourceOf(SMALL), { classes: [], departments: ['publicity'] })).toEqual([]);
    expect(await revision.products(await sourceOf(SHIPPED), { classes: [] })).toEqual([]);
  });

  it('begins with the balance: the total holds, and who gained and who lost adds to nothing', async () => {
    const document = (await documentsOf(await sourceOf(SHIPPED, '2021'))).get('revision') as Document;
    const [county, municipal] = tablesOf(document);
    for (const [table, marks] of [
      [county, '200'],
      [municipal, '100'],
    ] as const) {
      const rows = fullGrid(table as Table);
      expect(rows.filter(([, title]) => title === '满分' || title === '合计')).toEqual([
        ['总分', '满分', marks, marks, '0'],
        ['一级指标', '合计', marks, marks, '0'],
        ['考核单位', '合计', marks, marks, '0'],
      ]);
      const gained = rows.filter(([, title]) => title !== '合计').map((row) => Number(row.at(-1)));
      expect(gained.some((each) => each !== 0)).toBe(true);
    }
    const sentence = textsOf(document).find((text) => text.startsWith('各类单位总分'));
    expect(sentence).toMatch(/^各类单位总分仍为200分。按一级指标：增加.+；减少.+。按考核单位：增加.+；减少.+。$/);
  });

  it('counts what did not change in one line', async () => {
    const source = await sourceOf(SHIPPED, '2021');
    const texts = textsOf((await documentsOf(source)).get('revision') as Document);
    expect(texts.filter((text) => /^其余\d+项考核内容没有变化。$/.test(text))).toHaveLength(2);
  });

  it('has the columns of the official form, and 新增 or 删除 in the empty cell', async () => {
    const tables = tablesOf((await documentsOf(await sourceOf(SHIPPED, '2021'))).get('revision') as Document);
    const county = tables.find(({ name }) => name === '附件1修订对照') as Table;
    expect(county.columns.map(({ title }) => title)).toEqual(['序号', '指标', '修订前', '修订后', '修订说明']);
    expect(county.columns.reduce((sum, { width }) => sum + width, 0)).toBe(225);
    const rows = fullGrid(county);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    const slogans = rows.find(([, , before]) => before?.includes('党建标语'));
    expect(slogans?.slice(3)).toEqual(['删除', '删除\n为基层减负，不再考核']);
    expect(rows.find(([, name]) => name?.startsWith('融媒体中心建设'))?.[2]).toBe('新增');
  });

  it('prints the measures with the figures of each year, and settings that they do not state', async () => {
    const tables = tablesOf((await documentsOf(await sourceOf(SHIPPED, '2021'))).get('revision') as Document);
    const rows = (name: string): readonly (readonly string[])[] =>
      tables.filter((table) => table.name === name).flatMap(fullGrid);
    const [, , before = '', after = ''] = rows('办法正文').find(([, , text]) => text?.includes('满意度占')) ?? [];
    expect([before, after].map((text) => text.match(/\d+%/g))).toEqual([
      ['90%', '10%'],
      ['85%', '15%'],
    ]);
    expect(JSON.stringify(tables)).not.toContain('{{');
    expect(rows('其他设置').map((row) => row.slice(1, 4))).toContainEqual([
      '考核方法／汇总／不适用的处理',
      '这一项记0分',
      '不计这一项，其余各项得分按比例折算到满分',
    ]);
  });

  it('has a table for each department that is asked for, which together tell all that does not follow from other rows', async () => {
    const source = await sourceOf(SHIPPED, '2021');
    const ids = source.registers.departments?.map(({ id }) => id) ?? [];
    const documents = await documentsOf(source, ...ids);
    expect([...documents.keys()]).toEqual(['revision', ...ids.map((id) => `revision-department-${id}`)]);
    const told = (document: Document, name: RegExp): readonly string[] =>
      tablesOf(document)
        .filter((table) => name.test(table.name))
        .flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(1, 5).map(textOfCell).join('\n')))
        .filter((text) => !text.includes('随所属各项调整') && !text.includes('随上级指标调整'));
    const whole = told(documents.get('revision') as Document, /修订对照$/);
    const parts = ids.flatMap((id) => told(documents.get(`revision-department-${id}`) as Document, /./));
    expect(new Set(parts)).toEqual(new Set(whole));
    expect(textsOf(documents.get('revision-department-organization') as Document)).toContainEqual(
      expect.stringMatching(/^反馈单位（盖章）：/),
    );
  });

  it('knows its edition and the check codes of its systems, and says them at its foot', async () => {
    const source = await sourceOf(SHIPPED, '2021');
    const document = (await documentsOf(source)).get('revision') as Document;
    const codes = wholeViews(source.edition, source.proof).map(checkCodeOf);
    expect(document.identity).toEqual({ edition: '2021', product: 'revision', year: 2021, checkCodes: codes });
    expect(textsOf(document).at(-1)).toBe(`校验码 ${codes.join('　')}`);
  });
});
