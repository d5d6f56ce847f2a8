import { error } from '../entry.ts';

/** What can be found of points. */
export const POINTS = {
  'points-not-positive': error<{
    readonly points: string;
    readonly key: string;
    readonly fix: string | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong: '            text: 每年形成1篇以上调研报告\n            points: ⟦-1⟧\n',
  }),
  'points-step': error<{
    readonly points: string;
    readonly step: string;
    /** Whether it is points, or what the scoring gives or takes: by the step of the edition, or by the item's own. */
    readonly of: 'points' | 'scoring' | 'own-step';
    /** The coarsest step that would do for both. */
    readonly finer: string;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '                - { for: 每少1次, minus: 0.5 }\n',
    wrong: '                - { for: 每少1次, minus: ⟦0.33⟧ }\n',
  }),
  'points-in-text': error<{ readonly printed: string; readonly points: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦每年形成1篇以上调研报告（0.5分）⟧\n',
  }),
  'points-and-weights': error<{ readonly id: string }>({
    file: '2020/county/2-organization.yaml',
    right: '            text: 每半年核查党员信息库\n            weight: 0.5\n',
    wrong: '            text: 每半年核查党员信息库\n            points: ⟦1⟧\n',
  }),
  'points-endless': error<{
    readonly weight: string;
    /** What the weight is a share of, about what it comes to, and a scale in which it comes out even. */
    readonly of: string;
    readonly about: string;
    readonly scale: string;
  }>({
    file: '2020/county/2-organization.yaml',
    right:
      '            weight: 0.5\n            split: { cadres: 0.5, grassroots: 0.5 }\n          - id: member-file-check\n            text: 每半年核查党员信息库\n            weight: 0.5\n',
    wrong:
      '            weight: ⟦1/3⟧\n          - id: member-file-check\n            text: 每半年核查党员信息库\n            weight: 2/3\n',
  }),
  'scale-of-nothing': error<{ readonly id: string; readonly scale: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        grouping: true\n        scale: ⟦2⟧\n',
  }),
};
