import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

describe('import of what is no file with a table', () => {
  it('says whether it is missing, a folder, or empty, and writes nothing', () => {
    const root = folderWith(new Map());
    mkdirSync(join(root, '附件'));
    writeFileSync(join(root, '空.docx'), '');
    writeFileSync(join(root, '附件.tex'), '甲 & 乙');
    const cases = [
      ['没有的.docx', '这个文件或文件夹'],
      ['附件', '附件 是文件夹。'],
      ['附件.tex', '请转成 Word 文档（.docx）再导入'],
      ['空.docx', '空.docx 是空的'],
    ] as const;
    for (const [name, said] of cases) {
      const { code, out, err } = run(['import', join(root, name), '--year', '2020', '--root', root]);
      expect([code, out, err], name).toEqual([2, '', expect.stringContaining(said)]);
    }
  });

  it('says what data of programs is, and what to import instead', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--only', 'data', '--root', root]).code).toBe(0);
    const cases = [
      ['output/2020/indicators.json', '是给程序用的数据文件（JSON）'],
      ['output/2020/manifest.json', '是给程序用的数据文件（JSON）'],
      ['indicators/2020/scheme.yaml', '是 YAML 文件'],
    ] as const;
    const other = folderWith(new Map());
    for (const [name, said] of cases) {
      const { code, out, err } = run(['import', join(root, name), '--year', '2020', '--root', other]);
      expect([code, out, err], name).toEqual([2, '', expect.stringContaining(said)]);
    }
  });

  it('reads the list of criteria that build writes, with its ids, and what it does not say', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--only', 'data', '--root', root]).code).toBe(0);
    const other = folderWith(new Map());
    const list = join(root, 'output/2020/criteria-1-county.csv');
    const { code, out, err } = run(['import', list, '--year', '2020', '--root', other]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('清单里没有办法名称、考核对象和满分');
    expect(out).not.toContain('另取了编号');
  });

  it('says why nothing of it can be read, with the place', () => {
    const root = folderWith(new Map([['附件.txt', '附件\n序号 考核内容 分值 考核单位\n1 每月巡查 2\n市水利局\n']]));
    const { code, out, err } = run(['import', join(root, '附件.txt'), '--year', '2020', '--root', root]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('没有写入任何文件。第 2 行：从这里起，表格像是从 PDF 里抄出来的');
  });
});
