import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sameBreaks } from '../../tools/pages/breaks.ts';
import { measure } from '../../tools/pages/measure.ts';
import type { Fault } from '../../tools/pages/measures/fault.ts';
import { madePdf, readPages } from './made-pages.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-measured-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const HEAD = '[一级指标], [二级指标], [考核内容], [分值],';

/** A table of which each column but the wording is 60 points wide, so that 11 letters stand in a line of the wording. */
function table(body: string, head = HEAD): string {
  return `#table(columns: (60pt, 60pt, 120pt, 40pt), ${head} ${body})\n`;
}

/** A table in which one cell has this wording. */
function worded(wording: string): string {
  return table(`[组织], [班子], [${wording}], [2]`);
}

async function pagesIn(markup: string) {
  return readPages(await madePdf(markup, work), work);
}

async function faultsIn(markup: string): Promise<readonly Fault[]> {
  return measure(await pagesIn(markup)).faults;
}

const LABELLED = table('table.cell(rowspan: 2)[组织], table.cell(rowspan: 2)[班子], [学习], [1], [整改], [1]');
/** The same group with three rows on each page. */
const GROUP = table(
  'table.cell(rowspan: 3)[组织], table.cell(rowspan: 3)[班子], [学习], [1], [整改], [1], [督查], [1]',
);
const NEXT = '#pagebreak()\n';

describe('what is measured of a page', () => {
  it.each<[name: string, faulty: string, sound: string, faults: readonly Fault[]]>([
    [
      'a last line of one letter, with its full stop',
      worded('发现由个人决定事项不得分。'),
      worded('发现由个人决定事项不计得分。'),
      [{ kind: 'single', page: 1, what: '发现由个人决定事项不得 | 分。' }],
    ],
    [
      'a last line of one letter outside of tables',
      '各县（市、区）和市直各部门要对照指标体系逐项落实责任并且每半年报告一次\n',
      '各县（市、区）和市直各部门要对照指标体系逐项落实责任并且每半年向上报告一次\n',
      [{ kind: 'single', page: 1, what: '各县（市、区）和市直各部门要对照指标体系逐项落实责任并且每半年报告一 | 次' }],
    ],
    [
      'a number that a line end parts from its unit',
      worded('应当在收到通知以后的10天内办结'),
      worded('应当在收到通知后10天内办结完'),
      [{ kind: 'parted', page: 1, what: '应当在收到通知以后的10 | 天内办结' }],
    ],
    [
      'a date that a line end parts',
      worded('制度印发时间是2016年1月1日起算'),
      worded('时间是2016年1月1日以后的事项'),
      [{ kind: 'parted', page: 1, what: '制度印发时间是2016年1 | 月1日起算' }],
    ],
    [
      'a comma that was squeezed to half of its width',
      worded('定期研究，#h(-5pt)督促办理'),
      worded('定期研究，督促办理'),
      [{ kind: 'squeezed', page: 1, what: '定期研究，督促办理' }],
    ],
    [
      'a page without the labels of the group that goes on',
      GROUP + NEXT + GROUP.replace('[组织]', '[]'),
      GROUP + NEXT + GROUP,
      [{ kind: 'unlabelled', page: 2, what: '一级指标' }],
    ],
    [
      'a page with nothing but the total and who signs',
      `${LABELLED + NEXT + table('table.cell(colspan: 3)[合计], [2]')}\n签字： #h(60pt) 年 月 日\n`,
      LABELLED + NEXT + table('[纪律], [作风], [自查], [2], table.cell(colspan: 3)[合计], [2]'),
      [{ kind: 'orphan', page: 2, what: '签字：年月日 合计2' }],
    ],
    [
      'a row that an indicator leaves alone on the next page',
      GROUP + NEXT + table('[组织], [班子], [督查], [1]'),
      GROUP + NEXT + LABELLED,
      [{ kind: 'alone', page: 2, what: '班子' }],
    ],
    [
      'a row that an indicator leaves alone on the page before',
      table('[纪律], [作风], [自查], [1], [组织], [班子], [学习], [1]') + NEXT + GROUP,
      table('[纪律], [作风], [自查], [1]') + NEXT + GROUP,
      [{ kind: 'alone', page: 1, what: '班子' }],
    ],
    [
      'text over the rule of its cell',
      worded('#box(width: 100pt)[#box(width: 160pt)[发现由个人决定事项的一律不得]]'),
      worded('发现由个人决定'),
      [{ kind: 'clipped', page: 1, what: 'over a rule: 发现由个人决定事项的一律不得' }],
    ],
    [
      'text that is cut at half of its height',
      worded('#box(clip: true, height: 4.5pt)[发现由个人决定]'),
      worded('#box(clip: true)[发现由个人决定]'),
      [{ kind: 'clipped', page: 1, what: 'half seen: 发现由个人决定' }],
    ],
    [
      'text that is in the file and not on the paper',
      worded('#text(fill: white)[发现由个人决定]'),
      worded('#text(fill: gray)[发现由个人决定]'),
      [{ kind: 'clipped', page: 1, what: 'not seen: 发现由个人决定' }],
    ],
    [
      'the title of a column that is broken within a word',
      table('[组织], [班子], [学习], [1]', HEAD.replace('分值', '分\\ 值')),
      table('[组织], [班子], [学习], [1]', HEAD.replace('考核内容', '考核\\ 内容')),
      [{ kind: 'broken', page: 1, what: '分 | 值' }],
    ],
  ])('tells %s', async (_, faulty, sound, faults) => {
    expect(await faultsIn(faulty)).toEqual(faults);
    expect(await faultsIn(sound)).toEqual([]);
  });

  it('says how full pages are, but for the last one and the page numbers', async () => {
    const numbered = '#set page(footer: context [— #counter(page).display() —])\n';
    const rect = (height: number) => `#rect(width: 100pt, height: ${height}pt, stroke: none, fill: black)\n`;
    const { fill, pages } = measure(await pagesIn(numbered + rect(240) + NEXT + rect(120) + NEXT + rect(60)));
    expect(pages).toBe(3);
    expect(fill.shares.map((share) => Math.round(share * 100))).toEqual([100, 50, 25]);
    expect([Math.round(fill.mean * 100), Math.round(fill.least * 100)]).toEqual([75, 50]);
  });

  it('takes the type area of the standard on its paper', async () => {
    const standard =
      '#set page(width: 210mm, height: 297mm, margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm))\n';
    const { fill } = measure(await pagesIn(`${standard}#rect(height: 112.5mm, fill: black, stroke: none)\n`));
    expect(Math.round(fill.mean * 100)).toBe(50);
  });

  it('says how many page breaks are the same in two files', async () => {
    const page = (...wordings: readonly string[]) =>
      table(wordings.map((wording) => `[组织], [班子], [${wording}], [1]`).join(', '));
    const one = await pagesIn(page('学习', '整改') + NEXT + page('督查') + NEXT + page('述职'));
    const other = await pagesIn(page('学习', '整改') + NEXT + page('督查', '述职') + NEXT + page('巡察'));
    expect(sameBreaks(one, one)).toBe(1);
    expect(sameBreaks(one, other)).toBe(0.5);
  });
});
