import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, type Run, run } from '../support/program.ts';

const verify = (root: string, ...paths: readonly string[]): Run => run(['verify', ...paths], { cwd: root });

describe('verify', () => {
  it('leads from what is no folder of a build to what is meant', () => {
    const root = folderWith(SMALL);
    run(['build', '--only', 'annex', '--format', 'docx'], { cwd: root });
    const page = join(root, '核验.html');
    for (const paths of [['output/2020/annex-1-county.docx'], ['output'], ['output/2020', 'output/2020']]) {
      const { code, out, err } = verify(root, ...paths, '--page', page);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('核验页是为一个生成的文件夹写的');
      expect(existsSync(page)).toBe(false);
    }
    expect(verify(root, 'output').err).toContain('其中的文件夹没有看');
    cpSync(join(root, 'output/2020'), join(root, 'put/documents'), { recursive: true });
    writeFileSync(join(root, 'put/SHA256SUMS'), '');
    expect(verify(root, 'put').err).toContain('put 是归档。印发的文件请用 zhunsheng verify put/documents 核对');
    writeFileSync(join(root, 'put.zip'), zipSync({ 'a.html': new TextEncoder().encode('<!doctype html>') }));
    expect(verify(root, 'put.zip').out).toContain('是压缩包，没有读取；请解压');
    for (const [word, option] of [
      ['adoption', '--only'],
      ['docx', '--format'],
    ] as const)
      expect(run(['build', '2020', word], { cwd: root }).err).toContain(`请写 ${option} ${word}。`);
  });
});
