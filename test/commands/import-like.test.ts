import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { folderWith, run } from '../support/program.ts';

const row = (...cells: readonly string[]): string => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;

/** A title of the second level states nothing, and stands right before another one. */
const PAGE = `<p>县（市、区）工作考核指标</p><table>
${row('一级指标', '二级指标', '三级指标', '考核内容', '分值', '考核单位')}
${row('河湖（3分）', '日常（3分）', '巡查（3分）', '每月巡查', '1', '水利局')}
${row('河湖（3分）', '日常（3分）', '巡查（3分）', '建立台账', '2', '水利局')}
${row('水质（97分）', '断面', '国控（97分）', '达标', '97', '水利局')}
${row('合计', '', '', '', '100', '')}
</table>`;

/** The same, one cell a line. */
const TEXT = [
  ...['县（市、区）工作考核指标', '一级指标', '二级指标', '三级指标', '考核内容', '分值', '考核单位'],
  ...['河湖（3分）', '日常（3分）', '巡查（3分）', '每月巡查', '1', '水利局', '建立台账', '2'],
  ...['水质（97分）', '断面', '国控（97分）', '达标', '97', '水利局', '合计', '100'],
].join('\n');

describe('import of lines that were a table', () => {
  it('knows by the edition before which lines are titles of their own', () => {
    const root = folderWith(new Map([['来文.html', PAGE]]));
    expect(run(['import', '来文.html', '--year', '2020'], { cwd: root })).toMatchObject({ code: 0 });
    writeFileSync(join(root, '来文.txt'), TEXT);
    const like = ['--year', '2021', '--system', 'county', '--like', 'last'];
    expect(run(['import', '来文.txt', ...like], { cwd: root })).toMatchObject({ code: 0 });
    const indicators = (year: string) =>
      [...filesIn(root)].filter(([path]) => path.includes(`/${year}/county/`)).map(([, text]) => text);
    expect(indicators('2021')).toEqual(indicators('2020'));
  });
});
