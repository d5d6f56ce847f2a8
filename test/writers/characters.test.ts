import { describe, expect, it } from 'vitest';
import { FORBIDDEN, maybeForbidden } from '../../src/text/forbidden.ts';
import { escaped } from '../../src/writers/xml.ts';

/** Whether the check refuses a character in a printed text. */
function isRefused(character: string): boolean {
  return maybeForbidden(character) && [...`甲${character}乙`.matchAll(FORBIDDEN)].length > 0;
}

/** Every code point, halves of surrogate pairs too. */
function* codePoints(): Iterable<string> {
  for (let code = 0; code <= 0x10ffff; code += 1) yield String.fromCodePoint(code);
}

describe('a character that a document cannot hold', () => {
  it('is refused by the check before any document is made', () => {
    const passed = [...codePoints()].filter((character) => {
      try {
        escaped(character);
        return false;
      } catch {
        return !isRefused(character);
      }
    });
    expect(passed).toEqual([]);
  });

  it('is whatever steers, turns the direction, belongs to nobody or is no character', () => {
    const steering = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029\ufffd]/u;
    const passed = [...codePoints()].filter((each) => each !== '\n' && steering.test(each) && !isRefused(each));
    expect(passed).toEqual([]);
  });
});
