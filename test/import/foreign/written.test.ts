import { describe, expect, it } from 'vitest';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { finder } from '../../support/examined.ts';
import { typedRows } from '../../support/foreign/notation.ts';
import { sourceOfRows } from '../../support/grids.ts';
import { filesOf, planOf } from '../../support/import/drafts.ts';

/** The classes that a table becomes, and what is found in all that is written. */
async function writtenOf(
  table: string,
): Promise<{ readonly classes: readonly string[]; readonly found: readonly string[] }> {
  const plan = await planOf(recognised(sourceOfRows(typedRows(table))));
  const files = filesOf(plan);
  const found = await finder()(files);
  const scheme = [...files].find(([path]) => path.endsWith('scheme.yaml'))?.[1] ?? '';
  return {
    classes: [...scheme.matchAll(/\{ id: .*, name: (.*) \}/gu)].map(([, name]) => name ?? ''),
    found: found.map(({ code }) => code),
  };
}

describe('a table whose items count something else for kinds of units', () => {
  it.each([
    ['县分值', '区分值'],
    ['分值（县）', '分值（区）'],
  ])('has those of %s and %s as its classes and nobody else, and adds up for each', async (one, other) => {
    const written = await writtenOf(`
      一级指标 | 考核内容 | ${one} | ${other} | 责任单位
      粮食安全 | 粮食产量 | 10 | 5 | 农业局
      ^ | 耕地保护 | 10 | 5 | 自然资源局
      城市建设 | 旧区改造 | 5 | 15 | 住建局
      合计 | < | 25 | 25 |`);
    expect(written).toEqual({ classes: ['县', '区'], found: [] });
  });

  it('has an indicator for none of the units for which all below it counts nothing', async () => {
    const written = await writtenOf(`
      考核指标 | 考核内容 | 县分值 | 区分值 | 责任单位
      粮食安全 | 粮食产量 | 20 | — | 农业局
      城市建设 | 旧区改造 | 30 | 50 | 住建局
      合计 | < | 50 | 50 |`);
    expect(written).toEqual({ classes: ['县', '区'], found: [] });
  });

  it.each(['—', '/', '／', '0', ''])(
    'has no item, and no title over it, for those in whose column %j stands',
    async (none) => {
      const written = await writtenOf(`
      一级指标 | 二级指标 | 考核内容 | 乡镇分值 | 街道分值 | 责任单位
      党建 | 组织 | 主题党日 | 60 | 40 | 组织部
      经济 | 农业 | 粮食生产 | 30 | ${none} | 农业局
      ^ | 财政 | 财政收入 | 10 | 20 | 财政局
      城市 | 市容 | 市容管理 | ${none} | 30 | 城管局
      ^ | 社区 | 社区治理 | ${none} | 10 | 民政局
      合计 | < | < | 100 | 100 |`);
      expect(written).toEqual({ classes: ['乡镇', '街道'], found: [] });
    },
  );

  it('has two classes where a note names both and another one of them', async () => {
    const written = await writtenOf(`
      考核指标 | 考核内容 | 分值 | 适用范围 | 责任部门
      农业农村 | 粮食播种面积 | 10 | 涉农镇 | 农业农村局
      镇域治理 | 镇区环境整治 | 10 | 镇 | 城管局
      城市管理 | 城区环境整治 | 10 | 街道 | 城管局
      安全生产 | 安全生产责任制 | 10 | 镇、街道 | 应急局`);
    expect(written.classes).toEqual(['镇', '涉农镇', '街道']);
    expect(written.found).not.toContain('class-empty');
  });
});
