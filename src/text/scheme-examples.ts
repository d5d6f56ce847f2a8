import type { Code } from './catalogue.ts';
import type { Example } from './examples.ts';

const SCHEME = '2020/scheme.yaml';
const MEASURES = '2020/measures.md';

/** Those of `EXAMPLES` that are about the settings of the scheme and about the measures. */
export const SCHEME_EXAMPLES = {
  'year-mismatch': {
    file: SCHEME,
    right: 'year: 2020\n',
    wrong: 'year: ⟦2021⟧\n',
  },
  'weights-sum': {
    file: SCHEME,
    right: '    performance: 0.9\n',
    wrong: '    performance: ⟦0.8⟧\n',
  },
  'range-reversed': {
    file: SCHEME,
    right: '  fraud: { least: 5, most: 10 }\n',
    wrong: '  fraud: { least: ⟦10⟧, most: 5 }\n',
  },
  'threshold-too-large': {
    file: SCHEME,
    right: '      leaderBarred: 1\n',
    wrong: '      leaderBarred: ⟦9⟧\n',
  },
  'threshold-overlap': {
    file: SCHEME,
    right: '      advanced: 1\n',
    wrong: '      advanced: ⟦3⟧\n',
  },
  'threshold-above-full-marks': {
    file: SCHEME,
    right: '      unqualified: { last: 1, atMost: 6 }\n',
    wrong: '      unqualified: { last: 1, atMost: ⟦60⟧ }\n',
  },
  'placeholder-unknown': {
    file: MEASURES,
    right: '{{systems.county.group}}满分为{{systems.county.fullMarks}}分。\n',
    wrong: '{{systems.county.group}}满分为⟦{{systems.county.fullMark}}⟧分。\n',
  },
  'figure-differs': {
    file: MEASURES,
    right: '党建实绩占{{percent method.yearEnd.performance}}，满意度占{{percent method.yearEnd.satisfaction}}。\n',
    wrong: '党建实绩占⟦85%⟧，满意度占{{percent method.yearEnd.satisfaction}}。\n',
  },
  'figure-literal': {
    file: MEASURES,
    right: '{{systems.county.group}}满分为{{systems.county.fullMarks}}分。\n',
    wrong: '{{systems.county.group}}满分为⟦10分⟧。\n',
  },
  'annex-list': {
    file: MEASURES,
    right: '{{systems.county.annex}}. {{systems.county.title}}\n',
    wrong: '⟦1. 县（区）考核指标体系⟧\n',
  },
  'measures-markup': {
    file: MEASURES,
    right: '考核组由{{figures.groupSize}}人组成。\n',
    wrong: '⟦- 考核组由{{figures.groupSize}}人组成。⟧\n',
  },
} satisfies { readonly [C in Code]?: Example };
