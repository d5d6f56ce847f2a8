import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { fillIn, sheetIn, textIn } from '../support/returned.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

async function fill(from: string, to: string, change?: (book: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  change?.(workbook);
  await workbook.xlsx.writeFile(to);
}

/** A folder whose edition was changed after the forms of 甲县 and of one department were filled in, which are back. */
async function office() {
  const root = folderWith(SMALL);
  const zhunsheng = (...args: readonly string[]) => run(args, { cwd: root });
  zhunsheng('forms', '--format', 'xlsx');
  mkdirSync(join(root, 'back'));
  for (const form of ['self-1-county-jia-xian', 'score-1-county-publicity']) {
    await fill(join(root, 'output/2020/forms', `${form}.xlsx`), join(root, 'back', `${form}.xlsx`));
  }
  const text = readFileSync(join(root, IDEOLOGY), 'utf8');
  writeFileSync(join(root, IDEOLOGY), text.replace('每季度开展宣讲', '每半年开展宣讲'));
  return { root, zhunsheng, units: () => JSON.parse(zhunsheng('collect', 'back', '--format', 'json').out).units };
}

describe('supplementary forms', () => {
  it('are made of what is collected, come back beside their forms, and are needed no more', async () => {
    const { root, zhunsheng, units } = await office();
    const none = zhunsheng('forms', '--supplement');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('还没有汇总过')]);
    expect(units()[0].self).toMatchObject({ scored: 6, total: 7 });
    const made = zhunsheng('forms', '--supplement', '--format', 'xlsx');
    const folder = join(root, 'output/2020/supplement');
    const names = ['score-1-county-publicity-supplement.xlsx', 'self-1-county-jia-xian-supplement.xlsx'];
    expect([made.code, readdirSync(folder).filter((name) => name.endsWith('.xlsx'))]).toEqual([0, names]);
    expect(zhunsheng('verify', 'output/2020/supplement').code).toBe(0);
    for (const name of names) await fill(join(folder, name), join(root, 'back', name));
    const [jia] = units();
    expect(jia.self).toMatchObject({ sum: '10', scored: 7, total: 7 });
    expect(jia.departments.publicity).toMatchObject({ sum: '4', scored: 3, total: 3 });
    const again = zhunsheng('forms', '--supplement');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('不用补充表')]);
    expect(zhunsheng('forms', '--from', 'output/2020/collected').code).toBe(0);
  });

  it('have a seal of their own: whoever makes one of a whole form, or of another one, is found out', async () => {
    const { root, zhunsheng, units } = await office();
    units();
    zhunsheng('forms', '--supplement', '--format', 'xlsx');
    const name = 'self-1-county-jia-xian-supplement.xlsx';
    await fill(join(root, 'output/2020/supplement', name), join(root, 'back', name), (book) => {
      const sheet = sheetIn(book, '_zhunsheng');
      sheet.eachRow((row) => {
        if (textIn(row.getCell(1)) === 'supplement') row.getCell(2).value = '0'.repeat(16);
      });
    });
    const { findings, units: found } = JSON.parse(zhunsheng('collect', 'back', '--format', 'json').out);
    expect(findings.map(({ code }: { code: string }) => code)).toContain('form-unproved');
    expect(found[0].self.scored).toBe(6);
  });

  it.each([
    [['--only', 'blank'], 'blank 没有补充表'],
    [['--only', 'summary'], 'summary 没有补充表'],
    [['2020', '2021'], '一次只能生成一个年度'],
    [['--from', 'nothing'], '没有 nothing'],
  ])('%j are refused in a sentence', async (args, sentence) => {
    const { root, zhunsheng } = await office();
    const { code, err } = zhunsheng('forms', '--supplement', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(existsSync(join(root, 'output/2020/supplement'))).toBe(false);
  });
});
