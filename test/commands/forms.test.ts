import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/artifact/manifest.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const FORMS = 'output/2020/forms';
const names = (root: string): readonly string[] => readdirSync(join(root, FORMS)).sort();
const manifest = (root: string) => readManifest(readFileSync(join(root, FORMS, 'manifest.json'), 'utf8'));

describe('forms', () => {
  it('writes a form for every unit, class, department and system, those of units as workbooks alone, and nothing the second time', () => {
    const root = folderWith(SMALL);
    const { code, out } = run(['forms', '--root', root]);
    expect(code, out).toBe(0);
    const documents = names(root).filter((name) => /\.(?:docx|pdf|xlsx)$/.test(name));
    expect(new Set(documents.map((name) => name.replace(/\.\w+$/, '')))).toEqual(
      new Set([
        ...['self-1-county-jia-xian', 'self-1-county-yi-xian', 'self-1-county-bing-qu'],
        ...['self-1-county-class-county', 'self-1-county-class-district'],
        ...['score-1-county-organization', 'score-1-county-publicity', 'summary-1-county'],
      ]),
    );
    expect(documents).toHaveLength(5 * 3 + 3);
    expect(documents.filter((name) => /^self-.*-(?:xian|qu)\.(?:docx|pdf)$/.test(name))).toEqual([]);
    expect(manifest(root)?.isComplete).toBe(true);
    expect(run(['forms', '--root', root]).out).toContain(`${documents.length} 个文件都没有变化`);
  });

  it('prints those of units, too, where that is asked for, and takes the prints away once it is not', () => {
    const root = folderWith(SMALL);
    run(['forms', '--root', root, '--unit', 'jia-xian', '--print']);
    const jia = ['docx', 'pdf', 'xlsx'].map((format) => `self-1-county-jia-xian.${format}`);
    expect(names(root).filter((name) => name.startsWith('self-'))).toEqual(jia);
    const { code, out } = run(['forms', '--root', root, '--print']);
    expect(code, out).toBe(0);
    expect(names(root).filter((name) => /\.(?:docx|pdf|xlsx)$/.test(name))).toHaveLength(8 * 3);
    expect(run(['verify', `${root}/${FORMS}`, '--root', root]).code).toBe(0);
    run(['forms', '--root', root]);
    expect(names(root).filter((name) => name.startsWith('self-1-county-jia-xian'))).toEqual(jia.slice(2));
  });

  it('says how forms of units are printed where nothing else is asked for', () => {
    const asked = ['forms', '2020', '--format', 'pdf'];
    for (const more of [
      ['--only', 'self'],
      ['--unit', 'jia-xian'],
    ]) {
      const { code, err } = run([...asked, ...more]);
      expect([code, err]).toEqual([2, '各单位的自评表默认只出电子表；要打印的，加上 --print。\n']);
    }
  });

  it('writes those of some units or departments and leaves the others as they are', () => {
    const root = folderWith(SMALL);
    expect(run(['forms', '--root', root, '--format', 'xlsx', '--unit', 'jia-xian']).code).toBe(0);
    expect(names(root).filter((name) => name.endsWith('.xlsx'))).toEqual(['self-1-county-jia-xian.xlsx']);
    expect(manifest(root)?.isComplete).toBe(false);
    expect(run(['forms', '--root', root, '--format', 'xlsx', '--department', 'publicity']).code).toBe(0);
    expect(names(root).filter((name) => name.endsWith('.xlsx'))).toEqual([
      ...['score-1-county-publicity.xlsx', 'self-1-county-jia-xian.xlsx'],
    ]);
    expect(manifest(root)?.files.map(({ name }) => name)).toHaveLength(2);
  });

  it('is complete once all parts have been written, one after the other', () => {
    const root = folderWith(SMALL);
    for (const only of ['self', 'blank', 'department', 'summary']) run(['forms', '--root', root, '--only', only]);
    expect(manifest(root)?.isComplete).toBe(true);
    rmSync(join(root, FORMS, 'summary-1-county.xlsx'));
    expect(run(['forms', '--root', root]).out).toMatch(/写入 1 个文件.*\n {2}summary-1-county\.xlsx\n/);
  });

  it('takes away the form of a unit that is no more', () => {
    const root = folderWith(SMALL);
    run(['forms', '--root', root, '--format', 'xlsx']);
    const units = 'indicators/units.yaml';
    const fewer = changed(
      SMALL,
      units,
      '  - { id: yi-xian, name: 乙县, system: county, class: county, until: 2025 }\n',
      '',
    );
    const other = folderWith(fewer);
    run(['forms', '--root', other, '--output', join(root, 'output')]);
    expect(names(root)).not.toContain('self-1-county-yi-xian.xlsx');
  });

  it('names a unit or a department that is not registered, with what was probably meant', () => {
    const { code, err } = run(['forms', '--unit', 'jia-xien']);
    expect(code).toBe(2);
    expect(err).toBe('选项 --unit 写的 jia-xien 不在名册里。是不是想写 jia-xian？\n');
    expect(run(['forms', '--department', 'publicities', '--lang', 'en']).err).toBe(
      '--department names publicities, which is not in the register. Did you mean publicity?\n',
    );
  });

  it('writes nothing while there is an error', () => {
    const root = folderWith(changed(SMALL, 'indicators/2020/scheme.yaml', 'fullMarks: 10', 'fullMarks: 11'));
    const { code, err } = run(['forms', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('没有生成任何文件');
    expect(readdirSync(root)).toEqual(['indicators']);
  });
});
