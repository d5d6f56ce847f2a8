import { HOSTS } from '../../hosts/pull-request.ts';
import { FLAG, type Spec } from '../spec.ts';

/** The forms in which `diff` answers. */
export const DIFF_FORMATS = ['text', 'markdown', 'html', 'json', 'docx', 'xlsx', 'pdf', 'ofd'] as const;

export const DIFF = {
  group: 'review',
  operands: [
    { kind: 'state', count: 'optional' },
    { kind: 'state', count: 'optional' },
  ],
  options: {
    format: { type: 'value', kind: 'format', choices: DIFF_FORMATS },
    year: { type: 'value', kind: 'year' },
    output: { type: 'value', kind: 'path', short: 'o' },
  },
} as const satisfies Spec;

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

export const CODEOWNERS = {
  group: 'review',
  operands: [],
  options: {
    host: { type: 'value', kind: 'name', choices: HOSTS, list: true },
    check: FLAG,
  },
} as const satisfies Spec;

export const TEXTCONV = {
  group: 'review',
  operands: [{ kind: 'path', count: 'one' }],
  options: {},
} as const satisfies Spec;

export const MERGE_DRIVER = {
  group: 'review',
  operands: [
    { kind: 'path', count: 'one' },
    { kind: 'path', count: 'one' },
    { kind: 'path', count: 'one' },
    { kind: 'path', count: 'one' },
  ],
  options: {},
} as const satisfies Spec;
