import type { Spec } from '../spec.ts';

/** The forms in which `diff` answers. */
export const DIFF_FORMATS = ['text', 'markdown', 'html', 'json', 'docx', 'xlsx', 'pdf'] as const;

export const DIFF = {
  group: 'review',
  operands: [
    { kind: 'state', count: 'optional' },
    { kind: 'state', count: 'optional' },
  ],
  options: {
    format: { type: 'value', kind: 'format', choices: DIFF_FORMATS },
    year: { type: 'value', kind: 'year' },
    output: { type: 'value', kind: 'path', short: 'o' },
  },
} as const satisfies Spec;
