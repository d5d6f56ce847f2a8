import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import type { Draft, DraftItem } from '../../../src/import/draft.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Source, SourceParagraph } from '../../../src/import/source.ts';
import { sourceOf } from '../../../src/import/sources/source-of.ts';
import {
  arbitraryOutline,
  codedText,
  type OutlineEntry,
  outlineLines,
  type PointsAs,
} from '../../support/import/outlines.ts';

const POINTS_AS: readonly PointsAs[] = ['brackets', 'end', 'gets'];

function read(text: string): Draft {
  return recognised(readPlain('考核.txt', new TextEncoder().encode(text)).source);
}

/** An entry with what it counts, how that is lost, and all below it. */
type Shown = readonly [words: string, points: string, rule: string, below: readonly Shown[]];

function shown({ words, points, scoring, children }: DraftItem): Shown {
  const value = points !== undefined && 'value' in points ? points.value : '';
  return [words.replace(/的$/u, ''), value, (scoring ?? '').replace(/。$/u, ''), children.map(shown)];
}

function expected(entries: readonly OutlineEntry[], hasRules = true): readonly Shown[] {
  return entries.map(({ words, points, rule, below }) => [
    ...([words, points, hasRules ? (rule ?? '') : ''] as const),
    expected(below, hasRules),
  ]);
}

/** Where sums do not hold, and by how much: parts that state what they count, exactly. */
function wrongSums(entries: readonly OutlineEntry[]): readonly string[] {
  return entries.flatMap(({ words, points, below }) => {
    if (below.length === 0) return [];
    const halves = below.reduce((sum, each) => sum + Number(each.points) * 2, 0);
    const own = halves === Number(points) * 2 ? [] : [`${words} ${points} ${halves / 2}`];
    return [...own, ...wrongSums(below)];
  });
}

function toldSums({ remarks }: Draft): readonly string[] {
  return remarks.flatMap(({ code, facts }) =>
    code === 'sum-differs' ? [`${facts['title']} ${facts['stated']} ${facts['actual']}`] : [],
  );
}

describe('an outline of any system', () => {
  it.each(POINTS_AS)('with points in %s is read entry by entry, with every sum that does not hold', (as) => {
    fc.assert(
      fc.property(arbitraryOutline, (entries) => {
        const draft = read(['2024年河湖长制考核评分标准', ...outlineLines(entries, as)].join('\n'));
        expect(draft.systems[0]?.title).toBe('2024年河湖长制考核评分标准');
        expect(draft.systems[0]?.items.map(shown)).toEqual(expected(entries));
        expect(toldSums(draft).toSorted()).toEqual(wrongSums(entries).toSorted());
      }),
    );
  });

  it('whose line breaks are lost is cut at its numbers', () => {
    fc.assert(
      fc.property(arbitraryOutline, (entries) => {
        const text = outlineLines(entries, 'brackets').join('');
        fc.pre(text.length >= 200);
        expect(read(text).systems[0]?.items.map(shown)).toEqual(expected(entries));
      }),
    );
  });

  it('with codes in place of numbers is cut at these', () => {
    fc.assert(
      fc.property(arbitraryOutline, (entries) => {
        const text = codedText(entries);
        fc.pre(text.length >= 200);
        expect(read(text).systems[0]?.items.map(shown)).toEqual(expected(entries, false));
      }),
    );
  });

  it('accounts for all of its characters', () => {
    fc.assert(
      fc.property(arbitraryOutline, fc.constantFrom(...POINTS_AS), (entries, as) => {
        const { source } = readPlain('考核.txt', new TextEncoder().encode(outlineLines(entries, as).join('\n')));
        const account = accountOf(source, recognised(source));
        expect(account.unaccounted).toBe(0);
        expect(account.unused.map(({ text, start, end }) => text.text.slice(start, end)).join('')).toMatch(
          /^[。；]*$/u,
        );
      }),
    );
  });
});

