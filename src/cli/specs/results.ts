import type { Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

export const EXPLAIN_SCORE = {
  group: 'publish',
  operands: [
    { kind: 'unit', count: 'one' },
    { kind: 'item', count: 'optional' },
  ],
  options: {
    year: { type: 'value', kind: 'year' },
    from: { type: 'value', kind: 'path' },
    if: { type: 'value', kind: 'points' },
    by: { type: 'value', kind: 'department' },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    page: { type: 'value', kind: 'path' },
    output: OUTPUT,
  },
} as const satisfies Spec;
