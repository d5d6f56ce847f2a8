import type { Code } from './catalogue.ts';
import type { EXAMPLES } from './examples.ts';

/** Files, folders or lines as somebody had them, and as they should be. */
export interface FileExample {
  readonly wrong: string;
  readonly right: string;
}

/** An example for every code that comes from a file as a whole, or that needs more than the small repository has: with `EXAMPLES`, every code has one. */
export const FILE_EXAMPLES: { readonly [C in Exclude<Code, keyof typeof EXAMPLES>]: FileExample } = {
  'file-missing': {
    wrong: 'indicators/2020/\n  county/\n  measures.md\n',
    right: 'indicators/2020/\n  county/\n  measures.md\n  scheme.yaml\n',
  },
  'file-stray': {
    wrong: 'indicators/2020/ideology.yaml\n',
    right: 'indicators/2020/county/1-ideology.yaml\n',
  },
  'file-name': {
    wrong: 'indicators/2020/county/组织建设.yaml\n',
    right: 'indicators/2020/county/3-organization.yaml\n',
  },
  'file-order': {
    wrong: 'indicators/2020/county/\n  1-special-tasks.yaml\n  3-ideology.yaml\n',
    right: 'indicators/2020/county/\n  1-special-tasks.yaml\n  2-ideology.yaml\n',
  },
  'file-type': {
    wrong: 'indicators/2020/county/1-special-tasks.yaml/\n',
    right: 'indicators/2020/county/1-special-tasks.yaml\n',
  },
  'file-too-large': {
    wrong: 'indicators/2020/county/2-ideology.yaml    10,000,000 B\n',
    right: 'indicators/2020/county/2-ideology.yaml        12,000 B\n',
  },
  'file-encoding': {
    wrong: 'indicators/2020/county/2-ideology.yaml    GBK\n',
    right: 'indicators/2020/county/2-ideology.yaml    UTF-8\n',
  },
  'link-outside': {
    wrong: 'indicators/2020/county/2-ideology.yaml -> ../../../../shared/2-ideology.yaml\n',
    right: 'indicators/2020/county/2-ideology.yaml\n',
  },
  'lineage-kind': {
    wrong: '      - id: lectures\n        text: 基层宣讲每季度1次\n',
    right: '      - id: quarterly-lectures\n        text: 基层宣讲每季度1次\n        lineage: { replaces: lectures }\n',
  },
  'id-returned': {
    wrong: '      - id: lecture-team\n        text: 恢复考核宣讲队伍\n',
    right: '      - id: lecture-team-revived\n        text: 恢复考核宣讲队伍\n',
  },
  'annex-duplicate': {
    wrong: 'systems:\n  - id: county\n    annex: 1\n  - id: municipal\n    annex: 1\n',
    right: 'systems:\n  - id: county\n    annex: 1\n  - id: municipal\n    annex: 2\n',
  },
  unconfirmed: {
    wrong: 'confirmed: false\nid: ideology\ntitle: 思想建设\n',
    right: 'id: ideology\ntitle: 思想建设\n',
  },
  'lock-damaged': {
    wrong: 'indicators/2021/lock.json\n    "edition": "2020"\n',
    right: 'indicators/2020/lock.json\n    "edition": "2020"\n',
  },
  'lock-differs': {
    wrong: 'indicators/2020/lock.json\nindicators/2020/county/2-ideology.yaml\n    points: 2    # 锁定时是 1\n',
    right: 'indicators/2020/lock.json\nindicators/2020/county/2-ideology.yaml\n    points: 1\n',
  },
  'correction-base': {
    wrong: 'indicators/\n  2020.1/\n  2021/\n',
    right: 'indicators/\n  2020/\n  2020.1/\n  2021/\n',
  },
  'correction-exceeds': {
    wrong: 'indicators/2020.1/county/2-ideology.yaml\n    points: 2    # 2020 是 1\n',
    right: 'indicators/2020.1/county/2-ideology.yaml\n    points: 1\n',
  },
  'edition-none': { wrong: 'indicators/2020年/\n', right: 'indicators/2020/\n' },
};
