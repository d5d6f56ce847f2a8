import type { Spec } from '../spec.ts';

export const HELP = {
  group: 'program',
  operands: [{ kind: 'command', count: 'optional' }],
  options: {},
} as const satisfies Spec;
