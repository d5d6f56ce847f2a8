import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/model/printing/paper.ts';
import { expectTable, type Rows } from './annex-table.ts';
import { annexesIn, criteriaOf } from './criteria.ts';
import { pagesOf } from './pages.ts';
import { python } from './programs.ts';

interface Geometry {
  readonly [side: string]: number;
}

interface Docx {
  readonly title: string;
  readonly dates: readonly string[];
  readonly sections: readonly (Geometry & { readonly isLandscape: boolean })[];
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly {
    readonly columns: number;
    readonly repeated: readonly boolean[];
    readonly rows: Rows;
    /** How many cells each column has: merged ones count once. */
    readonly cells: readonly number[];
  }[];
  readonly styles: Readonly<Record<string, { readonly font: string | null; readonly size: number | null }>>;
  readonly fonts: readonly string[];
}

const folder = inject('products');
const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
const annexes = annexesIn(folder);
const FULL_MARKS: Readonly<Record<string, number>> = { '1-county': 200, '2-municipal': 100 };
/** Millimetres: Word counts in twentieths of a point, and the type area is a whole number of characters wide. */
const TOLERANCE = 0.1;

const known = new Map<string, Promise<Docx>>();

/** What a file says; each is read once. */
function read(name: string): Promise<Docx> {
  const found = known.get(name) ?? (python('read-docx.py', join(folder, name)) as Promise<Docx>);
  known.set(name, found);
  return found;
}

describe('python-docx', () => {
  it.each(annexes)('reads every criterion of %s with its titles, points and department', async (name, annex) => {
    const { tables } = await read(`${name}.docx`);
    expect(tables).toHaveLength(1);
    expectTable(tables[0]?.rows ?? [], {
      ...(await criteriaOf(folder, annex)),
      fullMarks: FULL_MARKS[annex.system] ?? 0,
    });
  });

  it('reads the annexes that are bound behind the measures', async () => {
    const { tables } = await read('measures.docx');
    const systems = Object.keys(FULL_MARKS);
    expect(tables).toHaveLength(systems.length);
    for (const [index, system] of systems.entries()) {
      const { criteria, names: classes } = await criteriaOf(folder, { system, unitClass: undefined });
      expectTable(tables[index]?.rows ?? [], { criteria, names: classes, fullMarks: FULL_MARKS[system] ?? 0 });
    }
  });

  it.each(Object.keys(FULL_MARKS))('reads every criterion of %s once in the tables of departments', async (system) => {
    const { tables } = await read(`departments-${system}.docx`);
    const { criteria } = await criteriaOf(folder, { system, unitClass: undefined });
    const bare = (text: unknown): string => String(text).replace(/^\d+\. /, '');
    const found = tables.slice(1).flatMap(({ rows }) => rows.slice(1, -1).map((row) => bare(row[4]).split('\n')[0]));
    expect(found.toSorted()).toEqual(criteria.map(({ wordings }) => wordings[0]).toSorted());
  });

  it.each(annexes)('sees one cell of %s over all rows of a level-3 indicator on a page', async (name, annex) => {
    const { tables } = await read(`${name}.docx`);
    const { criteria } = await criteriaOf(folder, annex);
    const headAndSum = 2;
    const indicators = new Set(criteria.map(({ number }) => number)).size;
    const [number = 0, first = 0, second = 0, third = 0, wording = 0] = tables[0]?.cells ?? [];
    const numbers = tables[0]?.rows.map((row) => row[0]) ?? [];
    expect(numbers.filter((each, index) => each !== numbers[index - 1])).toHaveLength(indicators + headAndSum);
    expect([number, wording]).toEqual([third, criteria.length + headAndSum]);
    // One that goes on over a page end has a cell on either side of it.
    const pageEnds = (await pagesOf(join(folder, `${name}.pdf`))).length - 1;
    expect(number).toBeGreaterThanOrEqual(indicators + headAndSum);
    expect(number).toBeLessThanOrEqual(indicators + headAndSum + pageEnds);
    expect(first).toBeLessThanOrEqual(second);
    expect(second).toBeLessThan(third);
  });

  it.each(names)('finds in %s that the head of every table is repeated, and nothing else', async (name) => {
    for (const { repeated, rows, columns } of (await read(name)).tables) {
      expect(repeated).toEqual(repeated.map((_, index) => index === 0));
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns]));
    }
  });

  it.each(names)('measures in %s the pages and margins of GB/T 9704', async (name) => {
    const { sections } = await read(name);
    expect(sections.map(({ isLandscape }) => isLandscape)).toEqual(
      sections.map((_, index) => !(name === 'measures.docx' && index === 0)),
    );
    for (const { isLandscape, ...geometry } of sections) {
      for (const [side, millimetres] of Object.entries(PAGES[isLandscape ? 'landscape' : 'portrait'])) {
        expect(Math.abs((geometry[side] ?? 0) - millimetres), side).toBeLessThan(TOLERANCE);
      }
    }
  });

  it.each(names)('finds in %s the styles by name, with the official families', async (name) => {
    const { styles, fonts } = await read(name);
    const official = ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'];
    expect(fonts.filter((each) => !official.includes(each))).toEqual([]);
    expect(styles).toMatchObject({
      Title: { font: '方正小标宋简体', size: 22 },
      'Heading 2': { font: '黑体', size: 16 },
      'Heading 3': { font: '楷体_GB2312', size: 16 },
      'Heading 4': { font: '仿宋_GB2312', size: 16 },
      'Body Text': { font: '仿宋_GB2312', size: 16 },
      附件标识: { font: '黑体', size: 16 },
      表头: { font: '黑体' },
      表格文字: { font: '仿宋_GB2312' },
    });
  });

  it.each(names)('finds in %s its title, and no date of the clock', async (name) => {
    const { title, dates, paragraphs } = await read(name);
    const titles = paragraphs.filter(({ style }) => style === 'Title').map(({ text }) => text);
    expect(title.startsWith(titles[0]?.replace(/\s/g, '') ?? '?'), title).toBe(true);
    expect(dates.filter((date) => !date.startsWith('2020-01-01'))).toEqual([]);
  });
});
