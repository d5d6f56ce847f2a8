import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { settled } from '../../../src/import/written/settled.ts';
import { inLines, outdented } from '../../support/foreign/notation.ts';
import { sourceOfParts } from '../../support/foreign/parts.ts';

/** What parts are read as: titles of systems and their items, and the codes of what is told. */
function read(...parts: readonly string[]) {
  const source = sourceOfParts(...parts);
  const draft = recognised(source);
  expect(accountOf(source, draft).unaccounted).toBe(0);
  const [system] = draft.systems;
  return { system, items: draft.systems.map(inLines).join('——\n'), told: draft.remarks.map(({ code }) => code) };
}

describe('a line to be filled in by hand', () => {
  it.each(['村名：　　　　考核日期：2021年　月　日', '被考核单位：', '填报单位（考核）：＿＿＿＿　分管领导：＿＿＿＿'])(
    'is no title of the table below it: %s',
    (line) => {
      const table = '考核项目 | 考核内容 | 分值\n班子建设 | 按时开会 | 20\n^ | 群众反映好 | 80';
      expect(read('某镇年度计分表', line, table).system?.title).toBe('某镇年度计分表');
    },
  );
});

describe('an item that is scored by converting another figure', () => {
  it('is no row of sums, which is one that begins with that word', () => {
    const table = '考核指标 | 评分标准 | 分值\n经济 | 达标得满分 | 50\n党建 | 折算 | 50';
    expect(read(table).items).toContain('党建 50');
    const { items, system } = read(`${table}\n折算 | | 90`);
    expect(items).not.toContain('90');
    expect(system?.items).toHaveLength(2);
  });
});

describe('weights over points', () => {
  const header = '一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 分值';
  it('are points where each is what stands below it, at every level', () => {
    const rows =
      '履职 | 60% | 业务 | 60% | 重点任务 | 40\n^ | ^ | ^ | ^ | 日常工作 | 20\n作风 | 40% | 服务 | 40% | 窗口 | 40';
    const { items, told } = read(`${header}\n${rows}`);
    expect(items).toBe(
      outdented(`
        履职 60
          业务 60
            重点任务 40
            日常工作 20
        作风 40
          服务 40
            窗口 40`),
    );
    expect(told).toContain('weights-as-points');
  });

  it('stay weights where one is another figure', () => {
    const rows =
      '履职 | 60% | 业务 | 60% | 重点任务 | 45\n^ | ^ | ^ | ^ | 日常工作 | 20\n作风 | 40% | 服务 | 40% | 窗口 | 35';
    expect(read(`${header}\n${rows}`).items).toContain('履职 60%');
  });
});

describe('weights of titles below which contents count nothing', () => {
  const table =
    '一级指标 | 二级指标 | 权重（%） | 指标解释\n创新 | 研发强度 | 60 | 研发经费占比\n绿色 | 优良天数 | 40 | 全年占比';
  it('are points of the whole that they make, which the one content below each has', () => {
    const { system, items } = read(table);
    expect(items).toContain('创新 60\n  研发强度 60\n');
    const written = settled(system ?? expect.fail()).items;
    expect(inLines({ ...system, items: written } as never)).toContain('    研发经费占比 60\n');
  });

  it('are all of it where they are shares of what stands above', () => {
    const both =
      '一级指标 | 权重 | 二级指标 | 权重 | 指标解释\n创新 | 50% | 研发强度 | 100% | 研发经费占比\n绿色 | 50% | 优良天数 | 100% | 全年占比';
    const { system } = read(both);
    const written = settled(system ?? expect.fail()).items;
    expect(inLines({ ...system, items: written } as never)).toContain('  研发强度 100%\n    研发经费占比 100%\n');
  });
});

