import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import type { DraftItem } from '../../../src/import/draft.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';

/** How an entry names who scores it. */
const WAYS: Readonly<Record<string, (words: string, names: string) => string>> = {
  'a bracket at its end': (words, names) => `${words}，5分。每少1次扣1分。（${names}）`,
  'a bracket behind its points': (words, names) => `${words}（5分）（${names}）`,
  'a bracket before its points': (words, names) => `${words}（${names}）（5分）`,
  'a heading at its end': (words, names) => `${words}（5分）。每少1次扣1分。责任单位：${names}`,
  'a heading in its middle': (words, names) => `${words}，5分。考核部门：${names}。每少1次扣1分。`,
  'a heading before its points': (words, names) => `${words}（牵头单位：${names}）（5分）`,
  'a line below it': (words, names) => `${words}，5分。\n责任单位：${names}`,
};

const names = fc
  .subarray(['组织部', '市财政局', '县委办公室', '总工会', '纪委监委', '妇联'], { minLength: 1, maxLength: 3 })
  .map((all) => all.join('、'));
const words = fc.constantFrom('每月开展巡查', '按时报送信息', '建立问题台账', '办结群众来信（含网络来信）');

function read(lines: readonly string[]) {
  const { source } = readPlain('考核.txt', new TextEncoder().encode(lines.join('\n')));
  const draft = recognised(source);
  return { draft, account: accountOf(source, draft), items: draft.systems.flatMap(({ items }) => items) };
}

function criteriaIn(items: readonly DraftItem[], above: readonly string[] = []): readonly (readonly string[])[] {
  return items.flatMap((item) => {
    const departments = item.departments.length > 0 ? item.departments : above;
    if (item.kind === 'indicator') return criteriaIn(item.children, departments);
    const value = item.points !== undefined && 'value' in item.points ? item.points.value : '';
    return [[item.words, value, departments.join('、'), item.cooperating.join('、')]];
  });
}

describe('an outline whose entries name departments', () => {
  it.each(Object.keys(WAYS))('in %s has them, and none of them in its wording or rules', (way) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, names), { minLength: 3, maxLength: 8 }), (entries) => {
        const lines = entries.map(([what, who], index) => `${index + 1}.${WAYS[way]?.(what, who)}`);
        const { items, account } = read([`一、工作（${entries.length * 5}分）`, ...lines]);
        expect(criteriaIn(items)).toEqual(entries.map(([what, who]) => [what, '5', who, '']));
        const rules = items.flatMap(({ children }) => children.map(({ scoring }) => scoring ?? '每少1次扣1分'));
        expect(new Set(rules.map((each) => each.replace(/。$/u, '')))).toEqual(new Set(['每少1次扣1分']));
        expect(account.unaccounted).toBe(0);
      }),
    );
  });

  it('has who leads apart from who works with them', () => {
    const { items } = read([
      '一、财政（15分）',
      '1.收入，5分。牵头单位：财政局；配合单位：税务局、发改局',
      '2.支出（5分）（牵头单位：财政局，配合单位：审计局）',
      '3.公开，5分。责任单位：财政局（牵头）、县委办公室；未公开的不得分。',
    ]);
    expect(criteriaIn(items)).toEqual([
      ['收入', '5', '财政局', '税务局、发改局'],
      ['支出', '5', '财政局', '审计局'],
      ['公开', '5', '财政局', '县委办公室'],
    ]);
    expect(items[0]?.children[2]?.scoring).toBe('未公开的不得分。');
  });

  it('has those of a title for all below it', () => {
    const lines = (first: string, second: string) => [
      ...[first, '1.巡查，5分。', '2.台账，5分。'],
      ...[second, '1.报送，5分。', '2.来信，5分。'],
    ];
    for (const given of [
      lines('一、河湖（10分）（水利局）', '二、信息（10分）（县委办公室）'),
      lines('一、河湖（10分）责任单位：水利局', '二、信息（10分）\n责任单位：县委办公室'),
    ]) {
      const { items } = read(given);
      expect(items.map((each) => [each.words, each.points])).toEqual([
        ['河湖', { kind: 'points', value: '10', sureness: 'stated' }],
        ['信息', { kind: 'points', value: '10', sureness: 'stated' }],
      ]);
      expect(criteriaIn(items).map(([, , who]) => who)).toEqual(['水利局', '水利局', '县委办公室', '县委办公室']);
    }
  });

  it('keeps what a title counts behind its departments', () => {
    const { items } = read([
      ...['一、河湖（水利局）（10分）', '1.巡查，5分。', '2.台账，5分。'],
      ...['二、信息（县委办公室）（5分）', '1.报送，5分。'],
    ]);
    expect(items.map(({ points }) => points)).toEqual([
      { kind: 'points', value: '10', sureness: 'stated' },
      { kind: 'points', value: '5', sureness: 'stated' },
    ]);
  });
});

describe('what an outline says in brackets or behind a heading', () => {
  it('stays in the wording where only one of its entries ends so, where it is comprised, and where it is no department', () => {
    const lines = [
      '1.建设社区食堂（日间照料中心），5分。',
      '2.养老服务设施全覆盖（居家养老服务中心）。',
      '3.走访服务对象（含村委会），5分。',
      '4.责任单位：财政局',
      '5.完成时限：十二月底，5分。',
      '6.考核部门：由考核组随机抽取，5分。',
    ];
    const { items } = read(['一、民生（20分）', ...lines]);
    expect(criteriaIn(items).map(([what, , who]) => [what, who])).toEqual(
      lines.map((line) => [line.replace(/^\d\.|，5分。$|。$/gu, ''), '']),
    );
  });
});
