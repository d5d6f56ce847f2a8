import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { data } from '../../generators/data/generator.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import type { Json, Product } from '../../src/artifact/product.ts';
import { isSound, similarity, verifyData, verifyDocument } from '../../src/artifact/verification.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';
import { documentOf, withCell, withRows } from '../support/readings.ts';
import { sourceOf } from '../support/sources.ts';

function asProduct(value: Json): Extract<Product, { kind: 'data' }> {
  return { kind: 'data', name: 'indicators', formats: ['json'], value };
}

const arbitraryJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>('200', 'true', 'null', '[]', '{}', '', '县', true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('', 'a', 'b', 'a.b', '0', '1', '__proto__', '县', '[0]'), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

describe('a document', () => {
  it('is sound as it was written, with the sums of its classes', async () => {
    const source = await sourceOf(SMALL);
    const product = await documentOf(source, 'annex-1-county');
    const found = verifyDocument(product, 'docx', expectedIn(product.document(), 'docx'), source.edition);
    expect(isSound(found)).toBe(true);
    expect(found.additions).toHaveLength(2);
  });

  it('is not sound with a single cell altered, nor without a row, nor without anything', async () => {
    const source = await sourceOf(SMALL);
    const product = await documentOf(source, 'annex-1-county');
    const expected = expectedIn(product.document(), 'docx');
    for (const read of [
      withCell(expected, 0, 1, 4, (text) => text.replace('年度', '季度')),
      withCell(expected, 0, 1, 5, () => '2'),
      withRows(expected, 0, (rows) => rows.slice(0, -1)),
      expected.slice(1),
      [],
    ]) {
      expect(isSound(verifyDocument(product, 'docx', read, source.edition))).toBe(false);
    }
  });

  it('is not sound when its points do not add to the full marks, whatever else is said', () => {
    const addition = { system: 'county', unitClass: 'county', className: '县', expected: Decimal.of(200n, 0) };
    expect(isSound({ differences: [], additions: [{ ...addition, found: Decimal.of(200n, 0) }] })).toBe(true);
    expect(isSound({ differences: [], additions: [{ ...addition, found: Decimal.of(1995n, 1) }] })).toBe(false);
    expect(isSound({ differences: [], additions: [{ ...addition, found: undefined }] })).toBe(false);
    expect(isSound({ differences: [], additions: [] })).toBe(true);
  });
});

describe('JSON', () => {
  it('is sound as it was written, however it is laid out', () => {
    fc.assert(
      fc.property(arbitraryJson, fc.nat(4), (value, space) => {
        expect(isSound(verifyData(asProduct(value), JSON.stringify(value, null, space)))).toBe(true);
      }),
    );
  });

  it('is sound only as the same value: no other reads as it', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (value, other) => {
        fc.pre(JSON.stringify(sorted(value)) !== JSON.stringify(sorted(other)));
        expect(isSound(verifyData(asProduct(value), JSON.stringify(other)))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [name, value, other] of [
    ['a number for a text', { total: '200' }, '{"total":200}'],
    ['a truth for a text', { total: 'true' }, '{"total":true}'],
    ['a list for a mapping', { 0: '甲' }, '["甲"]'],
    ['a path in place of a mapping', { a: { b: '甲' } }, '{"a.b":"甲"}'],
    ['a wrapping without a name', { a: '甲' }, '{"":{"a":"甲"}}'],
    ['a true value hidden behind a false one', { a: { b: '甲' } }, '{"a":{"b":"乙"},"a.b":"甲"}'],
  ] as const) {
    it(`is not sound with ${name}`, () => {
      expect(isSound(verifyData(asProduct(value as unknown as Json), other))).toBe(false);
    });
  }

  it('has differences with the path of the value, what was expected and what was found', () => {
    const value = { systems: [{ id: 'county', totals: { county: '200' } }], state: 'final' };
    const text = '{"systems":[{"id":"county","totals":{"county":"199"}}],"title":"办法"}';
    expect(verifyData(asProduct(value), text).differences).toEqual([
      { criterion: undefined, column: 'systems › county › totals › county', expected: '200', found: '199' },
      { criterion: undefined, column: 'state', expected: 'final', found: undefined },
      { criterion: undefined, column: 'title', expected: undefined, found: '办法' },
    ]);
  });

  it('calls members of lists by their names, so that one more or less is one difference, and tells their order', () => {
    const value = {
      files: [
        { name: 'a.docx', size: '1' },
        { name: 'b.docx', size: '2' },
        { name: 'c.docx', size: '3' },
      ],
    };
    const [a, b, c] = value.files;
    const said = (...files: readonly unknown[]) => verifyData(asProduct(value), JSON.stringify({ files })).differences;
    const files = { criterion: undefined, column: 'files' };
    expect(said(a, c)).toEqual([{ ...files, expected: 'b.docx', found: undefined }]);
    expect(said({ name: 'x.docx' }, a, b, c)).toEqual([{ ...files, expected: undefined, found: 'x.docx' }]);
    expect(said(a, { ...b, size: '9' }, c)).toEqual([
      { criterion: undefined, column: 'files › b.docx › size', expected: '2', found: '9' },
    ]);
    expect(said(b, a, c)).toEqual([{ ...files, expected: 'a.docx、b.docx、c.docx', found: 'b.docx、a.docx、c.docx' }]);
  });

  it('that is none is different in everything, however it is meant to hurt', async () => {
    const value = { state: 'final' };
    const deep = 100_000;
    for (const text of [
      '',
      '{',
      'final',
      '\u0000',
      `${'['.repeat(deep)}${']'.repeat(deep)}`,
      `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    ]) {
      expect(isSound(verifyData(asProduct(value), text)), text.slice(0, 20)).toBe(false);
    }
  });

  it('of what we ship is held value by value', async () => {
    const [product] = await data.products(await sourceOf(SHIPPED), { classes: [] });
    if (product?.kind !== 'data') throw new Error('no data');
    const text = JSON.stringify(product.value);
    expect(isSound(verifyData(product, text))).toBe(true);
    expect(
      verifyData(product, text.replace('"points":{"county":"0.5"', '"points":{"county":"0.6"')).differences,
    ).toHaveLength(1);
  });
});

/** A value with the keys of its mappings in one order. */
function sorted(value: Json): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // A list of pairs, so that it is never taken for a list of values.
  return {
    pairs: Object.entries(value)
      .map(([key, each]) => [key, sorted(each)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

describe('the similarity of a file with a document', () => {
  it('is 1 for the same, 0 for nothing in common and for nothing at all', async () => {
    const product = await documentOf(await sourceOf(SMALL), 'annex-1-county');
    const expected = expectedIn(product.document(), 'docx');
    expect(similarity(product, 'docx', expected)).toBe(1);
    expect(similarity(product, 'docx', [{ kind: 'text', text: '另一份文件' }])).toBe(0);
    expect(similarity(product, 'docx', [])).toBe(0);
  });

  it('tells a document that was edited from all others of the edition', async () => {
    const source = await sourceOf(SHIPPED);
    const names = [
      'annex-1-county',
      'annex-1-county-class-county',
      'annex-1-county-class-district',
      'annex-2-municipal',
      'departments-1-county',
      'measures',
    ];
    const products = await Promise.all(names.map((name) => documentOf(source, name, 'county', 'district')));
    for (const product of products) {
      const edited = withCell(expectedIn(product.document(), 'docx'), 0, 1, 4, () => '改过的一格').slice(0, -1);
      const scores = products.map((each) => similarity(each, 'docx', edited));
      expect(names[scores.indexOf(Math.max(...scores))]).toBe(product.name);
    }
  });
});
