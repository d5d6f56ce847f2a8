import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { fillIn } from '../support/returned.ts';

const FORMS = 'output/2020/forms';
const CHINESE = changed(
  SMALL,
  'indicators/2020/scheme.yaml',
  'step: 0.05\n',
  'step: 0.05\nforms: { fileNames: chinese }\n',
);

describe('forms with Chinese names', () => {
  it('are written, listed, verified and collected like all others', async () => {
    const root = folderWith(CHINESE);
    expect(run(['forms', '--root', root, '--format', 'xlsx,docx']).code).toBe(0);
    const names = readdirSync(join(root, FORMS));
    expect(names).toEqual(
      expect.arrayContaining(['甲县 自评表.xlsx', '市委宣传部 评分表.xlsx', '市委宣传部 评分表.docx', '汇总表.xlsx']),
    );
    expect(names.filter((name) => /^(?:self|score|summary)-/.test(name))).toEqual([]);
    const digestOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(root, FORMS, name)))
        .digest('hex');
    const sums = readFileSync(join(root, FORMS, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(sums).toContain(`${digestOf('甲县 自评表.xlsx')}  甲县 自评表.xlsx`);
    expect(run(['verify', join(root, FORMS), '--root', root]).code).toBe(0);
    expect(run(['forms', '--root', root, '--format', 'xlsx,docx']).out).toContain('没有变化');
    mkdirSync(join(root, 'back'));
    for (const name of ['甲县 自评表.xlsx', '市委宣传部 评分表.xlsx']) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(join(root, FORMS, name));
      for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
      await workbook.xlsx.writeFile(join(root, 'back', name));
    }
    const { out } = run(['collect', join(root, 'back'), '--root', root]);
    expect(out).toContain('甲县 自评表.xlsx');
    expect(out).toContain('收到自评表 1 份，应收 3 份；收到评分表 1 份，应收 2 份');
  });

  it('take the place of those that are called by ids, and these theirs', () => {
    const root = folderWith(SMALL);
    const scheme = 'indicators/2020/scheme.yaml';
    const namesAfter = (files: ReadonlyMap<string, string>): readonly string[] => {
      writeFileSync(join(root, scheme), files.get(scheme) ?? '');
      expect(run(['forms', '--root', root, '--only', 'summary']).code).toBe(0);
      expect(run(['forms', '--root', root]).code).toBe(0);
      return readdirSync(join(root, FORMS)).filter((name) => name.endsWith('.xlsx'));
    };
    const byIds = namesAfter(SMALL);
    expect(byIds).toContain('summary-1-county.xlsx');
    const chinese = namesAfter(CHINESE);
    expect(chinese).toHaveLength(byIds.length);
    expect(chinese.every((name) => /^[^a-z]+\.xlsx$/.test(name))).toBe(true);
    expect(namesAfter(SMALL)).toEqual(byIds);
  });
});
