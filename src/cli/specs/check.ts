import { FLAG, type Spec } from '../spec.ts';

export const CHECK = {
  group: 'check',
  operands: [{ kind: 'scope', count: 'any' }],
  options: {
    format: {
      type: 'value',
      kind: 'format',
      choices: ['text', 'plain', 'json', 'github', 'gitlab'],
      preset: 'text',
    },
    drafted: FLAG,
    watch: FLAG,
    fix: FLAG,
  },
} as const satisfies Spec;

export const EXPLAIN = {
  group: 'check',
  operands: [{ kind: 'code', count: 'optional' }],
  options: {},
} as const satisfies Spec;
