import { describe, expect, it } from 'vitest';
import { withLevels } from '../../../src/import/levels/levelled.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { annexed, importedAlone, importedInto } from '../../support/import/annexes.ts';
import { flattenedText } from '../../support/import/flattened.ts';
import { fullGrid } from '../../support/import/full-grid.ts';
import type { WrittenSystem } from '../../support/sources.ts';

type WrittenIndicator = WrittenSystem['indicators'][number];

const HEAD = ['一级指标', '二级指标', '三级指标', '考核内容', '分值'];

function read(lines: readonly string[]) {
  const { source } = readPlain('表.txt', new TextEncoder().encode(['某县考核指标体系', ...HEAD, ...lines].join('\n')));
  return {
    titles: fullGrid(withLevels(source).parts).map((row) => row.slice(0, 3)),
    remarks: recognised(source).remarks,
  };
}

describe('a title of a flattened table whose row names only some of the levels', () => {
  it('is below the last one of which something is left by the points of all', () => {
    const { titles, remarks } = read([
      ...['巡查（6分）', '日常（4分）', '河道（4分）', '1.每月巡查。', '4', '专项（2分）', '1.每季检查。', '2'],
      ...['水质（3分）', '1.断面达标。', '3'],
    ]);
    expect(titles.slice(1)).toEqual([
      ['巡查（6分）', '日常（4分）', '河道（4分）'],
      ['巡查（6分）', '专项（2分）', ''],
      ['水质（3分）', '', ''],
    ]);
    expect(remarks).toEqual([]);
  });

  it('is so for each kind of units that the titles name, whose sums tell what those of others leave open', () => {
    const { titles, remarks } = read([
      ...['巡查（4分）', '城市区6分', '日常（4分）', '城市区3分', '1.每月巡查。', '4', '城市区3'],
      ...['专项（3分）', '仅适用于城市区', '1.每季检查。', '3'],
    ]);
    expect(titles[2]).toEqual(['巡查（4分）城市区6分', '专项（3分）仅适用于城市区', '']);
    expect(remarks.filter(({ code }) => code === 'sum-differs')).toEqual([]);
  });

  it('is taken to be next to what is scored where titles state no points, which is told', () => {
    const { titles, remarks } = read([
      ...['巡查', '日常', '河道', '每月巡查', '4', '湖泊', '每季巡查', '2'],
      ...['水质', '断面', '国控', '断面达标', '3'],
    ]);
    expect(titles.slice(1)).toEqual([
      ['巡查', '日常', '河道'],
      ['巡查', '日常', '湖泊'],
      ['水质', '断面', '国控'],
    ]);
    expect(remarks.map(({ code, facts, changesTotal }) => [code, facts['title'], changesTotal])).toEqual([
      ['levels-assumed', '湖泊', true],
    ]);
  });

  it('is told to have sums that do not hold where its points fit nowhere', () => {
    const { remarks } = read([
      ...['巡查（6分）', '日常（4分）', '河道（4分）', '1.每月巡查。', '4', '专项（3分）', '1.每季检查。', '3'],
    ]);
    expect(remarks.map(({ code }) => code)).toContain('sum-differs');
  });

  it('is where the edition before has it, where two systems print the same', async () => {
    const leaf = (id: string): WrittenIndicator => ({
      department: 'organization',
      id,
      title: titleOf(id),
      criteria: [{ id: `${id}-a`, text: `内容${id}`, points: 2 }],
    });
    const above = (id: string, ...indicators: readonly WrittenIndicator[]): WrittenIndicator => ({
      id,
      title: titleOf(id),
      indicators,
    });
    const system = (indicators: readonly WrittenIndicator[]): WrittenSystem => ({
      ...{ classes: [{ id: 'county', name: '县' }], fullMarks: 4, levels: ['一级指标', '二级指标', '三级指标'] },
      ...{ scored: '考核内容', indicators },
    });
    const first = await annexed(system([above('one', above('two', leaf('three'))), leaf('four')]));
    const other = await annexed(system([above('one', above('two', leaf('three')), leaf('four'))]));
    const [text, same] = [first, other].map(({ annex }) => flattenedText(annex, 'once').replace(/校验码.*/u, ''));
    expect(text).toBe(same);
    const file = new TextEncoder().encode(text);
    for (const each of [first, other]) {
      const { meanings, findings } = await importedInto(each, file, '附件.txt');
      expect([meanings, findings]).toEqual([[each.meaning], []]);
      expect((await importedAlone(each, file, '附件.txt')).findings).toContain('levels-assumed');
    }
  });
});

function titleOf(id: string): string {
  return { one: '巡查', two: '日常', three: '河道', four: '湖泊' }[id] ?? id;
}
