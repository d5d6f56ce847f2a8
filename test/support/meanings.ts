const FOLDER = 'indicators/2020';
const SCHEME = `${FOLDER}/scheme.yaml`;
const IDEOLOGY = `${FOLDER}/county/1-ideology.yaml`;
const ORGANIZATION = `${FOLDER}/county/2-organization.yaml`;

/** A change of what the system means: its file, what stands there, and what is put in its place. */
export type Change = readonly [file: string, right: string, other: string];

const REPORT = '            text: 每年形成1篇以上调研报告\n';
const PLAN = '            text: 制定年度学习计划并按月落实\n';
const TEAM = '            text: 组建宣讲队伍，每季度开展宣讲\n';
const YEARLY = '            text: 按要求召开乡镇党代会年会\n';
const CHECK = '            text: 每半年核查党员信息库\n';
const LECTURES = '        title: 基层宣讲\n        points: 2\n        department: publicity\n';
const DEDUCTION = '                - { for: 每少1次, minus: 0.5 }\n';
const PLAN_ITEM = `          - id: center-group-plan\n${PLAN}            points: 1\n            scoring:\n              deduct:\n${DEDUCTION}`;
const REPORT_ITEM = `          - id: center-group-report\n${REPORT}            points: 1\n`;
const FIRST_TIER = '                - { when: 达到4次, score: 2 }\n';
const SECOND_TIER = '                - { when: 达到2次, score: 1 }\n';
const TIERS = `            scoring:\n              tiers:\n${FIRST_TIER}${SECOND_TIER}`;
const TARGETS = '            targets: { county: 3个, district: 5个 }\n';
const FILES = '        title: 党员档案\n        points: 2\n        cooperating: [publicity]\n';

/** A scoring rule of several clauses. */
function clauses(...each: readonly string[]): string {
  return `            scoring:\n${each.map((clause) => `              - ${clause}\n`).join('')}`;
}

