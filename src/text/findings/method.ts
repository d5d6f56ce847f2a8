import { error, warning } from '../entry.ts';

/** What can be found of components, bonuses and grades of a method. */
export const METHOD = {
  'components-indicators': error<{ readonly count: number }>({
    wrong:
      'components:\n  - { id: year-end, name: 年终考核, weight: 60% }\n  - { id: everyday, name: 平时考核, weight: 40% }\n',
    right:
      'components:\n  - { id: year-end, name: 年终考核, weight: 60%, of: indicators }\n  - { id: everyday, name: 平时考核, weight: 40% }\n',
  }),
  'raters-dropped': error<{ readonly count: string; readonly dropped: string }>({
    wrong: '- { id: jury, name: 评委评分, weight: 10%, raters: { count: 2, dropHighest: 1, dropLowest: 1 } }\n',
    right: '- { id: jury, name: 评委评分, weight: 10%, raters: { count: 7, dropHighest: 1, dropLowest: 1 } }\n',
  }),
  'bonus-above-most': error<{ readonly points: string; readonly most: string }>({
    file: '2020/scheme.yaml',
    right: '  bonus: { least: 1, most: 3 }\n',
    wrong:
      '  bonus:\n    kinds:\n      - { id: honours, name: 表彰奖励, amounts: [{ id: national, name: 国家级, points: ⟦10⟧ }], most: 5 }\n',
  }),
  /** `names` are those of the grades that have no condition. */
  'grades-rest': error<{ readonly names: readonly string[] }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, atLeast: 9 }\n      - { id: good, name: 良好 }\n      - { id: fair, name: ⟦一般⟧ }\n    thresholds:\n',
  }),
  /** What of two grades, by their names, does not agree with their order. */
  'grades-order': error<{
    readonly problem: 'side' | 'score' | 'rank' | 'line' | 'units' | 'between' | 'covered';
    readonly name: string;
    readonly other: string;
  }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, atLeast: 80% }\n      - { id: good, name: 良好, atLeast: ⟦90%⟧ }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
  /** `units` is of how many the share is, which makes less than one. */
  'grades-nobody': warning<{ readonly name: string; readonly share: string; readonly units: number }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, first: ⟦1%⟧ }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
  'grades-classes': error<{ readonly name: string; readonly classes: readonly string[] }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, ⟦first⟧: { county: 1 } }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
  'grades-above-full-marks': error<{ readonly points: string; readonly full: string; readonly of: string }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, atLeast: ⟦90⟧ }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
  'grades-indicator': error<{ readonly id: string; readonly suggestion: string | undefined }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, needs: { ⟦ideologies⟧: 90% } }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
  'grades-core': error<{ readonly name: string }>({
    file: '2020/scheme.yaml',
    right: '    thresholds:\n      advanced: 1\n      unqualified: { last: 1, atMost: 6 }\n',
    wrong:
      '    grades:\n      - { id: excellent, name: 优秀, core: ⟦100%⟧ }\n      - { id: fair, name: 一般 }\n    thresholds:\n',
  }),
};
