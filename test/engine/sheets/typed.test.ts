import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSheet } from '../../../src/engine/sheets/merge-sheet.ts';
import { comparable } from '../../../src/import/criteria-sheet/fields.ts';
import type { Grid } from '../../../src/import/criteria-sheet/grid.ts';
import { type CriteriaSheet, isPointsKey, type SheetKey } from '../../../src/model/sheets/criteria-sheet.ts';
import { adorned } from '../../support/adorned.ts';
import type { Desk } from '../../support/clerks.ts';
import { edited, gridOf, sheetOf } from '../../support/criteria-sheets.ts';
import { broughtBack, draftOf, gridOfDesk, type Sent, sentOf, sheetNow } from '../../support/desks.ts';
import { arbitraryChooser, type Chooser } from '../../support/drafts.ts';
import { SMALL } from '../../support/fixtures.ts';
import { merged, systemOf } from '../../support/sheet-merges.ts';
import { arbitrarySystem } from '../../support/systems.ts';

/** What clerks type into cells of a column, some of which nobody can use; … is what stood there before. */
const TYPED: Readonly<Partial<Record<SheetKey, readonly string[]>>> = {
  text: ['…，按月报告', '改写的一项'],
  weight: ['30%', '1/3', '0.25', '三成', ''],
  deducts: ['2', '不封顶', '若干', ''],
  adds: ['2', '不封顶', '若干', ''],
  veto: ['是', '', '也许'],
  core: ['★', '', '是'],
  department: ['市委组织部', '市委宣传部', '市委组织部、市委宣传部', '市委组织部60%、市委宣传部40%', '某某局'],
  cooperating: ['…、市委组织部', '市委宣传部', '某某局', ''],
  scoring: ['每缺1次扣0.05分', '由考核单位综合评定', ''],
  targets: ['1000万元', '第一名；第二名', ''],
  evidence: ['…、照片', '台账', ''],
  method: ['…、听取汇报', '查阅资料', ''],
  notApplicable: ['按其余各项折算', '计满分', '不计分', '随便', ''],
  remark: ['…、新的备注', '另一备注', ''],
  note: ['写给同事', ''],
};

function typedInto(key: SheetKey, before: string): readonly string[] {
  if (isPointsKey(key)) return before === '' ? [] : ['0.5', '１．５分', '12', '两分', '-1'];
  return (TYPED[key] ?? []).map((text) => text.replace(before === '' ? '…、' : '…', before));
}

function textsOf({ columns, rows }: CriteriaSheet): ReadonlyMap<string, ReadonlyMap<SheetKey, string>> {
  const keys = columns.map(({ key }) => key);
  return new Map(rows.map(({ id, cells }) => [id, new Map(keys.map((key, at) => [key, meant(key, cells[at] ?? '')]))]));
}

/** A text as it says the same in two ways: what is deducted ends where the points do, said or not. */
function meant(key: SheetKey, text: string): string {
  if (key === 'core' && text === '是') return '★';
  return comparable(key, key === 'scoring' ? text.replace('，扣完为止', '') : text);
}

const WORTH: ReadonlySet<SheetKey> = new Set<SheetKey>(['applicability', 'weight', 'adds', 'deducts', 'veto']);

/** Whether a cell follows from others of its row that were typed: for whom an item is, and what it counts. */
function isBound(typed: readonly SheetKey[], key: SheetKey): boolean {
  const isOf = (each: SheetKey): boolean => isPointsKey(each) || WORTH.has(each);
  const others = typed.filter((each) => each !== key);
  return isOf(key) && (others.some(isOf) || (typed.some(isOf) && !typed.includes(key)));
}

/** Columns that say where a row is, which are read apart. */
const PLACES = /^(?:id|number|(?:level|worth)-\d+)$/u;

type Typed = ReadonlyMap<string, ReadonlyMap<SheetKey, string>>;

/** Types into some cells of a desk, which it gives. */
function typeInto({ rows, keys }: Desk, choose: Chooser, count: number): Typed {
  const typed = new Map<string, Map<SheetKey, string>>();
  const free = keys.filter((key) => !PLACES.test(key));
  for (let index = 0; index < count; index += 1) {
    const [row, key] = [choose.among(rows), choose.among(free)];
    const text = row && key && choose.among(typedInto(key, row.cells.get(key) ?? ''));
    if (row?.id === undefined || key === undefined || text === undefined) continue;
    row.cells.set(key, text);
    typed.set(row.id, (typed.get(row.id) ?? new Map()).set(key, text));
  }
  return typed;
}

