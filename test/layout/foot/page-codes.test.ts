import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSizeOn, pageCodesOf } from '../../../src/layout/foot/page-codes.ts';
import { qrSymbols } from '../../../src/layout/foot/symbols.ts';
import { isTurned, PAGES, pageName, type Sheet } from '../../../src/model/printing/paper.ts';

const SHEETS: readonly Sheet[] = [
  { orientation: 'portrait' },
  { orientation: 'landscape' },
  { orientation: 'portrait', paper: 'A3' },
  { orientation: 'landscape', paper: 'A3' },
  { orientation: 'landscape', isForm: true },
];
const CODES = ['8F3A-22C1-90DE-4B17', '538A-59F1-B9B6-FFC1', 'F87B-1BD3-3891-16F4', '0123-4567-89AB-CDEF'];

function codesOf(checkCodes: readonly string[], pages: number | undefined, pageCodes: 'none' | 'qr' = 'qr') {
  const identity = { edition: '2020', product: 'annex-1-county', year: 2020, checkCodes };
  return pageCodesOf({ identity, printing: { pageNumbers: 'standard', tableSize: 10.5, pageCodes } }, pages);
}

describe('the feet of pages', () => {
  it('have a code only where printing says so and there is a check code', () => {
    expect(codesOf(CODES, 3, 'none')).toBeUndefined();
    expect(codesOf([], 3)).toBeUndefined();
  });

  it('say which page of how many it is, or none where nobody knows', () => {
    const says = (pages: number | undefined) => codesOf(CODES.slice(0, 1), pages)?.symbols.map((each) => each.says);
    expect(says(2)).toEqual([
      '2020/ANNEX-1-COUNTY 1/2 8F3A-22C1-90DE-4B17',
      '2020/ANNEX-1-COUNTY 2/2 8F3A-22C1-90DE-4B17',
    ]);
    expect(says(undefined)).toEqual(['2020/ANNEX-1-COUNTY 8F3A-22C1-90DE-4B17']);
  });

  it('say up to three check codes in letters, and how many there are where that are more', () => {
    expect(codesOf(CODES.slice(0, 3), undefined)?.lines).toEqual(['校验码', ...CODES.slice(0, 3)]);
    expect(codesOf(CODES, undefined)?.lines).toEqual(['校验码4个，见二维码']);
    expect(codesOf(CODES, undefined)?.symbols[0]?.says).toContain(CODES.join(' '));
  });

  it('have codes of one size, 12 mm at least, with white around them and within the paper', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHEETS),
        fc.constantFrom(1, 9, 10, 12),
        fc.integer({ min: 1, max: 3 }),
        (sheet, pages, count) => {
          const symbols = codesOf(CODES.slice(0, count), pages)?.symbols ?? [];
          const [modules = 0, ...others] = new Set(symbols.map(({ size }) => size));
          expect([symbols.length, others]).toEqual([pages, []]);
          const { side, quiet, module } = codeSizeOn(sheet, modules);
          expect(side).toBeGreaterThanOrEqual(11.99);
          expect(quiet).toBeCloseTo(4 * module);
          const page = PAGES[pageName(sheet)];
          expect(side + quiet).toBeLessThanOrEqual((isTurned(sheet) ? page.left : page.bottom) - 4);
        },
      ),
    );
  });
});

describe('a QR code', () => {
  it('has its three corners, and what is dark as stretches that touch no other of their row', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
        for (const { size, bars } of qrSymbols([text])) {
          const rows = Array.from({ length: size }, () => ' '.repeat(size).split(''));
          for (const { row, from, to } of bars) {
            expect(rows[row]?.[from - 1]).not.toBe('#');
            expect(to).toBeGreaterThan(from);
            rows[row]?.fill('#', from, to);
          }
          const corner = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
          const at = (x: number, y: number) => corner.map((_, row) => rows[y + row]?.slice(x, x + 7).join(''));
          expect([at(0, 0), at(size - 7, 0), at(0, size - 7)]).toEqual([corner, corner, corner]);
          expect((size - 17) % 4).toBe(0);
        }
      }),
    );
  });
});
