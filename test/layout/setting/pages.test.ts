import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../src/layout/document.ts';
import { type PagePart, pagesOf } from '../../../src/layout/setting/pages.ts';
import type { SetCell, SetRow, SetTable } from '../../../src/layout/setting/set-table.ts';

const WHOLE = 440;
const HEADER = 18;

/** Groups of rows with a cell merged over each, and rows of totals at the end. */
const tables = fc
  .record({
    groups: fc.array(
      fc.record({
        rows: fc.array(fc.integer({ min: 18, max: 130 }), { minLength: 1, maxLength: 8 }),
        label: fc.integer({ min: 18, max: 300 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    totals: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ groups, totals }): SetTable => {
    const rows: SetRow[] = [];
    for (const group of groups) {
      const start = rows.length;
      const label = setCell(0, start, start + group.rows.length, group.label);
      for (const [index, height] of group.rows.entries()) {
        const own = setCell(1, start + index, start + index + 1, height);
        rows.push({ cells: [label, own], least: 18, mayEndPage: index + 1 === group.rows.length, isTotal: false });
      }
    }
    for (let index = 0; index < totals; index += 1) {
      const own = setCell(0, rows.length, rows.length + 1, 18);
      rows.push({ cells: [own], least: 18, mayEndPage: index + 1 === totals, isTotal: true });
    }
    return { header: [], headerHeight: HEADER, rows };
  });

function setCell(column: number, start: number, end: number, height: number): SetCell {
  return { cell: cell(column, [], end - start), start, end, paragraphs: [], height };
}

const rooms = fc.record({
  used: fc.integer({ min: 0, max: WHOLE }),
  whole: fc.constant(WHOLE),
  tail: fc.integer({ min: 0, max: 40 }),
});

/** How many rows of its group lie before a row that begins a page, and from it on. */
function partedAt({ rows }: SetTable, start: number): { readonly before: number; readonly after: number } {
  // Totals belong to the rows above them.
  const endsAfter = (index: number) => rows[index]?.mayEndPage === true && rows[index + 1]?.isTotal !== true;
  const ends = rows.flatMap((_, index) => (endsAfter(index) ? [index + 1] : []));
  const from = ends.findLast((end) => end <= start) ?? 0;
  return { before: start - from, after: (ends.find((end) => end > start) ?? rows.length) - start };
}

const heightOf = ({ heights }: PagePart): number => heights?.reduce((sum, each) => sum + each, 0) ?? WHOLE;

/** What each cell of a part needs, and how high the rows are together that it covers there. */
function roomsIn({ rows }: SetTable, { start, end, heights = [] }: PagePart): readonly (readonly [number, number])[] {
  return rows.slice(start, end).flatMap(({ cells }) =>
    cells.map((each) => {
      const covered = heights.slice(Math.max(each.start - start, 0), each.end - start);
      return [each.height, covered.reduce((sum, height) => sum + height, 0)] as const;
    }),
  );
}

describe('the pages of a table', () => {
  it('have every row once, in order', () => {
    fc.assert(
      fc.property(tables, rooms, (table, room) => {
        const { parts } = pagesOf(table, room);
        expect(parts[0]?.start).toBe(0);
        expect(parts.at(-1)?.end).toBe(table.rows.length);
        for (const [index, { start, end, heights }] of parts.entries()) {
          expect(end).toBeGreaterThan(start);
          if (index > 0) expect(start).toBe(parts[index - 1]?.end);
          expect(heights?.length ?? 1).toBe(end - start);
        }
      }),
    );
  });

  it('hold what stands on them, and each cell has the room that it needs', () => {
    fc.assert(
      fc.property(tables, rooms, (table, room) => {
        for (const part of pagesOf(table, room).parts) {
          if (part.heights === undefined) continue;
          const used = part.beginsPage ? 0 : room.used;
          expect(used + HEADER + heightOf(part)).toBeLessThanOrEqual(WHOLE);
          for (const [need, given] of roomsIn(table, part)) expect(given).toBeGreaterThanOrEqual(need - 0.01);
        }
      }),
    );
  });

  it('leave no row of a group alone where a page could hold the group', () => {
    fc.assert(
      fc.property(tables, rooms, (table, room) => {
        for (const { start } of pagesOf(table, room).parts.slice(1)) {
          const { before, after } = partedAt(table, start);
          const group = table.rows.slice(start - before, start + after);
          const least = Math.max(...group.flatMap(({ cells }) => cells.map(({ height }) => height)));
          const high = group.reduce((sum, { cells }) => sum + (cells.at(-1)?.height ?? 0), 0) + least;
          if (before > 0 && high < WHOLE / 2) expect(Math.min(before, after)).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('never hold totals only, where a page has room for the last row with them', () => {
    fc.assert(
      fc.property(tables, rooms, (table, room) => {
        const last = table.rows.findLast(({ isTotal }) => !isTotal)?.cells ?? [];
        const high = Math.max(...last.map(({ height }) => height));
        for (const { start } of pagesOf(table, room).parts) {
          if (high < WHOLE - 150) expect(table.rows[start]?.isTotal).toBe(false);
        }
      }),
    );
  });

  it('are filled where one ends early, so that the next row has no room on it', () => {
    fc.assert(
      fc.property(tables, rooms, (table, room) => {
        const { parts } = pagesOf(table, room);
        for (const part of parts.slice(0, -1)) {
          if (part.heights === undefined) continue;
          const used = part.beginsPage ? 0 : room.used;
          expect(WHOLE - used - HEADER - heightOf(part)).toBeLessThan(18);
        }
      }),
    );
  });
});
