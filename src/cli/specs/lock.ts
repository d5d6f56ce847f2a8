import { FLAG, type Spec } from '../spec.ts';

export const LOCK = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'optional' }],
  options: { force: FLAG },
} as const satisfies Spec;
