import { describe, expect, it } from 'vitest';
import { addUp } from '../../src/artifact/addition.ts';
import { compareBlocks } from '../../src/artifact/compare.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import type { Source } from '../../src/artifact/generator.ts';
import type { Format } from '../../src/artifact/product.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';
import { documentOf, withCell, withRows } from '../support/readings.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

type Change = (blocks: readonly ReadBlock[]) => readonly ReadBlock[];

/** What is found in a document after a change: one line for each system and class. */
async function sums(
  source: Source,
  name: string,
  change: Change = (all) => all,
  format: Format = 'docx',
): Promise<readonly string[]> {
  const expected = expectedIn((await documentOf(source, name, 'county', 'district')).document(), format);
  const { rows } = compareBlocks(expected, change(expected));
  return addUp(rows, source.edition).map(
    (each) => `${each.system} ${each.unitClass} ${each.found ?? '?'}/${each.expected}`,
  );
}

/** The sums of the annex of a system with these classes, in which a criterion has these points by class. */
async function sumsWith(
  names: readonly string[],
  points: readonly number[],
  change?: Change,
): Promise<readonly string[]> {
  const classes = classesNamed(...names);
  const [general = 1] = points;
  const pointsFor = Object.fromEntries(
    points.flatMap((each, index) => (each === general ? [] : [[`class-${index + 1}`, each]])),
  );
  const rest = points.map((each) => 10 - each);
  const restFor = Object.fromEntries(
    rest.flatMap((each, index) => (each === rest[0] ? [] : [[`class-${index + 1}`, each]])),
  );
  const special = (by: object): object => (Object.keys(by).length > 0 ? { pointsFor: by } : {});
  const criteria = [
    { points: general, ...special(pointsFor) },
    { points: rest[0], ...special(restFor) },
  ];
  return sums(
    await sourceOf(repositoryOf({ classes, fullMarks: 10, indicators: [indicatorWith({ points: 10 }, criteria)] })),
    'annex-1-county',
    change,
  );
}

const COUNTY = ['county county 200/200', 'county district 200/200', 'county district-without-townships 200/200'];
const MUNICIPAL = ['municipal municipal 100/100'];

describe('the points in a finished document', () => {
  it('add to the full marks of every class, in every document of what we ship', async () => {
    const source = await sourceOf(SHIPPED);
    expect(await sums(source, 'annex-1-county')).toEqual(COUNTY);
    expect(await sums(source, 'annex-2-municipal')).toEqual(MUNICIPAL);
    expect(await sums(source, 'measures', undefined, 'pdf')).toEqual([...COUNTY, ...MUNICIPAL]);
    expect(await sums(source, 'criteria-1-county', undefined, 'csv')).toEqual(COUNTY);
    expect(await sums(source, 'criteria-2-municipal', undefined, 'csv')).toEqual(MUNICIPAL);
  });

  it('add together over the tables of all departments', async () => {
    const source = await sourceOf(SHIPPED);
    expect(await sums(source, 'departments-1-county')).toEqual(COUNTY);
    expect(await sums(source, 'departments-2-municipal', undefined, 'xlsx')).toEqual(MUNICIPAL);
  });

  it('add once for each view on a screen, and for one class in its own annex', async () => {
    const source = await sourceOf(SHIPPED);
    expect(await sums(source, 'annex-1-county', undefined, 'html')).toEqual([...COUNTY, ...COUNTY]);
    expect(await sums(source, 'annex-1-county-class-district')).toEqual(['county district 200/200']);
  });

  it('are read where they stand behind the name of a class', async () => {
    expect(await sums(await sourceOf(SMALL), 'annex-1-county')).toEqual([
      'county county 10/10',
      'county district 10/10',
    ]);
  });
});

