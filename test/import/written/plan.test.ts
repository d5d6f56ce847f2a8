import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { format } from '../../../src/format/format.ts';
import type { DraftItem } from '../../../src/import/draft.ts';
import type { FileKind } from '../../../src/load/file-kind.ts';
import { finder } from '../../support/examined.ts';
import { criterion, draftOf, filesOf, indicator, planOf, points, systemOf } from '../../support/import/drafts.ts';

const WORDS = fc.constantFrom(
  '组织建设',
  '集中学习',
  '按时报送(1份)材料;',
  '制度"健全"',
  '# 不是注释: 是',
  '- 甲',
  '3次以上',
  '完成率≥95%',
);
const VALUES = fc.constantFrom('0.5', '1', '2.5', '10');
const SCORED: fc.Arbitrary<DraftItem> = fc
  .record({
    words: WORDS,
    value: VALUES,
    by: fc.subarray(['市委组织部', '宣传部']),
    note: fc.option(WORDS, { nil: undefined }),
  })
  .map(({ words, value, by, note }) => criterion(words, value, { departments: by, remark: note }));

/** An indicator that counts what lies below it, of any depth. */
function counted(words: string, children: readonly DraftItem[]): DraftItem {
  const sum = children.reduce(
    (all, each) => all + Number(each.points !== undefined && 'value' in each.points ? each.points.value : 0),
    0,
  );
  return indicator(words, String(sum), children);
}

const LEAF = fc
  .tuple(WORDS, fc.array(SCORED, { minLength: 1, maxLength: 3 }))
  .map(([words, below]) => counted(words, below));
const UPPER = fc
  .tuple(WORDS, fc.array(LEAF, { minLength: 1, maxLength: 3 }))
  .map(([words, below]) => counted(words, below));
const SYSTEM = fc.array(fc.oneof(LEAF, UPPER), { minLength: 1, maxLength: 3 }).map((items) => systemOf(items));

/** What is true of tables that are drawn so: some name nobody, some say the same twice. */
const EXPECTED: readonly string[] = ['department-none', 'department-idle', 'text-duplicate'];

