import { describe, expect, it } from 'vitest';
import { scoringText } from '../../src/layout/scoring-text.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

type Facts = Readonly<Record<string, unknown>>;

/** How a criterion of two points that has these facts is scored, as it is printed. */
async function printed(facts: Facts): Promise<string> {
  const { edition } = await sourceOf(
    repositoryOf({
      classes: classesNamed('县'),
      fullMarks: 3,
      indicators: [indicatorWith({ points: 3 }, [{ points: 'deducts' in facts ? 3 : 1 }, { points: 2, ...facts }])],
    }),
  );
  const item = edition.systems[0]?.items.find(({ id }) => id === 'criterion-2');
  if (item?.kind !== 'criterion') throw new Error('no criterion');
  return scoringText(item);
}

const SCORING: Readonly<Record<string, readonly [Facts | readonly Facts[], string]>> = {
  'deductions until nothing is left': [{ deduct: [{ for: '每少1次', minus: 0.5 }] }, '每少1次扣0.5分，扣完为止'],
  'several deductions': [
    {
      deduct: [
        { for: '每少1次', minus: 0.5 },
        { for: '未通报的', minus: 1 },
      ],
    },
    '每少1次扣0.5分；未通报的扣1分，扣完为止',
  ],
  'a deduction with a limit': [{ deduct: [{ for: '每少1次', minus: 0.5, upTo: 1 }] }, '每少1次扣0.5分，最多扣1分'],
  'deductions with and without a limit': [
    {
      deduct: [
        { for: '每少1次', minus: 0.5, upTo: 1 },
        { for: '未通报的', minus: 1 },
      ],
    },
    '每少1次扣0.5分，最多扣1分；未通报的扣1分，扣完为止',
  ],
  'all or nothing': [{ allOrNothing: '未建立制度的不得分' }, '未建立制度的不得分'],
  tiers: [
    {
      tiers: [
        { when: '达到95%', score: 2 },
        { when: '达到85%', score: 0.5 },
      ],
    },
    '达到95%得2分；达到85%得0.5分',
  ],
  judgement: [{ judgement: '按成效综合评定' }, '按成效综合评定'],
  'a rule of one clause in a list': [[{ judgement: '按成效综合评定。' }], '按成效综合评定。'],
  'when nothing is given': [{ none: '未建立台账的' }, '未建立台账的，不得分'],
  'several clauses, in their order': [
    [
      { deduct: [{ for: '每少1处', minus: 0.5 }] },
      { none: '未建立台账，' },
      { text: '以通报为准。' },
      { none: '弄虚作假的。' },
    ],
    '每少1处扣0.5分，扣完为止；未建立台账，不得分；以通报为准；弄虚作假的，不得分',
  ],
  'what is taken beyond the item': [
    [
      {
        deduct: [
          { for: '每少1处', minus: 0.5 },
          { for: '每发生1起较大事故', minus: 60, from: 'total' },
        ],
      },
      { deduct: [{ for: '每通报1次', minus: 5, upTo: 10, from: 'section' }] },
    ],
    '每少1处扣0.5分，扣完为止；每发生1起较大事故从总分中扣60分；每通报1次从“思想建设”得分中扣5分，最多扣10分',
  ],
  'nothing that runs out': [{ deduct: [{ for: '每发生1起', minus: 60, from: 'total' }] }, '每发生1起从总分中扣60分'],
  'that points may run out, only once': [
    [
      { deduct: [{ for: '每少1处', minus: 0.5 }] },
      { none: '未建立台账的' },
      { steps: { of: '完成率', below: '95%', each: '1个百分点', minus: 0.5 } },
    ],
    '每少1处扣0.5分；未建立台账的，不得分；完成率比95%每低1个百分点扣0.5分，扣完为止',
  ],
  additions: [
    {
      add: [
        { for: '每增加1项', plus: 0.5, upTo: 1.5 },
        { for: '被推广的', plus: 1 },
      ],
    },
    '每增加1项加0.5分，最多加1.5分；被推广的加1分',
  ],
  'tiers that are ranges, and one of nothing': [
    {
      tiers: [
        { when: '较好', score: 2, least: 1.5 },
        { when: '一般', score: 1 },
        { when: '较差', score: 0 },
      ],
    },
    '较好得1.5—2分；一般得1分；较差不得分',
  ],
  'a ratio': [{ ratio: { of: '完成率', floor: '60%' } }, '按完成率与分值的乘积计分，完成率低于60%的不得分'],
  'a ratio to a target': [
    { ratio: { of: '完成率', target: '92.50%', cap: '120%' } },
    '按完成率与目标92.5%之比乘以分值计分，完成率最高按120%计算',
  ],
  'a ratio to the first': [
    { ratio: { of: '招商引资额', target: 'first', floor: '30%' } },
    '按招商引资额与第一名之比乘以分值计分，不足第一名30%的不得分',
  ],
  'steps above a target': [
    { steps: { of: '能耗', above: '目标', each: '1个百分点', minus: 0.5, upTo: 1 } },
    '能耗比目标每高1个百分点扣0.5分，最多扣1分',
  ],
  'steps that add': [
    { steps: { of: '引资额', above: '1000万元', each: '100万元', plus: 0.5, upTo: 2 } },
    '引资额比1000万元每高100万元加0.5分，最多加2分',
  ],
  ranks: [
    { rank: { of: '引资额', shares: ['100%', '75%'], less: '25%' } },
    '按引资额排名计分，第1名得满分，第2名得分值的75%，以后每低1名少得分值的25%',
  ],
  'ranks with nothing for the rest': [
    { rank: { of: '引资额', shares: ['100%', '50%'], rest: '0%' } },
    '按引资额排名计分，第1名得满分，第2名得分值的50%，其余各名不得分',
  ],
  'ranks in proportion': [
    { rank: { of: '引资额', last: '60%' } },
    '按引资额排名计分，第1名得满分，最后1名得分值的60%，其余按引资额以线性插值计分',
  ],
};

describe('how a criterion is scored', () => {
  for (const [name, [scoring, sentence]] of Object.entries(SCORING)) {
    it(`is said of ${name}`, async () => {
      expect(await printed({ scoring })).toBe(sentence);
    });
  }

  it('never runs out where what is taken has no limit', async () => {
    const scoring = { deduct: [{ for: '每发生1起', minus: 5 }] };
    expect(await printed({ points: undefined, deducts: 'unlimited', scoring })).toBe('每发生1起扣5分');
    expect(await printed({ points: undefined, deducts: 10, scoring })).toBe('每发生1起扣5分，扣完为止');
  });

  it('is said with its own steps', async () => {
    const deduct = [{ for: '每少1次', minus: 0.01 }];
    expect(await printed({ step: 0.01, scoring: { deduct } })).toBe('每少1次扣0.01分，扣完为止；计分以0.01分为单位');
    expect(await printed({ step: 0.01 })).toBe('计分以0.01分为单位');
  });
});
