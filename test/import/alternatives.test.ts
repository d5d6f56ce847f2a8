import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../src/import/draft.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { sourceOf } from '../../src/import/sources/source-of.ts';

/** What a table says of its titles of the third level, and of its sums: those of the second state no points. */
async function read(title: string, points: readonly string[]) {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const names = ['王村', '李村', '张村', '赵村'];
  const rows = points.map((each, index) => row(title, '各村', `${names[index]}（${each}分）`, '完成任务', each));
  const rest = title.includes('百分制') ? [row(title, '其他', '保障（85分）', '落实经费', '85')] : [];
  const head = row('一级指标', '二级指标', '三级指标', '考核内容', '分值');
  const html = `<!DOCTYPE html><table>${[head, ...rows, ...rest].join('')}</table>`;
  const source = await sourceOf(new TextEncoder().encode(html), '表.html');
  if (source === undefined) throw new Error('no source');
  const { systems, remarks } = recognised(source);
  const thirds = (items: readonly DraftItem[] = []) =>
    items.flatMap(({ children }) => children).flatMap((each) => each.children);
  return {
    notes: thirds(systems[0]?.items).map(({ applicability }) => applicability),
    codes: remarks.map(({ code }) => code),
  };
}

describe('parts that each count as much as what they stand below', () => {
  it('are one unit’s each, which is told', async () => {
    const { notes, codes } = await read('任务（5分）', ['5', '5', '5']);
    expect(notes).toEqual(['王村', '李村', '张村']);
    expect(codes).toContain('alternatives-assumed');
  });

  it('are none where it has a scale, to which they add', async () => {
    const { notes, codes } = await read('任务（5分，百分制）', ['5', '5', '5']);
    expect(notes).toEqual([undefined, undefined, undefined, undefined]);
    expect(codes).toEqual([]);
  });
});
