import type { Code } from './catalogue.ts';
import type { Example } from './examples.ts';

const IDEOLOGY = '2021/county/1-ideology.yaml';

/** Those of `EXAMPLES` that are about the relation to the previous edition: in a small repository of two years, the second of which is still as the first. */
export const LINEAGE_EXAMPLES = {
  'lineage-missing': {
    file: IDEOLOGY,
    right:
      '      - id: center-group\n        title: 中心组学习\n        points: 2\n        department: publicity\n        criteria:\n          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 1\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong:
      '      - id: ⟦center-group⟧\n        title: 中心组学习\n        points: 2\n        department: publicity\n        criteria:\n          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 2\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n',
  },
  'lineage-unknown': {
    file: IDEOLOGY,
    right: '            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong: '            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦lecture-tour⟧] }\n',
  },
  'lineage-twice': {
    file: IDEOLOGY,
    right: '            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong: '            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦center-group-report⟧] }\n',
  },
  'lineage-form': {
    file: IDEOLOGY,
    right: '          - id: lecture-team\n            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong:
      '          - id: lecture-network\n            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦lecture-team⟧] }\n',
  },
  'lineage-contradicted': {
    file: IDEOLOGY,
    right: '                - { for: 每少1次, minus: 0.5 }\n',
    wrong: '                - { for: 每少1次, minus: 0.25 }\n            lineage: { change: [⟦wording⟧] }\n',
  },
} satisfies { readonly [C in Code]?: Example };
