import type { Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

export const KEY = {
  group: 'publish',
  operands: [
    { kind: 'name', count: 'one', choices: ['new', 'show'] },
    { kind: 'path', count: 'one' },
  ],
  options: { algorithm: { type: 'value', kind: 'name', choices: ['SM2', 'Ed25519'], preset: 'SM2' } },
} as const satisfies Spec;

export const SIGN = {
  group: 'publish',
  operands: [{ kind: 'path', count: 'optional' }],
  options: {
    key: { type: 'value', kind: 'path' },
    name: { type: 'value', kind: 'text' },
    date: { type: 'value', kind: 'text' },
    output: OUTPUT,
  },
} as const satisfies Spec;
