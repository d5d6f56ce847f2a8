import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeTarGz } from '../../tools/package/archive/tar.ts';
import { writeZip } from '../../tools/package/archive/zip.ts';
import { within } from '../../tools/package/entry.ts';
import { type Kind, nameOf, pack } from '../../tools/package/kinds.ts';
import { PLATFORMS, portable } from '../../tools/package/portable.ts';
import { sample } from '../../tools/package/sample.ts';
import { ROOT } from '../support/fixtures.ts';
import { outputOf } from './programs.ts';

// What is installed without a network writes the same bytes as this repository does. `npm run prepare` has made `dist/`
// before (`setup.ts`), which other tests use meanwhile.

const KINDS: readonly Kind[] = ['tarball', 'linux-x64'];

/** What `npm start` does. */
const START = [
  ['build', '2020'],
  ['results', '2020', '--if-scored', '--only', 'standings,circular'],
] as const;

/** Every format, the typesetter, and templates that are compiled when they are read: all that is loaded from beside the bundle. */
const EVERYTHING = [...START, ['results', '2020', '--only', 'notices']] as const;

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-packages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let made: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  await pack(KINDS, join(work, 'packages'));
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
    await outputOf('npm', ['install', '--global', ...options, join(work, 'packages', nameOf('tarball'))]);
    const folder = dataIn('of-tarball');
    for (const args of EVERYTHING) await outputOf(join(prefix, 'bin/zhunsheng'), args, { cwd: folder });
    expect(Object.keys(made).length).toBeGreaterThan(30);
    expect(writtenIn(folder)).toEqual(made);
  });
});

describe('the folder for Linux', () => {
  // A place as people have them, and a machine with nothing: no Node, no environment, no network.
  const place = join(work, '新 建 文件夹（1）');
  const folder = join(place, nameOf('linux-x64').replace('.tar.gz', ''));
  const alone = ['--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), 'env', '-i'];
  beforeAll(async () => {
    mkdirSync(place);
    await outputOf('tar', ['-xzf', join(work, 'packages', nameOf('linux-x64'))], { cwd: place });
  });

  it('is in its archive what it is beside it', async () => {
    await outputOf('diff', ['--recursive', folder, join(work, 'packages', basename(folder))]);
  });

  it('writes the same bytes on a machine with nothing else', async () => {
    for (const args of EVERYTHING)
      await outputOf('unshare', [...alone, join(folder, 'bin/zhunsheng'), ...args], { cwd: join(folder, 'sample') });
    expect(writtenIn(join(folder, 'sample'))).toEqual(made);
  });

  it('opens a shell in which what is typed after the greeting is done', async () => {
    const typed = ['script', '--quiet', '--return', '--command', `"${join(folder, '准绳.sh')}"`, '/dev/null'];
    const shell = promisify(execFile)('unshare', [...alone, ...typed]);
    shell.child.stdin?.end('zhunsheng check 2020; exit\n');
    const { stdout } = await shell;
    expect(stdout).toMatch(/^准绳 .* 可以用了/m);
    expect(stdout).toContain('265');
    expect(stdout).toContain('没有发现问题');
  });

  it('sets the same PDF by WebAssembly where the native library does not load', async () => {
    const [library = ''] = readdirSync(join(folder, 'app/node_modules'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.node'),
    );
    writeFileSync(join(folder, 'app/node_modules', library), 'no library');
    const again = join(work, 'by-wasm');
    const args = ['build', '2020', '--only', 'annex', '--format', 'pdf', '-o', again];
    await outputOf(join(folder, 'bin/zhunsheng'), args, { cwd: join(folder, 'sample') });
    const name = '2020/annex-1-county.pdf';
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, 'sample/output', name)))).toBe(true);
  });
});

describe('the folder for Windows', () => {
  const entries = portable(PLATFORMS['windows-x64']);
  const bytesOf = (path: string): Buffer => Buffer.from(entries.find((each) => each.path === path)?.bytes() ?? []);

  it('has paths that Windows takes, wherever it lies', () => {
    for (const { path } of entries) {
      expect(path.length, path).toBeLessThan(200 - 'C:\\Users\\用户\\Desktop\\zhunsheng-0.1.0-windows-x64\\'.length);
      expect(path).not.toMatch(/[<>:"|?*\\\x00-\x1f]|[ .](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i);
    }
    const folded = entries.map(({ path }) => path.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('is started by what the command window can read in any code page, with the Node of Windows', () => {
    for (const path of ['准绳.cmd', 'bin/zhunsheng.cmd'])
      expect(bytesOf(path).toString('latin1')).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
    expect(bytesOf('说明.txt').toString('utf8')).toMatch(/^\uFEFF(?:[^\r\n]*\r\n)+$/);
    expect(bytesOf('runtime/node.exe').toString('latin1', 0, 2)).toBe('MZ');
    expect(bytesOf('runtime/LICENSE').toString('utf8')).toContain('Node.js is licensed');
    const libraries = entries.filter(({ path }) => path.endsWith('.node'));
    expect(libraries.map(({ path }) => bytesOf(path).toString('latin1', 0, 2))).toEqual(['MZ']);
  });

  it('is read from a zip by another program, byte by byte', async () => {
    const small = entries.filter(({ path }) => /^(?:[^/]*|bin\/.*|sample\/.*)$/.test(path));
    writeZip(join(work, 'small.zip'), small);
    await outputOf('/usr/bin/python3', ['-c', UNZIP, join(work, 'small.zip'), join(work, 'unzipped')]);
    for (const { path, bytes } of small)
      expect(readFileSync(join(work, 'unzipped', path)).equals(bytes()), path).toBe(true);
    expect(small.map(({ path }) => path)).toContain('使用指南.html');
  });
});

const UNZIP = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';

describe('every archive', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    process.env['TZ'] = zone;
  });

  it('has the same bytes whenever and wherever it is written', () => {
    const entries = within('sample', sample());
    const written = ([zone, now]: readonly [string, string]): readonly Buffer[] => {
      process.env['TZ'] = zone;
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      const files = [join(work, 'sample.zip'), join(work, 'sample.tar.gz')] as const;
      writeZip(files[0], entries);
      writeTarGz(files[1], entries);
      return files.map((file) => readFileSync(file));
    };
    const first = written(['Asia/Shanghai', '2026-11-30']);
    const second = written(['America/St_Johns', '2031-07-01T12:34:56Z']);
    expect(first.map((bytes, index) => bytes.equals(second[index] ?? Buffer.of()))).toEqual([true, true]);
  });
});

describe('every folder', () => {
  it('has a licence of each package and program in it', () => {
    for (const platform of Object.values(PLATFORMS)) {
      const paths = portable(platform).map(({ path }) => path);
      const packages = paths
        .filter((path) => /^app\/node_modules\/.*\/package\.json$/.test(path))
        .map((path) => path.slice(0, -'/package.json'.length));
      expect(packages.length).toBe(7);
      for (const each of packages)
        expect(
          paths.some((path) => path.startsWith(`${each}/LICENSE`)),
          each,
        ).toBe(true);
      for (const each of ['app/LICENSE', 'app/dist/licences.txt', 'runtime/LICENSE']) expect(paths).toContain(each);
    }
  });

  it('is started by shell scripts without a fault', async () => {
    await outputOf('shellcheck', ['start.sh', 'zhunsheng.sh'], { cwd: join(ROOT, 'tools/package/start') });
  });
});
