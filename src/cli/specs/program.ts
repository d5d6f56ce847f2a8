import { FLAG, type Spec } from '../spec.ts';

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

export const LSP = {
  group: 'program',
  operands: [],
  options: {},
} as const satisfies Spec;

/** Which is also what `--version` asks for where a command would stand. */
export const VERSION = {
  group: 'program',
  operands: [],
  options: { version: FLAG },
} as const satisfies Spec;
