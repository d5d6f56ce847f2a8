import type { Code, Facts } from '../../src/text/catalogue.ts';
import { WRITTEN_KEYS } from '../../src/words/ways.ts';
import { CONFLICT_CASES } from './conflict-cases.ts';
import { YEAR_CASES } from './year-cases.ts';

/** Facts that no example gives: those of whole files, and one for each turn that a sentence can take. */
export const CASES: { readonly [C in Code]?: readonly Facts[C][] } = {
  'components-indicators': [{ count: 0 }, { count: 2 }],
  'raters-dropped': [{ count: '2', dropped: '2' }],
  'grades-rest': [{ names: [] }, { names: ['良好', '一般'] }],
  'grades-order': (['side', 'score', 'rank', 'line', 'units', 'between', 'covered'] as const).map((problem) => ({
    ...{ problem, name: '良好', other: '优秀' },
  })),
  'grades-indicator': [{ id: 'ideologies', suggestion: undefined }],
  'share-form': (['nothing', 'points', 'units', 'fraction', 'weight'] as const).flatMap((mayBe) =>
    [undefined, '50%'].flatMap((fix) => ['floor', 'target'].map((key) => ({ typed: '50％', key, mayBe, fix }))),
  ),
  'file-missing': [{ file: 'indicators/units.yaml' }],
  'file-stray': [{ name: '草稿.docx' }],
  'file-name': [
    { name: '组织.yaml', expected: undefined },
    { name: '2-party.yaml', expected: '2-organization.yaml' },
  ],
  'file-order': [{ name: '4-organization.yaml', number: 4, expected: 2 }],
  'file-type': [{ name: 'units.yaml' }],
  'file-too-large': [{ bytes: 3_000_000, limit: 2_097_152 }],
  'file-encoding': [{ guess: 'UTF-16' }, { guess: 'GB18030' }, { guess: 'binary' }],
  'link-outside': [{ name: 'county' }],
  'edition-none': [{}],
  unconfirmed: [
    { title: '思想建设', bound: [] },
    { title: '思想建设', bound: ['2020年'] },
    { title: '思想建设', bound: ['2020年', '本年度', '上年', '去年', '〔2020〕3号', '6月底', '当年'] },
  ],
  'white-space': (['indent', 'line', 'mark', 'key', 'colon'] as const).flatMap((where) =>
    (['wide-space', 'no-break-space', 'other-space', 'tab', 'zero-width-space'] as const).flatMap((kind) =>
      [undefined, '', ' ', '    '].map((fix) => ({ character: 'U+3000', kind, where, fix })),
    ),
  ),
  'list-mark': ['-', '－'].flatMap((typed) => ['-', '- '].map((fix) => ({ typed, fix }))),
  'colon-space': [
    { key: 'title', isMissing: true, fix: ': ' },
    { key: 'title', isMissing: false, fix: ': ' },
  ],
  'quotes-missing': (['start', 'behind', 'colon'] as const).flatMap((cause) =>
    [undefined, '"*必填"'].map((fix) => ({ typed: '*必填', cause, fix })),
  ),
  'list-comma': [undefined, 'county, district'].map((fix) => ({ typed: 'county，district', fix })),
  'yaml-syntax': (
    [
      ...(['block', 'colon', 'control-character', 'depth', 'escape', 'flow'] as const),
      ...(['indentation', 'other', 'special-start', 'tab', 'unclosed'] as const),
    ] as const
  ).map((reason) => ({ reason })),
  'text-affix': (['number', 'points', 'stop', 'no-points'] as const).flatMap((problem) =>
    (['', undefined] as const).map((fix) => ({ problem, typed: '1.', fix })),
  ),
  'key-chinese': [{ typed: '分值', key: 'points', fix: 'points' }],
  'indent-uneven': [
    { typed: 9, right: 8, fix: ' '.repeat(8) },
    { typed: 7, right: 8, fix: ' '.repeat(8) },
  ],
  'merge-conflict': CONFLICT_CASES,
  'yaml-feature': (['alias', 'anchor', 'complex-key', 'documents', 'merge', 'tag'] as const).map((feature) => ({
    feature,
  })),
  'number-form': [
    { text: '.5', plain: '0.5' },
    { text: '.inf', plain: undefined },
  ],
  'key-unknown': [['points', 'title'], 'abcdefg'.split(''), [...'abcdefg'.split(''), 'note']].map((allowed) => ({
    ...{ key: '分值', suggestion: undefined, allowed },
    ...{ below: allowed.length > 2 ? [] : ['', 'deduct'], file: allowed.length > 7 ? ('scheme' as const) : undefined },
  })),
  'key-missing': [
    { keys: ['points', 'weight', 'deducts'], of: '' },
    { keys: ['title'], of: 'theory' },
  ],
  'value-type': (['empty', 'scalar', 'list', 'keys'] as const).flatMap((kind) =>
    (['array', 'boolean', 'integer', 'number', 'object', 'string'] as const).flatMap((type) => [
      { kind, key: 'points', value: '二分', expected: [type], suggestion: undefined },
      { kind, key: 'title', value: '"2"', expected: [type], suggestion: undefined },
      ...(type === 'object' ? WRITTEN_KEYS : []).map((key) => ({
        ...{ kind, key, value: '2', expected: [type], suggestion: undefined },
      })),
      { kind, key: 'points', value: '2 分', expected: [type, 'number'] as const, suggestion: '2' },
    ]),
  ),
  'value-unknown': [{ value: '定稿', suggestion: undefined, allowed: ['draft', 'review', 'final'] }],
  'value-size': (
    [
      ...(['atLeast', 'atMost', 'moreThan', 'itemsAtLeast', 'itemsAtMost'] as const),
      ...(['keysAtLeast', 'keysAtMost', 'longest', 'unique'] as const),
    ] as const
  ).flatMap((rule) =>
    ['1', '31'].flatMap((limit) =>
      ['remark', 'tiers', 'grades', 'department', 'split'].map((key) => ({ rule, limit, value: '县', key })),
    ),
  ),
  'id-malformed': [
    { id: '组织', suggestion: undefined },
    { id: 'Party', suggestion: 'party' },
  ],
  'owner-malformed': [{ owner: '张三', suggestion: undefined }],
  'sum-mismatch': ([true, false] as const).flatMap((flag) => [
    { ...sumOf(flag), id: 'theory', title: '理论武装', explainsParent: flag, empty: undefined, isScaled: false },
    { ...sumOf(flag), id: 'theory', title: '理论武装', explainsParent: false, empty: undefined, isScaled: true },
    ...(['nobody', 'beside'] as const).map((empty) => {
      return {
        ...sumOf(flag),
        id: 'theory',
        title: '理论武装',
        explainsParent: flag,
        parts: [],
        empty,
        isScaled: !flag,
      };
    }),
  ]),
  'total-mismatch': ([true, false] as const).map((flag) => ({
    ...sumOf(flag),
    isScaled: !flag,
    system: '县（区）指标体系',
  })),
  'points-step': (['points', 'scoring', 'own-step'] as const).map((of) => ({
    points: '0.33',
    step: '0.5',
    of,
    finer: '0.01',
  })),
  'scoring-mismatch': (
    [
      ...(['deduct-too-much', 'add-too-much', 'limit-below-one', 'own-step', 'all-or-nothing'] as const),
      ...(['tiers-not-falling', 'top-tier', 'range-reversed', 'ranges-overlap'] as const),
      ...(['floor-not-below', 'cap-not-above', 'cap-of-first'] as const),
      ...(['ranks-not-falling', 'first-rank', 'less-too-much'] as const),
      ...(['points-unreached', 'deduct-unreached'] as const),
    ] as const
  ).flatMap((problem) => [[], ['县', '城市区']].map((classes) => ({ problem, value: '3', other: '2', classes }))),
  'character-forbidden': (
    [
      ...(['byte-order-mark', 'control', 'direction', 'format', 'joiner', 'left-to-right', 'line-separator'] as const),
      ...(['manual-break', 'non-joiner', 'noncharacter', 'paragraph-separator', 'private'] as const),
      ...(['replacement', 'return'] as const),
      ...(['right-to-left', 'soft-hyphen', 'surrogate', 'tab', 'word-joiner', 'zero-width-space'] as const),
    ] as const
  ).flatMap((kind) => ['', '集中学习'].map((after) => ({ character: 'U+200B', kind, after }))),
  'annex-duplicate': [{ annex: '1' }],
  'signer-duplicate': [{ name: '李四', other: '张三' }],
  'annex-gap': [{ annex: '3', missing: '2' }],
  'name-duplicate': [true, false].map((hasYears) => ({ name: '甲县', other: 'jia-xian', hasYears })),
  'unit-unlinked': [{ name: '组织部', department: 'organization' }],
  'annex-list': (['absent', 'different', 'missing', 'order', 'surplus'] as const).flatMap((problem) =>
    [1, 2].map((count) => ({
      problem,
      line: '1. 县指标体系',
      expected: Array.from({ length: count }, () => ({
        printed: '1. 县（区）指标体系',
        placeholders: '{{year}}. {{title}}',
      })),
    })),
  ),
  'measures-markup': (
    [
      ...(['break', 'code', 'deep-heading', 'entity', 'footnote', 'html', 'image', 'link', 'list'] as const),
      ...(['no-title', 'quote', 'rule', 'second-title', 'setext', 'table', 'unspaced-heading'] as const),
      ...(['in-list', 'list-blank', 'list-item', 'list-number', 'table-blank', 'table-shape', 'two-tables'] as const),
    ] as const
  ).map((kind) => ({ kind, printed: '甲' })),
  'correction-base': (['missing', 'not-final'] as const).map((problem) => ({
    edition: '2020.1',
    base: '2020',
    problem,
  })),
  'correction-exceeds': (
    [
      ...(['total', 'points', 'item', 'applicability', 'scoring', 'department'] as const),
      ...(['requirements', 'moved', 'figure', 'setting', 'paragraph'] as const),
    ] as const
  ).map((reason) => ({ edition: '2020.1', base: '2020', what: 'lectures', reasons: [reason] })),
  'lock-damaged': (['edition', 'form'] as const).map((problem) => ({ edition: '2020', problem, found: '2019' })),
  'lock-differs': [
    ...(['item', 'added', 'order'] as const).map((kind) => ({ kind, id: 'lectures' })),
    { kind: 'removed' as const, ids: ['lectures'] },
    { kind: 'removed' as const, ids: ['lectures', 'theory', 'study', 'files'] },
    { kind: 'setting' as const, path: 'method.bonus.most', was: '3', is: undefined },
    { kind: 'setting' as const, path: 'method.bonus.most', was: undefined, is: '3' },
    { kind: 'measures' as const },
    { kind: 'units' as const, id: 'jia-xian', was: 'county/county 甲县', is: undefined },
    { kind: 'departments' as const, id: 'party', was: '机关党委', is: '机关工委' },
  ].map((change) => ({ edition: '2020', correction: '2020.1', change })),
  'department-unknown': [
    { id: '宣传部', suggestion: undefined },
    { id: 'a、b', suggestion: undefined, several: ['a', 'b'] },
  ],
  'office-unknown': [{ id: '干部处', department: '市委组织部', suggestion: undefined }],
  'system-unknown': [{ id: '县区', suggestion: undefined }],
  'lineage-missing': [undefined, '2023'].map((since) => ({ id: 'theory', title: '理论武装', previous: '2020', since })),
  'lineage-unknown': [
    { id: 'theory', previous: undefined, suggestion: undefined },
    { id: 'theory', previous: '2020', suggestion: 'theories' },
  ],
  'lineage-form': (['splits', 'merges', 'replaces'] as const).map((form) => ({ form, id: 'theory' })),
  'lineage-kind': [
    { id: 'theory', was: 'indicator', is: 'criterion', previous: '2020' },
    { id: 'theory', was: 'criterion', is: 'indicator', previous: '2020' },
  ],
  'lineage-contradicted': [
    { id: 'theory', stated: ['wording', 'points'], actual: [] },
    { id: 'theory', stated: ['none'], actual: ['moved', 'requirements', 'applicability', 'department'] },
  ],
  'id-returned': [{ id: 'theory', since: '2021' }],
  'class-unknown': (['class', 'unit', 'either'] as const).map((wanted) => ({
    id: '县',
    suggestion: undefined,
    wanted,
  })),
  'weights-sum': ['yearEnd', 'member-files'].map((of) => ({ actual: '0.9', parts: ['0.5', '0.4'], of })),
  'placeholder-unknown': [{ placeholder: '{{满分}}', suggestion: undefined }],
  'placeholder-class': [
    {
      placeholder: '{{year}}',
      unitClass: '县',
      choices: [{ placeholder: '{{year}}', name: '城市区', text: '3' }],
    },
  ],
  'figure-literal': [1, 6].map((count) => ({
    printed: '3分',
    possible: Array.from({ length: count }, () => ({ placeholder: '{{year}}', steps: [{ key: 'year' }] })),
    own: { line: 'number: 3', placeholder: '{{figures.number}}分' },
  })),
  'figure-differs': [0, 1].map((count) => ({
    printed: '3分',
    possible: Array.from({ length: count }, () => ({
      placeholder: '{{year}}',
      steps: [{ name: '县（区）指标体系' }, { name: '组织建设' }],
    })),
    own: { line: 'number: 3', placeholder: '{{figures.number}}分' },
  })),
  ...YEAR_CASES,
};

function sumOf(everyClass: boolean) {
  const parts = ['学习', '宣讲'].map((title) => ({ id: 'lectures', title, points: '2' }));
  return { classes: ['县', '城市区'], everyClass, stated: '5', actual: '4', parts };
}
