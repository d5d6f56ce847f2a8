import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { newRow, roundOf } from '../support/edited-sheets.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** The data below a root. */
function data(root: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(root)].filter(([path]) => path.startsWith('indicators/')));
}

const before = new Map([...SMALL_DRAFT].filter(([path]) => path.startsWith('indicators/')));

describe('a row that is put into a sheet', () => {
  it('says which cell of a new row is why that is refused, and that there is nothing else', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const refused = await edit(newRow({ 考核单位: '市某某局' }));
    const { code, out } = read(refused);
    expect(code).toBe(1);
    expect(out).toMatch(/（考核单位）：“市某某局”里有名册没有的单位.*这一行没有新增\n/u);
    expect(out).toContain('没有写入任何文件：除了上面没有采用的 1 处，编辑表里没有别的改动\n');
    expect(data(root)).toEqual(before);
  });

  it('says how a new row is read that names no indicator, or has points for some classes only', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(newRow({ 一级指标: '', 二级指标: '', 三级指标: '', '分值（城市区）': '' }));
    const { code, out } = read(path);
    expect(code).toBe(1);
    expect(out).toContain('新增的各行，有 2 处是这样理解的，请核对：');
    expect(out).toMatch(/没有写指标的名称，看作同上一行一样，在“[^”]+”下面/u);
    expect(out).toContain('只写了分值（县），看作只对这些单位适用');
    expect(data(root).get(IDEOLOGY)).toMatch(/text: 新增的一项\n +points: 2\n +only: \[county\]/u);
  });

  it('does not take a row that was copied with its id for another order', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit((book) => {
      newRow({})(book);
      const at = book.row('lecture-team');
      book.sheet.getCell(at + 1, book.column('编号')).value = 'lecture-team';
    });
    const { out } = read(path);
    expect(out).toContain('编号 lecture-team 出现了两次');
    expect(out).not.toContain('次序');
    expect(data(root)).toEqual(before);
  });
});
