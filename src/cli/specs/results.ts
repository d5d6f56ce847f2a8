import { FORMATS } from '../../artifact/product.ts';
import { FLAG, type Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

/** The kinds that are made of the data of a year alone, before there are scores. */
export const WITHOUT_SCORES = ['register', 'notices'] as const;

/** The kinds of documents of results, by the names that `--only` takes. */
const KINDS = [
  'standings',
  'circular',
  'feedback',
  'rectification',
  'items',
  'stability',
  ...WITHOUT_SCORES,
  'results',
] as const;

export const RESULTS = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'optional' }],
  options: {
    from: { type: 'value', kind: 'path' },
    only: { type: 'value', kind: 'name', choices: KINDS, list: true },
    unit: { type: 'value', kind: 'unit', list: true },
    format: { type: 'value', kind: 'format', choices: FORMATS, list: true },
    renew: FLAG,
    keep: FLAG,
    ifScored: FLAG,
    with: { type: 'value', kind: 'state' },
    page: { type: 'value', kind: 'path' },
    templates: FLAG,
    archive: FLAG,
    strictFonts: FLAG,
    output: OUTPUT,
  },
} as const satisfies Spec;

export const EXPLAIN_SCORE = {
  group: 'publish',
  operands: [
    { kind: 'unit', count: 'one' },
    { kind: 'item', count: 'optional' },
  ],
  options: {
    year: { type: 'value', kind: 'year' },
    from: { type: 'value', kind: 'path' },
    if: { type: 'value', kind: 'points' },
    by: { type: 'value', kind: 'department' },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    page: { type: 'value', kind: 'path' },
    output: OUTPUT,
  },
} as const satisfies Spec;
