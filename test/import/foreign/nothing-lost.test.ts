import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import type { Draft, DraftSystem } from '../../../src/import/draft.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Source } from '../../../src/import/source.ts';
import { inLines, outdented } from '../../support/foreign/notation.ts';
import { sourceOfParts } from '../../support/foreign/parts.ts';

const HEADER = '一级指标 | 二级指标 | 考核内容 | 分值 | 责任单位';

/** What a source is read as; each of its characters is accounted for. */
function read(source: Source): Draft {
  const draft = recognised(source);
  expect(accountOf(source, draft).unaccounted).toBe(0);
  return draft;
}

describe('rows above a header that is printed once more', () => {
  it('are rows of items of the table that goes on', () => {
    const draft = read(
      sourceOfParts(
        '某县考核指标表',
        `${HEADER}\n党建 | 组织 | 主题党日 | 10 | 组织部`,
        ` | 宣传 | 中心组学习 | 20 | 宣传部\n${HEADER}\n经济 | 财政 | 收入完成 | 30 | 财政局`,
      ),
    );
    expect(draft.systems.map(inLines)).toEqual([
      outdented(`
        党建 30
          组织 10 @组织部
            主题党日 10
          宣传 20 @宣传部
            中心组学习 20
        经济 30
          财政 30 @财政局
            收入完成 30`),
    ]);
  });
});

/** The items that a row with such cells is read as, and what is told. */
function readRow(section: string, wording: string, points: string, who = '组织部'): readonly [string, string[]] {
  const draft = read(sourceOfParts(`${HEADER}\n${section} | 组织 | ${wording} | ${points} | ${who}`));
  const scored = draft.systems.flatMap(({ items }) => items.flatMap(({ children }) => children));
  const lines = inLines({ ...draft.systems[0], items: scored.flatMap(({ children }) => children) } as DraftSystem);
  return [lines.trim(), draft.remarks.map(({ code }) => code)];
}

describe('a cell of points', () => {
  it.each([
    ['党建', '主题党日', '每项2分，共10分', '主题党日 10', []],
    ['党建', '主题党日', '10分，扣完为止', '主题党日 10', []],
    ['党建', '主题党日', '10分；每少1次扣2分，扣完为止', '主题党日 10', []],
    ['党建', '主题党日', '10（含加分2分）', '主题党日 -', ['points-unread']],
    ['党建', '主题党日', '3/5', '主题党日 -', ['points-unread']],
    ['党建', '主题党日', '1-3分', '主题党日 3', ['points-most']],
    ['党建', '主题党日', '不超过30分', '主题党日 30', ['points-most']],
    ['党建', '主题党日', '0-3分', '主题党日 3', []],
    ['奖励加分', '获省级表彰', '最高加3分', '获省级表彰 adds 3', []],
    ['奖励加分', '获省级表彰', '视情况加分', '获省级表彰 adds unlimited', ['limit-unread']],
    ['减分项', '被通报批评', '每次减1分，最多减5分', '被通报批评 deducts 5', []],
  ])('below %s beside %s says %s', (section, wording, points, items, remarks) => {
    expect(readRow(section, wording, points)).toEqual([items, remarks]);
  });

  it('says what each kind of units has, between commas of any kind', () => {
    const [items] = readRow('党建', '主题党日', '乡镇10分、街道12分');
    expect(items).toContain('主题党日 10');
    const { systems } = read(sourceOfParts(`${HEADER}\n党建 | 组织 | 主题党日 | 乡镇10分、街道12分 | 组织部`));
    expect(JSON.stringify(systems, ['items', 'children', 'applicability'])).toContain('乡镇10分；街道12分');
  });

  it('is never one figure of several lines', () => {
    expect(readRow('党建', '1.主题党日⏎2.党费收缴', '5⏎5')).toEqual(['主题党日 5\n党费收缴 5', []]);
    expect(readRow('党建', '1.主题党日⏎2.党费收缴', '10⏎5⏎5')[1]).toEqual(['points-unread']);
    expect(readRow('党建', '主题党日', '1⏎0')).toEqual(['主题党日 -', ['points-unread']]);
    expect(readRow('党建', '主题党日', '10⏎分')).toEqual(['主题党日 10', []]);
  });
});

describe('what departments score', () => {
  it.each([
    ['组织部、宣传部各20分', ['组织部50%', '宣传部50%'], []],
    ['组织部30分、宣传部10分', ['组织部75%', '宣传部25%'], []],
    ['组织部、宣传部、统战部各三分之一', ['组织部', '宣传部', '统战部各三分之一'], []],
    ['组织部、宣传部各50%', ['组织部50%', '宣传部50%'], []],
    ['组织部、宣传部各30分', ['组织部', '宣传部'], ['shares-unread']],
    ['组织部40分', ['组织部'], []],
  ])('stands behind their names: %s', (who, departments, remarks) => {
    const draft = read(sourceOfParts(`${HEADER}\n党建 | 组织 | 主题党日 | 40 | ${who}`));
    expect(draft.systems[0]?.items[0]?.children[0]?.departments).toEqual(departments);
    expect(draft.remarks.map(({ code }) => code)).toEqual(remarks);
  });
});

describe('notes', () => {
  it.each(['注：满分按90分折算。', '说明：1.党建不得低于40分。', '备注：由乡镇自评。', '校验码 0000'])(
    'below a table are not used, and told where they bear on totals: %s',
    (note) => {
      const table = `${HEADER}\n党建 | 组织 | 主题党日 | 40 | 组织部`;
      const beside = sourceOfParts('某县考核指标表', table, note);
      const within = sourceOfParts('某县考核指标表', `${table}\n${note} | < | < | < | <`);
      for (const source of [beside, within]) {
        const draft = read(source);
        const { unused } = accountOf(source, draft);
        expect(unused.map(({ text }) => text.text)).toEqual(note.startsWith('校验码') ? [] : [note]);
        expect(draft.remarks.map(({ code }) => code)).toEqual(
          note.includes('40') || note.includes('90') ? ['note-bears'] : [],
        );
      }
    },
  );
});
