import type { Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

export const COLLECT = {
  group: 'publish',
  operands: [{ kind: 'folder', count: 'one' }],
  options: {
    year: { type: 'value', kind: 'year' },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    output: OUTPUT,
  },
} as const satisfies Spec;
