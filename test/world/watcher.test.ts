import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolders } from '../../src/world/watcher.ts';
import { openWatchers } from '../../src/world/watchers.ts';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('watching a folder', () => {
  it('finds by looking what nobody tells of: a root that was not there comes', async () => {
    const root = join(temporary(), 'drive');
    let answers = 0;
    const done = watchFolders(
      root,
      ['indicators'],
      async () => {
        answers += 1;
        if (answers === 1) {
          setTimeout(() => {
            mkdirSync(join(root, 'indicators'), { recursive: true });
            writeFileSync(join(root, 'indicators/a.yaml'), 'x');
          }, 20);
        }
      },
      () => answers < 2,
    );
    await done;
    expect(answers).toBe(2);
  });

  it('answers many changes at once with few answers, the last of which comes after the last change', async () => {
    const root = temporary();
    mkdirSync(join(root, 'indicators'));
    let written = 0;
    const seen: number[] = [];
    await watchFolders(
      root,
      ['indicators'],
      async () => {
        seen.push(written);
        if (seen.length > 1) return;
        setTimeout(() => {
          for (written = 0; written < 200; written += 1) writeFileSync(join(root, 'indicators', `${written}.yaml`), '');
        }, 20);
      },
      () => seen.at(-1) !== 200,
    );
    expect(seen.length).toBeLessThan(20);
  });

  it('throws on what an answer throws, and leaves no watcher behind', async () => {
    const root = temporary();
    const before = process.listenerCount('SIGINT');
    await expect(
      watchFolders(
        root,
        ['indicators'],
        () => Promise.reject(new Error('意外')),
        () => true,
      ),
    ).rejects.toThrow('意外');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('tells with one deep watcher, as on Windows and macOS, of what happens far below', async () => {
    const root = temporary();
    const far = join(root, 'indicators/2020/county');
    mkdirSync(far, { recursive: true });
    const told: number[] = [];
    const watchers = openWatchers(root, ['indicators', 'results'], true, () => told.push(1));
    onTestFinished(() => watchers.close());
    watchers.aim(
      new Map([root, join(root, 'indicators'), join(root, 'indicators/2020'), far].map((path) => [path, '1'])),
    );
    await sleep(50);
    told.length = 0;
    writeFileSync(join(root, 'README.md'), 'x');
    await sleep(50);
    expect(told).toEqual([]);
    writeFileSync(join(far, '1-a.yaml'), 'x');
    await sleep(200);
    expect(told).not.toEqual([]);
  });
});