describe('the points of a class', () => {
  const sound = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `county class-${index + 1} 10/10`);

  for (const [name, names, points] of [
    ['the name of one holds that of another', ['城市区', '无乡镇的城市区'], [2, 1.5]],
    ['the shorter name has the special points', ['无乡镇的城市区', '城市区'], [2, 1.5]],
    ['both have special points', ['县', '城市区', '无乡镇的城市区', '县级市'], [1, 2, 3, 1]],
    ['two are joined by 和', ['县', '县级市', '城市区', '无乡镇的城市区'], [1, 1, 1, 3]],
    ['two special ones are joined by 和', ['县', '县级市', '开发区', '城市区', '无乡镇的城市区'], [1, 1, 1, 3, 3]],
    ['there is a 和 in a name', ['县和县级市', '县', '城市区和开发区'], [1, 1, 2]],
    ['names begin with digits', ['1类', '2类', '3类'], [0.5, 0.5, 1.25]],
    ['names have digits within', ['第1组', '第2组', '第12组'], [1, 2, 3]],
    ['names have spaces in them', ['甲 类', '乙 类'], [1, 2.75]],
  ] as const) {
    it(`are found where ${name}`, async () => {
      expect(await sumsWith(names, points)).toEqual(sound(names.length));
    });
  }

  it('are found where a name could be another together with the points before or behind it', async () => {
    expect(await sumsWith(['12类', '2类', '5类'], [1, 3, 1])).toEqual(sound(3));
    expect(await sumsWith(['类型1', '类型12', '类型3'], [2, 1, 1])).toEqual(sound(3));
  });
});

describe('what was altered in a file', () => {
  const POINTS = 5;

  it('adds to something else, for just the classes whose points it is', async () => {
    const source = await sourceOf(SMALL);
    const changed = (row: number, text: string): Promise<readonly string[]> =>
      sums(source, 'annex-1-county', (all) => withCell(all, 0, row, POINTS, () => text));
    expect(await changed(1, '1.5')).toEqual(['county county 10.5/10', 'county district 10.5/10']);
    expect(await changed(4, '2')).toEqual(['county county 11/10', 'county district 10/10']);
    expect(await changed(5, '3\n城市区5')).toEqual(['county county 10/10', 'county district 11/10']);
    expect(await changed(5, '2\n城市区4')).toEqual(['county county 9/10', 'county district 10/10']);
  });

  it('adds to the same where only zeros were put behind, or white space between', async () => {
    const read: Change = (all) => withCell(all, 0, 5, POINTS, () => ' 3.00 \n 城 市 区 4.0 ');
    expect(await sums(await sourceOf(SMALL), 'annex-1-county', read)).toEqual([
      'county county 10/10',
      'county district 10/10',
    ]);
  });

  it('adds to nothing where a row is missing or a number cannot be read', async () => {
    const source = await sourceOf(SMALL);
    const without: Change = (all) => withRows(all, 0, (rows) => rows.toSpliced(4, 1));
    expect(await sums(source, 'annex-1-county', without)).toEqual(['county county ?/10', 'county district 10/10']);
    const hostile = '1城市区'.repeat(2000);
    for (const text of ['', '一', '01', '.5', '-1', '分值1', '1城市区', '1和城市区2', '1城市区和2', hostile]) {
      const read: Change = (all) => withCell(all, 0, 1, POINTS, () => text);
      expect(await sums(source, 'annex-1-county', read), text).toEqual(['county county ?/10', 'county district ?/10']);
    }
  });

  it('adds to nothing where a table of one department is missing', async () => {
    const read: Change = (all) => withRows(all, 1, ([header = []]) => [header]);
    expect(await sums(await sourceOf(SMALL), 'departments-1-county', read)).toEqual([
      'county county ?/10',
      'county district ?/10',
    ]);
  });

  it('is not noticed at items that only deduct: they are in no sum', async () => {
    const criteria = [{ points: 10 }, { deducts: 2 }];
    const source = await sourceOf(
      repositoryOf({
        classes: classesNamed('县'),
        fullMarks: 10,
        indicators: [indicatorWith({ points: 10 }, criteria)],
      }),
    );
    expect(await sums(source, 'annex-1-county')).toEqual(['county class-1 10/10']);
    expect(
      await sums(source, 'annex-1-county', (all) => withCell(all, 0, 2, POINTS, () => '只扣分，最多扣9分')),
    ).toEqual(['county class-1 10/10']);
  });
});
