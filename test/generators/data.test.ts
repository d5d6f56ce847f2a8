import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { data } from '../../generators/data/generator.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { Decimal, sum } from '../../src/model/decimal.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

interface PublishedSystem {
  readonly id: string;
  readonly checkCode: string;
  readonly digest: string;
  readonly criteria: string;
  readonly totals: Readonly<Record<string, string>>;
  readonly content: unknown;
}

/** The JSON of an edition, as somebody reads it who has nothing but the file. */
async function jsonOf(
  files: ReadonlyMap<string, string>,
): Promise<{ readonly [key: string]: unknown; readonly systems: readonly PublishedSystem[] }> {
  const [product] = await data.products(await sourceOf(files), { classes: [] });
  return JSON.parse(JSON.stringify(product?.kind === 'data' ? product.value : null));
}

/** The criteria of the systems as grids, the header first. */
async function gridsOf(files: ReadonlyMap<string, string>): Promise<readonly (readonly (readonly string[])[])[]> {
  const [, ...products] = await data.products(await sourceOf(files), { classes: [] });
  return products.map((product) => {
    const table = product.kind === 'document' ? product.document().sections[0]?.blocks[0] : undefined;
    if (table?.kind !== 'table') throw new Error('no table');
    return [table.columns.map(({ title }) => title), ...fullGrid(table)];
  });
}

describe('the data of an edition as JSON', () => {
  it('proves itself: SHA-256 of the canonical form of each content is its digest', async () => {
    for (const files of [SMALL, SHIPPED]) {
      for (const { content, digest, checkCode } of (await jsonOf(files)).systems) {
        expect(
          createHash('sha256')
            .update(canonicalize(content) ?? '')
            .digest('hex'),
        ).toBe(digest);
        expect(checkCode.replaceAll('-', '').toLowerCase()).toBe(digest.slice(0, 16));
      }
    }
  });

  it('says of which edition it is, and what each system adds to', async () => {
    const { edition, state, title, systems } = await jsonOf(SHIPPED);
    expect({ edition, state, title }).toEqual({ edition: '2020', state: 'final', title: '党建工作综合考核办法' });
    expect(systems.map(({ id, totals }) => [id, totals])).toEqual([
      ['county', { county: '200', district: '200', 'district-without-townships': '200' }],
      ['municipal', { municipal: '100' }],
    ]);
  });

  it('holds no number, which would be a float', async () => {
    const numbers = JSON.stringify(await jsonOf(SHIPPED)).match(/[[:,]-?\d[\d.]*(?=[,}\]])/g);
    expect(numbers).toBeNull();
  });
});

describe('the data of an edition as CSV', () => {
  it('has one row for each criterion, and points that add to the full marks of each class', async () => {
    const { edition } = await sourceOf(SHIPPED);
    for (const [index, [header = [], ...rows]] of (await gridsOf(SHIPPED)).entries()) {
      const system = edition.systems[index];
      const criteria = system?.items.flatMap((item) => (item.kind === 'criterion' ? [item.id] : [])) ?? [];
      expect(rows.map(([id]) => id)).toEqual(criteria);
      const columns = header.flatMap((title, column) => (title.startsWith('分值') ? [column] : []));
      expect(columns).toHaveLength(system?.classes.length ?? 0);
      for (const column of columns) {
        const total = sum(
          rows.map((row) =>
            row[column] === '' ? Decimal.zero : (Decimal.parse(row[column] ?? '') ?? Decimal.of(-1n, 0)),
          ),
        );
        expect(total.toString()).toBe(['200', '100'][index]);
      }
    }
  });

  it('has these columns, with the points of each class in one of its own', async () => {
    const [county, municipal] = await gridsOf(SHIPPED);
    const before = ['编号', '序号', '一级指标', '二级指标', '三级指标', '考核内容'];
    const after = [
      '最多扣分',
      '考核单位',
      '配合单位',
      '评分标准',
      '目标',
      '佐证材料',
      '考核方式',
      '科室分工',
      '不适用时',
      '备注',
    ];
    expect(county?.[0]).toEqual([
      ...before,
      '分值（县、县级市）',
      '分值（城市区）',
      '分值（无乡镇的城市区）',
      ...after,
    ]);
    expect(municipal?.[0]).toEqual([...before, '分值', ...after]);
  });

  it('leaves the points empty for a class to which a criterion does not apply', async () => {
    const [[, ...rows] = []] = await gridsOf(SMALL);
    const points = new Map(rows.map((row) => [row[0], row.slice(6, 8)]));
    expect(points.get('township-congress-yearly')).toEqual(['1', '']);
    expect(points.get('delegate-studio')).toEqual(['3', '4']);
  });

  it('states the number of the level-3 indicator beside each of its criteria', async () => {
    const [[, ...rows] = []] = await gridsOf(SMALL);
    expect(rows.map((row) => row[1])).toEqual(['1', '1', '2', '3', '4', '5', '5']);
  });

  it('says at each criterion what is required at all the indicators above it', async () => {
    const level1 = changed(
      SMALL,
      IDEOLOGY,
      'points: 4\nonly:',
      'points: 4\nevidence: [年度总结]\nmethod: [听取汇报]\nremark: 全市统一\ncooperating: [organization]\nonly:',
    );
    const level2 = changed(
      level1,
      IDEOLOGY,
      '    title: 理论武装\n',
      '    title: 理论武装\n    evidence: [学习台账]\n    method: [查阅资料]\n    remark: 含网络学习\n',
    );
    const level3 = changed(
      level2,
      IDEOLOGY,
      '        title: 基层宣讲\n',
      '        title: 基层宣讲\n        evidence: [宣讲照片]\n        method: [实地查看]\n        remark: 以正式印发为准\n',
    );
    const [[header = [], ...rows] = []] = await gridsOf(level3);
    const row = rows.find(([id]) => id === 'lecture-team') ?? [];
    const cell = (title: string): string | undefined => row[header.indexOf(title)];
    expect(cell('配合单位')).toBe('市委组织部');
    expect(cell('佐证材料')).toBe('年度总结、学习台账、宣讲照片');
    expect(cell('考核方式')).toBe('听取汇报、查阅资料、实地查看');
    expect(cell('备注')).toBe('全市统一、含网络学习、以正式印发为准');
  });
});
