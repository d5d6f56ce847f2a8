import type { Spec } from '../spec.ts';

export const TEXTCONV = {
  group: 'review',
  operands: [{ kind: 'path', count: 'one' }],
  options: {},
} as const satisfies Spec;
