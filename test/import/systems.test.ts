import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/import/account.ts';
import type { DraftItem } from '../../src/import/draft.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import type { Source } from '../../src/import/source.ts';
import { sourceOf } from '../../src/import/sources/source-of.ts';
import { writeCsv } from '../../src/writers/csv/write.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { documentOfRows } from '../support/grid-documents.ts';
import { sourceOfRows, type TypedCell } from '../support/grids.ts';
import {
  levelsOf,
  type PlainItem,
  plainSystem,
  printed,
  type TableLayout,
  tableLayout,
  tableOf,
} from '../support/imported-systems.ts';

/** An item in short: its title, what it counts, who scores it, and what lies below it. */
type Short = readonly [title: string, points: string, departments: readonly string[], items: readonly Short[]];

function ofPlain(items: readonly PlainItem[]): readonly Short[] {
  return items.map(({ title, tenths, departments, items: below }) => [
    title,
    printed(tenths),
    departments,
    ofPlain(below),
  ]);
}

function ofDraft(items: readonly DraftItem[]): readonly Short[] {
  return items.map(({ words, points, departments, children }) => {
    const value = points?.kind === 'points' ? points.value : (points?.kind ?? '');
    return [words, value, departments, ofDraft(children)];
  });
}

/** What is read of a source is the system, nothing is remarked, and no character is left. */
function holds(source: Source, items: readonly PlainItem[]): void {
  const draft = recognised(source);
  expect(draft.systems).toHaveLength(1);
  expect(ofDraft(draft.systems[0]?.items ?? [])).toEqual(ofPlain(items));
  expect(draft.remarks).toEqual([]);
  const { unaccounted, unused } = accountOf(source, draft);
  expect([unaccounted, unused]).toEqual([0, []]);
}

/** Rows in which one of the figures in brackets, whichever it is, is greater by 1. */
function withOther(rows: readonly (readonly TypedCell[])[], at: number): readonly (readonly TypedCell[])[] {
  const stating = rows.flatMap((row) => row.filter((each) => FIGURE.test(textIn(each))));
  const changed = stating[at % stating.length];
  return rows.map((row) =>
    row.map((each) => {
      if (each !== changed) return each;
      const text = textIn(each).replace(FIGURE, (_, figure: string) => `（${Number(figure) + 1}分）`);
      return typeof each === 'string' ? text : { ...each, text };
    }),
  );
}

const FIGURE = /（([\d.]+)分）/u;

function textIn(each: TypedCell): string {
  return typeof each === 'string' ? each : each.text;
}

/** Systems with a layout each. */
const drawn = fc.tuple(plainSystem, tableLayout);

describe('a system of any shape in a table of any layout', () => {
  it('is read as it is', () => {
    fc.assert(
      fc.property(drawn, ([items, layout]) => {
        holds(sourceOfRows(tableOf(items, layout).rows), items);
      }),
      { numRuns: 300 },
    );
  });

  it('is told where one figure of a text is another one', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ([items, layout], at) => {
        const { rows } = tableOf(items, { ...layout, points: 'texts', labels: 'merged' });
        const draft = recognised(sourceOfRows(withOther(rows, at)));
        expect(draft.remarks.filter(({ code, changesTotal }) => code === 'sum-differs' && changesTotal)).not.toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });

  const WRITERS: Readonly<Record<string, (rows: ReturnType<typeof tableOf>) => Promise<Uint8Array | string>>> = {
    docx: async ({ before, rows }) => writeDocx(documentOfRows(before, rows)),
    xlsx: ({ before, rows }) => writeXlsx(documentOfRows(before, rows)),
    html: async ({ before, rows }) => writeHtml(documentOfRows(before, rows)),
    csv: async ({ rows }) => writeCsv(documentOfRows([], rows)),
  };

  it.each(Object.keys(WRITERS))('is read as it is from %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(drawn, async ([items, layout]) => {
        const written = await WRITERS[format]?.(tableOf(items, layout));
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
        const source = bytes === undefined ? undefined : await sourceOf(bytes, `表.${format}`);
        expect(source).toBeDefined();
        if (source !== undefined) holds(source, items);
      }),
      { numRuns: 30 },
    );
  });

  it('is drawn with every number of levels and every layout', () => {
    const seen = new Set<string>();
    const layouts = (layout: TableLayout) => [
      layout.labels,
      layout.points,
      String(layout.hasSections),
      layout.order[0],
    ];
    for (const [items, layout] of fc.sample(drawn, { numRuns: 200, seed: 1 })) {
      for (const each of [`${levelsOf(items)} levels`, ...layouts(layout)]) seen.add(each ?? '');
    }
    const all = ['1 levels', '2 levels', '3 levels', '4 levels', 'merged', 'repeated', 'first', 'column', 'texts'];
    expect([...seen]).toEqual(expect.arrayContaining([...all, 'true', 'false', 'number', 'points']));
  });
});
