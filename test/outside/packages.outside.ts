import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, pack } from '../../tools/package/kinds.ts';
import { ROOT } from '../support/fixtures.ts';
import { outputOf } from './programs.ts';

// What is installed without a network writes the same bytes as this repository does. `npm run prepare` has made `dist/`
// before (`setup.ts`), which other tests use meanwhile.

const KINDS: readonly Kind[] = ['tarball'];

/** What `npm start` does. */
const START = [
  ['build', '2020'],
  ['results', '2020', '--if-scored', '--only', 'standings,circular'],
] as const;

/** Every format, the typesetter, and templates that are compiled when they are read: all that is loaded from beside the bundle. */
const EVERYTHING = [...START, ['results', '2020', '--only', 'notices']] as const;

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-packages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const packed = new Map<Kind, string>();
let made: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  const files = await pack(KINDS, join(work, 'packages'));
  for (const [index, kind] of KINDS.entries()) packed.set(kind, files[index] ?? '');
  const folder = dataIn('here');
  for (const args of EVERYTHING)
    await outputOf(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...args], { cwd: folder });
  made = writtenIn(folder);
});

/** A folder with the data of this repository. */
function dataIn(name: string): string {
  const folder = join(work, name);
  for (const part of ['indicators', 'results', 'schemas'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

/** The SHA-256 of everything that was written below a folder of data, by path. */
function writtenIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(folder, 'output/2020'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

describe('what is packed', () => {
  it('is told by digests that other programs prove', async () => {
    await outputOf('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(work, 'packages') });
  });

  it('as one tarball is installed by npm with nothing at hand, and writes the same bytes', async () => {
    const prefix = join(work, 'installed');
    mkdirSync(join(work, 'cache'));
    const options = ['--offline', '--cache', join(work, 'cache'), '--prefix', prefix, '--no-audit', '--no-fund'];
    await outputOf('npm', ['install', '--global', ...options, packed.get('tarball') ?? '']);
    const folder = dataIn('of-tarball');
    for (const args of EVERYTHING) await outputOf(join(prefix, 'bin/zhunsheng'), args, { cwd: folder });
    expect(Object.keys(made).length).toBeGreaterThan(30);
    expect(writtenIn(folder)).toEqual(made);
  });
});
