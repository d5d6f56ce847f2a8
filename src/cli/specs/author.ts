import { FLAG, type Spec } from '../spec.ts';
import { OUTPUT } from './common.ts';

/** Which edition and system are meant, and whether to write. */
const COMMON = {
  year: { type: 'value', kind: 'year' },
  system: { type: 'value', kind: 'id' },
  dryRun: FLAG,
} as const;

/** What an item says of itself. */
const FIELDS = {
  title: { type: 'value', kind: 'text' },
  text: { type: 'value', kind: 'text' },
  points: { type: 'value', kind: 'points' },
  weight: { type: 'value', kind: 'number' },
  adds: { type: 'value', kind: 'points' },
  deducts: { type: 'value', kind: 'points' },
  department: { type: 'value', kind: 'department' },
} as const;

/** Where an item is put. */
const PLACE = {
  under: { type: 'value', kind: 'item' },
  after: { type: 'value', kind: 'item' },
  before: { type: 'value', kind: 'item' },
} as const;

export const NEW = {
  group: 'author',
  operands: [{ kind: 'year', count: 'one' }],
  options: { from: { type: 'value', kind: 'year' }, dryRun: FLAG },
} as const satisfies Spec;

/** What a fresh repository may be like: a starter by the name of its folder in `starter/`, or by what clerks call it. */
const LIKE = ['party-building', 'town', 'safety', 'comprehensive', '党建', '乡镇工作', '安全生产', '综合考核'] as const;

export const INIT = {
  group: 'author',
  operands: [{ kind: 'folder', count: 'one' }],
  options: {
    like: { type: 'value', kind: 'name', choices: LIKE, preset: 'party-building' },
    year: { type: 'value', kind: 'year', preset: '2025' },
  },
} as const satisfies Spec;

/** The forms in which `import` tells what it read. */
const IMPORT_FORMATS = ['text', 'json'] as const;

export const IMPORT = {
  group: 'author',
  operands: [{ kind: 'path', count: 'some' }],
  options: {
    year: { type: 'value', kind: 'year' },
    system: { type: 'value', kind: 'id' },
    like: { type: 'value', kind: 'year' },
    take: { type: 'value', kind: 'text', list: true },
    reason: { type: 'value', kind: 'text' },
    format: { type: 'value', kind: 'format', choices: IMPORT_FORMATS, preset: 'text' },
    output: { type: 'value', kind: 'path', short: 'o' },
    dryRun: FLAG,
  },
} as const satisfies Spec;

export const ADD = {
  group: 'author',
  operands: [],
  options: { ...PLACE, id: { type: 'value', kind: 'id' }, ...FIELDS, veto: FLAG, ...COMMON },
} as const satisfies Spec;

/** What an item need not have: it can be taken away from it. */
export const CLEARED = [
  ...(['core', 'only', 'except', 'department', 'cooperating', 'scoring'] as const),
  ...(['scale', 'remark', 'note', 'textFor', 'targets', 'step', 'split', 'notApplicable'] as const),
  ...(['method', 'evidence', 'provenance', 'confirmed', 'worth', 'lineage'] as const),
] as const;

/** What is done for a unit to which a criterion does not apply, and where the wording of an item comes from. */
export const NOT_APPLICABLE = ['scale', 'full', 'zero'] as const;
export const PROVENANCES = ['source', 'drafted'] as const;

export const SET = {
  group: 'author',
  operands: [{ kind: 'item', count: 'one' }],
  options: {
    ...FIELDS,
    worth: { type: 'value', kind: 'text' },
    scale: { type: 'value', kind: 'points' },
    class: { type: 'value', kind: 'class', list: true },
    core: FLAG,
    only: { type: 'value', kind: 'class', list: true },
    except: { type: 'value', kind: 'class', list: true },
    cooperating: { type: 'value', kind: 'department' },
    scoring: { type: 'value', kind: 'text' },
    textFor: { type: 'value', kind: 'text' },
    targets: { type: 'value', kind: 'text' },
    step: { type: 'value', kind: 'points' },
    split: { type: 'value', kind: 'text' },
    notApplicable: { type: 'value', kind: 'name', choices: NOT_APPLICABLE },
    method: { type: 'value', kind: 'text' },
    evidence: { type: 'value', kind: 'text' },
    provenance: { type: 'value', kind: 'name', choices: PROVENANCES },
    lineage: { type: 'value', kind: 'text' },
    remark: { type: 'value', kind: 'text' },
    note: { type: 'value', kind: 'text' },
    clear: { type: 'value', kind: 'name', choices: CLEARED, list: true },
    ...COMMON,
  },
} as const satisfies Spec;

export const SETTINGS = {
  group: 'author',
  operands: [
    { kind: 'name', count: 'optional' },
    { kind: 'text', count: 'optional' },
  ],
  options: {
    clear: { type: 'value', kind: 'name' },
    year: { type: 'value', kind: 'year' },
    dryRun: FLAG,
  },
} as const satisfies Spec;

export const MOVE = {
  group: 'author',
  operands: [{ kind: 'item', count: 'one' }],
  options: { ...PLACE, ...COMMON },
} as const satisfies Spec;

export const REMOVE = {
  group: 'author',
  operands: [{ kind: 'item', count: 'one' }],
  options: { reason: { type: 'value', kind: 'text' }, ...COMMON },
} as const satisfies Spec;

export const RENAME = {
  group: 'author',
  operands: [
    { kind: 'item', count: 'one' },
    { kind: 'id', count: 'one' },
  ],
  options: COMMON,
} as const satisfies Spec;

export const FIND = {
  group: 'author',
  operands: [{ kind: 'text', count: 'one' }],
  options: {
    year: { type: 'value', kind: 'year' },
    system: { type: 'value', kind: 'id' },
    format: { type: 'value', kind: 'format', choices: ['text', 'json'], preset: 'text' },
  },
} as const satisfies Spec;

export const STUDIO = {
  group: 'author',
  operands: [],
  options: { noOpen: FLAG },
} as const satisfies Spec;

export const FMT = {
  group: 'author',
  operands: [{ kind: 'path', count: 'any' }],
  options: { check: FLAG },
} as const satisfies Spec;

export const EXPORT = {
  group: 'author',
  operands: [{ kind: 'year', count: 'optional' }],
  options: {
    system: { type: 'value', kind: 'id', list: true },
    format: { type: 'value', kind: 'format', choices: ['xlsx', 'csv'], preset: 'xlsx' },
    output: OUTPUT,
  },
} as const satisfies Spec;
