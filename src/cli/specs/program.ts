import type { Spec } from '../spec.ts';

export const COMPLETION = {
  group: 'program',
  operands: [{ kind: 'shell', count: 'one', choices: ['bash', 'zsh', 'fish'] }],
  options: {},
} as const satisfies Spec;

export const HELP = {
  group: 'program',
  operands: [{ kind: 'command', count: 'optional' }],
  options: {},
} as const satisfies Spec;
