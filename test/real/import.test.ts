import { beforeAll, describe, expect, it } from 'vitest';
import { HAS_DOCUMENTS, type Imported, importedFrom, remarked, shapeOf, worthOf } from '../support/real/imported.ts';

/** A document and, in figures only, what it says. */
interface Truth {
  readonly file: string;
  /** Indicators of each level from the first on, and criteria. */
  readonly shape: readonly number[];
  readonly fullMarks: string | undefined;
  /** What the items of level 1 count. */
  readonly worth: readonly string[];
  /** What must be said of it; nothing else may be. */
  readonly remarks: readonly string[];
  /** How many different departments are named. */
  readonly departments?: number;
  readonly core?: number;
}

const UNITS = {
  shape: [3, 8, 36, 36, 110],
  fullMarks: '100',
  worth: ['40', '60', '-'],
  remarks: ['number-twice 30', 'alternatives-assumed 60', 'alternatives-assumed 60', 'sum-differs 60 50'],
} as const;
const TOWNS = {
  shape: [6, 23, 46],
  fullMarks: '100',
  worth: ['31', '2', '15', '45', '7', 'adds 7'],
  remarks: ['cell-not-used', 'sum-differs 3 2', 'bonus-differs 7 20', 'total-without-bonus 100 107'],
  departments: 14,
} as const;
const INSPECTION = {
  shape: [7, 29],
  fullMarks: '100',
  worth: ['7', '9', '8', '17', '32', '23+10', '4+5'],
  remarks: ['bonus-differs 10 7', 'note-bears'],
} as const;
const RESIDENCY = {
  shape: [5, 25, 42, 42],
  fullMarks: '100',
  worth: ['20', '35', '20', '25', 'adds 10'],
  remarks: ['sum-differs 35 37', 'sum-differs 20 19', 'sum-differs 25 24'],
  core: 16,
} as const;
const SPECIALTY = {
  ...{ shape: [4, 10, 39, 39], fullMarks: '100', worth: ['20', '15', '30', '35'], remarks: ['note-bears'], core: 15 },
} as const;
const PARTS = { fullMarks: '100', worth: ['50% of 100', '25% of 100', '25% of 100'] } as const;
const TWO_EMPTY = ['empty-category', 'empty-category'] as const;
const WAREHOUSE = {
  shape: [13, 47, 164],
  fullMarks: '1000',
  worth: ['10', '20', '20', '100', '100', '220', '180', '100', '40', '80', '70', '20', '40'],
  remarks: [],
} as const;

const TRUTHS: readonly Truth[] = [
  { file: 'html/01-river-units.html', ...UNITS },
  { file: 'word/01-river-units.docx', ...UNITS },
  { file: 'html/02-river-towns.html', ...TOWNS },
  { file: 'word/02-river-towns.docx', ...TOWNS },
  { file: 'sheet/02-river-towns.xlsx', ...TOWNS },
  { file: 'html/03-health-inspection-2013.html', ...INSPECTION },
  { file: 'word/03-health-inspection-2013.docx', ...INSPECTION },
  { file: 'html/04-residency-base-2016.html', ...RESIDENCY },
  { file: 'word/04-residency-base-2016.docx', ...RESIDENCY },
  { file: 'html/zp-01.html', ...SPECIALTY },
  { file: 'html/zp-12.html', ...SPECIALTY },
  { file: 'html/08-project-epidemic.html', shape: [3, 9, 49], remarks: TWO_EMPTY, ...PARTS },
  { file: 'word/08-project-epidemic.docx', shape: [3, 9, 49], remarks: TWO_EMPTY, ...PARTS },
  { file: 'html/09-project-travel-broken-rowspan.html', shape: [3, 10, 35], remarks: ['empty-category'], ...PARTS },
  { file: 'html/kpi-jyq.html', shape: [3, 11, 35], remarks: [], ...PARTS },
  {
    ...{
      file: 'html/11-class-teacher-base-plus-minus.html',
      shape: [8, 22],
      fullMarks: undefined,
      remarks: ['note-bears'],
    },
    worth: ['15', '15', '10', '10', '10', '10', '10', '-'],
  },
  {
    ...{ file: 'sheet/01-points-in-first-column.xlsx', shape: [6], fullMarks: undefined, remarks: [] },
    worth: ['-', '10', '10', '10', '20', '50'],
  },
  {
    file: 'sheet/03-two-parts-weights.xlsx',
    shape: [2, 9, 10],
    fullMarks: undefined,
    worth: ['50%', '50%'],
    remarks: ['title-weight', 'title-weight', 'title-weight'],
  },
  { file: 'sheet/04-warehouse-safety-1000.csv', ...WAREHOUSE },
  { file: 'sheet/04-warehouse-safety-1000.xlsx', ...WAREHOUSE },
];

// They are real documents that are no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_DOCUMENTS).each(TRUTHS)('the real document $file', (truth) => {
  let read: Imported;
  beforeAll(async () => {
    read = await importedFrom(`real/${truth.file}`);
  });

  it('has as many indicators and criteria as were counted, with their points', () => {
    const { systems } = read.draft;
    expect(systems).toHaveLength(1);
    expect(shapeOf(systems[0]?.items ?? [])).toEqual(truth.shape);
    expect(systems[0]?.items.map(worthOf)).toEqual(truth.worth);
    expect(systems[0]?.fullMarks?.value).toBe(truth.fullMarks);
  });

  it('is told to be wrong where it is, and nowhere else', () => {
    expect(remarked(read.draft).toSorted()).toEqual(truth.remarks.toSorted());
  });

  it('leaves no character unaccounted for', () => {
    expect(read.account.unaccounted).toBe(0);
    expect(read.account.characters).toBeGreaterThan(200);
  });

  it('names its departments and its core items', () => {
    const all = [...read.draft.systems].flatMap(({ items }) => everyItem(items));
    if (truth.departments !== undefined) {
      expect(new Set(all.flatMap(({ departments }) => departments)).size).toBe(truth.departments);
    }
    if (truth.core !== undefined) expect(all.filter(({ core }) => core)).toHaveLength(truth.core);
  });
});

describe.skipIf(!HAS_DOCUMENTS)('a workbook whose columns nobody can tell', () => {
  it('is told to be that, sheet by sheet, with every character accounted for', async () => {
    const { draft, account } = await importedFrom('real/sheet/02-tiers-negative-merged.xlsx');
    expect([draft.systems, remarked(draft)]).toEqual([[], ['table-not-used', 'table-not-used']]);
    expect(account.unaccounted).toBe(0);
  });
});

function everyItem(items: Imported['draft']['systems'][number]['items']): typeof items {
  return items.flatMap((item) => [item, ...everyItem(item.children)]);
}
