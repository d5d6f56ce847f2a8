import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, ROOT, SHIPPED, SMALL } from '../support/fixtures.ts';
import { folderWith, type Run, run } from '../support/program.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const LOCK = 'indicators/2020/lock.json';
const lock = (root: string, ...args: readonly string[]): Run => run(['lock', ...args, '--root', root]);

function alter(root: string, path: string, right: string, other: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(right);
  writeFileSync(join(root, path), text.replace(right, other));
}

describe('lock', () => {
  it('freezes the newest final edition, and check says so', () => {
    const root = folderWith(SMALL);
    const { code, out } = lock(root);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2020 正式稿（已锁定）\n[\s\S]*校验码 [\dA-F-]{19}\n\n已锁定，写入 \S+indicators\/2020\/lock\.json。/,
    );
    expect(run(['check', '--root', root]).out).toMatch(/^2020 正式稿（已锁定）\n/);
    expect(readdirSync(join(root, 'indicators/2020')).sort()).toEqual([
      'county',
      'lock.json',
      'measures.md',
      'scheme.yaml',
    ]);
  });

  it('writes the same bytes again', () => {
    const [one, other] = [folderWith(SMALL), folderWith(SMALL)];
    lock(one);
    lock(other);
    const text = readFileSync(join(one, LOCK), 'utf8');
    expect(readFileSync(join(other, LOCK), 'utf8')).toBe(text);
    expect(lock(one).out).toContain('此前已经锁定');
    expect(readFileSync(join(one, LOCK), 'utf8')).toBe(text);
  });

  it('makes every later change fail, and says how to make a correction or a new decision', () => {
    const root = folderWith(SMALL);
    lock(root);
    alter(root, IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣传');
    const { code, out } = run(['check', '--root', root]);
    expect(code).toBe(1);
    expect(out).toContain('错误 lock-differs indicators/2020/county/1-ideology.yaml');
    expect(out).toContain('indicators/2020.1/');
    expect(out).toContain('zhunsheng lock 2020 --force');
  });

  it('does not lock anew what is another unless it is forced', () => {
    const root = folderWith(SMALL);
    lock(root);
    const before = readFileSync(join(root, LOCK), 'utf8');
    alter(root, IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣传');
    const refused = lock(root);
    expect(refused.code).toBe(1);
    expect(refused.out).toBe('');
    expect(refused.err).toMatch(/^2020 已经锁定.*--force/);
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(before);
    expect(lock(root, '2020', '--force').code).toBe(0);
    expect(readFileSync(join(root, LOCK), 'utf8')).not.toBe(before);
    expect(run(['check', '--root', root]).code).toBe(0);
  });

  it('mends a lock that was spoilt, when it is forced', () => {
    const root = folderWith(new Map(SMALL).set(LOCK, '{}'));
    expect(lock(root).err).toContain('lock-damaged');
    expect(lock(root, '--force').code).toBe(0);
  });

  it.each(['draft', 'review'])('takes no edition in the state %s', (state) => {
    const root = folderWith(changed(SMALL, SCHEME, 'state: final', `state: ${state}`));
    const { code, err } = lock(root, '2020');
    expect(code).toBe(2);
    expect(err).toMatch(/^2020 是(?:征求意见稿|送审稿)，不能锁定。/);
    expect(lock(root).err).toContain('还没有正式稿');
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  it('takes no data with errors, forced or not', () => {
    const root = folderWith(changed(SMALL, SCHEME, 'fullMarks: 10', 'fullMarks: 20'));
    for (const args of [[], ['--force']]) {
      const { code, err } = lock(root, ...args);
      expect(code).toBe(1);
      expect(err).toContain('没有锁定');
      expect(err).toContain('total-mismatch');
    }
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  it('knows no year that is not there', () => {
    expect(lock(folderWith(SMALL), '1999')).toMatchObject({ code: 2, out: '' });
  });
});

describe('the lock that is shipped', () => {
  const shipped = JSON.parse(SHIPPED.get(LOCK) ?? '{}');

  it('is what lock writes', () => {
    const root = folderWith(SHIPPED);
    expect(lock(root, '2020').out).toContain('没有变化');
  });

  it('has digests that anybody can make anew', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    for (const [path, digest] of Object.entries(shipped.files)) {
      expect(sha256(readFileSync(join(ROOT, 'indicators/2020', path), 'utf8')), path).toBe(digest);
    }
    expect(shipped.measures).toBe(shipped.files['measures.md']);
    const root = folderWith(SHIPPED);
    run(['build', '2020', '--only', 'data', '--root', root]);
    const { systems } = JSON.parse(readFileSync(join(root, 'output/2020/indicators.json'), 'utf8'));
    expect(systems.map(({ content }: { content: unknown }) => sha256(JSON.stringify(content)))).toEqual(
      shipped.systems.map(({ digest }: { digest: string }) => digest),
    );
  });

  it('has the control totals and the counts', () => {
    expect(shipped.systems).toMatchObject([
      {
        id: 'county',
        fullMarks: '200',
        totals: { county: '200', district: '200', 'district-without-townships': '200' },
      },
      { id: 'municipal', fullMarks: '100', totals: { municipal: '100' } },
    ]);
    for (const { indicators, criteria, items } of shipped.systems) {
      expect(Object.keys(items).length).toBeGreaterThan(Number(indicators) + Number(criteria));
    }
  });
});
