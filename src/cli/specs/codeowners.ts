import { HOSTS } from '../../hosts/pull-request.ts';
import { FLAG, type Spec } from '../spec.ts';

export const CODEOWNERS = {
  group: 'review',
  operands: [],
  options: {
    host: { type: 'value', kind: 'name', choices: HOSTS, list: true },
    check: FLAG,
  },
} as const satisfies Spec;
