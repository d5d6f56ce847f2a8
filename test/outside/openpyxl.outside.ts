import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/model/printing/paper.ts';
import { expectTable, type Rows } from './annex-table.ts';
import { annexesIn, criteriaOf } from './criteria.ts';
import { python } from './programs.ts';

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly rows: Rows;
  readonly merged: readonly string[];
  /** Types of cells as openpyxl calls them: `n` number or nothing, `s` text, `f` formula, `d` date. */
  readonly types: readonly string[];
  readonly printTitles: string | null;
  readonly orientation: string;
  readonly paper: number;
  readonly fit: readonly [toPage: boolean, width: number, height: number];
  readonly margins: Readonly<Record<string, number>>;
  readonly footer: string;
}

interface Workbook {
  readonly title: string;
  readonly dates: readonly string[];
  readonly sheets: readonly Sheet[];
}

const folder = inject('products');
const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const annexes = annexesIn(folder);
const FULL_MARKS: Readonly<Record<string, number>> = { '1-county': 200, '2-municipal': 100 };
/** A4 in the numbering of paper sizes (ECMA-376, 18.3.1.63). */
const A4 = 9;

const known = new Map<string, Promise<Workbook>>();

/** What a file says; each is read once. */
function read(name: string): Promise<Workbook> {
  const found = known.get(name) ?? (python('read-xlsx.py', join(folder, name)) as Promise<Workbook>);
  known.set(name, found);
  return found;
}

/** The rows from the head of the table to its sum. */
function tableOf({ rows }: Sheet): Rows {
  const isSum = ([first]: Rows[number]): boolean => /^(?:合计|小计)(?:（|$)/.test(String(first));
  const start = rows.findIndex((row) => row.includes('考核内容') || row.includes('考核内容（项）'));
  return rows.slice(start, rows.findLastIndex(isSum) + 1);
}

describe('openpyxl', () => {
  it.each(annexes)('reads every criterion of %s with its titles, points and department', async (name, annex) => {
    const { sheets } = await read(`${name}.xlsx`);
    expect(sheets).toHaveLength(1);
    const rows = sheets.flatMap(tableOf).map((row) => row.map((cell) => cell ?? ''));
    expectTable([(rows[0] ?? []).map(String), ...rows.slice(1)], {
      ...(await criteriaOf(folder, annex)),
      fullMarks: FULL_MARKS[annex.system] ?? 0,
    });
  });

  it.each(annexes)('reads the points of %s as numbers, but for those with the name of a class', async (name, annex) => {
    const { sheets } = await read(`${name}.xlsx`);
    const points = sheets.flatMap((sheet) => tableOf(sheet).slice(1)).map((row) => row[5]);
    const texts = points.filter((each) => typeof each !== 'number');
    const { criteria } = await criteriaOf(folder, annex);
    const special = criteria.filter((item) => new Set(item.points.values()).size > 1);
    expect(texts).toHaveLength(special.length);
    expect(texts.filter((each) => !/^[\d.]+\n\D/.test(String(each)))).toEqual([]);
  });

  it.each(Object.keys(FULL_MARKS))('adds the points of all departments of %s to the full marks', async (system) => {
    const { sheets } = await read(`departments-${system}.xlsx`);
    const [summary, ...departments] = sheets.map((sheet) => tableOf(sheet));
    const sums = departments.map((rows) => rows.at(-1)?.[5]);
    expect(sums).toEqual(summary?.slice(1, -1).map((row) => row[3]));
    expect(sums.reduce<number>((all, each) => all + Number(each), 0)).toBe(FULL_MARKS[system]);
    expect(summary?.at(-1)?.slice(3)).toEqual(summary?.[0]?.slice(3).map(() => FULL_MARKS[system]));
  });

  it.each(names)('finds no formulas in %s', async (name) => {
    for (const { types } of (await read(name)).sheets) expect(types).toEqual(['n', 's']);
  });

  it.each(annexes)(
    'finds in %s one cell over all rows of a level-3 indicator, or one on each of its pages',
    async (name, annex) => {
      const [sheet] = (await read(`${name}.xlsx`)).sheets;
      const { criteria } = await criteriaOf(folder, annex);
      const start = (sheet?.rows.findIndex((row) => row.includes('考核内容')) ?? 0) + 2;
      const spans = new Map<string, number[]>();
      for (const [index, { number }] of criteria.entries()) {
        spans.set(number, [...(spans.get(number) ?? []), start + index]);
      }
      const expected = [...spans.values()]
        .filter(({ length }) => length > 1)
        .map((rows) => `D${rows[0]}:D${rows.at(-1)}`);
      const parts = (sheet?.merged ?? []).filter((area) => area.startsWith('D')).map(rowsOf);
      const spanned = expected.map(rowsOf);
      const outside = parts.filter(([top, end]) => !spanned.some(([first, last]) => first <= top && end <= last));
      expect(outside).toEqual([]);
      for (const [first, last] of spanned) {
        const own = parts.filter(([top]) => first <= top && top <= last);
        expect(own.length).toBeLessThanOrEqual(2);
        const labels = new Set(sheet?.rows.slice(first - 1, last).map((row) => row[3]));
        expect([labels.size, labels.has(null), labels.has('')]).toEqual([1, false, false]);
      }
    },
  );

  it.each(names)('finds every sheet of %s made for A4 with the head repeated', async (name) => {
    const { sheets } = await read(name);
    for (const { rows, printTitles, orientation, paper, fit, isVisible, margins, footer } of sheets) {
      const head = rows.findIndex((row) => row.includes('考核内容') || row.includes('考核内容（项）')) + 1;
      expect(printTitles).toBe(`$${head}:$${head}`);
      expect([orientation, paper, isVisible, ...fit]).toEqual(['landscape', A4, true, true, 1, 0]);
      expect(footer).toBe('第 &P 页 共 &N 页');
      for (const [side, millimetres] of Object.entries(margins)) {
        expect(millimetres, side).toBeCloseTo(PAGES.landscape[side as keyof typeof PAGES.landscape], 1);
      }
    }
  });

  it.each(names)('finds in %s its title, and no date of the clock', async (name) => {
    const { title, dates, sheets } = await read(name);
    const texts = sheets.flatMap(({ rows }) => rows.slice(0, 2).map((row) => String(row[0])));
    expect(
      texts.some((text) => title.startsWith(text.replace(/\s/g, ''))),
      title,
    ).toBe(true);
    expect(dates.filter((date) => !date.startsWith('2020-01-01'))).toEqual([]);
  });
});

/** The first and the last row of an area: `D4:D9`. */
function rowsOf(area: string): readonly [number, number] {
  const [first = 0, last = 0] = [...area.matchAll(/\d+/gu)].map(([row]) => Number(row));
  return [first, last];
}
