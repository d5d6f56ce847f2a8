import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, inOriginal, isMended, mended, withEdits } from '../../src/text/mending.ts';
import { textOf } from '../../src/text/source.ts';

/** A text with a few edits in it, which may reach into each other. */
const edited = fc.string({ unit: fc.constantFrom('甲', '：', ' ', '\n', 'a'), maxLength: 30 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    edits: fc.array(
      fc
        .tuple(
          fc.nat({ max: text.length }),
          fc.nat({ max: 4 }),
          fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
        )
        .map(([start, length, put]) => ({ start, end: Math.min(text.length, start + length), text: put })),
      { maxLength: 5 },
    ),
  }),
);

describe('a mended text', () => {
  it('has the edits made in the order of their places, and of two that meet only the first', () => {
    expect(withEdits('甲：乙', [{ start: 1, end: 2, text: ': ' }])).toBe('甲: 乙');
    expect(
      inOrder([
        { start: 2, end: 4, text: '' },
        { start: 0, end: 3, text: '' },
      ]),
    ).toEqual([{ start: 0, end: 3, text: '' }]);
  });

  it('knows of everything that was not put in where it comes from', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const original = { path: 'a.yaml', text };
        const source = mended(original, edits);
        let at = 0;
        let before = 0;
        for (const edit of [...source.edits, { start: text.length, end: text.length, text: '' }]) {
          const kept = edit.start - before;
          for (let offset = 0; offset < kept; offset += 1) {
            const place = inOriginal({ source, start: at + offset, end: at + offset + 1 });
            expect(place).toEqual({ source: original, start: before + offset, end: before + offset + 1 });
            expect(textOf(place)).toBe(source.text.charAt(at + offset));
          }
          at += kept + edit.text.length;
          before = edit.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows the place of what was put in as what it was put in for', () => {
    const original = { path: 'a.yaml', text: 'text: *必填\n' };
    const source = mended(original, [{ start: 6, end: 9, text: '"*必填"' }]);
    expect(textOf(inOriginal({ source, start: 7, end: 10 }))).toBe('*必填');
    expect(textOf(inOriginal({ source, start: 6, end: 11 }))).toBe('*必填');
    expect(inOriginal({ source, start: 11, end: 12 })).toEqual({ source: original, start: 9, end: 10 });
  });

  it('keeps every place inside the original', () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat({ max: 5 }), ({ text, edits }, at, length) => {
        const source = mended({ path: 'a.yaml', text }, edits);
        const start = at % (source.text.length + 1);
        const place = inOriginal({ source, start, end: Math.min(source.text.length, start + length) });
        expect(0 <= place.start && place.start <= place.end && place.end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is told from one that is as it was read', () => {
    const source = { path: 'a.yaml', text: '甲' };
    const place = { source, start: 0, end: 1 };
    expect(inOriginal(place)).toBe(place);
    expect([isMended(source), isMended(mended(source, []))]).toEqual([false, true]);
  });
});
