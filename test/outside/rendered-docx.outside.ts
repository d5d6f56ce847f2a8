import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { convert, python } from './programs.ts';
import { isTaken, renderedOf, statusesOf } from './rendered.ts';

/** How many documents are changed at random, and from which seed: `FORGERIES=900 FORGERY_SEED=7 npx vitest run …` tries others. */
const COUNT = process.env['FORGERIES'] ?? '60';
const SEED = process.env['FORGERY_SEED'] ?? '1';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-rendered-docx-'));
const small = join(work, 'small');
const built = join(work, 'built/2020/annex-1-county.docx');
const saved = join(work, 'saved/annex-1-county.docx');

beforeAll(async () => {
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  run(['build', '2020', '--root', small, '--format', 'docx', '-o', join(work, 'built')]);
  await convert([built], {
    format: 'docx',
    folder: join(work, 'saved'),
    profile: join(work, 'profile'),
    fonts: inject('fonts'),
  });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

it.each([
  ['that a build writes', built],
  ['that LibreOffice has saved again', saved],
])(
  'a document that is drawn otherwise than the one %s is never taken for it',
  async (_, source) => {
    const changed = mkdtempSync(join(work, 'changed-'));
    const told = (await python('mutate-docx.py', source, changed, COUNT, SEED)) as Readonly<Record<string, string>>;
    const files = readdirSync(changed).map((name) => join(changed, name));
    const taken = [...statusesOf(files, small)].filter(([, status]) => isTaken(status)).map(([name]) => name);
    copyFileSync(source, join(changed, 'original.docx'));
    const drawn = await renderedOf(
      ['original', ...taken].map((name) => join(changed, `${name}.docx`)),
      changed,
    );
    expect(drawn.get('original')).toBeDefined();
    const wrong = taken.filter((name) => drawn.get(name) !== drawn.get('original'));
    expect(wrong.map((name) => [name, told[name]])).toEqual([]);
    // Some changes are of what nobody sees; most are not.
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(Number(COUNT) / 2);
  },
  3_600_000,
);
