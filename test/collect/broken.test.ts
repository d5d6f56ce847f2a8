import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/collect/reported/broken.ts';

/** JSON in one of several ways to write it. */
const someJson = fc
  .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), fc.constantFrom('', ' ', '\r\n'))
  .map(([value, space, around]) => `${around}${JSON.stringify(value, null, space)}${around}`);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text ceases to be JSON', () => {
  it('is marked in each of these', () => {
    for (const marked of [
      '{"a": ⟦NaN}',
      '⟦hello',
      '⟦',
      '[⟦',
      '{"a": 1⟦',
      '{"a": 1}\n⟦x',
      '{"a": 1}⟦}',
      '[1⟦}',
      '[1 ⟦2]',
      '[1,⟦]',
      '[⟦,1]',
      '{⟦,}',
      '{"a"⟦, 1}',
      '{"a":⟦}',
      '{"a": 1,⟦}',
      '{⟦a: 1}',
      '[⟦01]',
      '[⟦1.]',
      '[⟦.5]',
      '[⟦+1]',
      '[⟦-]',
      '[⟦truefalse]',
      '["长⟦\n"]',
      '["⟦\\x"]',
      '["⟦\\u12g4"]',
      '["\\"⟦',
      '[⟦\u00a01]',
      '⟦\ufeff{}',
    ]) {
      const text = marked.replace('⟦', '');
      expect(isJson(text), text).toBe(false);
      expect(brokenAt(text), text).toBe(marked.indexOf('⟦'));
    }
  });

  it('is its end where it is whole, and nowhere behind a fault', () => {
    fc.assert(
      fc.property(someJson, fc.nat(), fc.constantFrom(...'[]{},:"\\ 0-.etn长\n'), (text, at, character) => {
        expect(brokenAt(text)).toBe(text.length);
        const place = at % (text.length + 1);
        const other = text.slice(0, place) + character + text.slice(place);
        const broken = brokenAt(other);
        if (isJson(other)) expect(broken).toBe(other.length);
        // What comes behind the place where it ceases to be JSON changes nothing of that.
        else if (broken < other.length) expect(brokenAt(`${other}}]"`)).toBe(broken);
        const cut = brokenAt(text.slice(0, place));
        expect(text.slice(cut, place)).toMatch(/^[\w.+-]*$|^\\u?[\da-fA-F]{0,3}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in long and deep texts', () => {
    for (const text of ['['.repeat(3_000_000), `"${'长'.repeat(9_000_000)}`, `"${'\\n'.repeat(2_000_000)}`]) {
      expect(brokenAt(text)).toBe(text.length);
    }
  });
});
