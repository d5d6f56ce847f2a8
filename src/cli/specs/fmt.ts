import { FLAG, type Spec } from '../spec.ts';

export const FMT = {
  group: 'author',
  operands: [{ kind: 'path', count: 'any' }],
  options: { check: FLAG },
} as const satisfies Spec;
