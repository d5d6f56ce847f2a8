import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padToWidth, shortened } from '../../src/text/width.ts';

const text = fc
  .array(fc.constantFrom('县', '区', 'a', '1', ' ', '，', '𠮷', 'é', 'e\u0301', '—', '\u200b'))
  .map((all) => all.join(''));

describe('the width of a text', () => {
  it.each([
    ['of nothing is 0', '', 0],
    ['counts a Chinese character twice', '组织建设', 8],
    ['counts a Chinese character beyond the basic plane twice', '𠮷', 2],
    ['counts Chinese punctuation and full-width digits twice', '，（９０％）', 12],
    ['counts a Latin letter once', 'points', 6],
    ['counts a mark that combines with the letter before it not at all', 'e\u0301', 1],
    ['counts a mark around the digit before it not at all', '1\u20dd', 1],
    ['counts a zero-width space and a direction mark not at all', '县\u200b\u202e', 2],
    ['counts characters of ambiguous width once', '“”—≥①·', 6],
    ['adds up', 'a县é①', 5],
  ])('%s', (_, each, width) => {
    expect(displayWidth(each)).toBe(width);
  });

  it('of two texts together is the sum of both', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b));
      }),
    );
  });
});

describe('padding', () => {
  it('fills up to the width with spaces, and leaves alone what is wider', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 30 }), (each, width) => {
        const padded = padToWidth(each, width);
        expect(padded.startsWith(each)).toBe(true);
        expect(padded.slice(each.length)).toMatch(/^ *$/);
        expect(displayWidth(padded)).toBe(Math.max(width, displayWidth(each)));
      }),
    );
  });

  it('lines up Chinese and Latin names', () => {
    expect([padToWidth('县', 6), padToWidth('城市区', 6), padToWidth('county', 6)]).toEqual([
      '县    ',
      '城市区',
      'county',
    ]);
  });
});

describe('shortening', () => {
  it('leaves alone what fits', () => {
    expect(shortened('党员教育管理', 12)).toBe('党员教育管理');
    expect(shortened('', 0)).toBe('');
  });

  it('ends with … where something was left out', () => {
    expect(shortened('党员教育管理', 11)).toBe('党员教育管…');
    expect(shortened('党员教育管理', 0)).toBe('…');
  });

  it('keeps a beginning that is at most as wide as asked, and never half a character', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 30 }), (each, widest) => {
        const kept = shortened(each, widest).replace(/…$/, '');
        expect(each.startsWith(kept)).toBe(true);
        expect(displayWidth(kept)).toBeLessThanOrEqual(widest);
        expect(kept).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('is not led astray by marks without width, however many there are', () => {
    expect(shortened(`县${'\u0301'.repeat(1000)}`, 10).length).toBeLessThan(20);
  });
});
