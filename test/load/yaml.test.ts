import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { named } from '../../src/text/key.ts';
import { textOf } from '../../src/text/source.ts';
import { asWritten, placeOf, placeOfKey } from '../../src/text/written.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';

function parsed(text: string) {
  const findings: Diagnostic[] = [];
  const yaml = parseYaml({ path: 'a.yaml', text }, (each) => findings.push(each));
  return { yaml, findings };
}

describe('the two YAML parsers of the project', () => {
  it('agree on everything that is shipped', () => {
    for (const [path, text] of [...SHIPPED, ...SMALL]) {
      if (path.endsWith('.yaml')) expect(parsed(text).yaml?.value, path).toEqual(parse(text));
    }
  });

  it('agree on whatever one of them writes', () => {
    const scalar = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .filter((text) => !/[\p{Cc}\p{Cs}\ufeff\u2028\u2029\ufffe\uffff]/u.test(text)),
      fc.constantFrom(
        '基层宣讲',
        '“四个合格”',
        '# 备注',
        'a: b',
        '- x',
        '*必填',
        '90%',
        '',
        ' ',
        '12',
        'true',
        'null',
        '0.50',
        '1e3',
        '~',
      ),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z\u4e00-\u9fff][\w\u4e00-\u9fff]{0,8}$/), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
        const { yaml, findings } = parsed(text);
        expect(findings).toEqual([]);
        expect(yaml?.value).toEqual(parse(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a parsed file', () => {
  it('knows where each key and each value was written', () => {
    const { yaml } = parsed('标题: "思想"\npoints: 0.50\nlist: [甲, 乙]\nempty:\n');
    if (yaml === undefined) throw new Error('not parsed');
    const written = asWritten(yaml, yaml.value);
    const places = ['标题', 'points', 'list', 'empty']
      .map(named)
      .map((key) => [textOf(placeOfKey(written, key)), textOf(placeOf(written, key))]);
    expect(places).toEqual([
      ['标题', '思想'],
      ['points', '0.50'],
      ['list', 'list'],
      ['empty', 'empty'],
    ]);
  });

  it('finds keys in mappings of any size', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);
    const { yaml } = parsed(keys.map((key) => `${key}: v-${key}\n`).join(''));
    if (yaml === undefined) throw new Error('not parsed');
    const written = asWritten(yaml, yaml.value);
    for (const key of keys) expect(textOf(placeOf(written, named(key)))).toBe(`v-${key}`);
  });

  it.each([
    ['a: &x 1\n', 'anchor', '&x'],
    ['a: 1\nb: *x\n', 'alias', '*x'],
    ['a: !!int 1\n', 'tag', '!!int'],
    ['<<: { a: 1 }\n', 'merge', '<<'],
    ['? [a]\n: 1\n', 'complex-key', ''],
    ['a: 1\n---\nb: 2\n', 'documents', ''],
  ])('refuses %j', (text, feature, place) => {
    const { findings } = parsed(text);
    expect(findings.map((each) => [each.code, each.facts, textOf(each.place)])).toEqual([
      ['yaml-feature', { feature }, place],
    ]);
  });

  it('refuses a key twice, and keeps the first', () => {
    const { yaml, findings } = parsed('a: 1\nb: 2\na: 3\n');
    expect(findings.map((each) => [each.code, each.place.start])).toEqual([['yaml-duplicate-key', 10]]);
    expect(yaml?.value).toEqual({ a: 1, b: 2 });
  });

  it('never fails on any text, and never takes one that is no YAML for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { yaml, findings } = parsed(text);
        if (yaml === undefined) expect(findings.map((each) => each.code)).toEqual(['yaml-syntax']);
      }),
      { numRuns: 2000 },
    );
  });
});