describe('an outline', () => {
  it('of criteria that only take off what their indicator counts assumes that each counts what it takes, and tells it', () => {
    const draft = read(
      '一、应急（1分）\n1.未制定预案，减0.5分。\n2.未开展演练，扣0.5分。\n二、值班（1分）\n1.专人值班，1分。',
    );
    expect(draft.systems[0]?.items.map(shown)).toEqual([
      [
        '应急',
        '1',
        '',
        [
          ['未制定预案', '0.5', '未制定预案，减0.5分', []],
          ['未开展演练', '0.5', '未开展演练，扣0.5分', []],
        ],
      ],
      ['值班', '1', '', [['专人值班', '1', '', []]]],
    ]);
    expect(draft.remarks.map(({ code, changesTotal }) => [code, changesTotal])).toEqual([
      ['points-assumed', true],
      ['points-assumed', true],
    ]);
  });

  it('with what is only taken off beside points has it beside the sum', () => {
    const draft = read(
      '一、责任（2分）\n1.签订责任书，1分。\n2.召开例会，1分。\n3.严重违纪的，每人次减2.5分，最高减5分。',
    );
    expect(draft.systems[0]?.items[0]?.children.at(-1)?.points).toEqual({
      kind: 'deducts',
      value: '5',
      sureness: 'inferred',
    });
    expect(draft.remarks).toEqual([]);
  });

  it('with scales of their own counts by weights, and tells that these do not add to one', () => {
    const draft = read(
      'A1条件（100分X0.15）一级指标（分值）A1条件（100）B1资质（40）C1审批（40）B2园舍（60）C2选址（50）C3用房（10）A2管理（100分X0.2）A2管理（100）B3宗旨（90）C4理念（90）' +
        '说明'.repeat(60),
    );
    expect(draft.systems[0]?.items.map(({ words, points }) => [words, points?.kind])).toEqual([
      ['条件', 'weight'],
      ['管理', 'weight'],
    ]);
    expect(draft.remarks.map(({ code, facts }) => [code, facts['actual']])).toEqual([
      ['sum-differs', '90'],
      ['weights-differ', '35%'],
    ]);
  });

  it('with a number twice, and numbers of lines within it, tells both', () => {
    const before = `设总分100分，项目${'如下'.repeat(99)}：`;
    const first = `${before}（一）生产（50分）1、交通（20分）2、农业（20分）3、林业（10分）（二）建设与服`;
    const second = '2、务（50分）1、网格（20分）1、组织（30分）（三）附记（10分）。';
    const { systems, remarks } = read(`${first}\n${second}`);
    expect(systems[0]?.items.map(({ words }) => words)).toEqual(['生产', '建设与服务', '附记']);
    expect(remarks.map(({ code }) => code).toSorted()).toEqual(['line-numbers', 'number-twice', 'sum-differs']);
  });

  it('without points is none', () => {
    expect(
      read(
        '一、总则\n（一）依据。依据上级文件制定。\n（二）对象。各单位。\n二、方法\n（一）年终考核，在总分中加1—3分。',
      ).systems,
    ).toEqual([]);
  });

  it('of which titles follow one another without numbers is not cut, and that is told', () => {
    const text = `1.条件（150分）${'法人80分代表10分程序10分场所20分人员30分制度40分'.repeat(12)}`;
    const draft = read(text);
    expect(draft.systems).toEqual([]);
    expect(draft.remarks.map(({ code }) => code)).toEqual(['levels-lost']);
  });

  it('of a document of Word is told by its automatic numbers', () => {
    const line = (number: number, numbering: string, text: string): SourceParagraph => ({
      ...{ kind: 'paragraph', numbering, outline: undefined },
      text: { number, text, place: `第 ${number + 1} 段` },
    });
    const parts = [
      line(0, '', '河湖长制考核评分标准'),
      line(1, '一、', '巡查（2分）'),
      line(2, '1.', '每月巡查，1分。'),
      line(3, '2.', '建立台账，1分。'),
      line(4, '二、', '信息（1分）'),
      line(5, '1.', '按时报送，1分。'),
    ];
    const { systems, remarks } = recognised({ file: '考核.docx', parts, hidden: [] });
    expect(systems[0]?.items.map(shown)).toEqual([
      [
        '巡查',
        '2',
        '',
        [
          ['每月巡查', '1', '', []],
          ['建立台账', '1', '', []],
        ],
      ],
      ['信息', '1', '', [['按时报送', '1', '', []]]],
    ]);
    expect(remarks).toEqual([]);
  });

  it('in Markdown is read with the numbers of its lists and headings', async () => {
    const text =
      '# 河湖长制考核评分标准\n\n## 一、巡查（2分）\n\n1. 每月巡查，1分。\n2. 建立台账，1分。\n\n## 二、信息（1分）\n\n1. 按时报送，1分。\n';
    const source = await sourceOf(new TextEncoder().encode(text), '考核.md');
    const { systems } = recognised(source as Source);
    expect(systems[0]?.title).toBe('河湖长制考核评分标准');
    expect(systems[0]?.items.map(({ words, children }) => [words, children.length])).toEqual([
      ['巡查', 2],
      ['信息', 1],
    ]);
  });
});
