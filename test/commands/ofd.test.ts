import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, read } from '../support/built.ts';
import { SMALL, unlocked } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const ofdIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.ofd'));
const bytesOf = (root: string, name: string) => readFileSync(join(folder(root), name));

describe('OFD', () => {
  it('is written of every document that has pages, where it is asked for, and is then what verify expects', () => {
    const root = folderWith(SMALL);
    const { code, out } = run(['build', '--root', root, '--format', 'ofd']);
    expect(code).toBe(0);
    expect(out).toContain('，OFD 中用其他字体代替：');
    expect(ofdIn(folder(root))).toEqual(['annex-1-county.ofd', 'departments-1-county.ofd', 'measures.ofd']);
    expect(run(['verify', '--root', root])).toMatchObject({ code: 0, out: expect.stringContaining('一致 6\n') });
  });

  it('is kept current by every later build, since it would be outdated otherwise', () => {
    const root = folderWith(unlocked(SMALL));
    expect(run(['build', '--root', root, '--format', 'ofd']).code).toBe(0);
    const before = bytesOf(root, 'measures.ofd');
    const path = join(root, 'indicators/2020/measures.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('考核', '年度考核'));
    expect(run(['build', '--root', root]).code).toBe(0);
    expect(bytesOf(root, 'measures.ofd').equals(before)).toBe(false);
    expect(JSON.parse(read(root, 'manifest.json')).isComplete).toBe(true);
    expect(run(['build', '--root', root]).out).toContain('都没有变化');
    expect(run(['verify', '--root', root]).code).toBe(0);
  });

  it('is the same whatever standard PDFs keep', () => {
    const one = folderWith(SMALL);
    const asked = ['build', '--only', 'measures', '--format'];
    expect(run([...asked, 'ofd', '--root', one]).code).toBe(0);
    const archived = folderWith(SMALL);
    expect(run([...asked, 'ofd,pdf', '--archive', '--root', archived]).code).toBe(0);
    expect(bytesOf(archived, 'measures.pdf').toString('latin1')).toContain('pdfaid:part');
    expect(bytesOf(archived, 'measures.ofd').equals(bytesOf(one, 'measures.ofd'))).toBe(true);
  });

  it('is written of forms as well', () => {
    const root = folderWith(SMALL);
    expect(run(['forms', '--only', 'department', '--format', 'ofd', '--root', root]).code).toBe(0);
    expect(ofdIn(join(folder(root), 'forms')).length).toBeGreaterThan(0);
    expect(run(['verify', join(folder(root), 'forms'), '--root', root]).code).toBe(0);
  });

  it('is imported as it was written', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--only', 'annex', '--format', 'ofd', '--root', root]).code).toBe(0);
    const annex = join(folder(root), 'annex-1-county.ofd');
    const { out } = run(['import', annex, '--year', '2030', '--root', folderWith(new Map())]);
    expect(out).toContain('全部有着落');
    expect(out).toContain('考核内容 7 项');
  });
});
