import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closed, opened } from '../../src/client/logic/lines.ts';

/** The lines that an editor has of a text. */
function linesOf(whole: string): readonly string[] {
  const { text, isMixed } = opened(whole);
  return text.split(isMixed ? '\n' : /\r\n?|\n/);
}

const TEXTS = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', '\t', '\ufeff', 'id: a', '  points: 0.5', '甲', '\u2028', '# 注'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

describe('a text in an editor', () => {
  it('has the same bytes again, whatever its lines end in and whether a byte order mark stands before them', () => {
    fc.assert(
      fc.property(TEXTS, (whole) => {
        expect(closed(linesOf(whole), opened(whole))).toBe(whole);
      }),
    );
  });

  it.each([
    ['甲\r\n乙\r\n', '\r\n', false],
    ['甲\n乙\n', '\n', false],
    ['甲\r\n乙\n', '\n', true],
    ['甲\r乙', '\n', true],
    ['甲', '\n', false],
  ] as const)('gets lines that end as its own do: %j', (whole, lineEnd, isMixed) => {
    expect(opened(whole)).toMatchObject({ lineEnd, isMixed });
  });
});
