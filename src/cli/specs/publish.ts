import { FORM_GENERATORS } from '../../artifact/generator.ts';
import { FORMATS } from '../../artifact/product.ts';
import { FLAG, type Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

/** The generators, by the names that `--only` takes. */
const GENERATORS = ['annex', 'measures', 'departments', 'revision', 'adoption', 'data'] as const;

export const BUILD = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'any' }],
  options: {
    only: { type: 'value', kind: 'name', choices: GENERATORS, list: true },
    format: { type: 'value', kind: 'format', choices: FORMATS, list: true },
    class: { type: 'value', kind: 'class', list: true },
    department: { type: 'value', kind: 'department', list: true },
    draft: FLAG,
    archive: FLAG,
    accessible: FLAG,
    strictFonts: FLAG,
    output: OUTPUT,
  },
} as const satisfies Spec;

export const FORMS = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'any' }],
  options: {
    only: { type: 'value', kind: 'name', choices: FORM_GENERATORS, list: true },
    unit: { type: 'value', kind: 'unit', list: true },
    department: { type: 'value', kind: 'department', list: true },
    format: { type: 'value', kind: 'format', choices: ['xlsx', 'docx', 'pdf', 'ofd'], list: true },
    print: FLAG,
    supplement: FLAG,
    from: { type: 'value', kind: 'path' },
    draft: FLAG,
    archive: FLAG,
    strictFonts: FLAG,
    output: OUTPUT,
  },
} as const satisfies Spec;

export const COLLECT = {
  group: 'publish',
  operands: [{ kind: 'folder', count: 'one' }],
  options: {
    second: { type: 'value', kind: 'folder' },
    year: { type: 'value', kind: 'year' },
    accept: { type: 'value', kind: 'path', list: true },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    output: OUTPUT,
  },
} as const satisfies Spec;

export const VERIFY = {
  group: 'publish',
  operands: [{ kind: 'path', count: 'any' }],
  options: {
    from: { type: 'value', kind: 'path' },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
    page: { type: 'value', kind: 'path' },
    output: OUTPUT,
  },
} as const satisfies Spec;

export const LOCK = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'optional' }],
  options: { force: FLAG },
} as const satisfies Spec;

export const SITE = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'any' }],
  options: { draft: FLAG, output: OUTPUT },
} as const satisfies Spec;

export const ARCHIVE = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'optional' }],
  options: { output: OUTPUT },
} as const satisfies Spec;
