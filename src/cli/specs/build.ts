import { FORMATS } from '../../artifact/product.ts';
import { FLAG, type Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

/** The generators, by the names that `--only` takes. */
const GENERATORS = ['annex', 'measures', 'departments', 'revision', 'data'] as const;

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
    strictFonts: FLAG,
    output: OUTPUT,
  },
} as const satisfies Spec;
