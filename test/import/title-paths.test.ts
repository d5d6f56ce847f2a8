import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../src/import/draft.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { sourceOfRows } from '../support/grids.ts';

/** What a table with these cells of titles is read as, a line for each indicator, and what of it is told: `!` where totals depend on it. */
function read(...cells: readonly string[]) {
  const rows = cells.map((text, index) => [text, `按时完成第${index + 1}项工作`, '2']);
  const { systems, remarks } = recognised(sourceOfRows([['指标', '考核内容', '分值'], ...rows]));
  const told = remarks.filter(({ code }) => code.startsWith('titles-'));
  return {
    titles: systems.flatMap(({ items }) => items.flatMap((each) => titlesIn(each, ''))),
    told: told.map(({ code, facts, changesTotal }) => `${code} ${facts['count']}${changesTotal ? '!' : ''}`),
  };
}

function titlesIn({ kind, words, points, children }: DraftItem, above: string): readonly string[] {
  if (kind !== 'indicator') return [];
  const own = `${above}${words}`;
  const stated = points !== undefined && 'value' in points ? ` ${points.value}` : '';
  return [`${own}${stated}`, ...children.flatMap((each) => titlesIn(each, `${own}/`))];
}

describe('a cell with titles of several levels', () => {
  it('is known by two titles that say what they count, and then every other cell of its column is read so', () => {
    const { titles, told } = read('党建\n（4分）\n组织\n（2分）', '党建\n（4分）\n宣传', '民生\n教育\n（2分）');
    expect(titles).toEqual(['党建 4', '党建/组织 2', '党建/宣传 2', '民生 2', '民生/教育 2']);
    expect(told).toEqual([]);
  });

  it('is known by a cell next to it that begins alike, which is told', () => {
    const { titles, told } = read('党建\n组织\n（2分）', '党建\n宣传', '民生\n（2分）\n教育');
    expect(titles.map((each) => each.replace(/ .*/u, ''))).toEqual([
      ...['党建', '党建/组织', '党建/宣传'],
      ...['民生', '民生/教育'],
    ]);
    expect(told).toEqual(['titles-parted 3']);
  });

  it('is told where nothing shows whether it is one title in several lines', () => {
    const { titles, told } = read('加强党的\n建设', '民生');
    expect(titles).toEqual(['加强党的建设 2', '民生 2']);
    expect(told).toEqual(['titles-joined 1']);
  });

  it('is told as something that totals depend on where points stand amid its lines', () => {
    expect(read('党建\n（4分）\n组织', '民生').told).toEqual(['titles-joined 1!']);
  });

  it('is not seen in a title with what it counts, and for whom, in lines below it', () => {
    const { titles, told } = read('党建\n（4分）\n城市区2分', '民生\n（2分）');
    expect(titles).toHaveLength(2);
    expect(told).toEqual([]);
  });
});
