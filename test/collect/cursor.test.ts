import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, cursorOver } from '../../src/collect/reported/cursor.ts';
import { orFault } from '../../src/collect/reported/faults.ts';

/** Bytes in pieces of some lengths, in turns: characters are cut wherever it happens. */
function* cut(bytes: Uint8Array, lengths: readonly number[]): Iterable<Uint8Array> {
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What stands at a cursor, taken apart as far as it goes. */
function walked(cursor: Cursor): unknown {
  if (cursor.isAt('[')) return [...mapped(cursor.members(), () => walked(cursor))];
  if (!cursor.isAt('{')) return cursor.value('');
  return Object.fromEntries(mapped(cursor.entries(), (key) => [key, walked(cursor)]));
}

function* mapped<From, To>(all: Iterable<From>, change: (each: From) => To): Iterable<To> {
  for (const each of all) yield change(each);
}

function read(
  text: string | Uint8Array,
  pieces: readonly number[],
  how: (cursor: Cursor) => unknown = walked,
): unknown {
  return orFault(() => {
    const cursor = cursorOver(cut(typeof text === 'string' ? encoded(text) : text, pieces));
    const found = how(cursor);
    cursor.end();
    return found;
  });
}

describe('a foreign text that is gone through', () => {
  it('says what JSON says, wherever it is cut and however it is gone through', () => {
    fc.assert(
      fc.property(fc.jsonValue(), lengths, fc.constantFrom(0, 1, '\t'), (value, pieces, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text, pieces)).toEqual(JSON.parse(text));
        expect(read(text, pieces, (cursor) => cursor.value(''))).toEqual(JSON.parse(text));
        expect(read(text, pieces, (cursor) => cursor.skip())).toBeUndefined();
      }),
    );
  });

  it('is no JSON where it is none, with the same place wherever it is cut', () => {
    const spoilt = fc.tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.string({ maxLength: 3, unit: fc.constantFrom(...'{}[],:"\\ntx1 ') }),
    );
    fc.assert(
      fc.property(spoilt, lengths, ([value, at, other], pieces) => {
        const text = JSON.stringify(value, null, 1);
        const from = at % (text.length + 1);
        const changed = `${text.slice(0, from)}${other}${text.slice(from + 1)}`;
        const whole = read(changed, [changed.length * 3 + 1]);
        expect(read(changed, pieces)).toEqual(whole);
        if (isJson(changed)) return;
        expect(whole).toMatchObject({ kind: expect.stringMatching(/^(?:syntax|repeated)$/) });
        expect(read(changed, pieces, (cursor) => cursor.skip())).toMatchObject({ kind: 'syntax' });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a key that stands twice', '{"a":[{"b":1,\n"b":2}]}', { kind: 'repeated', facts: { line: 2, key: 'b' } }],
    ['a key that stands twice above', '{"a":1,\n\n"\\u0061":2}', { kind: 'repeated', facts: { line: 3, key: 'a' } }],
    ['a character that breaks off', encoded('["长').subarray(0, 4), { kind: 'syntax', facts: { line: 1, column: 3 } }],
    ['two values', '[] []', { kind: 'syntax', facts: { line: 1, column: 4 } }],
  ])('is refused for %s', (_, text, fault) => {
    for (const pieces of [[1], [2], [100]]) expect(read(text, pieces)).toEqual(fault);
    expect(read(text, [3], (cursor) => cursor.skip())).toEqual(fault);
  });

  it('has no value of a million empty mappings: those are passed, and none is made', () => {
    const many = `[${'{},'.repeat(1_000_000)}{}]`;
    const fault = { kind: 'shape', facts: { place: 'here' } };
    expect(read(many, [65_536], (cursor) => cursor.value('here'))).toEqual(fault);
    expect(read(`{"a":${many}}`, [65_536], (cursor) => cursor.skip())).toBeUndefined();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
