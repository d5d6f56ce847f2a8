import { HOSTS } from '../../hosts/pull-request.ts';
import { FLAG, type Spec } from '../spec.ts';

export const REVIEW = {
  group: 'review',
  operands: [],
  options: {
    base: { type: 'value', kind: 'revision' },
    post: FLAG,
    host: { type: 'value', kind: 'name', choices: HOSTS },
    page: { type: 'value', kind: 'path' },
  },
} as const satisfies Spec;
