import type { Code } from './catalogue.ts';
import { LINEAGE_EXAMPLES } from './lineage-examples.ts';
import { SCHEME_EXAMPLES } from './scheme-examples.ts';
import { SLIP_EXAMPLES } from './slip-examples.ts';

/** A mistake that gives a code, as a change of one place in a small sound repository (the tests hold it; one in a file of 2021 in a repository that has two years): in `file`, whose path is from `indicators/`, somebody wrote the lines `wrong` in place of `right`. `⟦` and `⟧` enclose the place that the finding points at. */
export interface Example {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** How to write what was meant, where that is not what stood there before. */
  readonly correct?: string;
}

const SCHEME = '2020/scheme.yaml';
const IDEOLOGY = '2020/county/1-ideology.yaml';
const ORGANIZATION = '2020/county/2-organization.yaml';

/** An example for every code that comes from what is written in a file. The tests prove each: it gives its code at its place, and nothing else. */
export const EXAMPLES = {
  ...SLIP_EXAMPLES,
  'yaml-syntax': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n',
    wrong: '        title: ⟦"⟧基层宣讲\n',
  },
  'yaml-feature': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦&report⟧ 每年形成1篇以上调研报告\n',
  },
  'yaml-duplicate-key': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n',
    wrong: '        title: 基层宣讲\n        ⟦title⟧: 宣讲\n',
  },
  'number-form': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦02⟧\n',
  },
  'key-unknown': {
    file: IDEOLOGY,
    right: '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong: '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n            ⟦remarks⟧: 以正式印发为准\n',
  },
  'key-missing': {
    file: IDEOLOGY,
    right: '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong: '          - id: ⟦center-group-report⟧\n            text: 每年形成1篇以上调研报告\n',
  },
  'key-conflict': {
    file: ORGANIZATION,
    right: '        except: [district]\n',
    wrong: '        only: [county]\n        ⟦except⟧: [district]\n',
  },
  'value-type': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦2 分⟧\n',
  },
  'value-unknown': {
    file: SCHEME,
    right: 'state: final\n',
    wrong: 'state: ⟦finale⟧\n',
  },
  'value-size': {
    file: SCHEME,
    right: '    performance: 0.9\n',
    wrong: '    performance: ⟦90⟧\n',
  },
  'id-malformed': {
    file: IDEOLOGY,
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦Lecture_Team⟧\n',
  },
  'owner-malformed': {
    file: 'departments.yaml',
    right: '    name: 市委宣传部\n',
    wrong: '    name: 市委宣传部\n    owners: [⟦zhang-san⟧]\n',
  },
  'text-empty': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            ⟦text⟧:\n',
  },
  'character-forbidden': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n',
    wrong: '        title: "⟦基层\\u200b宣讲⟧"\n',
  },
  'points-not-positive': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong: '            text: 每年形成1篇以上调研报告\n            points: ⟦-1⟧\n',
  },
  'points-step': {
    file: IDEOLOGY,
    right: '                - { for: 每少1次, minus: 0.5 }\n',
    wrong: '                - { for: 每少1次, minus: ⟦0.33⟧ }\n',
  },
  'points-in-text': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦每年形成1篇以上调研报告（0.5分）⟧\n',
  },
  'points-and-weights': {
    file: ORGANIZATION,
    right: '            text: 每半年核查党员信息库\n            weight: 0.5\n',
    wrong: '            text: 每半年核查党员信息库\n            points: ⟦1⟧\n',
  },
  'sum-mismatch': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦2.5⟧\n',
  },
  'total-mismatch': {
    file: SCHEME,
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: ⟦20⟧\n',
  },
  'split-mismatch': {
    file: ORGANIZATION,
    right: '            split: { cadres: 0.5, grassroots: 0.5 }\n',
    wrong: '            ⟦split⟧: { cadres: 0.7, grassroots: 0.5 }\n',
  },
  'scoring-mismatch': {
    file: IDEOLOGY,
    right: '                - { when: 达到4次, score: 2 }\n',
    wrong: '                - { when: 达到4次, score: ⟦1.5⟧ }\n',
  },
  'id-duplicate': {
    file: IDEOLOGY,
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦lectures⟧\n',
  },
  'id-retired': {
    file: IDEOLOGY,
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦old-theory⟧\n',
  },
  'name-ambiguous': {
    file: 'departments.yaml',
    right: '    aliases: [宣传部]\n',
    wrong: '    aliases: [宣传部, ⟦组织部⟧]\n',
  },
  'text-duplicate': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦制定年度学习计划，并按月落实⟧\n',
  },
  'department-unknown': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n        department: publicity\n',
    wrong: '        title: 基层宣讲\n        points: 2\n        department: ⟦宣传部⟧\n',
  },
  'department-none': {
    file: IDEOLOGY,
    right: '      - id: lectures\n        title: 基层宣讲\n        points: 2\n        department: publicity\n',
    wrong: '      - id: ⟦lectures⟧\n        title: 基层宣讲\n        points: 2\n',
  },
  'department-idle': {
    file: 'departments.yaml',
    right: '  - id: publicity\n',
    wrong: '  - id: ⟦general-office⟧\n    name: 市委办公室\n  - id: publicity\n',
  },
  'department-leads': {
    file: 'departments.yaml',
    right: '    aliases: [宣传部]\n',
    wrong: '    aliases: [宣传部]\n    leads: ⟦false⟧\n',
  },
  'department-cooperates-with-itself': {
    file: ORGANIZATION,
    right: '        cooperating: [publicity]\n',
    wrong: '        cooperating: [⟦organization⟧]\n',
  },
  'office-unknown': {
    file: ORGANIZATION,
    right: '            split: { cadres: 0.5, grassroots: 0.5 }\n',
    wrong: '            split: { ⟦cadre⟧: 0.5, grassroots: 0.5 }\n',
  },
  'system-unknown': {
    file: 'units.yaml',
    right: '  - { id: jia-xian, name: 甲县, system: county, class: county }\n',
    wrong: '  - { id: jia-xian, name: 甲县, system: ⟦counties⟧, class: county }\n',
  },
  'class-unknown': {
    file: ORGANIZATION,
    right: '              - only: [district]\n',
    wrong: '              - only: [⟦distrct⟧]\n',
  },
  'class-outside-parent': {
    file: ORGANIZATION,
    right: '            text: 按要求召开乡镇党代会年会\n            points: 1\n',
    wrong: '            text: 按要求召开乡镇党代会年会\n            points: 1\n            except: [⟦district⟧]\n',
  },
  'class-excluded': {
    file: ORGANIZATION,
    right: '            text: 按要求召开乡镇党代会年会\n            points: 1\n',
    wrong: '            text: 按要求召开乡镇党代会年会\n            points: 1\n            pointsFor: { ⟦district⟧: 2 }\n',
  },
  'class-twice': {
    file: ORGANIZATION,
    right: '                text: 每个街道建成党代表工作室\n',
    wrong: '                text: 每个街道建成党代表工作室\n              - only: [⟦district⟧]\n                text: 每个街道建成1个工作室\n',
  },
  'class-nobody': {
    file: ORGANIZATION,
    right: '      - id: member-files\n        title: 党员档案\n        points: 2\n',
    wrong: '      - id: member-extra\n        title: 党员关怀\n        points: 1\n        ⟦except⟧: [county, district]\n        criteria:\n          - { id: member-care, text: 走访困难党员, points: 1 }\n      - id: member-files\n        title: 党员档案\n        points: 2\n',
  },
  'class-empty': {
    file: SCHEME,
    right: '      - { id: district, name: 城市区 }\n',
    wrong: '      - { id: district, name: 城市区 }\n      - { id: ⟦zone⟧, name: 开发区 }\n',
  },
  'unconfirmed-final': {
    file: IDEOLOGY,
    right: 'id: ideology\n',
    wrong: 'confirmed: ⟦false⟧\nid: ideology\n',
  },
  ...LINEAGE_EXAMPLES,
  ...SCHEME_EXAMPLES,
} satisfies { readonly [C in Code]?: Example };
