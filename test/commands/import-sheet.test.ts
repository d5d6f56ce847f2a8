import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { newRow, roundOf } from '../support/edited-sheets.ts';
import { changed, SHIPPED } from '../support/fixtures.ts';
import { run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** The data below a root. */
function data(root: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(root)].filter(([path]) => path.startsWith('indicators/')));
}

const before = new Map([...SMALL_DRAFT].filter(([path]) => path.startsWith('indicators/')));

describe('import of a sheet', () => {
  it('changes no byte where nobody has edited it, nor where only rows and hidden columns are others', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    expect(read(join(root, 'output/2020/edit/criteria.xlsx'))).toEqual({
      code: 0,
      out: '同发出的一样，没有改动\n',
      err: '',
    });
    const sorted = await edit(({ sheet, row, column }) => {
      const [a, b] = [sheet.getRow(row('center-group-plan')), sheet.getRow(row('lecture-team'))];
      const [one, other] = [a.values, b.values];
      a.values = other;
      b.values = one;
      sheet.getColumn(column('编号')).hidden = false;
      sheet.getColumn(column('备注')).hidden = true;
    });
    expect(read(sorted)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^从 H7 起，各行的次序同发出的不一样[^\n]*\n同发出的一样，没有改动\n$/u),
    });
    expect(data(root)).toEqual(before);
  });

  it('takes points, wording, scoring and titles over, and says what that does to the sums', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(({ put }) => {
      put('lecture-team', '分值（县）', '１．５分');
      put('lecture-team', '分值（城市区）', 1.5);
      put('center-group-plan', '评分标准', '每少1次扣0.2分，扣完为止');
      for (const id of ['center-group-plan', 'center-group-report']) put(id, '三级指标', '中心组理论学习');
    });
    expect(read(path, '--dry-run')).toMatchObject({ code: 1 });
    expect(data(root)).toEqual(before);
    const { code, out, err } = read(path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('本级 2，下级合计 2 → 1.5，相差 0.5');
    const text = data(root).get(IDEOLOGY);
    expect(text).toContain('title: 中心组理论学习');
    expect(text).toContain('points: 1.5');
    expect(text).toContain('minus: 0.2');
    expect([...data(root)].filter(([each, now]) => before.get(each) !== now).map(([each]) => each)).toEqual([IDEOLOGY]);
  });

  it('puts rows without an id in, once however often it is read, and takes away what has no row', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit((book) => {
      book.sheet.spliceRows(book.row('center-group-report'), 1);
      newRow({ 考核内容: '宣讲进社区，每年不少于4次' })(book);
    });
    expect(read(path).code).toBe(1);
    const once = data(root);
    expect(once.get(IDEOLOGY)).toContain('id: lectures-2\n            text: 宣讲进社区，每年不少于4次');
    expect(once.get(IDEOLOGY)).not.toContain('center-group-report');
    const again = '没有写入任何文件：编辑表里的改动，数据里已经都有了\n';
    expect(read(path)).toMatchObject({ code: 0, out: again });
    expect(data(root)).toEqual(once);
  });

  it('does not take the points of a class over those that all classes were given meanwhile, nor the other way', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(({ put }) => put('lecture-team', '分值（县）', 1.5));
    run(['set', 'lecture-team', '--points', '1', '--root', root]);
    const now = data(root);
    const { code, out } = read(path);
    expect(code).toBe(1);
    expect(out).toContain('改得不一样，没有写入任何文件');
    expect(data(root)).toEqual(now);
    expect(read(path, '--take', 'data').out).toMatch(/^没有写入任何文件：.*按 --take 保留了现在的数据/u);
    expect(data(root)).toEqual(now);
    read(path, '--take', 'sheet');
    expect(data(root).get(IDEOLOGY)).toContain('points: 2\n            pointsFor: { county: 1.5 }');
  });

  it('lists what both changed differently with the sums, writes nothing, and does as it is told', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(({ put }) => {
      put('lecture-team', '分值（县）', 1.5);
      put('lecture-team', '分值（城市区）', 1.5);
      put('center-group-plan', '考核内容', '制定年度学习计划并按季度落实');
    });
    run(['set', 'lecture-team', '--points', '1', '--root', root]);
    const now = data(root);
    const { code, out } = read(path);
    expect(code).toBe(1);
    expect(out).toContain('有 1 处，编辑表和现在的数据改得不一样，没有写入任何文件');
    expect(out).toContain('（lecture-team）的分值：原来是`2`，现在的数据改成`1`，编辑表改成`1.5`');
    expect(out).toContain('取编辑表：“基层宣讲”2 分，下面合计 1.5 分，不相等。');
    expect(data(root)).toEqual(now);
    expect(read(path, '--take', 'nobody').code).toBe(2);
    read(path, '--take', 'lecture-team=data');
    expect(data(root).get(IDEOLOGY)).toContain('按季度落实');
    expect(data(root).get(IDEOLOGY)).toContain('points: 1\n');
    read(path, '--take', 'sheet');
    expect(data(root).get(IDEOLOGY)).toContain('points: 1.5');
  });

  it('writes all systems of a workbook or none, and asks for a reason in one line before it writes', async () => {
    const { root, edit, read } = roundOf(SHIPPED, '2021');
    const path = await edit(({ put, sheet: { workbook } }) => {
      put('red-base-education', '备注', '看看');
      const other = workbook.worksheets[1];
      other?.eachRow((row, number) => {
        if (row.getCell(other.columnCount).text === 'mission-branch-study') other.spliceRows(number, 1);
      });
    });
    const sent = data(root);
    for (const reason of [[], ['--reason', ' '], ['--reason', '一\n二']]) {
      expect(read(path, ...reason), reason.join()).toMatchObject({ code: 2, out: '' });
      expect(data(root)).toEqual(sent);
    }
    expect(read(path, '--reason', '与学习计划重复').err).toBe('');
    const written = [...data(root)].filter(([each, now]) => sent.get(each) !== now);
    expect(written.map(([each]) => each).toSorted()).toEqual([
      'indicators/2021/county/1-special-tasks.yaml',
      'indicators/2021/municipal/1-special-tasks.yaml',
      'indicators/retired.yaml',
    ]);
  });

  it('names the sheet of what it says of a workbook with several', async () => {
    const { edit, read } = roundOf(SHIPPED, '2021');
    const displace = (sheet: ExcelJS.Worksheet | undefined, isWhole: boolean): void => {
      const [one, other] = [sheet?.getRow(7), sheet?.getRow(10)];
      if (one === undefined || other === undefined) throw new Error('no rows');
      const values = [one.values, other.values] as const;
      if (isWhole) [one.values, other.values] = [values[1], values[0]];
      else {
        const [a, b] = [one.getCell(one.cellCount), other.getCell(other.cellCount)];
        [a.value, b.value] = [b.value, a.value];
      }
    };
    const sorted = await edit(({ sheet: { workbook }, put }) => {
      put('red-base-education', '考核单位', '市某某局');
      for (const sheet of workbook.worksheets.slice(0, 2)) displace(sheet, true);
    });
    const { out } = read(sorted);
    const places = [...out.matchAll(/(\S+!\w+)(?:（考核单位）：| 起，各行的次序)/gu)].map(([, place]) => place);
    const [county, municipal] = ['县（市、区）党建工作综合考核指标体系', '市直单位党建工作综合考核指标体系'];
    expect(places).toEqual([`${county}!N13`, `${county}!H7`, `${municipal}!H7`]);
    const without = await edit(({ sheet, column }) => {
      displace(sheet, true);
      sheet.spliceColumns(column('考核内容'), 1);
    });
    expect(read(without).out).toContain(`从 ${county} 第 7 行 起`);
    const displaced = await edit(({ sheet: { workbook } }) => displace(workbook.worksheets[1], false));
    expect(read(displaced).err).toContain(`（工作表“${municipal}”）`);
  });

  it('refuses a decision on an item of which nothing is in conflict, and writes nothing', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(({ put }) => put('lecture-team', '分值（县）', 1.5));
    const refused = read(path, '--take', 'centre-group-plan=sheet');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('centre-group-plan 没有两边改得不一样的地方');
    expect(data(root)).toEqual(before);
  });

  it('says what it does not use: a title in one row of two, a formula, a department that there is not', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const path = await edit(({ put, sheet, row, column }) => {
      put('center-group-report', '三级指标', '别的名称');
      put('center-group-plan', '考核单位', '市某某局');
      sheet.getCell(row('lecture-team'), column('分值（县）')).value = { formula: '1+2', result: 3 };
    });
    const { code, out } = read(path);
    expect(code).toBe(1);
    expect(out).toContain('没有采用的 3 处：');
    expect(out).toContain('“中心组学习”只在部分行里改成了“别的名称”');
    expect(out).toContain('名册没有的单位');
    expect(out).toMatch(/（分值（县））：.*是公式，没有采用/);
    expect(out).toContain('没有写入任何文件：除了上面没有采用的 3 处，编辑表里没有别的改动\n');
    expect(data(root)).toEqual(before);
  });

  it('refuses with a sentence what is damaged, of another edition or system, tampered with, or none of its sheets', async () => {
    const { root, edit, read } = roundOf(SMALL_DRAFT);
    const refused = (path: string, ...more: readonly string[]) => {
      const { code, out, err } = read(path, ...more);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).not.toContain('    at ');
      return err;
    };
    const sheet = join(root, 'output/2020/edit/criteria.xlsx');
    expect(refused(join(root, 'nowhere.xlsx'))).toContain('没有');
    writeFileSync(join(root, 'broken.xlsx'), 'PK');
    expect(refused(join(root, 'broken.xlsx'))).toContain('已损坏');
    writeFileSync(join(root, 'list.csv'), '甲,乙\n1,2\n');
    expect(refused(join(root, 'list.csv'))).toContain('--year');
    expect(refused(sheet, '--year', '2019')).toContain('2020 年度的编辑表');
    expect(refused(sheet, '--system', 'towns')).toContain('towns');
    const tampered = await edit(({ sheet: { workbook } }) => {
      const hidden = workbook.getWorksheet('_zhunsheng_base_1');
      if (hidden !== undefined) hidden.getCell('C4').value = '改过';
    });
    expect(refused(tampered)).toContain('底稿');
    const displaced = await edit(({ sheet: own, row, column }) => {
      const [a, b] = [row('center-group-plan'), row('lecture-team')];
      const cells = [own.getCell(a, column('编号')), own.getCell(b, column('编号'))] as const;
      [cells[0].value, cells[1].value] = [cells[1].value, cells[0].value];
    });
    expect(refused(displaced)).toContain('对不上');
    const final = roundOf(SMALL_DRAFT);
    writeFileSync(
      join(final.root, 'indicators/2020/scheme.yaml'),
      changed(SMALL_DRAFT, 'indicators/2020/scheme.yaml', 'state: draft', 'state: final').get(
        'indicators/2020/scheme.yaml',
      ) ?? '',
    );
    expect(final.read(join(final.root, 'output/2020/edit/criteria.xlsx'))).toMatchObject({ code: 2 });
    expect(data(root)).toEqual(before);
  });

  it('reads CSV against the data of now', () => {
    const { root, read } = roundOf(SMALL_DRAFT);
    run(['export', '2020', '--format', 'csv', '--root', root]);
    const path = join(root, 'output/2020/edit/criteria-county.csv');
    expect(read(path)).toMatchObject({ code: 0 });
    const text = filesIn(root).get('output/2020/edit/criteria-county.csv') ?? '';
    writeFileSync(path, text.replace('每季度开展宣讲', '每月开展宣讲'));
    expect(read(path)).toMatchObject({ code: 0 });
    expect(data(root).get(IDEOLOGY)).toContain('每月开展宣讲');
  });
});