/** Changes of the small repository's one system, each with what it changes. */
export const CHANGES: Readonly<Record<string, Change>> = {
  // the system
  'the year': [SCHEME, 'year: 2020', 'year: 2021'],
  'the number of the annex': [SCHEME, 'annex: 1', 'annex: 2'],
  'no annex': [SCHEME, '    annex: 1\n', ''],
  'the title of the system': [SCHEME, '    title: 县（区）指标体系', '    title: 县区指标体系'],
  'the group of the system': [SCHEME, '    group: 县（区）', '    group: 县区'],
  'the full marks': [SCHEME, 'fullMarks: 10', 'fullMarks: 10.05'],
  'the name of a class': [SCHEME, 'name: 城市区', 'name: 市辖区'],
  'the order of the classes': [
    SCHEME,
    '      - { id: county, name: 县 }\n      - { id: district, name: 城市区 }\n',
    '      - { id: district, name: 城市区 }\n      - { id: county, name: 县 }\n',
  ],
  'another class': [
    SCHEME,
    '      - { id: district, name: 城市区 }\n',
    '      - { id: district, name: 城市区 }\n      - { id: zone, name: 开发区 }\n',
  ],
  // indicators
  'the id of an indicator': [IDEOLOGY, 'id: theory\n', 'id: theories\n'],
  'the title of a level-1 indicator': [IDEOLOGY, 'title: 思想建设', 'title: 思想政治建设'],
  'the title of a level-2 indicator': [IDEOLOGY, 'title: 理论武装', 'title: 理论学习'],
  'the title of a level-3 indicator': [IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣传'],
  'the points of a level-1 indicator': [IDEOLOGY, 'title: 思想建设\npoints: 4', 'title: 思想建设\npoints: 5'],
  'the points of a level-2 indicator': [IDEOLOGY, '理论武装\n    points: 4', '理论武装\n    points: 5'],
  'the points of a level-3 indicator': [IDEOLOGY, '基层宣讲\n        points: 2', '基层宣讲\n        points: 2.05'],
  'the points of one class': [
    ORGANIZATION,
    '            pointsFor: { district: 4 }',
    '            pointsFor: { district: 5 }',
  ],
  'the department of an indicator': [IDEOLOGY, LECTURES, LECTURES.replace('publicity', 'organization')],
  'no department': [IDEOLOGY, LECTURES, LECTURES.replace('        department: publicity\n', '')],
  'the department above': [ORGANIZATION, '\ndepartment: organization\n', '\ndepartment: publicity\n'],
  'no cooperating department': [ORGANIZATION, '        cooperating: [publicity]\n', ''],
  'the order of cooperating departments': [
    ORGANIZATION,
    'cooperating: [publicity]',
    'cooperating: [publicity, discipline]',
  ],
  'cooperating departments the other way round': [
    ORGANIZATION,
    'cooperating: [publicity]',
    'cooperating: [discipline, publicity]',
  ],
  'whom an indicator is for': [ORGANIZATION, '        except: [district]\n', ''],
  'whom an indicator is for, the other way round': [
    ORGANIZATION,
    '        except: [district]\n',
    '        except: [county]\n',
  ],
  'whom a whole file is for': [IDEOLOGY, 'only: [county, district]', 'only: [district]'],
  'the remark of an indicator': [ORGANIZATION, FILES, `${FILES}        remark: 电子档案同样适用\n`],
  'the method of an indicator': [ORGANIZATION, FILES, `${FILES}        method: [实地查看]\n`],
  'the evidence of an indicator': [ORGANIZATION, FILES, `${FILES}        evidence: [实地查看]\n`],
  'the same evidence in two pieces': [ORGANIZATION, FILES, `${FILES}        evidence: [实地, 查看]\n`],
  // criteria
  'the id of a criterion': [IDEOLOGY, 'id: lecture-team', 'id: lecture-teams'],
  'the text of a criterion': [IDEOLOGY, REPORT, REPORT.replace('1篇', '2篇')],
  'a comma in the text of a criterion': [IDEOLOGY, TEAM, TEAM.replace('，', '、')],
  'a space within the text of a criterion': [IDEOLOGY, PLAN, PLAN.replace('计划并', '计划 并')],
  'the points of a criterion': [IDEOLOGY, `${REPORT}            points: 1`, `${REPORT}            points: 1.5`],
  'whom a criterion is for': [IDEOLOGY, REPORT, `${REPORT}            only: [county]\n`],
  'the weight of a criterion': [ORGANIZATION, `${CHECK}            weight: 0.5`, `${CHECK}            weight: 0.25`],
  'a criterion that only deducts': [ORGANIZATION, `${YEARLY}            points: 1`, `${YEARLY}            deducts: 1`],
  'how a criterion counts where it does not apply': [
    ORGANIZATION,
    YEARLY,
    `${YEARLY}            notApplicable: full\n`,
  ],
  'the remark of a criterion': [IDEOLOGY, REPORT, `${REPORT}            remark: 以正式印发为准\n`],
  'the evidence of a criterion': [IDEOLOGY, REPORT, `${REPORT}            evidence: [以正式印发为准]\n`],
  'the method of a criterion': [IDEOLOGY, REPORT, `${REPORT}            method: [以正式印发为准]\n`],
  'the cooperation in a criterion': [IDEOLOGY, REPORT, `${REPORT}            cooperating: [organization]\n`],
  'the order of criteria': [IDEOLOGY, PLAN_ITEM + REPORT_ITEM, REPORT_ITEM + PLAN_ITEM],
  'the target of one class': [ORGANIZATION, 'county: 3个', 'county: 4个'],
  'the targets of two classes exchanged': [
    ORGANIZATION,
    TARGETS,
    '            targets: { county: 5个, district: 3个 }\n',
  ],
  'no targets': [ORGANIZATION, TARGETS, ''],
  'the wording for one class': [ORGANIZATION, '每个街道建成党代表工作室', '每个街道建成1个党代表工作室'],
  'whom another wording is for': [ORGANIZATION, '              - only: [district]', '              - only: [county]'],
  'how an item is split': [ORGANIZATION, '{ cadres: 0.5, grassroots: 0.5 }', '{ cadres: 0.6, grassroots: 0.4 }'],
  'among whom an item is split': [ORGANIZATION, '{ cadres: 0.5, grassroots: 0.5 }', '{ cadres: 0.5, office: 0.5 }'],
  // scoring
  'what is deducted': [IDEOLOGY, DEDUCTION, DEDUCTION.replace('0.5', '0.25')],
  'for what is deducted': [IDEOLOGY, DEDUCTION, DEDUCTION.replace('每少1次', '每少2次')],
  'how much is deducted in all': [IDEOLOGY, DEDUCTION, DEDUCTION.replace('0.5', '0.5, upTo: 1')],
  'another deduction': [IDEOLOGY, DEDUCTION, DEDUCTION + DEDUCTION],
  'what a tier gives': [IDEOLOGY, SECOND_TIER, SECOND_TIER.replace('score: 1', 'score: 1.5')],
  'when a tier is reached': [IDEOLOGY, SECOND_TIER, SECOND_TIER.replace('2次', '3次')],
  'the order of tiers': [IDEOLOGY, FIRST_TIER + SECOND_TIER, SECOND_TIER + FIRST_TIER],
  'no scoring': [IDEOLOGY, TIERS, ''],
  'scoring of all or nothing': [IDEOLOGY, TIERS, '            scoring: { allOrNothing: 达到4次 }\n'],
  'scoring by judgement': [IDEOLOGY, TIERS, '            scoring: { judgement: 达到4次 }\n'],
  'scoring that says it freely': [IDEOLOGY, TIERS, '            scoring: { text: 达到4次 }\n'],
  'scoring when nothing is given': [IDEOLOGY, TIERS, '            scoring: { none: 达到4次 }\n'],
  'the least of a tier': [IDEOLOGY, SECOND_TIER, SECOND_TIER.replace('score: 1', 'score: 1, least: 0.5')],
  'another least of a tier': [IDEOLOGY, SECOND_TIER, SECOND_TIER.replace('score: 1', 'score: 1, least: 0.25')],
  'a clause beside another': [IDEOLOGY, TIERS, clauses('{ none: 未开展的 }', '{ judgement: 达到4次 }')],
  'the order of clauses': [IDEOLOGY, TIERS, clauses('{ judgement: 达到4次 }', '{ none: 未开展的 }')],
  'a deduction from the total': [IDEOLOGY, DEDUCTION, DEDUCTION.replace('0.5', '0.5, from: total')],
  'a deduction from the level-1 indicator': [IDEOLOGY, DEDUCTION, DEDUCTION.replace('0.5', '0.5, from: section')],
  'the step of a criterion': [IDEOLOGY, REPORT, `${REPORT}            step: 0.01\n`],
  ...Object.fromEntries(
    [
      'add: [{ for: 每增加1项, plus: 0.5 }]',
      'add: [{ for: 每增加1项, plus: 0.5, upTo: 1 }]',
      'ratio: { of: 完成率 }',
      'ratio: { of: 完成率, target: 95% }',
      'ratio: { of: 完成率, target: first }',
      'ratio: { of: 完成率, floor: 60% }',
      'ratio: { of: 完成率, cap: 120% }',
      'steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5 }',
      'steps: { of: 完成率, above: 95%, each: 1个百分点, minus: 0.5 }',
      'steps: { of: 完成率, above: 95%, each: 1个百分点, plus: 0.5 }',
      'steps: { of: 完成率, below: 95%, each: 2个百分点, minus: 0.5 }',
      'steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5, upTo: 1 }',
      'rank: { of: 完成率, shares: [100%, 90%] }',
      'rank: { of: 完成率, shares: [100%, 95%] }',
      'rank: { of: 完成率, shares: [100%, 95%], less: 5% }',
      'rank: { of: 完成率, shares: [100%, 95%], rest: 5% }',
      'rank: { of: 完成率, last: 5% }',
    ].map((clause): readonly [string, Change] => [clause, [IDEOLOGY, TIERS, `            scoring: { ${clause} }\n`]]),
  ),
};
