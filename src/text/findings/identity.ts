import { error, warning } from '../entry.ts';

/** What can be found of ids, numbers and names that must be one of a kind. */
export const IDENTITY = {
  'id-duplicate': error<{
    readonly id: string;
    /** What the first and the second are called, where both have a title, a wording or a name, and another one each. */
    readonly names?: readonly [first: string, second: string];
  }>({
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
  'name-duplicate': error<{
    readonly name: string;
    readonly other: string;
    /** Whether they have years, outside of which the other may have the name. */
    readonly hasYears: boolean;
  }>({
    file: 'units.yaml',
    right: '  - { id: yi-xian, name: 乙县, system: county, class: county, until: 2025 }\n',
    wrong: '  - { id: yi-xian, name: ⟦甲县⟧, system: county, class: county, until: 2025 }\n',
  }),
  'unit-unlinked': error<{ readonly name: string; readonly department: string }>({
    file: 'units.yaml',
    right: '  - { id: bing-qu, name: 丙区, system: county, class: district, from: 2019 }\n',
    wrong: '  - { id: bing-qu, name: ⟦组织部⟧, system: county, class: district, from: 2019 }\n',
    correct:
      '  - { id: bing-qu, name: 组织部, system: county, class: district, department: organization, from: 2019 }\n',
  }),
  'signer-duplicate': error<{ readonly name: string; readonly other: string }>({
    wrong: 'signers:\n  - name: 张三\n    key: 3a1f5c…\n  - name: 李四\n    key: 3a1f5c…\n',
    right: 'signers:\n  - name: 张三\n    key: 3a1f5c…\n  - name: 李四\n    key: 90be77…\n',
  }),
  'annex-gap': warning<{ readonly annex: string; readonly missing: string }>({
    file: '2020/scheme.yaml',
    right: '    annex: 1\n',
    wrong: '    annex: ⟦2⟧\n',
  }),
  'text-duplicate': warning<{ readonly id: string; readonly other: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦制定年度学习计划，并按月落实⟧\n',
  }),
};
