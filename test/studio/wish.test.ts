import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wish } from '../../src/studio/protocol.ts';
import { readWish } from '../../src/studio/wish.ts';

const WHERE = { edition: '2021', system: 'county' };
const WISHES: readonly Wish[] = [
  { ...WHERE, kind: 'set', id: 'a', field: 'points', value: '1', was: null },
  { ...WHERE, kind: 'set', id: 'a', field: 'text', value: '文', was: '字', classes: ['county'] },
  { ...WHERE, kind: 'add', spot: { under: 'a' }, text: '文', points: '1' },
  { ...WHERE, kind: 'add', spot: { before: 'a' }, title: '名', text: '文', points: '1' },
  { ...WHERE, kind: 'move', id: 'a', spot: { after: 'b' } },
  { ...WHERE, kind: 'remove', id: 'a' },
  { ...WHERE, kind: 'remove', id: 'a', reason: '重复' },
  { ...WHERE, kind: 'rename', id: 'a', to: 'b' },
  { ...WHERE, kind: 'fix', code: 'number-form', file: 'indicators/2021/county/1-a.yaml', line: 1, column: 2 },
  { ...WHERE, kind: 'source', file: 'indicators/2021/scheme.yaml', text: 'year: 2021\n', was: 'ab' },
];

describe('what a page sends', () => {
  it.each(WISHES)('is read as it was meant: $kind', (wish) => {
    expect(readWish(JSON.parse(JSON.stringify(wish)))).toEqual(wish);
  });

  it.each(WISHES)('is refused where a part is missing or of another kind: $kind', (wish) => {
    for (const key of Object.keys(wish)) {
      const { [key]: _, ...rest } = wish as unknown as Record<string, unknown>;
      const isOptional = ['classes', 'title', 'reason'].includes(key);
      expect(readWish(rest) === undefined, key).toBe(!isOptional);
      expect(readWish({ ...rest, [key]: { evil: true } }), key).toBeUndefined();
    }
  });

  it('is nothing where it is nothing that a page of ours sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readWish(value)).toBeUndefined();
      }),
    );
    expect(readWish({ ...WHERE, kind: 'constructor' })).toBeUndefined();
    expect(readWish({ ...WHERE, kind: 'set', id: 'a', field: 'id', value: 'b', was: 'a' })).toBeUndefined();
    expect(
      readWish({ ...WHERE, kind: 'set', id: 'a', field: 'text', value: '长'.repeat(30_000), was: '' }),
    ).toBeUndefined();
  });

  it('is nothing where a mark or a choice is none', () => {
    const marks = [
      ['core', '★'],
      ['core', 'false'],
      ['notApplicable', '满分'],
      ['provenance', 'constructor'],
      ['confirmed', 'true'],
    ];
    for (const [field, value] of marks)
      expect(readWish({ ...WHERE, kind: 'set', id: 'a', field, value, was: null })).toBeUndefined();
    expect(readWish({ ...WHERE, kind: 'set', id: 'a', field: 'core', value: 'true', was: null })).toBeDefined();
    expect(readWish({ ...WHERE, kind: 'source', file: 'a', text: '\ud800', was: 'b' })).toBeUndefined();
  });

  it('carries nothing beside what is read', () => {
    expect(readWish({ ...WISHES[5], root: '/' })).toEqual(WISHES[5]);
    expect(readWish({ ...WHERE, kind: 'move', id: 'a', spot: { after: 'b', under: 'c' } })).toBeUndefined();
  });
});
