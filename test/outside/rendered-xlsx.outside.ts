import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { convert, outputOf, python } from './programs.ts';

/** How many workbooks are changed at random, and from which seed: `FORGERIES=300 FORGERY_SEED=7 npx vitest run …` tries others. */
const COUNT = process.env['FORGERIES'] ?? '30';
const SEED = process.env['FORGERY_SEED'] ?? '1';
/** LibreOffice may end at a file that is too strange for it: then it goes on with those that are left. */
const BATCH = 30;

const fonts = inject('fonts');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-rendered-xlsx-'));
const small = join(work, 'small');
const changed = join(work, 'changed');
const printed = join(work, 'printed');

/** The pages of a file as LibreOffice and poppler draw them; undefined for one that LibreOffice does not open. */
async function drawn(name: string): Promise<string | undefined> {
  const path = join(printed, `${name}.pdf`);
  return existsSync(path) ? await outputOf('pdftoppm', ['-r', '40', '-gray', path]) : undefined;
}

beforeAll(() => {
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  run(['build', '2020', '--root', small, '--format', 'xlsx', '-o', join(work, 'built')]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

it('a workbook that is drawn otherwise than the one that a build writes is never taken for it', async () => {
  const original = join(work, 'built/2020/annex-1-county.xlsx');
  const told = (await python('mutate-xlsx.py', original, changed, COUNT, SEED)) as Readonly<Record<string, string>>;
  copyFileSync(original, join(changed, 'original.xlsx'));
  const names = readdirSync(changed).map((name) => name.replace('.xlsx', ''));
  for (let at = 0; at < names.length; at += BATCH) {
    const files = names.slice(at, at + BATCH).map((name) => join(changed, `${name}.xlsx`));
    await convert(files, { format: 'pdf', folder: printed, profile: join(work, 'profile'), fonts }).catch(
      () => undefined,
    );
  }
  const same = await drawn('original');
  expect(same).toBeDefined();
  const wrong: unknown[] = [];
  let others = 0;
  for (let at = 0; at < names.length; at += BATCH) {
    const paths = names.slice(at, at + BATCH).map((name) => join(changed, `${name}.xlsx`));
    const { out } = run(['verify', '--root', small, '--format', 'json', ...paths]);
    const { files } = JSON.parse(out) as {
      readonly files: readonly { readonly path: string; readonly status: string }[];
    };
    for (const { path, status } of files) {
      const name = path.slice(changed.length + 1).replace('.xlsx', '');
      const pages = await drawn(name);
      if (pages === undefined || pages === same) continue;
      others += 1;
      if (status === 'intact' || status === 'resaved') wrong.push([name, status, told[name]]);
    }
  }
  expect(wrong).toEqual([]);
  expect(others).toBeGreaterThan(Number(COUNT) / 10);
}, 3_600_000);
