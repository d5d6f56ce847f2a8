import { expect, it } from 'vitest';
import { openForm, sentForms, sheetIn, textIn } from '../../support/returned.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../../support/sources.ts';

it.each([
  [undefined, ['一级', '二级', '三级']],
  [
    ['考核项目', '考核指标', '工作指标'],
    ['考核项目', '考核指标', '工作指标'],
  ],
])('subtotals call levels as the system does, and the usual ones short: %s', async (levels, expected) => {
  const system = {
    ...{ classes: classesNamed('县'), fullMarks: 2, ...(levels && { levels }) },
    indicators: [indicatorWith({}, [{ points: 2 }])],
  };
  const sheet = sheetIn(
    await openForm(await sentForms(repositoryOf(system)), { form: 'self', unit: 'unit-1' }),
    '分级小计',
  );
  const first = Array.from({ length: sheet.rowCount }, (_, row) => textIn(sheet.getCell(row + 1, 1)));
  expect(first.filter((each) => expected.includes(each))).toEqual(expected);
});
