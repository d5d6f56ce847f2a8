import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { watching } from '../support/watching.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const RIGHT = SMALL.get(PATH) ?? '';
const WRONG = RIGHT.replace('title: 基层宣讲\n        points: 2\n', 'title: 基层宣讲\n        points: 2.5\n');
const BROKEN = RIGHT.replace('title: 基层宣讲', 'title: "基层宣讲');
const CLEAN = '>>> 检查\n<<< 没有发现问题；等待改动，按 Ctrl-C 结束\n';

async function started(...args: readonly string[]) {
  const root = folderWith(SMALL);
  const file = join(root, PATH);
  const watch = watching(root, '--format', 'plain', ...args);
  expect(await watch.next()).toBe(CLEAN);
  return { root, file, ...watch };
}

describe('check --watch', () => {
  it('answers each save with what check says of it, between two lines by which an editor knows the answer', async () => {
    const { root, file, next } = await started();
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(file, WRONG);
      expect(await next()).toBe(
        `>>> 检查\n${run(['check', '--root', root, '--format', 'plain']).out}<<< 发现 1 处问题：错误 1，警告 0；等待改动，按 Ctrl-C 结束\n`,
      );
      writeFileSync(file, RIGHT);
      expect(await next()).toBe(CLEAN);
    }
  });

  it('says in a terminal what check says there, the totals too', async () => {
    const root = folderWith(SMALL);
    const { next } = watching(root);
    const said = (): string => `>>> 检查\n${run(['check', '--root', root]).out}<<< 等待改动，按 Ctrl-C 结束\n`;
    expect(await next()).toBe(said());
    writeFileSync(join(root, PATH), WRONG);
    expect(await next()).toBe(said());
  });

  it('keeps going while a file is broken, and while it is gone', async () => {
    const { file, next } = await started();
    writeFileSync(file, BROKEN);
    expect(await next()).toContain(' error yaml-syntax ');
    rmSync(file);
    expect(await next()).toContain(' warning file-order ');
    writeFileSync(file, RIGHT);
    expect(await next()).toBe(CLEAN);
  });

  it.each(['indicators', 'indicators/2020', 'indicators/2020/county'])(
    'keeps going while %s is renamed, and sees what is saved there when it is back',
    async (folder) => {
      const { root, file, next, errors } = await started();
      renameSync(join(root, folder), join(root, `${folder}-old`));
      expect(await next()).not.toBe(CLEAN);
      renameSync(join(root, `${folder}-old`), join(root, folder));
      expect(await next()).toBe(CLEAN);
      writeFileSync(file, WRONG);
      expect(await next()).toContain(' error sum-mismatch ');
      expect(errors()).toBe('');
    },
  );

  it('keeps going when the whole repository is replaced by another', async () => {
    const { root, file, next } = await started();
    const other = folderWith(new Map(SMALL).set(PATH, WRONG));
    renameSync(join(root, 'indicators'), join(root, 'before'));
    renameSync(join(other, 'indicators'), join(root, 'indicators'));
    while (!(await next()).includes(' error sum-mismatch '));
    writeFileSync(file, RIGHT);
    expect(await next()).toBe(CLEAN);
  });

  it('sees the saves of editors that write a new file and rename it', async () => {
    const { file, next } = await started();
    for (const text of [WRONG, RIGHT, WRONG]) {
      writeFileSync(`${file}.tmp`, text);
      renameSync(`${file}.tmp`, file);
      expect(await next()).toContain(text === RIGHT ? '没有发现问题' : ' error sum-mismatch ');
    }
  });

  it('sees what is saved in folders and years that come later', async () => {
    const { root, next } = await started();
    const scheme = readFileSync(join(root, 'indicators/2020/scheme.yaml'), 'utf8');
    mkdirSync(join(root, 'indicators/2021/county'), { recursive: true });
    expect(await next()).toContain('indicators/2021');
    for (const [path, text] of SMALL) {
      if (path.startsWith('indicators/2020/')) writeFileSync(join(root, path.replace('2020', '2021')), text);
    }
    writeFileSync(join(root, 'indicators/2021/scheme.yaml'), scheme.replace('year: 2020', 'year: 2021'));
    while ((await next()) !== CLEAN);
    writeFileSync(join(root, PATH.replace('2020', '2021')), WRONG);
    expect(await next()).toContain('indicators/2021/county/1-ideology.yaml');
  });

  it('sees what is saved in results, also when that comes later', async () => {
    const { root, next } = await started();
    mkdirSync(join(root, 'results/2020'), { recursive: true });
    writeFileSync(join(root, 'results/2020/components.yaml'), 'units: [{ unit: nobody, satisfaction: 90 }]\n');
    expect(await next()).toContain(' error unit-unknown ');
    writeFileSync(join(root, 'results/2020/components.yaml'), 'units: [{ unit: jia-xian, satisfaction: 90 }]\n');
    expect(await next()).toBe(CLEAN);
  });

  it('says nothing when a file is saved as it was', async () => {
    const { file, next } = await started();
    writeFileSync(file, RIGHT);
    utimesSync(file, 1, 1);
    writeFileSync(`${file}.swp`, 'x');
    rmSync(`${file}.swp`);
    await sleep(300);
    writeFileSync(file, WRONG);
    expect(await next()).toContain(' error sum-mismatch ');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s with 0 and without a word', async (signal) => {
    const { process: child, ended, errors } = await started();
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(errors()).toBe('');
  });

  it('ends when nobody reads its answers any more', async () => {
    const { file, process: child, ended, errors } = await started();
    child.stdout?.destroy();
    writeFileSync(file, WRONG);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(errors()).toBe('');
  });

  it('is refused for forms that are one document, and where there is no data', () => {
    expect(run(['check', '--watch', '--format', 'json'])).toEqual({
      code: 2,
      out: '',
      err: '选项 --format 不能写 json，可以写 text、plain。\n',
    });
    expect(run(['check', '--watch', '--root', join(ROOT, 'src')])).toMatchObject({ code: 2, out: '' });
  });
});
