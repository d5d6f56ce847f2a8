import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folder, QUICK } from '../support/built.ts';
import { SMALL } from '../support/fixtures.ts';
import { makePipe } from '../support/launched.ts';
import { folderForFile, folderWith, type Run, run } from '../support/program.ts';

/** A socket, on which this process listens until the test is over. */
const socket = async (path: string): Promise<void> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
};
const KINDS: readonly (readonly [string, (path: string) => unknown])[] = [
  ['a pipe', makePipe],
  ['a socket', socket],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ['a folder', (path) => mkdirSync(path)],
];

const BUILT = folderForFile(SMALL);
beforeAll(() => {
  expect(run(['build', '--root', BUILT, ...QUICK]).code).toBe(0);
});

/** A folder in which the small repository has been built. */
function built(): string {
  const root = folderWith(new Map());
  cpSync(BUILT, root, { recursive: true });
  return root;
}

/** Expects a sentence, and neither a stack nor a wait. */
function refused({ code, err }: Run, path: string, sentence: RegExp): void {
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(sentence) });
  expect(err).toContain(path);
}

describe.each(KINDS)('%s in an output folder', (_, put) => {
  it.each(['manifest.json', 'measures.md', 'SHA256SUMS'])(
    'in the place of %s is named by verify and not written over by build',
    async (name) => {
      const root = built();
      const path = join(folder(root), name);
      rmSync(path);
      await put(path);
      const { code, out } = run(['verify', '--root', root, folder(root)]);
      expect(code, out).toBe(1);
      expect(out).toMatch(new RegExp(`${name}.*\\n(?:.*\\n)?.*(?:不是普通文件|没有读取)`));
      const kind = lstatSync(path).mode;
      refused(run(['build', '--root', root, ...QUICK]), name, /不是普通文件|文件夹/);
      expect(lstatSync(path).mode).toBe(kind);
      expect(readdirSync(folder(root)).filter((each) => each.startsWith('.'))).toEqual([]);
    },
  );

  it('beside the documents does not keep them from being built', async () => {
    const root = built();
    await put(join(folder(root), 'z.docx'));
    writeFileSync(join(folder(root), 'measures.md'), '改过');
    expect(run(['build', '--root', root, ...QUICK]).code).toBe(0);
    expect(existsSync(join(folder(root), 'z.docx'))).toBe(true);
  });

  it('as an argument is said to be no file', async () => {
    const root = folderWith(SMALL);
    const path = join(root, 'z');
    await put(path);
    if (lstatSync(path).isDirectory()) return;
    expect(run(['verify', '--root', root, path])).toMatchObject({
      code: 1,
      out: expect.stringContaining('不是普通文件'),
    });
    refused(run(['textconv', '--root', root, path]), path, /不是普通文件/);
    refused(run(['collect', '--root', root, path, '--year', '2020']), path, /不是文件夹/);
    refused(run(['build', '--root', root, '-o', path, ...QUICK]), path, /路径中有一段不是文件夹|同名的文件/);
  });
});

describe('what belongs to the writing of a folder', () => {
  it('is a plain file: a pipe as its lock is not waited for', () => {
    const root = built();
    makePipe(join(folder(root), '.zhunsheng-lock'));
    refused(run(['build', '--root', root, ...QUICK]), '.zhunsheng-lock', /不是普通文件/);
  });

  it('is a plain file: a pipe as the list of a change under way is not read', () => {
    const root = built();
    mkdirSync(join(folder(root), '.zhunsheng-ready'));
    makePipe(join(folder(root), '.zhunsheng-ready/.orders.json'));
    expect(run(['verify', '--root', root, folder(root)]).code).toBe(0);
    expect(run(['build', '--root', root, ...QUICK]).code).toBe(0);
  });
});

describe('a pipe among the fonts of the machine', () => {
  it('is not waited for', () => {
    const root = folderWith(SMALL);
    mkdirSync(join(root, 'share/fonts'), { recursive: true });
    makePipe(join(root, 'share/fonts/a.ttf'));
    const args = ['build', '--root', root, '--format', 'pdf', '--only', 'measures'];
    expect(run(args, { env: { XDG_DATA_HOME: join(root, 'share') } }).code).toBe(0);
  });
});

describe('a file of two gigabytes', () => {
  it.each(['manifest.json', 'measures.md'])('in the place of %s is named, and kept', (name) => {
    const root = built();
    const path = join(folder(root), name);
    truncateSync(path, 2 ** 31);
    expect(run(['verify', '--root', root, folder(root)])).toMatchObject({
      code: 1,
      out: expect.stringContaining('文件太大'),
    });
    refused(run(['build', '--root', root, ...QUICK]), name, /太大/);
    expect(lstatSync(path).size).toBe(2 ** 31);
  });
});

describe('a socket in the data', () => {
  it.each(['indicators/units.yaml', 'indicators/2020/county/9-x.yaml', 'indicators/2020/lock.json'])(
    'as %s is no fault of the program',
    async (name) => {
      const root = folderWith(SMALL);
      rmSync(join(root, name), { force: true });
      await socket(join(root, name));
      for (const command of ['check', 'fmt', 'build']) {
        const { code, err } = run([command, '--root', root]);
        expect(err).not.toContain('意外');
        expect(code, command).not.toBeNull();
      }
    },
  );
});
