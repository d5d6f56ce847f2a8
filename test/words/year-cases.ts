import type { Code, Facts } from '../../src/text/catalogue.ts';

/** Facts that no example gives, of the data of a year in `results/`. */
export const YEAR_CASES: { readonly [C in Code]?: readonly Facts[C][] } = {
  'results-year': [{ year: '2022' }],
  'date-form': [
    { typed: '2020年11月5日', isWritten: false, fix: '2020-11-05' },
    { typed: '去年底', isWritten: false, fix: undefined },
  ],
  'unit-unknown': [{ id: '某县', suggestion: undefined }],
  'unit-not-assessed': [{ id: 'education', name: '市教育局', problem: 'system', of: 'municipal' }],
  'entered-twice': (['unit', 'year', 'adjustment', 'tie', 'number'] as const).map((what) => ({
    what,
    of: ['2019', 'county'],
  })),
  'component-unknown': [
    { id: 'votes', suggestion: undefined, known: [] },
    { id: 'vote', suggestion: 'votes', known: ['votes'] },
  ],
  'component-missing': [true, false].map((isPart) => ({ ids: ['everyday', 'votes'], isPart })),
  'component-count': (['periods', 'raters', 'once'] as const).map((of) => ({ id: 'votes', count: 2, expected: 3, of })),
  'component-above-full': [{ score: '92', full: '10' }],
  'kept-line': [{ problem: 'head' }],
  'kept-unknown': [
    { what: 'unit', id: 'jia-xia', suggestion: 'jia-xian' },
    { what: 'item', id: '某项', suggestion: undefined },
  ],
  'kept-score': [{ typed: '否决', least: '', most: '', step: '' }],
  'adjustment-without-part': (['bonus', 'deduction', 'fraud', 'veto', 'ineligible'] as const).map((kind) => ({ kind })),
  'adjustment-bonus-kind': [
    { id: undefined, suggestion: undefined, known: ['honours', 'innovation'], isBonus: true },
    { id: 'honour', suggestion: 'honours', known: ['honours', 'innovation'], isBonus: true },
    { id: '奖励', suggestion: undefined, known: ['honours', 'innovation'], isBonus: true },
    { id: 'honours', suggestion: undefined, known: [], isBonus: false },
  ],
  'adjustment-points': (['superfluous', 'range', 'amounts', 'most'] as const).map((problem) => ({
    ...{ problem, points: '4', least: '1', most: '3', amounts: ['5', '10'] },
  })),
  'adjustment-ground': [{ ground: '好人好事', suggestion: undefined, known: ['表彰', '批示肯定'] }],
  'adjustment-own': (['reviewed', 'applied', 'rejected'] as const).flatMap((act) =>
    (['unit', 'proposed'] as const).map((reason) => ({ by: '甲县', act, reason })),
  ),
  'date-order': (['reviewed', 'applied', 'rejected', 'due', 'talk', 'answered'] as const).flatMap((act) =>
    (['proposed', 'reviewed', 'issued'] as const).map((earlier) => ({
      date: '2020-11-05',
      act,
      before: '2020-12-05',
      earlier,
    })),
  ),
  'grade-unknown': [
    { id: 'qualified', problem: 'unranked', suggestion: undefined, known: ['advanced', 'unqualified'] },
    { id: 'qualified', problem: 'unranked', suggestion: undefined, known: [] },
    { id: '良好', problem: 'unknown', suggestion: undefined, known: ['advanced'] },
  ],
  'item-not-for-unit': [
    { id: 'village-economy', unit: '丙区', system: '县（区）指标体系', isOther: true, suggestion: undefined },
    { id: 'economy', unit: '甲县', system: '县（区）指标体系', isOther: false, suggestion: undefined },
  ],
  'notice-number': [
    { number: '第三号', year: undefined, fix: undefined },
    { number: '市委意〔2019〕1号', year: '2020', fix: '市委意〔2019〕1号' },
  ],
  'notice-talk': (['opinion', 'supervision', 'order'] as const).map((kind) => ({ kind })),
  'opinion-about': [
    { number: '3', what: 'nothing', name: 'points', suggestion: undefined },
    ...(['item', 'setting'] as const).flatMap((what) =>
      [undefined, 'lecture-team'].map((suggestion) => ({ number: '3', what, name: 'lecture-teams', suggestion })),
    ),
  ],
  'opinion-open': [
    { edition: '2020', count: 1, numbers: ['3'] },
    { edition: '2020', count: 8, numbers: ['1', '2', '3', '4', '5', '6', '7', '8'] },
  ],
  'opinion-overtaken': [
    { number: '3', wanted: undefined, now: undefined },
    { number: '3', wanted: '1.5', now: undefined },
    { number: '3', wanted: '1.5', now: '2' },
  ],
  'opinion-reason': (['adapted', 'rejected'] as const).map((outcome) => ({ outcome })),
  'own-affair': (['issued', 'done'] as const).map((act) => ({ by: '甲县', act })),
  'task-year': [true, false].map((hasFile) => ({ year: '2019', own: '2020', hasFile })),
  'template-name': [{ name: 'everything', suggestion: undefined, known: ['unit', 'number'] }],
  'template-feature': [{ problem: 'length', printed: '# 意见书' }],
  'tie-outside': [{ id: '某县', suggestion: undefined }],
};
