import type { Code } from './catalogue.ts';
import type { Example } from './examples.ts';

const IDEOLOGY = '2020/county/1-ideology.yaml';
const ORGANIZATION = '2020/county/2-organization.yaml';

/** Examples of what is mistyped in YAML. */
export const SLIP_EXAMPLES = {
  'white-space': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points⟦　⟧: 2\n',
  },
  'list-mark': {
    file: IDEOLOGY,
    right: '          - id: lecture-team\n',
    wrong: '          ⟦－⟧ id: lecture-team\n',
  },
  'colon-wide': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n',
    wrong: '        title⟦：⟧基层宣讲\n',
  },
  'colon-space': {
    file: IDEOLOGY,
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points⟦:⟧2\n',
  },
  'quotes-missing': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦*每年形成1篇以上调研报告⟧\n',
    correct: '            text: "*每年形成1篇以上调研报告"\n',
  },
  'list-comma': {
    file: ORGANIZATION,
    right: 'points: 6\nonly: [county, district]\n',
    wrong: 'points: 6\nonly: [⟦county，district⟧]\n',
  },
  'comment-cut': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: 每年形成1篇以上调研报告 ⟦#含课题⟧\n',
  },
  'text-lines': {
    file: IDEOLOGY,
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: 每年形成1篇以上\n              ⟦调研报告⟧\n',
  },
} satisfies { readonly [C in Code]?: Example };
