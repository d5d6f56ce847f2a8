import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, lettersOf } from '../../../src/writers/ofd/letters.ts';
import type { DrawnText } from '../../../src/writers/ofd/pdf/content.ts';

/** A text of glyphs that are 10 points wide each. */
function drawn(
  glyphs: readonly number[],
  says: string | undefined,
  meanings: readonly (readonly [number, string])[] = [],
) {
  const font = { name: 'Song', file: new Uint8Array(), widthOf: () => 1000, meanings: new Map(meanings) };
  const text: DrawnText = {
    ...{ kind: 'text', mark: 0, says, font, size: 10, matrix: [1, 0, 0, 1, 0, 0], colour: [0, 0, 0] },
    glyphs: glyphs.map((glyph, index) => ({ glyph, at: index * 10 })),
  };
  return lettersOf(text);
}

describe('the letters of a text', () => {
  it('are its characters, whatever its glyphs stand for, and each glyph is drawn once', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
        (says, glyphs) => {
          const letters = drawn(glyphs, says);
          expect(letters.map(({ text }) => text).join('')).toBe(says);
          expect(letters.flatMap((each) => each.glyphs).filter((glyph) => glyph !== BLANK)).toEqual(glyphs);
          for (const [index, { at, end }] of letters.entries()) {
            expect(end).toBeGreaterThan(at);
            expect(at).toBeGreaterThanOrEqual((letters[index - 1]?.end ?? 0) - 1e-9);
          }
          expect(letters.at(-1)?.end).toBeCloseTo(glyphs.length * 10);
        },
      ),
    );
  });

  it('are blank behind the first of a glyph of several, and share its width', () => {
    expect(
      drawn([7, 8], undefined, [
        [7, 'o'],
        [8, 'ffi'],
      ]),
    ).toEqual([
      { text: 'o', glyphs: [7], at: 0, end: 10 },
      ...[8, BLANK, BLANK].map((glyph, index) => ({
        ...{ text: 'ffi'[index], glyphs: [glyph] },
        at: 10 + (10 / 3) * index,
        end: expect.closeTo(10 + (10 / 3) * (index + 1)),
      })),
    ]);
  });

  it('are one where several glyphs make a character', () => {
    expect(drawn([3, 4], 'é')).toEqual([{ text: 'é', glyphs: [3, 4], at: 0, end: 20 }]);
  });

  it('are none of a glyph that nobody knows', () => {
    expect(() => drawn([9], undefined)).toThrow('nobody knows what glyph 9');
  });
});
