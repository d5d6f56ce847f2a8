import { describe, expect, it } from 'vitest';
import { edited, gridOf, rowsOf, sheetOf } from '../../support/criteria-sheets.ts';
import { SMALL } from '../../support/fixtures.ts';
import { merged } from '../../support/sheet-merges.ts';

type Changes = Parameters<typeof edited>[1];

/** What changes of cells make of the small repository: what is written of items, and what is told, with the item that it is about. */
async function read(changes: Changes, files = SMALL) {
  return readRows(edited(await sheetOf(files), changes), files);
}

async function readRows(rows: readonly (readonly string[])[], files = SMALL) {
  const { merge, remarks } = await merged(gridOf(rows), { before: files });
  return { edits: merge.edits, told: remarks.map(({ code, id }) => [code, id]) };
}

const field = (id: string, key: string, value: unknown) => ({ kind: 'field', id, key, value });
const number = (text: string) => ({ number: text });

describe('what an indicator counts', () => {
  it.each([
    ['in one of its rows', { 'center-group-report': { 一级指标分值: '5' } }],
    [
      'in some, typed as people do',
      { 'center-group-plan': { 一级指标分值: '５分' }, 'lecture-team': { 一级指标分值: '5.0' } },
    ],
    [
      'in all, some of them emptied',
      {
        'center-group-plan': { 一级指标分值: '5' },
        'center-group-report': { 一级指标分值: '' },
        'lecture-team': { 一级指标分值: '5' },
      },
    ],
  ] as const)('is changed %s', async (_, changes) => {
    expect(await read(changes)).toEqual({ edits: [field('ideology', 'points', number('5'))], told: [] });
  });

  it('is changed for some classes, and keeps what it says of others', async () => {
    const now = await read({ 'delegate-studio': { 三级指标分值: '县：2.5；城市区：4' } });
    expect(now.told).toEqual([]);
    expect(now.edits).toEqual([field('delegate-term', 'points', number('2.5'))]);
    const same = await read({ 'delegate-studio': { 三级指标分值: '5' } });
    expect(same.edits).toEqual([
      field('delegate-term', 'points', number('5')),
      field('delegate-term', 'pointsFor', undefined),
    ]);
  });

  it('is a weight where it had one', async () => {
    const files = new Map(SMALL);
    const ideology = 'indicators/2020/county/1-ideology.yaml';
    const organization = 'indicators/2020/county/2-organization.yaml';
    files.set(organization, String(SMALL.get(organization)).replace('points: 6', 'weight: 60%'));
    files.set(ideology, String(SMALL.get(ideology)).replace('points: 4', 'weight: 40%'));
    const now = await read({ 'lecture-team': { 一级指标分值: '45%' } }, files);
    expect(now).toEqual({ edits: [field('ideology', 'weight', '45%')], told: [] });
  });

  it('is told where rows say different things, nothing can be made of it, or nothing is left', async () => {
    const all = (text: string): Changes => ({
      'center-group-plan': { 二级指标分值: text },
      'center-group-report': { 二级指标分值: text },
      'lecture-team': { 二级指标分值: text },
    });
    const differing = { 'center-group-plan': { 二级指标分值: '3' }, 'lecture-team': { 二级指标分值: '5' } };
    expect(await read(differing)).toEqual({ edits: [], told: [['worth-differs', 'theory']] });
    for (const text of ['若干', '0', '-1', '40%', '县：3', '县：3；镇：4']) {
      expect(await read(all(text)), text).toEqual({ edits: [], told: [['not-understood', 'theory']] });
    }
    expect(await read(all(''))).toEqual({ edits: [], told: [['left-empty', 'theory']] });
    expect(await read({ 'lecture-team': { 二级指标分值: '' } })).toEqual({ edits: [], told: [] });
  });

  it('is not what a row says that goes to another indicator, or of which nobody knows where it goes', async () => {
    const moved = await read({ 'center-group-plan': { 三级指标: '基层宣讲' } });
    expect(moved.told).toEqual([]);
    expect(moved.edits).toEqual([{ kind: 'move', id: 'center-group-plan', under: 'lectures', after: 'lecture-team' }]);
    const along = await read({ 'delegate-studio': { 三级指标: '乡镇党代会年会制', 三级指标分值: '1' } });
    expect(along.edits.filter(({ kind }) => kind === 'field')).toEqual([]);
    const there = await read({ 'center-group-plan': { 三级指标: '基层宣讲', 三级指标分值: '3' } });
    expect(there.edits).toContainEqual(field('lectures', 'points', number('3')));
    const unclear = await read({ 'center-group-plan': { 三级指标: '中心组', 三级指标分值: '3' } });
    expect(unclear.edits).toEqual([]);
    expect(unclear.told).toEqual([
      ['title-in-some-rows', 'center-group'],
      ['worth-differs', undefined],
    ]);
  });

  it('stands in new rows of it as well, and in those with which it is new', async () => {
    const sheet = await sheetOf(SMALL);
    const titles = sheet.columns.map(({ title }) => title);
    const rows = rowsOf(sheet);
    const fresh = (cells: Readonly<Record<string, string>>) =>
      titles.map(
        (title) =>
          cells[title] ??
          (/^(?:编号|序号|目标|科室分工|权重)$/.test(title) ? '' : (rows[1]?.[titles.indexOf(title)] ?? '')),
      );
    const beside = await readRows([
      ...rows.slice(0, 2),
      fresh({ 考核内容: '新的', 三级指标分值: '3' }),
      ...rows.slice(2),
    ]);
    expect(beside.edits).toContainEqual(field('center-group', 'points', number('3')));
    const stated = (text: string, other: string) =>
      readRows([
        ...rows,
        fresh({ 考核内容: '新的', 三级指标: '新指标', 三级指标分值: text }),
        fresh({ 考核内容: '又一', 三级指标: '新指标', 三级指标分值: other }),
      ]);
    const pointsOf = ({ edits }: Awaited<ReturnType<typeof stated>>) =>
      edits.flatMap((edit) => (edit.kind === 'add' ? edit.item.fields.filter(([key]) => key === 'points') : []));
    const [one, blank, two] = [await stated('3', ''), await stated('', ''), await stated('3', '4')];
    expect([one.told, blank.told, two.told]).toEqual([[], [], [['worth-differs', undefined]]]);
    expect(one.edits.map(({ kind }) => kind)).toEqual(['add']);
    expect([one, blank, two].map(pointsOf)).toEqual([
      [['points', number('3')]],
      [['points', number('2')]],
      [['points', number('2')]],
    ]);
  });

  it('has no column in a sheet that was sent out before there was one, and in what is published', async () => {
    const sheet = await sheetOf(SMALL);
    const kept = sheet.columns.map(({ key }) => !key.startsWith('worth-'));
    const rows = rowsOf(sheet).map((row) => row.filter((_, at) => kept[at]));
    expect(await readRows(rows)).toEqual({ edits: [], told: [] });
    const published = await sheetOf(SMALL, { purpose: 'publishing' });
    expect(published.columns.filter(({ key }) => key.startsWith('worth-'))).toEqual([]);
  });
});
