import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { python, say } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-forged-'));
const names = (await python('forge-texts.py', inject('products'), folder)) as readonly string[];
const LEAST = { html: 43, md: 20, csv: 10, json: 15 } as const;

describe.each(Object.entries(LEAST))('verify, given forged %s', (ending, least) => {
  it(`calls none of ${least} or more what a build writes, and says of each in what it is another`, async () => {
    const forged = names.filter((name) => name.endsWith(`.${ending}`));
    expect(forged.length).toBeGreaterThanOrEqual(least);
    const paths = forged.map((name) => join(folder, name));
    const program = join(ROOT, 'dist/zhunsheng.cjs');
    const { code, out } = await say(process.execPath, [
      program,
      'verify',
      '--root',
      ROOT,
      '--format',
      'json',
      ...paths,
    ]);
    expect(code).toBe(1);
    const files: readonly File[] = JSON.parse(out).files;
    expect(files.map(({ path }) => path)).toEqual(paths);
    const wrong = files.filter(({ status, differences, departures, reason }) => {
      const isSaid = differences.length + departures.length > 0 || reason !== undefined;
      return (
        !['altered', 'edited', 'stale', 'foreign', 'damaged'].includes(status) || !(isSaid || status === 'foreign')
      );
    });
    expect(wrong).toEqual([]);
  });
});

interface File {
  readonly path: string;
  readonly status: string;
  readonly reason?: string;
  readonly differences: readonly unknown[];
  readonly departures: readonly unknown[];
}
