import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderForFile, run } from '../support/program.ts';
import { convert, python } from './programs.ts';

interface Verified {
  readonly path: string;
  readonly status: string;
  readonly pending: readonly { readonly kind: string; readonly author: string }[];
}

const root = folderForFile(SMALL);
const fonts = inject('fonts');
const verified = new Map<string, Verified>();
let made: { readonly forged: readonly string[]; readonly honest: readonly string[] };

/** What is said of files, so many at once that each process is soon done. */
function verify(...paths: readonly string[]): readonly Verified[] {
  const [some, rest] = [paths.slice(0, 30), paths.slice(30)];
  const { files } = JSON.parse(run(['verify', '--format', 'json', ...some], { cwd: root }).out);
  return rest.length === 0 ? files : [...files, ...verify(...rest)];
}

beforeAll(async () => {
  expect(run(['build', '--format', 'docx'], { cwd: root }).code).toBe(0);
  mkdirSync(join(root, 'made'));
  const annex = join(root, 'output/2020/annex-1-county.docx');
  made = (await python('forge-docx.py', annex, join(root, 'made'))) as typeof made;
  for (const each of verify(...readdirSync(join(root, 'made')).map((name) => `made/${name}`))) {
    verified.set(each.path.slice('made/'.length, -'.docx'.length), each);
  }
});

describe('a Word document that somebody has forged', () => {
  it('is never taken for the one that was built', () => {
    expect(made.forged.length).toBeGreaterThanOrEqual(90);
    const accepted = made.forged.filter((name) =>
      /^(?:intact|resaved)$/.test(verified.get(`forged-${name}`)?.status ?? 'intact'),
    );
    expect(accepted).toEqual([]);
  });

  it('has what nobody has decided about listed with its author', () => {
    for (const [name, kind, author] of [
      ['pending-insertion', 'insertion', '张三'],
      ['pending-deletion', 'deletion', '张三'],
      ['pending-format', 'formatting', '张三'],
      ['pending-paragraph', 'formatting', '张三'],
      ['pending-row', 'insertion', '张三'],
      ['comment', 'comment', '李四'],
    ]) {
      expect(verified.get(`forged-${name}`)?.pending, name).toContainEqual(expect.objectContaining({ kind, author }));
    }
  });
});

describe('a Word document that an office program has saved again', () => {
  it('is accepted', () => {
    expect(made.honest.length).toBeGreaterThanOrEqual(20);
    const refused = made.honest.filter(
      (name) => !/^(?:intact|resaved)$/.test(verified.get(`honest-${name}`)?.status ?? ''),
    );
    expect(refused).toEqual([]);
  });

  it('is accepted of every document when LibreOffice has', async () => {
    const built = readdirSync(join(root, 'output/2020')).filter((name) => name.endsWith('.docx'));
    const folder = join(root, 'saved');
    const files = built.map((name) => join(root, 'output/2020', name));
    await convert(files, { format: 'docx', folder, profile: join(root, 'profile'), fonts });
    const statuses = verify(...built.map((name) => `saved/${name}`)).map(({ path, status }) => [path, status]);
    expect(statuses).toEqual(built.map((name) => [`saved/${name}`, 'resaved']));
  });
});
