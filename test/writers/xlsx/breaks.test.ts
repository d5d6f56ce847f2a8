import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageBreaks } from '../../../src/writers/xlsx/breaks.ts';

const ROWS = fc.array(fc.record({ height: fc.integer({ min: 10, max: 120 }), mayEndPage: fc.boolean() }), {
  minLength: 1,
  maxLength: 80,
});
const PAGE = 400;
const HEADER = 20;

test('no page is overfull, and one that could end with its group does', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const breaks = pageBreaks(rows, PAGE, HEADER);
      for (const [page, end] of [...breaks, rows.length - 1].entries()) {
        const start = page === 0 ? 0 : (breaks[page - 1] ?? 0) + 1;
        const on = rows.slice(start, end + 1);
        expect(on.length).toBeGreaterThan(0);
        const height = on.reduce((sum, row) => sum + row.height, page === 0 ? 0 : HEADER);
        expect(height).toBeLessThanOrEqual(PAGE);
        if (end < rows.length - 1 && on.some(({ mayEndPage }) => mayEndPage)) expect(rows[end]?.mayEndPage).toBe(true);
      }
    }),
  );
});

test('a row higher than a page has a page of its own', () => {
  const rows = [50, 500, 50].map((height) => ({ height, mayEndPage: true }));
  expect(pageBreaks(rows, PAGE, HEADER)).toEqual([0, 1]);
});

test('what fits on one page has no break', () => {
  expect(pageBreaks([], PAGE, HEADER)).toEqual([]);
  expect(pageBreaks([{ height: 388, mayEndPage: true }], PAGE, HEADER)).toEqual([]);
});
