import { beforeAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/model/opinions/suggestion.ts';
import { relationOf } from '../../src/opinions/deciding/relation.ts';
import type { FoundRow, Piece } from '../../src/opinions/table/found.ts';
import { matchRows } from '../../src/opinions/table/rows.ts';
import type { SentTable } from '../../src/opinions/table/sent-table.ts';
import { tableChanges } from '../../src/opinions/table/table-changes.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { annexTable, putIn, struckOut, untouchedRows, withoutRow } from '../support/opinions/found-tables.ts';
import { sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';

const A = { author: '市某局甲', stamp: '2021-03-05T09:30:00Z' };
const B = { author: '市某委乙', stamp: '2021-03-08T15:10:00Z' };

/** The usual columns. */
const [TITLE, WORDING, POINTS] = [3, 4, 5];

describe('a table of an annex that came back', () => {
  let sent: SentTable;
  let rows: FoundRow[];

  beforeAll(async () => {
    sent = annexTable(await sentOf(await sourceOf(SHIPPED, '2020')), 'annex-1-county');
  });

  const found = (change: (own: FoundRow[]) => FoundRow[]): readonly Suggestion[] => {
    rows = change(untouchedRows(sent));
    const place = (row: number) => ({ table: 1, row });
    const places = { file: 'x', row: place, missing: place, cell: (row: number) => place(row) };
    return tableChanges(matchRows(sent, { rows }), places, new Map()).suggestions;
  };
  const at = (id: string): number => sent.rows.findIndex(({ criterion }) => criterion?.id === id) + 1;
  const withCell = (own: FoundRow[], row: number, column: number, pieces: readonly Piece[]): FoundRow[] =>
    own.map((each, index) =>
      index === row
        ? { ...each, cells: each.cells.map((cell) => (cell.column === column ? { ...cell, pieces } : cell)) }
        : each,
    );
  const said = (all: readonly Suggestion[]) =>
    all.map(({ item, field, author, after, over }) => ({ item, field, author, after, over: over?.author }));
  const emptyRow = (own: FoundRow[], row: number, wording: Piece): FoundRow => ({
    ...{ inserted: A, deleted: undefined },
    cells: (own[row]?.cells ?? []).map((cell) => ({
      ...cell,
      continues: false,
      pieces: cell.column === WORDING ? [wording] : cell.column === POINTS ? [putIn('0.5', A)] : [],
    })),
  });

  it('says nothing where nobody changed anything', () => {
    expect(found((own) => own)).toEqual([]);
  });

  it('keeps the change of one in a row that another one strikes out', () => {
    const row = at('lecture-team-to-grassroots');
    const all = found((own) => {
      const changed = withCell(own, row, POINTS, [struckOut('2', B), putIn('1.5', B)]);
      return changed.map((each, index) => (index === row ? withoutRow(each, A) : each));
    });
    expect(said(all)).toEqual([
      { item: 'lecture-team-to-grassroots', field: 'points', author: B.author, after: '1.5', over: undefined },
      { item: 'lecture-team-to-grassroots', field: 'delete', author: A.author, after: undefined, over: undefined },
    ]);
  });

  it('has a row that one puts in and another one strikes out on both sides', () => {
    const row = at('lecture-team-to-grassroots');
    const all = found((own) => {
      const fresh = emptyRow(own, row, putIn('每季度开展1次巡讲', A));
      return own.toSpliced(row + 1, 0, withoutRow(fresh, B));
    });
    expect(said(all)).toEqual([
      {
        ...{ item: undefined, field: 'insert', author: A.author },
        ...{ after: { text: '每季度开展1次巡讲', points: '0.5' }, over: undefined },
      },
      {
        ...{ item: undefined, field: 'disagree', author: B.author },
        ...{ after: '不同意增加“每季度开展1次巡讲”', over: A.author },
      },
    ]);
  });

  it('leaves the others of a group where they are when its first row is struck out', () => {
    const first = sent.rows.findIndex((row, index) => {
      const label = row.cells[TITLE];
      return label !== undefined && sent.rows[index + 1]?.cells[TITLE] === label && index > 3;
    });
    const id = sent.rows[first]?.criterion?.id;
    const all = found((own) => own.map((row, index) => (index === first + 1 ? withoutRow(row, A) : row)));
    expect(said(all)).toEqual([{ item: id, field: 'delete', author: A.author, after: undefined, over: undefined }]);
    // The same where nothing marks it: the label goes on in the next row, or is gone with the first.
    for (const label of [rows[first + 1]?.cells[TITLE]?.pieces[0]?.text ?? '', '']) {
      const gone = found((own) => {
        const next = withCell(own, first + 2, TITLE, [{ ...putIn(label, A), inserted: undefined }]);
        return next.toSpliced(first + 1, 1);
      });
      expect(said(gone)).toEqual([{ item: id, field: 'delete', author: '', after: undefined, over: undefined }]);
    }
  });

  it('has what each of two wants of one place, and what one made of the change of the other', () => {
    const row = at('lecture-team-to-grassroots');
    const pieces = [struckOut('2', A), putIn('1.5', A, B), putIn('1', B)];
    expect(said(found((own) => withCell(own, row, POINTS, pieces)))).toEqual([
      { item: 'lecture-team-to-grassroots', field: 'points', author: A.author, after: '1.5', over: undefined },
      { item: 'lecture-team-to-grassroots', field: 'points', author: B.author, after: '1', over: A.author },
    ]);
  });

  it('has what one wants, and that another one undid it, beside each other as contrary', () => {
    const item = 'lecture-team-to-grassroots';
    const row = at(item);
    const untouched = { ...putIn('2', A), inserted: undefined };
    for (const [pieces, after, objection] of [
      [[untouched, putIn('.5', A, B)], '2.5', '不同意改为“2.5”'],
      [[struckOut('2', A), putIn('2.5', A, B)], '2.5', '不同意改为“2.5”'],
      [[struckOut('2', A), putIn('2.5', A, B), putIn('2', B)], '2.5', '不同意改为“2.5”'],
      [[struckOut('2', A), putIn('2', B)], undefined, '不同意删去“2”'],
    ] as const) {
      const all = found((own) => withCell(own, row, POINTS, pieces));
      expect(said(all)).toEqual([
        { item, field: 'points', author: A.author, after, over: undefined },
        { item, field: 'disagree', author: B.author, after: objection, over: A.author },
      ]);
      const [one, other] = all as readonly [Suggestion, Suggestion];
      expect(other.stamp).toBe(B.stamp);
      expect(relationOf(one, other, { systems: [] })).toBe('contrary');
    }
  });

  it('says nothing where words were struck out and typed again', () => {
    const row = at('lecture-team-to-grassroots');
    expect(found((own) => withCell(own, row, POINTS, [struckOut('2', A), putIn('２分', A)]))).toEqual([]);
  });
});
