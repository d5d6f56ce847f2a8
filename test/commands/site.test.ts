import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, SHIPPED, SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderForFile, folderWith, run } from '../support/program.ts';

const site = (root: string): string => join(root, 'output/site');
const text = (root: string, name: string): string => readFileSync(join(site(root), name), 'utf8');
const digests = (root: string) =>
  Object.fromEntries(
    readdirSync(site(root)).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(site(root), name)))
        .digest('hex'),
    ]),
  );

/** The site of the shipped editions. */
const shipped = folderForFile(SHIPPED);
let written: ReturnType<typeof run>;

beforeAll(() => {
  written = run(['site', '2020', '2021'], { cwd: shipped });
});

describe('site', () => {
  it('writes pages of the final editions of which every link leads somewhere, and says what was proved', () => {
    const root = shipped;
    const { code, out, err } = written;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2020 正式稿/);
    expect(out).toContain('output/site：写入 13 个文件，0 个没有变化\n');
    expect(out).toContain('双击 output/site/index.html 打开，不用联网。');
    const names = readdirSync(site(root)).filter((name) => name.endsWith('.html'));
    expect(names).toHaveLength(13);
    const ids = new Map(
      names.map((name) => [name, new Set([...text(root, name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const links = names.flatMap((name) =>
      [...text(root, name).matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => [name, href] as const),
    );
    expect(links.length).toBeGreaterThan(1000);
    const broken = links.filter(([name, href]) => {
      const [page = '', place] = href.split('#');
      const target = ids.get(page === '' ? name : page);
      return target === undefined || (place !== undefined && !target.has(place));
    });
    expect(broken).toEqual([]);
    const { entries } = JSON.parse(
      /<script type="application\/json" id="index">(.*?)<\/script>/s.exec(text(root, 'index.html'))?.[1] ?? '',
    );
    for (const [href] of entries as readonly [string][]) {
      const [page = '', place] = href.split('#');
      expect(ids.get(page)?.has(place) ?? false, href).toBe(place !== undefined);
      if (place === undefined) expect(names).toContain(page);
    }
  });

  it('tells of an item what it said in each year, and where it came from', () => {
    const root = shipped;
    const history = text(root, 'history-county.html');
    expect(history).toContain('<ins>每年不少于1次，</ins>');
    expect(history).toContain('理由：明确次数，便于考核');
    expect(text(root, '2020-county.html')).toContain('总分 200');
  });

  it('writes the same bytes anywhere, nothing where nothing changed, and keeps what somebody changed', () => {
    const [one, other] = [folderWith(SMALL_TWO_YEARS), folderWith(SMALL_TWO_YEARS)];
    run(['site', '--draft', '--root', one], { env: { TZ: 'UTC', LANG: 'C' } });
    run(['site', '--draft'], { cwd: other, env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' } });
    expect(digests(one)).toEqual(digests(other));
    const again = run(['site', '--draft'], { cwd: other });
    expect(again.out).toMatch(/个文件都没有变化/);
    writeFileSync(join(site(other), 'index.html'), '批注');
    writeFileSync(join(site(other), '别的.txt'), '别人的');
    expect(run(['site', '2020'], { cwd: other }).out).toMatch(
      /index\.html 被改动过，改动过的文件另存为 index\.edited-[0-9a-f]{8}\.html/,
    );
    expect(readdirSync(site(other)).filter((name) => name.startsWith('2021'))).toEqual([]);
    expect(existsSync(join(site(other), '别的.txt'))).toBe(true);
    const listed = text(other, 'SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    for (const [digest, name = ''] of listed) expect(digests(other)[name]).toBe(digest);
  });

  it('prints the texts of the data as texts, in the index, too', () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
    const root = folderWith(
      changed(
        SMALL,
        'indicators/2020/county/1-ideology.yaml',
        'text: 组建宣讲队伍，每季度开展宣讲',
        `text: ${JSON.stringify(hostile)}`,
      ),
    );
    expect(run(['site', '2020'], { cwd: root })).toMatchObject({ code: 0 });
    for (const name of readdirSync(site(root)).filter((each) => each.endsWith('.html'))) {
      expect(text(root, name)).not.toContain('<script>alert');
      expect(text(root, name)).not.toContain('<img');
    }
    expect(text(root, 'index.html')).toContain('\\u003c/script>');
  });

  it('writes nothing where a total is not proved, and says what is to be named where nothing is final', () => {
    const wrong = folderWith(
      changed(
        SMALL,
        'indicators/2020/county/1-ideology.yaml',
        'title: 思想建设\npoints: 4',
        'title: 思想建设\npoints: 5',
      ),
    );
    const refused = run(['site', '2020'], { cwd: wrong });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('没有写出网站：数据有错误，总分没有得到证明。');
    expect(existsSync(site(wrong))).toBe(false);
    const unknown = run(['site', '1999'], { cwd: folderWith(SMALL) });
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('1999');
  });
});
