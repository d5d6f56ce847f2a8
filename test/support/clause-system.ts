import type { WrittenSystem } from './sources.ts';

/** A kind of scoring clause: an item that has one, with the least and the most that a form takes for it, and how the clause is printed. */
export interface ClauseItem {
  readonly kind: string;
  readonly id: string;
  readonly points: number;
  readonly scoring: object;
  readonly least: string;
  readonly most: string;
  readonly printed: string;
}

/** One item of each kind of clause; no form computes what a clause says, so that all are written by hand within the range. */
export const CLAUSE_ITEMS: readonly ClauseItem[] = [
  {
    ...{ kind: 'none', id: 'none', points: 10, scoring: { none: '未建立台账的' } },
    ...{ least: '0', most: '10', printed: '未建立台账的，不得分' },
  },
  {
    ...{ kind: 'minus a case', id: 'minus', points: 10, scoring: { deduct: [{ for: '每少1处', minus: 2 }] } },
    ...{ least: '0', most: '10', printed: '每少1处扣2分，扣完为止' },
  },
  {
    ...{ kind: 'minus a case, capped', id: 'minus-capped', points: 10 },
    scoring: { deduct: [{ for: '每迟报1次', minus: 2, upTo: 6 }] },
    ...{ least: '0', most: '10', printed: '每迟报1次扣2分，最多扣6分' },
  },
  {
    ...{ kind: 'plus a case, capped', id: 'plus', points: 10 },
    scoring: { add: [{ for: '每增加1项', plus: 1, upTo: 10 }] },
    ...{ least: '0', most: '10', printed: '每增加1项加1分，最多加10分' },
  },
  {
    ...{ kind: 'tiers', id: 'tiers', points: 10 },
    scoring: {
      tiers: [
        { when: '较好', score: 10, least: 8 },
        { when: '较差', score: 0 },
      ],
    },
    ...{ least: '0', most: '10', printed: '较好得8—10分；较差不得分' },
  },
  {
    ...{ kind: 'a ratio with target, floor and cap', id: 'ratio', points: 10 },
    scoring: { ratio: { of: '完成率', target: '95%', floor: '60%', cap: '120%' } },
    ...{ least: '0', most: '12.65', printed: '按完成率与目标95%之比乘以分值计分' },
  },
  {
    ...{ kind: 'steps', id: 'steps', points: 10 },
    scoring: { steps: { of: '覆盖率', below: '95%', each: '1个百分点', minus: 0.5, upTo: 2 } },
    ...{ least: '0', most: '10', printed: '覆盖率比95%每低1个百分点扣0.5分，最多扣2分' },
  },
  {
    ...{ kind: 'points by rank', id: 'rank', points: 10 },
    scoring: { rank: { of: '引资额', shares: ['100%', '95%'], rest: '80%' } },
    ...{ least: '0', most: '10', printed: '按引资额排名计分，第1名得满分，第2名得分值的95%，其余各名得分值的80%' },
  },
  {
    ...{ kind: 'points between the first and the last', id: 'last', points: 5 },
    scoring: { rank: { of: '增长率', last: '60%' } },
    ...{ least: '0', most: '5', printed: '按增长率排名计分，第1名得满分，最后1名得分值的60%' },
  },
  {
    ...{ kind: 'all or nothing', id: 'all', points: 5, scoring: { allOrNothing: '完成的得满分，否则不得分' } },
    ...{ least: '0', most: '5', printed: '完成的得满分，否则不得分' },
  },
  {
    ...{ kind: 'judgement', id: 'judgement', points: 5, scoring: { judgement: '按工作质量综合评定' } },
    ...{ least: '0', most: '5', printed: '按工作质量综合评定' },
  },
  {
    ...{ kind: 'free text', id: 'text', points: 5, scoring: { text: '以通报为准' } },
    ...{ least: '0', most: '5', printed: '以通报为准' },
  },
];

/** Items of another section from which more may be taken than they have. */
export const BEYOND_ITEMS: readonly ClauseItem[] = [
  {
    ...{ kind: 'a deduction from the total', id: 'from-total', points: 10 },
    scoring: { deduct: [{ for: '每发生1起较大事故', minus: 6, upTo: 12, from: 'total' }] },
    ...{ least: '-12', most: '10', printed: '每发生1起较大事故从总分中扣6分，最多扣12分' },
  },
  {
    ...{ kind: 'a deduction from the section', id: 'from-section', points: 5 },
    scoring: { deduct: [{ for: '每被通报1次', minus: 1, upTo: 3, from: 'section' }] },
    ...{ least: '-3', most: '5', printed: '每被通报1次从“安全工作”得分中扣1分，最多扣3分' },
  },
];

const criterion = ({ id, points, scoring }: ClauseItem) => ({ id, text: `完成${id}事项`, points, scoring });

/**
 * A table with everything that forms add up: scales in each other, full marks of a class and of a unit, an item of two
 * departments, deductions within a limit, bonuses within limits of items, of a section and of all, every kind of clause.
 * `publicity` scores the first two sections, `organization` its part and the rest.
 */
export const CLAUSE_SYSTEM: WrittenSystem = {
  classes: [
    { id: 'class-1', name: '县' },
    { id: 'class-2', name: '街道', fullMarks: 80 },
  ],
  fullMarks: 100,
  adds: 6,
  units: [{ id: 'unit-1', fullMarks: 100, scale: 85 }],
  indicators: [
    {
      ...{ id: 'work', title: '重点工作', points: 60, pointsFor: { 'class-2': 40 }, scale: 100 },
      department: 'publicity',
      criteria: [...CLAUSE_ITEMS.map(criterion), { id: 'praised', text: '受到表彰', adds: 3 }],
    },
    {
      ...{ id: 'safety', title: '安全工作', points: 25, deducts: 4, department: 'publicity' },
      criteria: [
        { id: 'shared', text: '两家分别评分', points: 10, department: { publicity: '60%', organization: '40%' } },
        ...BEYOND_ITEMS.map(criterion),
        { id: 'accident', text: '发生一般事故', deducts: 3 },
        { id: 'report', text: '瞒报', deducts: 'unlimited' },
      ],
    },
    {
      ...{ id: 'villages', title: '乡村工作', points: 15, except: ['class-2', 'unit-1'] },
      department: 'organization',
      criteria: [{ id: 'village', text: '完成乡村事项', points: 15 }],
    },
    {
      ...{ id: 'streets', title: '街道工作', points: 15, scale: 100, only: ['class-2'], department: 'organization' },
      indicators: [
        {
          ...{ id: 'streets-a', title: '另一分制', points: 40, scale: 90 },
          criteria: [{ id: 'street-a', text: '完成甲事项', points: 90 }],
        },
        {
          ...{ id: 'streets-b', title: '同一分制', points: 60 },
          criteria: [{ id: 'street-b', text: '完成乙事项', points: 60 }],
        },
      ],
    },
    {
      ...{ id: 'bonus', title: '加分事项', adds: 5, department: 'organization' },
      indicators: [
        {
          ...{ id: 'bonus-a', title: '创新', adds: 3 },
          criteria: [
            { id: 'new-1', text: '创新一', adds: 2 },
            { id: 'new-2', text: '创新二', adds: 2 },
          ],
        },
        {
          ...{ id: 'bonus-b', title: '荣誉' },
          criteria: [{ id: 'honour', text: '获得荣誉', adds: 'unlimited' }],
        },
      ],
    },
  ],
};
