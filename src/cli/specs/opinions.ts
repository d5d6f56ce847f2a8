import { FLAG, type Spec } from '../spec.ts';

/** Which edition is meant, and whether to write. */
const COMMON = { year: { type: 'value', kind: 'year' }, dryRun: FLAG } as const;

/** Who decided, and when. */
const ACT = {
  reason: { type: 'value', kind: 'text' },
  by: { type: 'value', kind: 'text' },
  on: { type: 'value', kind: 'text' },
} as const;

export const SUGGEST = {
  group: 'review',
  operands: [{ kind: 'path', count: 'some' }],
  options: { unit: { type: 'value', kind: 'unit' }, ...COMMON },
} as const satisfies Spec;

export const OPINIONS = {
  group: 'review',
  operands: [],
  options: {
    all: FLAG,
    group: { type: 'value', kind: 'name', choices: ['item', 'unit'], preset: 'item' },
    item: { type: 'value', kind: 'id' },
    year: COMMON.year,
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
  },
} as const satisfies Spec;

export const ACCEPT = {
  group: 'review',
  operands: [{ kind: 'number', count: 'some' }],
  options: { ...ACT, ...COMMON },
} as const satisfies Spec;

export const REJECT = {
  group: 'review',
  operands: [{ kind: 'number', count: 'some' }],
  options: { ...ACT, ...COMMON },
} as const satisfies Spec;

export const ADAPT = {
  group: 'review',
  operands: [{ kind: 'number', count: 'some' }],
  options: { to: { type: 'value', kind: 'text' }, ...ACT, ...COMMON },
} as const satisfies Spec;
