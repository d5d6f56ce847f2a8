import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SHIPPED, SMALL } from '../support/fixtures.ts';
import { folderForFile } from '../support/program.ts';
import { fingerprintIn, makeKey, register, showKey, signAs } from '../support/signers.ts';
import { outputOf, say } from './programs.ts';

const root = folderForFile(SHIPPED);
let folder: string;

beforeAll(async () => {
  folder = await archived(root);
});

/** Builds and archives the edition of 2020, once `between` was done. */
async function archived(at: string, between: () => Promise<void> = async () => undefined): Promise<string> {
  const program = (...args: readonly string[]) =>
    outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args, '2020', '--root', at]);
  await program('build');
  await between();
  await program('archive');
  return join(at, 'output/archive/2020');
}

/** The commands of the explanation, as they stand there, each with what must be printed according to the lines before it. */
function recipesIn(archive: string): readonly { readonly line: string; readonly said: readonly string[] }[] {
  const found: { line: string; said: string[] }[] = [];
  let said: string[] = [];
  for (const line of readFileSync(join(archive, '说明.txt'), 'utf8').split('\n')) {
    if (/^ {4}\S/.test(line)) found.push({ line: line.trim(), said });
    if (/^[一二三四五]、|^ {4}\S/.test(line)) said = [];
    else if (/^ {2}\S/.test(line)) said.push(line.trim());
  }
  return found;
}

describe('the explanation of an archive, followed with the tools of others', () => {
  it('proves every byte, every total and every check code', async () => {
    expect(recipesIn(folder)).toHaveLength(5);
    for (const { line, said } of recipesIn(folder)) {
      const { code, out } = await say('bash', ['-c', line], { cwd: folder });
      expect(code, line).toBe(0);
      const lines = out.split('\n').filter((each) => each !== '');
      expect(
        lines.map((each, at) => (said[at] ?? '').startsWith(each)),
        `${line}\n${out}`,
      ).toEqual(said.map(() => true));
    }
  });

  it('finds one byte that was added, by both digests', async () => {
    appendFileSync(join(folder, 'data/indicators/2020/scheme.yaml'), '\n');
    const [sha256, , sm3] = recipesIn(folder);
    for (const LC_ALL of ['C', 'zh_CN.UTF-8']) {
      const { out } = await say('dash', ['-c', `export LC_ALL=${LC_ALL}; ${sha256?.line}`], { cwd: folder });
      expect(out).toContain('data/indicators/2020/scheme.yaml: FAILED\n');
      expect(out).not.toContain('OK');
    }
    expect((await say('bash', ['-c', sm3?.line ?? ''], { cwd: folder })).out).toBe(
      '变了：data/indicators/2020/scheme.yaml\n',
    );
  });

  it('finds what was added, in the plainest shell and a folder of any name', async () => {
    const moved = join(folderForFile(new Map()), '归 档 2020');
    cpSync(folder, moved, { recursive: true });
    writeFileSync(join(moved, 'documents/附件 1（新）.docx'), '');
    symlinkSync('/etc/passwd', join(moved, 'site/other.html'));
    const [, added] = recipesIn(moved);
    const { out } = await say('dash', ['-c', `LC_ALL=C; export LC_ALL; ${added?.line}`], { cwd: moved });
    expect(out.trim().split('\n').sort()).toEqual(['多出来：documents/附件 1（新）.docx', '多出来：site/other.html']);
  });

  it('proves who has signed, and finds another key, another list, another signature', async () => {
    const office = folderForFile(SMALL);
    const keys = folderForFile(new Map());
    const own = (['SM2', 'Ed25519'] as const).map((algorithm) => join(keys, `${algorithm}.pem`));
    await makeKey(office, own[0] ?? '', 'SM2');
    await makeKey(office, own[1] ?? '', 'Ed25519');
    const prints = await Promise.all(own.map(async (path) => fingerprintIn(await showKey(office, path))));
    writeFileSync(
      join(office, 'indicators/signers.yaml'),
      register(['张三', prints[0] ?? ''], ['李四', prints[1] ?? '']),
    );
    const signed = await archived(office, async () => {
      for (const path of own) expect((await signAs(office, path)).code).toBe(0);
    });
    const recipes = recipesIn(signed).slice(5);
    expect(recipes).toHaveLength(14);
    const each = [recipes.slice(0, 7), recipes.slice(7)];
    const follow = (lines: readonly { readonly line: string }[]) =>
      say('dash', ['-eu', '-c', [`export TMPDIR='${keys}'`, ...lines.map(({ line }) => line)].join('\n')], {
        cwd: signed,
      });
    const shown: string[] = [];
    for (const lines of each) {
      const { code, out } = await follow(lines);
      expect(code).toBe(0);
      shown.push(out.trim().split('\n').at(-1)?.split(' ')[0] ?? '');
    }
    expect(shown.sort()).toEqual(prints.toSorted());
    expect(recipes.map(({ line }) => line).join('\n')).not.toContain('/tmp');
    const path = join(signed, `documents/signature-${prints[0]?.slice(0, 16)}.txt`);
    const text = readFileSync(path, 'utf8');
    for (const other of [text.replace('张三', '张二'), text.replace(/清单 SHA-256：./, '清单 SHA-256：x')]) {
      expect(other).not.toBe(text);
      writeFileSync(path, other);
      const codes: number[] = [];
      for (const lines of each) codes.push((await follow(lines)).code);
      expect(codes.filter((code) => code === 0)).toHaveLength(1);
    }
  });
});
