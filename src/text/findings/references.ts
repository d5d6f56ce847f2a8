import { error, warning } from '../entry.ts';

/** What can be found of what is named by its id. */
export const REFERENCES = {
  'department-unknown': error<{
    readonly id: string;
    readonly suggestion: string | undefined;
    /** The ids of several that are written as one. */
    readonly several?: readonly string[];
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n        department: publicity\n',
    wrong: '        title: 基层宣讲\n        points: 2\n        department: ⟦宣传部⟧\n',
  }),
  'department-none': error<{ readonly title: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '      - id: lectures\n        title: 基层宣讲\n        points: 2\n        department: publicity\n',
    wrong: '      - id: ⟦lectures⟧\n        title: 基层宣讲\n        points: 2\n',
  }),
  'department-idle': warning<{ readonly id: string; readonly name: string }>({
    file: 'departments.yaml',
    right: '  - id: publicity\n',
    wrong: '  - id: ⟦general-office⟧\n    name: 市委办公室\n  - id: publicity\n',
  }),
  'department-leads': warning<{ readonly id: string; readonly name: string }>({
    file: 'departments.yaml',
    right: '    aliases: [宣传部]\n',
    wrong: '    aliases: [宣传部]\n    leads: ⟦false⟧\n',
  }),
  'department-cooperates-with-itself': warning<{ readonly id: string }>({
    file: '2020/county/2-organization.yaml',
    right: '        cooperating: [publicity]\n',
    wrong: '        cooperating: [⟦organization⟧]\n',
  }),
  'office-unknown': error<{
    readonly id: string;
    readonly department: string;
    readonly suggestion: string | undefined;
  }>({
    file: '2020/county/2-organization.yaml',
    right: '            split: { cadres: 0.5, grassroots: 0.5 }\n',
    wrong: '            split: { ⟦cadre⟧: 0.5, grassroots: 0.5 }\n',
  }),
  'system-unknown': error<{ readonly id: string; readonly suggestion: string | undefined }>({
    file: 'units.yaml',
    right: '  - { id: jia-xian, name: 甲县, system: county, class: county }\n',
    wrong: '  - { id: jia-xian, name: 甲县, system: ⟦counties⟧, class: county }\n',
  }),
};
