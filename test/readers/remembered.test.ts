import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered, rememberedTexts } from '../../src/readers/remembered.ts';

/** Makes an object of bytes, and counts how often. */
function counted() {
  const made: string[] = [];
  const make = remembered((pieces) => {
    const text = Buffer.concat(pieces).toString('latin1');
    made.push(text);
    return { text };
  });
  return { made, of: (...texts: readonly string[]) => make(texts.map((text) => Buffer.from(text, 'latin1'))) };
}

describe('what is remembered by its bytes', () => {
  it('is what is made anew, in whatever order and pieces things come', () => {
    const pieces = fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'abc'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const { made, of } = counted();
        for (const each of all) expect(of(...each).text).toBe(each.join(''));
        expect(made.length).toBe(new Set(all.map((each) => each.join(''))).size);
      }),
    );
  });

  it('is the same thing for the same bytes, and another for one other byte', () => {
    const { of } = counted();
    const first = of('甲a', 'b');
    expect(of('甲', 'ab')).toBe(first);
    expect(of('甲', 'ac')).not.toBe(first);
  });

  it('is forgotten when others came, the one that was used last at last', () => {
    const { made, of } = counted();
    of('first');
    for (let index = 0; index < 100; index += 1) {
      of('often');
      of(String(index));
    }
    of('first');
    expect(made.filter((text) => text === 'often')).toHaveLength(1);
    expect(made.filter((text) => text === 'first')).toHaveLength(2);
  });

  it('is not kept where it is large', () => {
    const { made, of } = counted();
    const large = 'a'.repeat(5 * 2 ** 20);
    of('small');
    of(large);
    of(large);
    of('small');
    expect(made).toHaveLength(3);
    for (const size of [1, 2, 3, 4]) of('b'.repeat(3 * 2 ** 20 + size));
    of('small');
    expect(made).toHaveLength(8);
  });

  it('is made again where making it failed', () => {
    let times = 0;
    const make = remembered(() => {
      times += 1;
      throw new Error('it cannot be read');
    });
    for (let time = 0; time < 2; time += 1) expect(() => make([Buffer.from('a')])).toThrow('it cannot be read');
    expect(times).toBe(2);
  });
});

describe('what is remembered by a text', () => {
  it('is made once, until there is too much', () => {
    const made: string[] = [];
    const make = rememberedTexts((text) => {
      made.push(text);
      return text.toUpperCase();
    });
    for (let time = 0; time < 3; time += 1) expect(make('a')).toBe('A');
    expect(made).toEqual(['a']);
    for (let index = 0; index < 3; index += 1) make(String(index).repeat(2 ** 20));
    expect(make('a')).toBe('A');
    expect(made.filter((text) => text === 'a')).toHaveLength(2);
  });
});
