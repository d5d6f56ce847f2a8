import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR } from '../../support/fixtures.ts';
import { givenFor, RESULTS, toldAfter, toldOf } from '../../support/years.ts';

const told = (right: string, wrong: string) => toldAfter('entries', right, wrong);

describe('what is decided of a cell that two people typed differently', () => {
  it('is read exactly, with the column of scores where none is named', async () => {
    const { year } = (await givenFor(SMALL_YEAR, '2020')) ?? {};
    expect(year?.entries?.typists).toEqual(['张三', '李四']);
    expect(year?.entries?.resolved[0]).toMatchObject({
      ...{ form: 'department', department: 'publicity', unit: 'jia-xian', item: 'lecture-team', column: 'score' },
      ...{ value: '1.5', by: '王五', on: '2020-12-20' },
    });
    const text = changed(SMALL_YEAR, RESULTS.entries, 'value: 1.5', "column: reason\n    value: ''");
    expect((await givenFor(text, '2020'))?.year?.entries?.resolved[0]).toMatchObject({ column: 'reason', value: '' });
  });

  it('names a form and a cell that there can be', async () => {
    expect(await told('jia-xian', 'jia-xiang')).toEqual(['unit-unknown jia-xiang']);
    expect(await told('    item: lecture-team\n', '')).toEqual(['key-missing department']);
    expect(await told('    department: publicity\n', '')).toEqual(['key-missing department']);
    expect(await told('publicity', 'publicite')).toEqual(['department-unknown publicite']);
    expect(await told('lecture-team', 'lectures')).toEqual(['entry-item lectures']);
    expect(await told('form: department', 'form: summary')).toEqual([
      'key-missing summary',
      'key-conflict lecture-team',
    ]);
    expect(await told('form: department', 'form: paper')).toEqual(['value-unknown paper']);
    expect(await told('value: 1.5', 'value: [1.5]')).toEqual(['value-type value']);
    expect(await told('2020-12-20', '2020-12-32')).toEqual(['date-form 2020-12-32']);
  });

  it('is decided by nobody who typed, nor by the unit itself, however they are called', async () => {
    expect(await told('by: 王五', 'by: 李四')).toEqual(['entry-own 李四']);
    expect(await told('by: 王五', 'by: 甲县')).toEqual(['entry-own 甲县']);
    const typists = changed(SMALL_YEAR, RESULTS.entries, '[张三, 李四]', '[市委组织部, 李四]');
    expect(await toldOf(changed(typists, RESULTS.entries, 'by: 王五', 'by: organization'))).toEqual([
      'entry-own organization',
    ]);
  });

  it('is decided once', async () => {
    const text = SMALL_YEAR.get(RESULTS.entries) ?? '';
    const again = text.slice(text.indexOf('  - form'));
    expect(await toldOf(new Map(SMALL_YEAR).set(RESULTS.entries, `${text}${again}`))).toEqual([
      'entered-twice lecture-team',
    ]);
    const other = again.replace('jia-xian', 'yi-xian');
    expect(await toldOf(new Map(SMALL_YEAR).set(RESULTS.entries, `${text}${other}`))).toEqual([]);
  });
});
