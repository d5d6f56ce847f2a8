import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/layout/document.ts';
import { number, type ResultColumn, rowsOf, tableOf, text } from '../../../src/layout/results/sheet.ts';
import { sizeFor } from '../../../src/layout/results/widths.ts';
import { setTable } from '../../../src/layout/setting/set-table.ts';

type Thing = readonly string[];

const WHOLE = 225;

function columnsFor(titles: readonly string[], width: number): readonly ResultColumn<Thing>[] {
  return [
    { title: '名次', width: 9, align: 'center', say: (_, index) => number(index + 1) },
    { title: '被考核单位', width: 20, align: 'left', isWide: true, say: () => text('市人力资源社会保障局') },
    ...titles.map(
      (title, at): ResultColumn<Thing> => ({ title, width, align: 'center', say: (thing) => number(thing[at]) }),
    ),
    { title: '结果运用', width: 28, align: 'left', isWide: true, say: () => text('主要负责人年度考核不得评为优秀') },
  ];
}

function linesOfNumbers(columns: readonly ResultColumn<Thing>[], things: readonly Thing[]) {
  const size = sizeFor(columns, rowsOf(columns, things), WHOLE, 9);
  const table = tableOf('考核结果', columns, things, { whole: WHOLE, size });
  const set = setTable(table, size);
  const paragraphs = set.rows.flatMap(({ cells }) => cells.flatMap((each) => each.paragraphs));
  return {
    ...{ size, table },
    numbers: paragraphs.filter(({ role }) => role === 'number').map(({ lines }) => lines.map(textOf)),
    whole: table.columns.reduce((sum, { width }) => sum + width, 0),
  };
}

describe('a table of results', () => {
  it('parts no score of a column that was meant for shorter ones', () => {
    const { numbers, size } = linesOfNumbers(columnsFor(['实绩', '满意度'], 12), [['195.75', '约 158.33']]);
    expect(numbers).toEqual([['1'], ['195.75'], ['约 158.33']]);
    expect(size).toBe(9);
  });

  it('is set smaller where its numbers have no room otherwise', () => {
    const titles = Array.from({ length: 16 }, (_, index) => `指标${index + 1}`);
    const { numbers, size, whole } = linesOfNumbers(columnsFor(titles, 13), [titles.map(() => '1195.75')]);
    expect(numbers.every((lines) => lines.length === 1)).toBe(true);
    expect(size).toBeLessThan(9);
    expect(whole).toBeLessThanOrEqual(WHOLE);
  });

  it('stays on its page and parts no number as long as there is any room', async () => {
    const score = fc.integer({ min: 0, max: 99_999 }).map((each) => `${each / 100}`);
    const made = fc.integer({ min: 0, max: 14 }).chain((count) =>
      fc.record({
        titles: fc.array(fc.constantFrom('思想建设', '实绩', '满意度', '深化党的建设制度改革'), {
          minLength: count,
          maxLength: count,
        }),
        things: fc.array(fc.array(score, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }),
        width: fc.integer({ min: 5, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(made, ({ titles, things, width }) => {
        const { numbers, whole } = linesOfNumbers(columnsFor(titles, width), things);
        expect(whole).toBeLessThanOrEqual(WHOLE + 1e-6);
        expect(numbers.filter((lines) => lines.length > 1)).toEqual([]);
      }),
    );
  });
});
