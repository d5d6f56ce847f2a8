import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { python } from './programs.ts';
import { isTaken, renderedOf, statusesOf } from './rendered.ts';

/** How many workbooks are changed at random, and from which seed: `FORGERIES=300 FORGERY_SEED=7 npx vitest run …` tries others. */
const COUNT = process.env['FORGERIES'] ?? '30';
const SEED = process.env['FORGERY_SEED'] ?? '1';
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-rendered-xlsx-'));
const small = join(work, 'small');
const changed = join(work, 'changed');

beforeAll(() => {
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  run(['build', '2020', '--root', small, '--format', 'xlsx', '-o', join(work, 'built')]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

it('a workbook that is drawn otherwise than the one that a build writes is never taken for it', async () => {
  const original = join(work, 'built/2020/annex-1-county.xlsx');
  const told = (await python('mutate-xlsx.py', original, changed, COUNT, SEED)) as Readonly<Record<string, string>>;
  copyFileSync(original, join(changed, 'original.xlsx'));
  const files = readdirSync(changed).map((name) => join(changed, name));
  const drawn = await renderedOf(files, work);
  const same = drawn.get('original');
  expect(same).toBeDefined();
  const statuses = statusesOf(files, small);
  const others = [...drawn].filter(([, pages]) => pages !== undefined && pages !== same).map(([name]) => name);
  const wrong = others.filter((name) => isTaken(statuses.get(name)));
  expect(wrong.map((name) => [name, statuses.get(name), told[name]])).toEqual([]);
  expect(others.length).toBeGreaterThan(Number(COUNT) / 10);
}, 3_600_000);
