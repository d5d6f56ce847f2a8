import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Remark } from '../../../src/import/source.ts';
import { measured } from '../../support/effort.ts';
import { inLines, outdented } from '../../support/foreign/notation.ts';
import { sourceOfParts } from '../../support/foreign/parts.ts';
import { remarked } from '../../support/real/imported.ts';

const HEADER = '一级指标 | 考核内容 | 分值\n';

/** What a source is read as: its systems with their titles, and what is remarked of them. */
function readAs(...parts: readonly string[]): { readonly systems: string; readonly remarks: readonly string[] } {
  const source = sourceOfParts(...parts);
  const draft = recognised(source);
  expect(accountOf(source, draft).unaccounted).toBe(0);
  const systems = draft.systems.map(
    (system) => `${system.title ?? '-'}：${system.fullMarks?.value ?? '-'}\n${inLines(system)}`,
  );
  return { systems: systems.join(''), remarks: remarked(draft) };
}

/** A remark in short, with what its table says otherwise. */
function said({ code, facts: { units, count, before, after, words } }: Remark): string {
  if (code === 'system-again') return `${code} ${units} ${count}`;
  return [code, ...(before === undefined ? [words] : [before, after])].join(' ');
}

describe('several tables of one file', () => {
  it.each([
    ['40', '某县委办', []],
    ['30', '某县委办', ['again-differs 40 30']],
    ['40', '某县纪委', ['again-differs 某县委办 某县纪委']],
  ])('are one where one stands there once more, compared item by item: %s %s', (points, department, found) => {
    const title = '某局年度考核指标';
    const rows = (counted: string, who: string) =>
      `一级指标 | 考核内容 | 分值 | 考核单位\n党建 | 集中学习 | ${counted} | ${who}\n廉政 | 警示教育 | 15 | 某县委办`;
    const source = sourceOfParts(title, rows('40', '某县委办'), '校验码 0000', title, rows(points, department));
    const draft = recognised(source);
    expect(draft.systems).toHaveLength(1);
    expect(draft.remarks.map(said)).toEqual([`system-again  ${found.length}`, ...found]);
    expect(draft.remarks.map(({ changesTotal }) => changesTotal)).toEqual([false, ...found.map(() => points === '30')]);
    expect(accountOf(source, draft).unaccounted).toBe(0);
  });

  it('has no system of a table that says how many items departments have', () => {
    const counts = '考核单位 | 一级指标（项） | 考核内容（项） | 分值\n某县委办 | 2 | 5 | 40\n某县纪委 | 1 | 3 | 60';
    const rows = '党建 | 集中学习 | 40\n廉政 | 警示教育 | 60';
    expect(readAs('分工', counts, '某局年度考核指标', HEADER + rows)).toEqual({
      systems: expect.stringContaining('集中学习'),
      remarks: [expect.stringContaining('table-not-used')],
    });
  });

  it('are one where one is the other as it is for some units, and what is for none of these is a difference', () => {
    const title = '某局年度考核指标';
    const whole = `${HEADER}党建 | 集中学习⏎（只适用于乡镇） | 40\n^ | 社区共建⏎（只适用于街道） | 40\n廉政 | 社区监督⏎（只适用于街道） | 15`;
    const part = (own: string) => `${HEADER}党建 | ${own} | 40\n廉政 | 社区监督 | 15`;
    const { remarks } = recognised(sourceOfParts(title, whole, '校验码 0000', title, part('社区共建')));
    expect(remarks.map(said)).toEqual(['system-again 街道 0']);
    const other = recognised(sourceOfParts(title, whole, '校验码 0000', title, part('社区联建')));
    expect(other.remarks.map(said)).toEqual(['system-again 街道 2', 'again-more 社区联建', 'again-missing 社区共建']);
  });

  it('are one below titles above them that stand one within another', () => {
    const table = (words: string, value: number) => `考核内容 | 分值\n${words} | ${value}`;
    const first = ['某局考核评分表', '一、党的建设（40分）', '（一）政治建设（15分）', table('集中学习', 15)];
    const parts = [...first, '（二）组织建设（25分）', table('换届', 25), '二、业务工作（60分）', table('招商', 60)];
    const items = `
      某局考核评分表：-
      党的建设 40
        政治建设 15
          集中学习 15
        组织建设 25
          换届 25
      业务工作 60
        招商 60`;
    expect(readAs(...parts)).toEqual({ systems: outdented(items), remarks: [] });
  });

  it('have no formula for a title', () => {
    const parts = ['某局考核评分表', '考核得分=业务得分×70%+日常得分×30%', '考核内容 | 分值\n招商 | 60'];
    expect(readAs(...parts).systems).toBe('某局考核评分表：-\n招商 60\n');
  });

  it('are compared for each of many kinds of units without being prepared anew for each', async () => {
    const title = '某局年度考核指标';
    const kinds = Array.from({ length: 30 }, (_, index) => `第${index + 1}类单位`);
    const rows = (noteOf: (kind: string) => string) =>
      kinds.flatMap((kind, row) => [1, 2, 3].map((n) => `党建 | ${row}号事项${n}${noteOf(kind)} | 1`)).join('\n');
    const note = (kind: string) => kinds.map((each) => `${each}${each === kind ? 2 : 1}分`).join('，');
    const whole = `${HEADER}${rows((kind) => `⏎（1分，${note(kind)}）`)}`;
    const again = kinds.flatMap(() => ['校验码 0000', title, `${HEADER}${rows(() => '')}`]);
    const { effort, result } = await measured(() => recognised(sourceOfParts(title, whole, ...again)));
    expect(result.remarks.filter(({ code }) => code === 'system-again')).toHaveLength(kinds.length);
    expect(effort).toBeLessThan(10_000);
  });

  it('are a system each where lines below the same title say that they are for other units', () => {
    const title = '某县乡镇考核指标体系';
    const table = (own: string) => `${HEADER}${own} | 年度任务 | 60\n党建 | 集中学习 | 40`;
    const parts = ['（适用于乡镇）', table('农业'), title, '（适用于街道）', table('城管')];
    const { systems } = recognised(sourceOfParts(title, ...parts));
    expect(systems.map((each) => each.title)).toEqual([`${title}（适用于乡镇）`, `${title}（适用于街道）`]);
  });

  it('are one system where their titles are its parts, with what each of them counts', () => {
    const { systems, remarks } = readAs(
      '某局年度考核指标（100分）',
      '一、共性指标（60分）',
      `${HEADER}党建 | 集中学习 | 40\n廉政 | 警示教育 | 15`,
      '二、个性指标（40分）',
      `${HEADER}业务 | 按时办结 | 40`,
      '三、加分项（不超过5分）',
      `${HEADER}创新 | 经验推广 | 5`,
    );
    expect(systems).toBe(
      outdented(`
        某局年度考核指标：100
        共性指标 60
          党建 40
            集中学习 40
          廉政 15
            警示教育 15
        个性指标 40
          业务 40
            按时办结 40
        加分项 adds 5
          创新 -
            经验推广 adds 5`),
    );
    expect(remarks).toEqual(['sum-differs 60 55', 'total-without-bonus 100 105']);
  });

  it('are a system each where each has a title of its own, above it or in its first row', () => {
    const above = readAs(
      ...['乡镇考核指标体系', `${HEADER}党建 | 集中学习 | 40`],
      ...['部门考核指标体系', `${HEADER}业务 | 按时办结 | 60`],
    );
    const within = readAs(
      `乡镇考核指标体系 | < | <\n${HEADER}党建 | 集中学习 | 40`,
      `部门考核指标体系 | < | <\n${HEADER}业务 | 按时办结 | 60`,
    );
    expect(above.systems).toBe(
      '乡镇考核指标体系：-\n党建 40\n  集中学习 40\n部门考核指标体系：-\n业务 60\n  按时办结 60\n',
    );
    expect(within.systems).toBe(above.systems);
  });

  it.each(['某县考核指标体系（续）', '续表', '某县考核指标体系'])('go on behind the line %s', (line) => {
    const { systems } = readAs(
      '某县考核指标体系',
      `${HEADER}党建 | 集中学习 | 40`,
      line,
      `${HEADER}党建（续） | 主题党日 | 20\n业务 | 按时办结 | 40`,
    );
    expect(systems).toBe('某县考核指标体系：-\n党建 60\n  集中学习 40\n  主题党日 20\n业务 40\n  按时办结 40\n');
  });
});

describe('full marks that stand outside the table', () => {
  it.each([
    [['考核指标体系（满分100分）', `${HEADER}党建 | 集中学习 | 60`]],
    [['考核办法', '考核实行百分制，满分为100分。', '考核指标体系', `${HEADER}党建 | 集中学习 | 60`]],
  ])('are proved', (parts) => {
    const { systems, remarks } = readAs(...parts);
    expect(systems).toBe('考核指标体系：100\n党建 60\n  集中学习 60\n');
    expect(remarks).toEqual(['sum-differs 100 60']);
  });
});
