import { error, warning } from '../entry.ts';

/** What can be found of ids, numbers and names that must be one of a kind. */
export const IDENTITY = {
  'id-duplicate': error<{ readonly id: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦lectures⟧\n',
  }),
  'id-retired': error<{ readonly id: string; readonly since: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦old-theory⟧\n',
  }),
  'annex-duplicate': error<{ readonly annex: string }>({
    wrong: 'systems:\n  - id: county\n    annex: 1\n  - id: municipal\n    annex: 1\n',
    right: 'systems:\n  - id: county\n    annex: 1\n  - id: municipal\n    annex: 2\n',
  }),
  'name-ambiguous': error<{ readonly name: string; readonly ids: readonly string[] }>({
    file: 'departments.yaml',
    right: '    aliases: [宣传部]\n',
    wrong: '    aliases: [宣传部, ⟦组织部⟧]\n',
  }),
  'text-duplicate': warning<{ readonly id: string; readonly other: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦制定年度学习计划，并按月落实⟧\n',
  }),
};
