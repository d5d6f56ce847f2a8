import type { Spec } from '../spec.ts';

export const EXPLAIN = {
  group: 'check',
  operands: [{ kind: 'code', count: 'optional' }],
  options: {},
} as const satisfies Spec;
