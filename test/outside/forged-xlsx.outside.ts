import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { convert, python } from './programs.ts';

const fonts = inject('fonts');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-forged-xlsx-'));
/** A small repository with its products, and what is forged of them. */
const small = join(work, 'small');
const ANNEX = join(work, 'built/2020/annex-1-county.xlsx');
const FORM = join(work, 'built/2020/forms/self-1-county-jia-xian.xlsx');
const SUMMARY = join(work, 'built/2020/forms/summary-1-county.xlsx');

interface Verified {
  readonly path: string;
  readonly status: string;
  readonly departures: readonly { readonly kind: string }[];
}

/** What `verify` says of files, by their names. */
function verify(root: string, folder: string): ReadonlyMap<string, Verified> {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name));
  const { out } = run(['verify', '--root', root, '--format', 'json', ...paths]);
  const { files } = JSON.parse(out) as { readonly files: readonly Verified[] };
  expect(files).toHaveLength(paths.length);
  return new Map(files.map((file) => [file.path.slice(folder.length + 1), file]));
}

/** Those that are not taken for what a build writes, with what was said of them. */
function refused(files: ReadonlyMap<string, Verified>): readonly unknown[] {
  return [...files].filter(([, { status }]) => status !== 'intact' && status !== 'resaved');
}

beforeAll(() => {
  cpSync(join(ROOT, 'test/fixtures/small'), small, { recursive: true });
  for (const command of ['build', 'forms']) {
    const { code, err } = run([command, '2020', '--root', small, '--format', 'xlsx', '-o', join(work, 'built')]);
    expect([code, err.includes('Error')]).toEqual([0, false]);
  }
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a workbook that somebody forged', () => {
  it('is found, in whichever of more than a hundred ways it shows something else', async () => {
    const folder = join(work, 'forged');
    const told = (await python('forge-xlsx.py', ANNEX, FORM, folder)) as Readonly<Record<string, string>>;
    expect(Object.keys(told).length).toBeGreaterThan(120);
    const accepted = [...verify(small, folder)]
      .filter(([, { status }]) => status !== 'altered' && status !== 'edited')
      .map(([name, { status }]) => [status, told[name.replace('.xlsx', '')]]);
    expect(accepted).toEqual([]);
  });
});

describe('a workbook that was saved again is accepted', () => {
  it('with what programs write that changes nothing of what people see', async () => {
    const folder = join(work, 'saved');
    await python('resave-xlsx.py', folder, ANNEX, FORM, SUMMARY);
    const files = verify(small, folder);
    expect(files.size).toBeGreaterThan(80);
    expect(refused(files)).toEqual([]);
  });

  it('by openpyxl and LibreOffice, annexes, tables of departments and forms of each kind', async () => {
    const built = join(work, 'shipped');
    run(['build', '2020', '--format', 'xlsx', '-o', built]);
    const few = ['--unit', 'jia-xian,finance', '--department', 'organization'];
    run(['forms', '2020', '--format', 'xlsx', '--only', 'self,department,summary', ...few, '-o', built]);
    let count = 0;
    for (const folder of ['2020', '2020/forms']) {
      const names = readdirSync(join(built, folder)).filter((name) => name.endsWith('.xlsx'));
      const sources = names.map((name) => join(built, folder, name));
      const saved = { libreoffice: join(work, 'libreoffice', folder), openpyxl: join(work, 'openpyxl', folder) };
      await convert(sources, { format: 'xlsx', folder: saved.libreoffice, profile: join(work, 'profile'), fonts });
      await python('save-xlsx.py', saved.openpyxl, ...sources);
      for (const target of Object.values(saved)) {
        for (const name of ['manifest.json', 'SHA256SUMS', 'SM3SUMS']) {
          cpSync(join(built, folder, name), join(target, name));
        }
        const { out } = run(['verify', '--format', 'json', target]);
        const { files } = JSON.parse(out) as { readonly files: readonly Verified[] };
        expect(files.filter(({ status }) => status !== 'intact' && status !== 'resaved')).toEqual([]);
        count += files.filter(({ status }) => status === 'resaved').length;
      }
    }
    expect(count).toBeGreaterThanOrEqual(16);
  }, 600_000);
});
