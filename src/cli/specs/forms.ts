import { FLAG, type Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

/** The kinds of forms, by the names that `--only` takes. */
const KINDS = ['self', 'blank', 'department', 'summary'] as const;

export const FORMS = {
  group: 'publish',
  operands: [{ kind: 'year', count: 'any' }],
  options: {
    only: { type: 'value', kind: 'name', choices: KINDS, list: true },
    unit: { type: 'value', kind: 'unit', list: true },
    department: { type: 'value', kind: 'department', list: true },
    format: { type: 'value', kind: 'format', choices: ['xlsx', 'docx', 'pdf'], list: true },
    draft: FLAG,
    archive: FLAG,
    strictFonts: FLAG,
    output: OUTPUT,
  },
} as const satisfies Spec;