describe('a column', () => {
  it('called 目标 over several rows has titles', () => {
    const rows = '法治 | 依法行政 | 合法性审查 | 60\n^ | 政务公开 | 公开及时率 | 40';
    expect(read(`目标 | 指标 | 要素 | 分值\n${rows}`).items).toBe(
      outdented(`
        法治 100
          依法行政 60
            合法性审查 60
          政务公开 40
            公开及时率 40`),
    );
  });

  it('called 目标 with figures has no titles', () => {
    expect(read('指标 | 目标 | 分值\n税收 | 95% | 60\n就业 | ^ | 40').items).toBe('税收 60\n就业 40\n');
  });

  it('of 细则 with points of its own, behind titles with theirs, has what is scored', () => {
    const rows = '理论 | 40 | 中心组学习 | 20\n^ | ^ | 宣讲活动 | 20\n阵地 | 60 | 网络安全 | 60';
    expect(read(`考核项目 | 满分 | 考核细则 | 满分\n${rows}`).items).toBe(
      outdented(`
        理论 40
          中心组学习 20
          宣讲活动 20
        阵地 60
          网络安全 60`),
    );
  });

  it('called 标准 with nothing but rules is none of what is scored where two others name that', () => {
    const { system, items } = read(
      '项目 | 内容 | 分值 | 标准\n党建 | 支部建设 | 60 | 少一次扣2分\n业务 | 资金支付 | 40 | 按比例计分',
    );
    expect(items).toBe('党建 60\n  支部建设 60\n业务 40\n  资金支付 40\n');
    expect(system?.items[0]?.children[0]?.scoring).toBe('少一次扣2分');
  });

  it('of contents and their rules in one has what is scored', () => {
    expect(
      read('项目 | 考核要求及评分办法 | 得分\n保障（20分） | 1.成立机构，得10分。⏎2.落实经费，得10分。 |').items,
    ).toBe('保障 20\n  成立机构 10\n  落实经费 10\n');
  });

  it('without a heading in which each cell says whose duty it is has departments', () => {
    const rows = '1 | 清单管理（40分） | 责任单位：审批局、编办\n2 | 动态调整（60分） | 责任单位：编办';
    expect(read('法治政府指标', `一、职能（100分） | < | <\n${rows}`).items).toBe(
      '职能 100\n  清单管理 40 @审批局、编办\n  动态调整 60 @编办\n',
    );
  });
});

it('a title 表一：共性目标 above a header is a part of the system', () => {
  const table = (title: string, name: string) => `${title} | < | <\n项目 | 内容 | 分值\n${name} | ${name}任务 | 50`;
  expect(read(`${table('表一：共性目标（50分）', '党建')}\n${table('表二：个性目标（50分）', '业务')}`).items).toBe(
    outdented(`
      表一：共性目标 50
        党建 50
          党建任务 50
      表二：个性目标 50
        业务 50
          业务任务 50`),
  );
});

it.each(['附加分', '加分项目', '创新加分'])('what is scored and is called %s counts beside the sum', (name) => {
  expect(read(`考核内容 | 分值\n组织 | 60\n业务 | 40\n${name} | 10`).items).toContain(`${name} adds 10`);
  expect(
    read(`项目 | 计分办法\n组织（60分） | 按次计\n业务（40分） | 按件计\n${name}（10分） | 加5分`).items,
  ).toContain(`${name} adds 10`);
});

describe('lines without numbers in an outline', () => {
  const outline = ['一、防火（60分）', '1.签订责任书。（20分）', '2.巡查到位。（40分）', '二、造林。（40分）'];
  it('are criteria of the entry above them where that only names what lies beside the sum', () => {
    const { items } = read('考核细则', ...outline, '三、加分项', '被国家表彰的加5分。', '在全省推广的加2分。');
    expect(items).toContain('加分项 -\n  被国家表彰的加5分 adds unlimited\n  在全省推广的加2分 adds unlimited\n');
  });

  it('are told with the entry that counts nothing and is left out', () => {
    const { system } = read('考核细则', ...outline, '三、工作亮点', '按简报条数计分。');
    const [left] = settled(system ?? expect.fail()).remarks.filter(({ code }) => code === 'left-out');
    expect(left?.facts).toMatchObject({ words: '工作亮点，按简报条数计分。' });
  });

  it('that say by what points are given are rules', () => {
    const { system } = read(
      '考核细则',
      '一、造林（100分）',
      '1.完成任务。（40分）按完成比例计分。',
      '2.成活率达标。（30分）',
      '3.档案齐全。（30分）',
    );
    expect(system?.items[0]?.children[0]).toMatchObject({ words: '完成任务', scoring: '按完成比例计分。' });
  });
});
