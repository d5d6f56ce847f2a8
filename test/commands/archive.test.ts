import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { yearFiles } from '../../src/engine/archive/gather.ts';
import { isFailure, sentenceOf } from '../../src/ports/failure.ts';
import { words } from '../../src/words/zh/published/archive.ts';
import { words as messages } from '../../src/words/zh/words.ts';
import { realWorld } from '../../src/world/world.ts';
import { changed, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderForFile, folderWith, run } from '../support/program.ts';

/** A repository of which the small edition was built. */
const built = folderForFile(changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft'));

beforeAll(() => {
  expect(run(['build', '2020'], { cwd: built }).code).toBe(0);
});

/** A copy of it to work in. */
function office(): string {
  const root = folderWith(new Map());
  cpSync(built, root, { recursive: true });
  return root;
}

function filesIn(root: string): ReadonlyMap<string, Buffer> {
  const folder = join(root, 'output/archive/2020');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** Puts what is built of 2021 in the place of what is built of 2020. */
function exchange(root: string, below: string): void {
  run(['build', '2021'], { cwd: root });
  rmSync(join(root, `output/2020${below}`), { recursive: true, force: true });
  renameSync(join(root, 'output/2021'), join(root, `output/2020${below}`));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('archive', () => {
  it('puts away documents, data, schemas and the site, each listed with its digests, in a folder and in a zip', () => {
    const root = office();
    const { code, out, err } = run(['archive'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('已归档：output/archive/2020/');
    const files = filesIn(root);
    for (const name of [
      '说明.txt',
      'documents/manifest.json',
      'documents/annex-1-county.pdf',
      'data/indicators/2020/scheme.yaml',
      'data/schemas/indicator.schema.json',
      'site/index.html',
      '核对.html',
    ])
      expect([...files.keys()], name).toContain(name);
    const listed = new Map(
      (files.get('SHA256SUMS') ?? '')
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    );
    expect([...listed.keys()].sort()).toEqual(
      [...files.keys()].filter((path) => !path.endsWith('SUMS') || path.includes('/')).sort(),
    );
    for (const [path, digest] of listed) expect(sha256(files.get(path) ?? new Uint8Array()), path).toBe(digest);
    const zip = unzipSync(readFileSync(join(root, 'output/archive/2020.zip')));
    expect(Object.keys(zip).sort()).toEqual([...files.keys()].map((path) => `2020/${path}`).sort());
    for (const [path, bytes] of Object.entries(zip))
      expect(Buffer.from(bytes).equals(files.get(path.slice(5)) ?? Buffer.from(''))).toBe(true);
  });

  it('has data that the program reads, and that gives the same documents again', () => {
    const root = office();
    run(['archive'], { cwd: root });
    const data = join(root, 'output/archive/2020/data');
    expect(run(['build', '2020', '-o', join(root, 'again')], { cwd: data }).code).toBe(0);
    const files = filesIn(root);
    for (const name of readdirSync(join(root, 'again/2020')))
      expect(
        readFileSync(join(root, 'again/2020', name)).equals(files.get(`documents/${name}`) ?? Buffer.from('')),
        name,
      ).toBe(true);
  });

  it('gives the same bytes anywhere, and leaves alone what is archived', () => {
    const [one, other] = [office(), office()];
    run(['archive', '--root', one], { env: { TZ: 'UTC', LANG: 'C' } });
    run(['archive'], { cwd: other, env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' } });
    expect(filesIn(one)).toEqual(filesIn(other));
    expect(readFileSync(join(one, 'output/archive/2020.zip'))).toEqual(
      readFileSync(join(other, 'output/archive/2020.zip')),
    );
    expect(run(['archive'], { cwd: other }).out).toContain('已经归档，内容完全一样');
    rmSync(join(other, 'output/archive/2020.zip'));
    expect(run(['archive'], { cwd: other }).out).toContain('已归档：');
    expect(readFileSync(join(one, 'output/archive/2020.zip'))).toEqual(
      readFileSync(join(other, 'output/archive/2020.zip')),
    );
  });

  it('holds whatever formats stand there, be they built one after the other', () => {
    const root = office();
    rmSync(join(root, 'output'), { recursive: true });
    for (const format of ['md', 'ofd', 'json,csv']) run(['build', '2020', '--format', format], { cwd: root });
    expect(run(['archive'], { cwd: root })).toMatchObject({ code: 0, err: '' });
    const names = [...filesIn(root).keys()].filter((path) => path.startsWith('documents/annex-1-county.'));
    expect(names).toEqual(['documents/annex-1-county.md', 'documents/annex-1-county.ofd']);
    appendFileSync(join(root, 'output/2020/annex-1-county.ofd'), ' ');
    expect(run(['archive'], { cwd: root })).toMatchObject({ code: 1 });
  });

  it.runIf(process.platform !== 'win32')(
    'refuses a name that no list of digests can have, once results are in it',
    () => {
      const root = office();
      mkdirSync(join(root, 'results/2020'), { recursive: true });
      writeFileSync(join(root, 'results/2020/甲\n乙.txt'), '');
      const files = realWorld(root);
      const archived = () => yearFiles(files, root, '2020', words);
      expect(archived).toThrow();
      renameSync(join(root, 'results/2020/甲\n乙.txt'), join(root, 'results/2020/甲 乙.txt'));
      expect([...archived().keys()]).toContain('data/results/2020/甲 乙.txt');
    },
  );

  it.runIf(process.platform === 'linux')(
    'holds all that was entered of the year and the texts of notices, and refuses what not every machine can have',
    () => {
      const root = office();
      const put = (path: string): void => {
        mkdirSync(dirname(join(root, 'results', path)), { recursive: true });
        writeFileSync(join(root, 'results', path), '甲');
      };
      const whole = ['2020/scores.csv', '2020/佐证/甲.txt', 'history.yaml', 'templates/opinion.hbs'];
      for (const path of [...whole, '2019/scores.csv', '2020/.hidden']) put(path);
      symlinkSync('scores.csv', join(root, 'results/2020/link.csv'));
      const archived = () => [...yearFiles(realWorld(root), root, '2020', words).keys()].sort();
      expect(archived()).toEqual(['2020/link.csv', ...whole].map((path) => `data/results/${path}`));
      const refused = (path: string): string => {
        try {
          archived();
          return '';
        } catch (error) {
          return isFailure(error) ? sentenceOf(error, messages.failure) : String(error);
        } finally {
          rmSync(join(root, 'results', path));
        }
      };
      for (const path of ['2020/a:b.txt', '2020/con.txt', '2020/甲.']) {
        put(path);
        expect(refused(path)).toContain('在 Windows 上打不开');
      }
      put('2020/e\u0301.txt');
      for (const path of ['2020/SCORES.csv', '2020/\u00e9.txt']) {
        put(path);
        expect(refused(path)).toContain('只差大小写或者字符的编码方式');
      }
      symlinkSync('/etc/hostname', join(root, 'results/2020/out.txt'));
      expect(refused('2020/out.txt')).toContain('results/2020/out.txt 是指向文件夹外面的链接');
      expect(archived()).toContain('data/results/2020/e\u0301.txt');
    },
  );

  it('shows the digest of the list by which an archive that was exchanged is known', () => {
    const root = office();
    const { out } = run(['archive'], { cwd: root });
    expect(out).toContain(`SHA256SUMS 的 SHA-256：${sha256(filesIn(root).get('SHA256SUMS') ?? new Uint8Array())}。`);
  });

  it('is never written over', () => {
    const root = office();
    run(['archive'], { cwd: root });
    for (const path of ['output/archive/2020/说明.txt', 'output/archive/2020.zip']) {
      const before = readFileSync(join(root, path));
      appendFileSync(join(root, path), '批注');
      const { code, err } = run(['archive'], { cwd: root });
      expect(code).toBe(2);
      expect(err).toContain('归档不覆盖原有的');
      expect(readFileSync(join(root, path), 'utf8')).toContain('批注');
      writeFileSync(join(root, path), before);
    }
  });

  it.each<[string, (root: string) => void, number, string]>([
    ['a draft', () => undefined, 2, '2021 不是正式稿'],
    [
      'a document that somebody changed',
      (root) => appendFileSync(join(root, 'output/2020/annex-1-county.md'), '\n'),
      1,
      '没有归档。请先照上面说的改正。',
    ],
    [
      'data that changed since',
      (root) => appendFileSync(join(root, 'indicators/2020/scheme.yaml'), '\n# 注\n'),
      2,
      '在生成文件以后改过',
    ],
    [
      'a part of the documents',
      (root) => {
        rmSync(join(root, 'output'), { recursive: true });
        run(['build', '2020', '--format', 'md'], { cwd: root });
      },
      2,
      '文件不齐，还没有：indicators.json、criteria-1-county.csv（别的格式也没有）',
    ],
    ['documents of another edition in its folder', (root) => exchange(root, ''), 2, 'output/2020 里是 2021 的文件'],
    ['results of another edition', (root) => exchange(root, '/results'), 2, 'output/2020/results 里是 2021 的文件'],
    ['none', (root) => renameSync(join(root, 'output'), join(root, 'elsewhere')), 2, '里没有文件'],
  ])('refuses %s, and says what to do', (what, alter, code, said) => {
    const root = office();
    alter(root);
    const ended = run(['archive', what === 'a draft' ? '2021' : '2020'], { cwd: root });
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(said);
    expect(() => readdirSync(join(root, 'output/archive'))).toThrow();
  });
});