describe('the files of an import', () => {
  it('are in the one style, and sound, whatever shape the table has', async () => {
    const findings = finder();
    await fc.assert(
      fc.asyncProperty(SYSTEM, async (system) => {
        const files = filesOf(await planOf(draftOf(system)));
        for (const [path, text] of files) {
          if (path.endsWith('.md')) continue;
          expect(format({ path, text }, kindOf(path)), path).toEqual({ kind: 'formatted', text, changes: [] });
        }
        const found = await findings(files);
        expect(found.filter(({ code }) => !EXPECTED.includes(code))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('say what the table says, in the punctuation of print and with nothing that goes without saying', async () => {
    const files = filesOf(
      await planOf(
        draftOf(
          systemOf([
            indicator('思想建设', '3', [
              indicator('集中学习', '3', [
                criterion('每月集中学习,有记录(1次);', '1', { departments: ['组织部'], core: true }),
                criterion('撰写心得', '2', { departments: ['组织部'], evidence: '学习记录、心得', remark: '一人一篇' }),
              ]),
            ]),
          ]),
        ),
      ),
    );
    expect(
      files.get('indicators/2020/county/1-ideology.yaml'),
    ).toBe(`# yaml-language-server: $schema=../../../schemas/indicator.schema.json
id: ideology
title: 思想建设
points: 3
department: organization
provenance: source

indicators:
  - id: collective-study
    title: 集中学习
    points: 3
    criteria:
      - id: monthly-collective-study-records
        text: 每月集中学习，有记录（1次）
        core: true
        points: 1
      - id: zhuan-xie-xin
        text: 撰写心得
        points: 2
        evidence: [学习记录, 心得]
        remark: 一人一篇
`);
  });

  it('carry a sum that does not hold as it is, for check to find', async () => {
    const system = systemOf([indicator('宣讲', '2', [criterion('进村宣讲', '1', { departments: ['宣传部'] })])], {
      fullMarks: { value: '2', from: { text: { number: 0, text: '2', place: '' }, start: 0, end: 1 } },
    });
    const found = await finder()(filesOf(await planOf(draftOf(system))));
    expect(found.map(({ code, facts }) => [code, 'stated' in facts ? String(facts.stated) : ''])).toEqual([
      ['sum-mismatch', '2'],
    ]);
  });
});

describe('what a table does not say', () => {
  it('is inferred from what is left above, and told', async () => {
    const items = [indicator('学习', '5', [criterion('甲', '2'), criterion('乙'), criterion('丙')])];
    const plan = await planOf(draftOf(systemOf(items)));
    const [file] = [...filesOf(plan)].filter(([path]) => path.includes('/1-')).map(([, text]) => parse(text));
    expect(file.criteria.map(({ text, points: value }: { text: string; points: number }) => [text, value])).toEqual([
      ['甲', 2],
      ['乙；丙', 3],
    ]);
    expect(codesOf(plan)).toContain('joined');
  });

  it('is never taken for zero: what has no points and gets none is no item, and is told', async () => {
    const plan = await planOf(draftOf(systemOf([indicator('学习', '2', [criterion('甲', '2'), criterion('乙')])])));
    const text = [...filesOf(plan)].find(([path]) => path.includes('/1-'))?.[1] ?? '';
    expect(text).toContain('note: 乙');
    expect(text).not.toContain('text: 乙');
    expect(plan.systems[0]?.remarks.filter(({ changesTotal }) => changesTotal).map(({ code }) => code)).toEqual([
      'unscored',
      'full-marks-assumed',
    ]);
  });

  it('is written in place: an indicator without criteria, criteria beside indicators, a bonus beside points', async () => {
    const items = [
      indicator('甲', '2', []),
      indicator('乙', '3', [criterion('一', '1'), indicator('二', '2', [criterion('三', '2', { adds: '1' })])]),
      indicator('否决', undefined, [criterion('事故', undefined, { points: { kind: 'veto', sureness: 'stated' } })]),
      indicator('扣分', undefined, [
        criterion('通报', undefined, { points: { kind: 'deducts', value: 'unlimited', sureness: 'stated' } }),
      ]),
    ];
    const plan = await planOf(draftOf(systemOf(items.map((each) => ({ ...each, departments: ['组织部'] })))));
    expect(codesOf(plan)).toEqual(expect.arrayContaining(['criterion-from-title', 'wrapped', 'bonus-apart']));
    expect(await finder()(filesOf(plan))).toEqual([]);
  });

  it('is its own classes where no note names any, and those that notes name', async () => {
    const noted = (note: string) => ({ applicability: note, departments: ['组织部'] });
    const items = [
      indicator('甲', '2', [criterion('一', '2', noted('此项指标适用于市、县考核'))]),
      indicator('乙', '2', [criterion('二', '2', noted('此项指标适用于城市区考核'))]),
      indicator('丙', '1', [criterion('三', '1', noted('无乡镇的城市区不考核此项'))]),
      indicator('丁', '1', [criterion('四', '1')], noted('无乡镇的城市区此项考核内容分值为2分')),
    ];
    const plan = await planOf(draftOf(systemOf(items, { fullMarks: undefined })));
    const files = filesOf(plan);
    expect(parse(files.get('indicators/2020/scheme.yaml') ?? '').systems[0].classes).toEqual([
      { id: 'county', name: '市、县' },
      { id: 'district', name: '城市区' },
      { id: 'district-without-townships', name: '无乡镇的城市区' },
    ]);
    const written = [...files].filter(([path]) => /\/\d-/.test(path)).map(([, text]) => parse(text));
    expect(written.map(({ only, except, pointsFor }) => only ?? except ?? pointsFor)).toEqual([
      ['county'],
      ['district', 'district-without-townships'],
      ['district-without-townships'],
      { 'district-without-townships': 2 },
    ]);
    expect(written[3].criteria[0].pointsFor).toEqual({ 'district-without-townships': 2 });
  });
});

describe('weights', () => {
  it.each([
    ['0.25', '25%'],
    ['25', '25%'],
    ['25%', '25%'],
    ['7/75', '7/75'],
  ])('%s is written as %s', async (typed, written) => {
    const items = [
      indicator(
        '甲',
        undefined,
        [
          criterion('一', undefined, {
            points: { kind: 'weight', value: typed, scale: undefined, sureness: 'stated' },
          }),
        ],
        { points: points('4') },
      ),
    ];
    const text = [...filesOf(await planOf(draftOf(systemOf(items))))].find(([path]) => path.includes('/1-'))?.[1];
    expect(parse(text ?? '').criteria[0].weight).toBe(written);
  });
});

function codesOf({ systems, remarks }: Awaited<ReturnType<typeof planOf>>): readonly string[] {
  return [...systems.flatMap((each) => each.remarks), ...remarks].map(({ code }) => code);
}

function kindOf(path: string): FileKind {
  if (path.endsWith('scheme.yaml')) return 'scheme';
  if (path.endsWith('departments.yaml')) return 'departments';
  return path.endsWith('units.yaml') ? 'units' : 'indicator';
}
