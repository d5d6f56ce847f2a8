import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/ports/failure.ts';
import { type Change, contentIn } from '../../src/ports/folders.ts';
import { outputFolder } from '../../src/world/output.ts';
import { makePipe } from '../support/launched.ts';
import { folderWith } from '../support/program.ts';
import { starterOf } from '../support/started.ts';

const start = starterOf('writer.ts');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const change = (write: Record<string, string>, parts: Partial<Change> = {}): Change => ({
  write: new Map(Object.entries(write).map(([name, text]) => [name, bytes(text)])),
  remove: [],
  keep: new Map(),
  ...parts,
});
const contents = (path: string): Record<string, string> => {
  const folder = outputFolder(path, 'output/2020');
  return Object.fromEntries(folder.names().map((name) => [name, new TextDecoder().decode(contentIn(folder, name))]));
};

describe('a folder of documents', () => {
  it('is empty while it does not exist, and is made when it is written', async () => {
    const path = join(folderWith(new Map()), 'deep/2020');
    const folder = outputFolder(path, 'output/2020');
    expect(folder.names()).toEqual([]);
    expect(folder.read('a.md')).toEqual({ kind: 'missing' });
    await folder.exclusively(async () => folder.commit(change({ 'a.md': '甲', 'b.md': '乙' })));
    expect(contents(path)).toEqual({ 'a.md': '甲', 'b.md': '乙' });
    expect(readdirSync(path).sort()).toEqual(['a.md', 'b.md']);
  });

  it('writes, removes and keeps in one change', async () => {
    const path = folderWith(
      new Map([
        ['a.md', '手改'],
        ['b.md', '旧'],
        ['c.md', '不动'],
      ]),
    );
    const folder = outputFolder(path, path);
    await folder.exclusively(async () =>
      folder.commit(change({ 'a.md': '新' }, { remove: ['b.md'], keep: new Map([['a.md', 'a.edited.md']]) })),
    );
    expect(contents(path)).toEqual({ 'a.edited.md': '手改', 'a.md': '新', 'c.md': '不动' });
  });

  it('is taken over from a process that was killed before its lock had a name', async () => {
    const path = folderWith(new Map([['.zhunsheng-lock', '']]));
    await outputFolder(path, path).exclusively(async () => undefined);
    expect(readdirSync(path)).toEqual([]);
  }, 20_000);

  it('shows a change that was whole when the process was killed, and finishes it with the next', async () => {
    const path = folderWith(
      new Map([
        ['a.md', '旧'],
        ['gone.md', '旧'],
        ['.zhunsheng-ready/.orders.json', JSON.stringify({ write: ['a.md', 'z.md'], remove: ['gone.md'], keep: [] })],
        ['.zhunsheng-ready/a.md', '新'],
        ['.zhunsheng-ready/z.md', '新'],
      ]),
    );
    expect(contents(path)).toEqual({ 'a.md': '新', 'z.md': '新' });
    await outputFolder(path, path).exclusively(async () => undefined);
    expect(readdirSync(path).sort()).toEqual(['a.md', 'z.md']);
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe('新');
  });

  it('does not follow a list that names files elsewhere, or is none', async () => {
    for (const orders of [JSON.stringify({ write: [], remove: ['../a.md'], keep: [] }), '{', '{"write":1}']) {
      const root = folderWith(
        new Map([
          ['a.md', '外'],
          ['2020/b.md', '内'],
          ['2020/.zhunsheng-ready/.orders.json', orders],
          ['2020/.zhunsheng-ready/b.md', '假'],
        ]),
      );
      const path = join(root, '2020');
      expect(contents(path)).toEqual({ 'b.md': '内' });
      await outputFolder(path, path).exclusively(async () => undefined);
      expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('外');
      expect(readdirSync(path)).toEqual(['b.md']);
    }
  });

  it('takes no notice of a change that was not whole, and clears it away', async () => {
    const path = folderWith(
      new Map([
        ['a.md', '旧'],
        ['.zhunsheng-staged-1/a.md', '新'],
        ['.zhunsheng-staged-1/.orders.json', '{'],
      ]),
    );
    expect(contents(path)).toEqual({ 'a.md': '旧' });
    await outputFolder(path, path).exclusively(async () => undefined);
    expect(readdirSync(path)).toEqual(['a.md']);
  });

  it('begins nothing where a folder is in the way', async () => {
    const path = folderWith(
      new Map([
        ['a.md/inside.txt', '内'],
        ['b.md', '旧'],
      ]),
    );
    const folder = outputFolder(path, path);
    const attempt = folder.exclusively(async () => folder.commit(change({ 'b.md': '新', 'a.md': '新' })));
    await expect(attempt).rejects.toMatchObject({ code: 'EISDIR', path: join(path, 'a.md') });
    expect(contents(path)).toEqual({ 'b.md': '旧' });
    expect(readdirSync(path).sort()).toEqual(['a.md', 'b.md']);
  });

  it('puts no file in the place of a pipe, be it reached by a link, and takes none away', async () => {
    const path = folderWith(new Map([['b.md', '旧']]));
    makePipe(join(path, 'pipe'));
    symlinkSync('pipe', join(path, 'link'));
    const folder = outputFolder(path, path);
    for (const orders of [change({ 'b.md': '新', link: '新' }), change({ 'b.md': '新' }, { remove: ['pipe'] })]) {
      await expect(folder.exclusively(async () => folder.commit(orders))).rejects.toSatisfy(isFailure);
    }
    expect(readdirSync(path).sort()).toEqual(['b.md', 'link', 'pipe']);
    expect(readFileSync(join(path, 'b.md'), 'utf8')).toBe('旧');
  });

  it('lets one process write after the other', async () => {
    const path = folderWith(new Map());
    const order: string[] = [];
    const turn = (name: string) =>
      outputFolder(path, path).exclusively(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${name} ends`);
      });
    await Promise.all([turn('first'), turn('second')]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('takes the place of a process that is no more, and leaves no lock after an error', async () => {
    const path = folderWith(new Map([['.zhunsheng-lock', '4194305']]));
    const folder = outputFolder(path, path);
    await expect(folder.exclusively(async () => Promise.reject(new Error('wrong')))).rejects.toThrow('wrong');
    expect(existsSync(join(path, '.zhunsheng-lock'))).toBe(false);
    expect(await folder.exclusively(async () => 'done')).toBe('done');
  });

  it('is in the old state or the new whenever the writer is killed', async () => {
    const path = join(folderWith(new Map()), 'output');
    mkdirSync(path);
    for (let round = 0; round < 8; round += 1) {
      await killedAfter(path, 10 + round * 9);
      const states = new Set(Object.values(contents(path)).map((text) => text[0]));
      expect(states.size, JSON.stringify([...states])).toBeLessThanOrEqual(1);
      const [state = 'a'] = states;
      if (states.size > 0) expect(contents(path)).toHaveProperty([`only-${state}.txt`]);
      expect(Object.keys(contents(path))).not.toContain(`only-${state === 'a' ? 'b' : 'a'}.txt`);
    }
    writeFileSync(join(path, 'note.txt'), 'still usable');
    await outputFolder(path, path).exclusively(async () => undefined);
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

/** Lets another process write, and kills it some milliseconds after it has begun. */
async function killedAfter(path: string, milliseconds: number): Promise<void> {
  const writer = start(path, '30');
  await new Promise((resolve) => writer.once('message', resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  writer.kill('SIGKILL');
  await ended;
}
