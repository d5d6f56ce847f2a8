import { error } from '../entry.ts';

/** What can be found of unit classes and what applies to them. */
export const APPLICABILITY = {
  'class-unknown': error<{
    readonly id: string;
    readonly suggestion: string | undefined;
    /** What may be named there: quotas are of classes alone, full marks of a unit of units alone. */
    readonly wanted: 'class' | 'unit' | 'either';
  }>({
    file: '2020/county/2-organization.yaml',
    right: '              - only: [district]\n',
    wrong: '              - only: [⟦distrct⟧]\n',
  }),
  'class-outside-parent': error<{ readonly id: string; readonly parent: string }>({
    file: '2020/county/2-organization.yaml',
    right: '            text: 按要求召开乡镇党代会年会\n            points: 1\n',
    wrong: '            text: 按要求召开乡镇党代会年会\n            points: 1\n            except: [⟦district⟧]\n',
  }),
  'class-excluded': error<{ readonly id: string; readonly key: string }>({
    file: '2020/county/2-organization.yaml',
    right: '            text: 按要求召开乡镇党代会年会\n            points: 1\n',
    wrong:
      '            text: 按要求召开乡镇党代会年会\n            points: 1\n            pointsFor: { ⟦district⟧: 2 }\n',
  }),
  'class-twice': error<{ readonly id: string }>({
    file: '2020/county/2-organization.yaml',
    right: '                text: 每个街道建成党代表工作室\n',
    wrong:
      '                text: 每个街道建成党代表工作室\n              - only: [⟦district⟧]\n                text: 每个街道建成1个工作室\n',
  }),
  'class-nobody': error<{ readonly id: string }>({
    file: '2020/county/2-organization.yaml',
    right: '      - id: member-files\n        title: 党员档案\n        points: 2\n',
    wrong:
      '      - id: member-extra\n        title: 党员关怀\n        points: 1\n        ⟦except⟧: [county, district]\n        criteria:\n          - { id: member-care, text: 走访困难党员, points: 1 }\n      - id: member-files\n        title: 党员档案\n        points: 2\n',
  }),
  'class-empty': error<{ readonly id: string; readonly name: string; readonly system: string }>({
    file: '2020/scheme.yaml',
    right: '      - { id: district, name: 城市区 }\n',
    wrong: '      - { id: district, name: 城市区 }\n      - { id: ⟦zone⟧, name: 开发区 }\n',
  }),
};
