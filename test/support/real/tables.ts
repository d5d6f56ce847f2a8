import { byColumns, type Entry, withSubtotals } from './entries.ts';
import type { GridRow } from './grid.ts';
import type { Frame } from './repository.ts';
import {
  baseAndPairs,
  pointsFirst,
  scalesOfParts,
  sharesOfShares,
  tierRows,
  townSections,
  unitSections,
} from './shapes.ts';

/** A table of a real office: where it is, what it is called in our words, how it is read, and what is wrong with it by itself. */
export interface RealTable extends Frame {
  readonly file: string;
  readonly read: (rows: readonly GridRow[]) => readonly Entry[];
  /** How many rows it has in which something is scored. */
  readonly criteria: number;
  /** How many indicators right above these, and how many core items. */
  readonly counts: { readonly leaves: number; readonly core: number };
  /** The columns whose words are all printed. */
  readonly words: readonly number[];
  /** How many different words of these columns are in headers, totals and notes only. */
  readonly beside?: number;
  /** What is printed below the total of what is added beside it at most. */
  readonly bonus?: string;
  /** What `check` has to say: codes with the numbers that are stated and that are found. */
  readonly faults?: readonly string[];
}

/** Three levels, where only level 1 and the last column have points. */
const THREE = ['一级指标', '二级指标', '三级指标'] as const;
const PARTS = {
  levels: THREE,
  scored: '评分内容',
  fullMarks: 100,
  read: scalesOfParts,
  words: [0, 2, 4, 5, 6],
} as const;
/** One cell of what is scored is merged over two level-3 indicators. */
const SPECIALTY = {
  ...{
    levels: THREE,
    scored: '评估要点',
    fullMarks: 100,
    criteria: 39,
    words: [0, 1, 2, 3, 4],
    beside: 17,
    counts: { leaves: 39, core: 15 },
  },
  faults: ['text-duplicate'],
  read: (rows: readonly GridRow[]) =>
    byColumns(rows, { levels: [{ title: 0 }, { title: 1 }, { title: 2 }], text: 3, scoring: 4, points: 5 }),
} as const;
const TOWNS = {
  bonus: '最多20分',
  ...{
    levels: ['类别', '考核项目'],
    scored: '指标要求',
    fullMarks: 100,
    criteria: 46,
    words: [1, 3, 4],
    beside: 4,
    counts: { leaves: 25, core: 0 },
  },
  read: townSections,
} as const;
const WAREHOUSE = {
  ...{
    levels: ['大类', '小类'],
    scored: '要求',
    fullMarks: 1000,
    criteria: 164,
    words: [0, 1, 2, 4],
    beside: 7,
    counts: { leaves: 47, core: 0 },
  },
  read: (rows: readonly GridRow[]) => {
    const columns = { levels: [{ title: 0 }, { title: 1 }], text: 2, points: 3, scoring: 4 };
    return withSubtotals(rows, byColumns(rows, columns));
  },
} as const;

/** Every table that is there, but for what was read from columns, codes and prose (text) and what Word has of the same. */
export const TABLES: readonly RealTable[] = [
  {
    file: 'html/01-river-units.html',
    bonus: '最多20分',
    ...{ levels: ['类别', '部门类别', '部门', '考核内容'], scored: '评分标准', fullMarks: 100 },
    ...{ read: unitSections, criteria: 112, words: [1, 2, 4, 5], beside: 3, counts: { leaves: 42, core: 0 } },
    faults: ['sum-mismatch 60 50'],
  },
  { file: 'html/02-river-towns.html', ...TOWNS, faults: ['sum-mismatch 3 2', 'sum-mismatch 7 0'] },
  { file: 'sheet/02-river-towns.xlsx', ...TOWNS, faults: ['sum-mismatch 3 2', 'sum-mismatch 7 0'] },
  {
    file: 'html/03-health-inspection-2013.html',
    bonus: '最多12分',
    ...{
      levels: ['方面'],
      scored: '要求',
      fullMarks: 100,
      adds: 15,
      criteria: 29,
      words: [0, 1, 3],
      beside: 12,
      counts: { leaves: 7, core: 0 },
    },
    read: (rows) => byColumns(rows, { levels: [{ title: 0 }], text: 1, scoring: 3 }),
    faults: ['limit-mismatch 10 7'],
  },
  {
    file: 'html/04-residency-base-2016.html',
    bonus: '最多10分',
    ...{
      levels: THREE,
      scored: '评估要点',
      fullMarks: 100,
      adds: 10,
      criteria: 42,
      words: [0, 1, 2, 3, 5],
      beside: 8,
      counts: { leaves: 42, core: 16 },
    },
    read: (rows) =>
      byColumns(rows, { levels: [{ title: 0 }, { title: 1 }, { title: 2 }], text: 3, scoring: 5, points: 6 }),
    faults: ['sum-mismatch 35 37', 'sum-mismatch 20 19', 'sum-mismatch 25 24'],
  },
  { file: 'html/zp-01.html', ...SPECIALTY },
  { file: 'html/zp-12.html', ...SPECIALTY },
  { file: 'html/08-project-epidemic.html', ...PARTS, criteria: 49, beside: 10, counts: { leaves: 10, core: 0 } },
  {
    file: 'html/09-project-travel-broken-rowspan.html',
    ...PARTS,
    criteria: 35,
    beside: 8,
    counts: { leaves: 15, core: 0 },
  },
  { file: 'html/kpi-jyq.html', ...PARTS, criteria: 35, beside: 7, counts: { leaves: 11, core: 0 } },
  {
    file: 'html/11-class-teacher-base-plus-minus.html',
    bonus: '不封顶',
    ...{
      levels: ['方面'],
      scored: '基准',
      fullMarks: 80,
      read: baseAndPairs,
      criteria: 22,
      words: [0, 1, 2],
      beside: 14,
      counts: { leaves: 8, core: 0 },
    },
  },
  {
    file: 'sheet/01-points-in-first-column.xlsx',
    ...{
      levels: ['要点'],
      scored: '评分内容',
      fullMarks: 100,
      read: pointsFirst,
      criteria: 6,
      words: [1, 2],
      beside: 2,
      counts: { leaves: 6, core: 0 },
    },
  },
  {
    file: 'sheet/02-tiers-negative-merged.xlsx',
    ...{
      levels: ['方面'],
      scored: '表现',
      fullMarks: 710,
      read: tierRows,
      criteria: 25,
      words: [],
      counts: { leaves: 5, core: 0 },
    },
  },
  {
    file: 'sheet/03-two-parts-weights.xlsx',
    ...{
      levels: ['项目'],
      scored: '指标要求',
      fullMarks: 100,
      read: sharesOfShares,
      criteria: 5,
      words: [0, 3],
      beside: 11,
      faults: ['text-duplicate'],
      counts: { leaves: 2, core: 0 },
    },
  },
  { file: 'sheet/04-warehouse-safety-1000.csv', ...WAREHOUSE },
  { file: 'sheet/04-warehouse-safety-1000.xlsx', ...WAREHOUSE },
];
