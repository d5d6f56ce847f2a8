import type { Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

export const VERIFY = {
  group: 'publish',
  operands: [{ kind: 'path', count: 'any' }],
  options: {
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    output: OUTPUT,
  },
} as const satisfies Spec;
