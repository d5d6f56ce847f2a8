import { error } from '../entry.ts';
import type { StatedWord } from '../facts.ts';

/** What can be found of the relation of an edition to the one before it. */
export const LINEAGE = {
  'lineage-missing': error<{
    readonly id: string;
    readonly title: string;
    readonly previous: string;
    /** The year in which the register says that it is retired, where that is a later one. */
    readonly since: string | undefined;
  }>({
    file: '2021/county/1-ideology.yaml',
    right:
      '      - id: center-group\n        title: 中心组学习\n        points: 2\n        department: publicity\n        criteria:\n          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 1\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong:
      '      - id: ⟦center-group⟧\n        title: 中心组学习\n        points: 2\n        department: publicity\n        criteria:\n          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 2\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n',
  }),
  'lineage-unknown': error<{
    readonly id: string;
    readonly previous: string | undefined;
    readonly suggestion: string | undefined;
  }>({
    file: '2021/county/1-ideology.yaml',
    right: '            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong: '            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦lecture-tour⟧] }\n',
  }),
  'lineage-twice': error<{
    readonly id: string;
    readonly ways: readonly ('continued' | 'split' | 'merged' | 'replaced' | 'retired')[];
  }>({
    file: '2021/county/1-ideology.yaml',
    right: '            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong: '            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦center-group-report⟧] }\n',
  }),
  'lineage-form': error<{ readonly form: 'splits' | 'merges' | 'replaces'; readonly id: string }>({
    file: '2021/county/1-ideology.yaml',
    right: '          - id: lecture-team\n            text: 组建宣讲队伍，每季度开展宣讲\n',
    wrong:
      '          - id: lecture-network\n            text: 组建宣讲队伍，每季度开展宣讲\n            lineage: { merges: [⟦lecture-team⟧] }\n',
  }),
  'lineage-kind': error<{
    readonly id: string;
    readonly was: 'indicator' | 'criterion';
    readonly is: 'indicator' | 'criterion';
    readonly previous: string;
  }>({
    wrong: '      - id: lectures\n        text: 基层宣讲每季度1次\n',
    right: '      - id: quarterly-lectures\n        text: 基层宣讲每季度1次\n        lineage: { replaces: lectures }\n',
  }),
  'lineage-contradicted': error<{
    readonly id: string;
    readonly stated: readonly StatedWord[];
    readonly actual: readonly StatedWord[];
  }>({
    file: '2021/county/1-ideology.yaml',
    right: '                - { for: 每少1次, minus: 0.5 }\n',
    wrong: '                - { for: 每少1次, minus: 0.25 }\n            lineage: { change: [⟦wording⟧] }\n',
  }),
  'id-returned': error<{ readonly id: string; readonly since: string }>({
    wrong: '      - id: lecture-team\n        text: 恢复考核宣讲队伍\n',
    right: '      - id: lecture-team-revived\n        text: 恢复考核宣讲队伍\n',
  }),
};