/** What a reading of a grid tells that it does not use: the rows, or the items, and the titles of their columns. */
async function toldOf(files: ReadonlyMap<string, string>, { sheet }: Sent, grid: Grid): Promise<ReadonlySet<string>> {
  const { system, registers, state } = await systemOf(files);
  const merged = mergeSheet({ ...sheet, grid }, state, system, registers, () => 'new');
  if (typeof merged === 'string') throw new Error(merged);
  return new Set(
    merged.remarks.map(({ place: { column, row }, id }) => `${column === '考核单位' ? id : row} ${column}`),
  );
}

/** The texts that a sheet must then have. */
function wanted({ sheet: { sent } }: Sent, typed: Typed, isTold: (id: string, title: string) => boolean): Typed {
  const before = textsOf(sent);
  return new Map(
    [...before].map(([id, cells]) => {
      const own = typed.get(id);
      const now = sent.columns.map(({ key, title }) => {
        const text = own?.get(key);
        return [key, text === undefined || isTold(id, title) ? (cells.get(key) ?? '') : meant(key, text)] as const;
      });
      return [id, new Map(now)];
    }),
  );
}

/** Without what follows from other cells that were typed, and without blanks: a sheet has no column that is blank in all rows. */
function withoutBound(texts: Typed, typed: Typed): Typed {
  return new Map(
    [...texts].map(([id, cells]) => {
      const own = [...(typed.get(id)?.keys() ?? [])];
      return [id, new Map([...cells].filter(([key, text]) => text !== '' && !isBound(own, key)))];
    }),
  );
}

describe('a cell that a clerk types', () => {
  it('stands there when the sheet is written again, or is told; no other cell changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySystem,
        arbitraryChooser,
        arbitraryChooser,
        fc.nat({ max: 6 }),
        async (drawn, looks, ...by) => {
          const files = draftOf(adorned(drawn, looks));
          const sent = await sentOf(files);
          const desk = sent.desk();
          const typed = typeInto(desk, ...by);
          const grid = gridOfDesk(sent, desk, () => 0);
          const told = await toldOf(files, sent, grid);
          const numbers = new Map(
            desk.rows.map(({ id }, at) => [id, 1 + (grid.rows.at(at - desk.rows.length)?.number ?? 0)]),
          );
          const parents = new Map(sent.sheet.sent.rows.map(({ id, path }) => [id, path.at(-1)]));
          const isTold = (id: string, title: string): boolean =>
            [numbers.get(id), id, parents.get(id)].some((each) => told.has(`${each} ${title}`));
          const now = textsOf(await sheetNow((await broughtBack(files, sent, grid)).files));
          expect(withoutBound(now, typed)).toEqual(withoutBound(wanted(sent, typed, isTold), typed));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is told where it is emptied and says what the indicator above says', async () => {
    const rows = edited(await sheetOf(SMALL), { 'center-group-plan': { 考核单位: '' } });
    const { remarks, merge } = await merged(gridOf(rows), { before: SMALL });
    expect(remarks.map(({ code, id }) => [code, id])).toEqual([['from-above', 'center-group-plan']]);
    expect(merge.edits).toEqual([]);
  });

  it('is told where a criterion would no longer count anything, whatever it counted', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, arbitraryChooser, async (drawn, looks) => {
        const files = draftOf(adorned(drawn, looks));
        const sheet = await sheetOf(files);
        const worths = sheet.columns.filter(
          ({ key }) => isPointsKey(key) || (WORTH.has(key) && key !== 'applicability'),
        );
        const emptied = Object.fromEntries(worths.map(({ title }) => [title, '']));
        const rows = edited(sheet, Object.fromEntries(sheet.rows.map(({ id }) => [id, emptied])));
        const { remarks, merge } = await merged(gridOf(rows), { before: files });
        expect(merge.edits).toEqual([]);
        expect(new Set(remarks.map(({ id }) => id))).toEqual(new Set(sheet.rows.map(({ id }) => id)));
        expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(['left-empty']));
      }),
      { numRuns: 20 },
    );
  });

  it('is told where a criterion would count in two ways, and may take the place of the other', async () => {
    const sheet = await sheetOf(SMALL);
    const put = async (cells: Readonly<Record<string, string>>) => {
      const { remarks, merge } = await merged(gridOf(edited(sheet, { 'lecture-team': cells })), { before: SMALL });
      return { codes: remarks.map(({ code }) => code), fields: merge.merged.items.get('lecture-team')?.fields };
    };
    const both = await put({ 最多扣分: '2' });
    expect(both.codes).toEqual(['several-worths']);
    expect(both.fields?.has('deducts')).toBe(false);
    const other = await put({ 最多扣分: '2', '分值（县）': '', '分值（城市区）': '' });
    expect(other.codes).toEqual([]);
    expect([other.fields?.has('points'), other.fields?.get('deducts')]).toEqual([false, { number: '2' }]);
  });
});
