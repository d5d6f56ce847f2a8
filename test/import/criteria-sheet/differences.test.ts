import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetDifferences } from '../../../src/import/criteria-sheet/differences.ts';
import type { SheetDifferences } from '../../../src/import/criteria-sheet/types.ts';
import type { CriteriaSheet } from '../../../src/model/sheets/criteria-sheet.ts';
import { edited, gridOf, rowsOf, sheetOf } from '../../support/criteria-sheets.ts';
import { SMALL } from '../../support/fixtures.ts';
import { merged } from '../../support/sheet-merges.ts';
import { repositoryOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

const NOTHING: Omit<SheetDifferences, 'reordered'> = {
  changes: [],
  retitled: [],
  moved: [],
  added: [],
  deleted: [],
  comments: [],
  remarks: [],
};

/** What differs, without places. */
function read(rows: readonly (readonly string[])[], sheet: CriteriaSheet): Omit<SheetDifferences, 'reordered'> {
  const found = sheetDifferences(gridOf(rows), sheet);
  if (typeof found === 'string') throw new Error(found);
  return JSON.parse(
    JSON.stringify(found, (key, value) => (key === 'place' || key === 'reordered' ? undefined : value)),
  );
}

/** The rows with others in their place, and the columns. */
function reordered(rows: readonly (readonly string[])[], byRow: readonly number[], byColumn: readonly number[]) {
  const ranked = <Each>(list: readonly Each[], ranks: readonly number[]): readonly Each[] =>
    list
      .map((each, index) => ({ each, rank: ranks[index % ranks.length] ?? 0, index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ each }) => each);
  const [head = [], ...body] = rows;
  const columns = ranked([...head.keys()], byColumn);
  return [head, ...ranked(body, byRow)].map((row) => columns.map((column) => row[column] ?? ''));
}

describe('a sheet of criteria that comes back', () => {
  let sheet: CriteriaSheet;

  beforeAll(async () => {
    sheet = await sheetOf(SMALL);
  });

  it('differs in nothing where nobody has changed it, in whatever order its rows and columns are', async () => {
    const orders = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, orders, orders, async (system, byRow, byColumn) => {
        const sent = await sheetOf(repositoryOf(system));
        const rows = reordered(rowsOf(sent), byRow, byColumn);
        expect(read(rows, sent)).toEqual(NOTHING);
        const at = rows[0]?.indexOf('编号') ?? 0;
        const first = rows.findIndex((row, index) => index > 0 && row[at] !== sent.rows[index - 1]?.id);
        const found = sheetDifferences(gridOf(rows), sent);
        expect(found).toMatchObject({ reordered: first < 0 ? undefined : { row: first + 1 } });
      }),
      { numRuns: 40 },
    );
  });

  it('is the same with white space, line ends of Windows, what nobody sees and points typed as text', () => {
    const rows = rowsOf(sheet).map((row, index) =>
      index === 0
        ? row
        : row.map((text, column) =>
            sheet.columns[column]?.key.startsWith('points') && text !== '' ? `${text}．０ 分` : ` ${text}\u200d \r\n`,
          ),
    );
    expect(read(rows, sheet)).toEqual(NOTHING);
  });

  it('says what changed: points of all classes and of one, wording, who leads one criterion or all of an indicator', () => {
    const found = read(
      edited(sheet, {
        'center-group-plan': { 考核内容: '每月集中学习1次', 考核单位: '市委组织部' },
        'lecture-team': { '分值（县）': '１．５', '分值（城市区）': '1.5分' },
        'delegate-studio': { '分值（城市区）': '3.5' },
        'member-file-order': { 考核单位: '市委宣传部' },
        'member-file-check': { 考核单位: '市委宣传部' },
      }),
      sheet,
    );
    expect(found.changes.map(({ id, key, classes, after }) => [id, key, classes, after])).toEqual([
      ['center-group-plan', 'text', undefined, '每月集中学习1次'],
      ['center-group-plan', 'department', undefined, '市委组织部'],
      ['lecture-team', 'points', 'all', '1.5'],
      ['delegate-studio', 'points', ['district'], '3.5'],
      ['member-files', 'department', undefined, '市委宣传部'],
    ]);
    expect({ ...found, changes: [] }).toEqual(NOTHING);
  });

  it('gives an indicator another title where all of its rows have it, and asks where only some have', () => {
    const all = { 三级指标: '中心组理论学习' };
    const found = read(edited(sheet, { 'center-group-plan': all, 'center-group-report': all }), sheet);
    expect(found).toEqual({
      ...NOTHING,
      retitled: [{ id: 'center-group', before: '中心组学习', after: '中心组理论学习' }],
    });
    expect(read(edited(sheet, { 'center-group-report': all }), sheet)).toEqual({
      ...NOTHING,
      remarks: [{ code: 'title-in-some-rows', id: 'center-group', before: '中心组学习', after: '中心组理论学习' }],
    });
    const top = Object.fromEntries(sheet.rows.slice(0, 3).map(({ id }) => [id, { 一级指标: '思想政治' }]));
    expect(read(edited(sheet, top), sheet).retitled).toEqual([
      { id: 'ideology', before: '思想建设', after: '思想政治' },
    ]);
  });

  it('moves a criterion whose row names another indicator, and an indicator whose rows all do', () => {
    const there = { 一级指标: '组织建设', 二级指标: '党员教育管理', 三级指标: '党员档案' };
    expect(read(edited(sheet, { 'center-group-report': there }), sheet)).toEqual({
      ...NOTHING,
      moved: [{ id: 'center-group-report', under: 'member-files' }],
    });
    const above = { 一级指标: '思想建设', 二级指标: '理论武装' };
    const changes = { 'member-file-order': above, 'member-file-check': above };
    expect(read(edited(sheet, changes), sheet)).toEqual({
      ...NOTHING,
      moved: [{ id: 'member-files', under: 'theory' }],
    });
  });

  it('gives an indicator another title though one of its rows goes elsewhere, to an indicator that has another title too', () => {
    const renamed = { 一级指标: '思想政治' };
    const ideology = sheet.rows.slice(0, 3).map(({ id }) => id);
    const there = { 一级指标: '组织建设', 二级指标: '党员教育管理', 三级指标: '党员档案管理' };
    const found = read(
      edited(sheet, {
        ...Object.fromEntries(ideology.map((id) => [id, renamed])),
        'center-group-report': there,
        'member-file-order': { 三级指标: '党员档案管理' },
        'member-file-check': { 三级指标: '党员档案管理' },
      }),
      sheet,
    );
    expect(found.remarks).toEqual([]);
    expect(found.moved).toEqual([{ id: 'center-group-report', under: 'member-files' }]);
    expect(found.retitled.map(({ id, after }) => [id, after])).toEqual([
      ['ideology', '思想政治'],
      ['member-files', '党员档案管理'],
    ]);
  });

  it('has a column for the finest step of scores where a criterion has one', async () => {
    const path = 'indicators/2020/county/1-ideology.yaml';
    const text = String(SMALL.get(path)).replace(
      '            points: 2\n',
      '            points: 2\n            step: 0.01\n',
    );
    const files = new Map([...SMALL, [path, text]]);
    const finer = await sheetOf(files);
    const stepAfter = async (typed: string) => {
      const rows = edited(finer, { 'lecture-team': { 计分单位: typed } });
      const { merge, remarks } = await merged(gridOf(rows), { before: files });
      return [merge.merged.items.get('lecture-team')?.fields.get('step'), remarks.map(({ code }) => code)];
    };
    expect(await stepAfter('0.010')).toEqual([{ number: '0.01' }, []]);
    expect(await stepAfter('０．０２５分')).toEqual([{ number: '0.025' }, []]);
    expect(await stepAfter('')).toEqual([undefined, []]);
    expect(await stepAfter('不封顶')).toEqual([{ number: '0.01' }, ['not-understood']]);
  });

  it('moves two criteria into the places of each other', async () => {
    const files = { 一级指标: '组织建设', 二级指标: '党员教育管理', 三级指标: '党员档案' };
    const group = { 一级指标: '思想建设', 二级指标: '理论武装', 三级指标: '中心组学习' };
    const rows = edited(sheet, { 'center-group-report': files, 'member-file-check': group });
    const { merge } = await merged(gridOf(rows), { before: SMALL });
    const childrenOf = (id: string) => merge.merged.items.get(id)?.children;
    expect(childrenOf('center-group')).toEqual(['center-group-plan', 'member-file-check']);
    expect(childrenOf('member-files')).toEqual(['member-file-order', 'center-group-report']);
  });

  it('takes a row without an id for a new criterion of the indicator that it names, wherever it stands', () => {
    const [head = [], ...rows] = rowsOf(sheet);
    const at = (title: string): number => head.indexOf(title);
    const fresh = (texts: Readonly<Record<string, string>>): readonly string[] =>
      head.map((title) => texts[title] ?? '');
    const under = { 一级指标: '思想建设', 二级指标: '理论武装', 三级指标: '基层宣讲' };
    const words = { 考核内容: '宣讲进社区', '分值（县）': '1', '分值（城市区）': '1分' };
    const deeper = { ...under, 三级指标: '理论刊物' };
    const found = read([head, ...rows, fresh({ ...under, ...words }), fresh({ ...deeper, ...words })], sheet);
    expect(found.added.map(({ under: id, titles, after }) => [id, titles, after])).toEqual([
      ['lectures', [], undefined],
      ['theory', ['理论刊物'], undefined],
    ]);
    const lecture = rows[2] ?? [];
    const copy = lecture.map((text, column) =>
      column === at('编号') ? '' : column === at('考核内容') ? '宣讲进社区' : text,
    );
    const behind = read([head, ...rows.slice(0, 3), copy, ...rows.slice(3)], sheet);
    expect(behind.added.map(({ under: id, after }) => [id, after])).toEqual([['lectures', 'lecture-team']]);
    const blank = fresh(words);
    expect(read([head, ...rows.slice(0, 1), blank, ...rows.slice(1)], sheet).added).toMatchObject([
      { under: 'center-group', after: 'center-group-plan' },
    ]);
  });

  it('takes rows that are gone, or emptied, for criteria that are to go', () => {
    const rows = rowsOf(sheet);
    expect(
      read(
        rows.filter((_, index) => index !== 2),
        sheet,
      ),
    ).toEqual({ ...NOTHING, deleted: ['center-group-report'] });
    const emptied = rows.map((row, index) => (index === 2 ? row.map((text, column) => (column < 2 ? text : '')) : row));
    expect(read(emptied, sheet)).toEqual({ ...NOTHING, deleted: ['center-group-report'] });
  });

  it('says what it cannot use: a copied id, an id that was not sent out, no number, no wording, a foreign column', () => {
    const [head = [], first = [], ...rows] = rowsOf(sheet);
    const copy = first.map((text, column) => (head[column] === '考核内容' ? '照抄的一项' : text));
    const stranger = first.map((text, column) => (column === 0 ? 'somebody-else' : text));
    const codes = (all: readonly (readonly string[])[]) => read(all, sheet).remarks.map(({ code, id }) => [code, id]);
    expect(codes([head, copy, first, ...rows])).toEqual([['id-twice', 'center-group-plan']]);
    expect(codes([head, first, stranger, ...rows])).toEqual([['id-unknown', undefined]]);
    expect(codes(edited(sheet, { 'lecture-team': { '分值（县）': '一分' } }))).toEqual([
      ['not-a-number', 'lecture-team'],
    ]);
    const renumbered = { 'lecture-team': { 序号: '7' }, 'township-congress-yearly': { 序号: '8' } };
    expect(codes(edited(sheet, renumbered))).toEqual([['number-changed', 'lecture-team']]);
    const elsewhere = { 一级指标: '思想政治' };
    const some = { 'center-group-plan': elsewhere, 'center-group-report': elsewhere };
    expect(codes(edited(sheet, some))).toEqual([['title-in-some-rows', 'ideology']]);
    expect(codes(edited(sheet, { 'lecture-team': { 考核内容: '' } }))).toEqual([['left-empty', 'lecture-team']]);
    const wider = [[...head, '讨论意见'], [...first, '不同意'], ...rows];
    expect(codes(wider)).toEqual([['column-unknown', undefined]]);
  });

  it('is refused where rows were sorted without their ids, where it has no head, and where all ids are others', () => {
    const texts = sheet.rows.map(({ cells }) => cells).toReversed();
    const sorted = rowsOf(sheet).map((row, index) =>
      index === 0 ? row : [row[0] ?? '', ...(texts[index - 1] ?? []).slice(1)],
    );
    expect(sheetDifferences(gridOf(sorted), sheet)).toBe('displaced');
    expect(sheetDifferences(gridOf(rowsOf(sheet).slice(1)), sheet)).toBe('no-header');
    const others = rowsOf(sheet).map((row, index) => (index === 0 ? row : [`other-${index}`, ...row.slice(1)]));
    expect(sheetDifferences(gridOf(others), sheet)).toBe('other-ids');
  });
});
