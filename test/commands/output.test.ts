import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, hashes, QUICK, read } from '../support/built.ts';
import { ROOT, SMALL, SMALL_YEAR } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

describe('the output of a build', () => {
  it('keeps the work of somebody who has edited a file, under another name', () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root, ...QUICK]);
    const name = 'measures.md';
    const right = read(root, name);
    writeFileSync(join(folder(root), name), '我改过的\n');
    const { out } = run(['build', '--root', root, ...QUICK]);
    const kept = /measures\.md 被改动过，改动过的文件另存为 (measures\.edited-[0-9a-f]{8}\.md)\n/.exec(out)?.[1] ?? '';
    expect(read(root, kept)).toBe('我改过的\n');
    expect(read(root, name)).toBe(right);
    rmSync(join(folder(root), kept));
  });

  it('gets back what is missing', () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root]);
    const before = hashes(root);
    run(['build', '--root', root, '--format', 'docx']);
    expect(hashes(root)).toEqual(before);
    rmSync(join(folder(root), 'measures.pdf'));
    expect(run(['build', '--root', root]).out).toMatch(/：写入 1 个文件，\d+ 个没有变化\n {2}measures\.pdf\n/);
    expect(hashes(root)).toEqual(before);
  });

  it('is never written into the data, by whichever path', () => {
    const root = folderWith(SMALL_YEAR);
    symlinkSync('indicators', join(root, 'link'));
    const data = () =>
      ['indicators', 'results'].map((each) => readdirSync(join(root, each), { recursive: true }).sort());
    const before = data();
    for (const path of ['indicators', 'link', 'output/../indicators/', 'indicators/2020/new', 'results/2020']) {
      const { code, err } = run(['build', '-o', path, ...QUICK], { cwd: root });
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('在数据文件夹 indicators/ 或者 results/ 里面'),
      });
      expect(run(['forms', '-o', path, '--format', 'xlsx'], { cwd: root }).code).toBe(2);
    }
    expect(data()).toEqual(before);
  });

  it('has nothing half written and nothing left behind when it cannot be written', () => {
    const root = folderWith(SMALL);
    mkdirSync(join(root, 'output/2020/measures.md'), { recursive: true });
    const { code, err } = run(['build', '--root', root, ...QUICK]);
    expect(code).toBe(2);
    expect(err).toMatch(/^无法写入 .*measures.md：同名的是一个文件夹（EISDIR）。请把它移走，或者写明文件的名称。\n$/);
    expect(readdirSync(join(root, 'output/2020'))).toEqual(['measures.md']);
  });

  it('is one whole build after two at once', async () => {
    const root = folderWith(SMALL);
    const both = await Promise.all([started(['build', '--root', root]), started(['build', '--root', root])]);
    expect(both).toEqual([0, 0]);
    expect(run(['verify', folder(root), '--root', root]).code).toBe(0);
    expect(readdirSync(folder(root)).filter((name) => name.startsWith('.') || name.includes('edited'))).toEqual([]);
  });

  it('is the old build or the new one when it is killed, which the next finishes', async () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root, ...QUICK]);
    const path = join(root, 'indicators/2020/scheme.yaml');
    for (const delay of [300, 500, 600, 700, 800, 1000]) {
      writeFileSync(path, readFileSync(path, 'utf8').replace('考核办法', '考核办法二'));
      await started(['build', '--root', root, ...QUICK], delay);
      expect(run(['build', '--root', root, ...QUICK]).code).toBe(0);
      const { code, out } = run(['verify', folder(root), '--root', root]);
      expect(code, out).toBe(0);
    }
  });
});

/** Starts the program, kills it after some milliseconds where that is asked for, and gives its exit code. */
function started(args: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args], { stdio: 'ignore' });
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('exit', (code) => resolve(code));
  });
}
