import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { scoresByHand } from '../support/scored-office.ts';

const KEPT = 'results/2020/scores.csv';
const [WHOLE, LACKING] = [await scoresByHand(true), await scoresByHand(false)];

/** A folder in which scores were collected, and what works their results out. */
function office(scores: string | undefined = WHOLE) {
  const root = folderWith(SMALL);
  if (scores !== undefined) {
    mkdirSync(join(root, 'output/2020/collected'), { recursive: true });
    writeFileSync(join(root, 'output/2020/collected/scores.json'), scores);
  }
  const program = (...args: readonly string[]) => run(args, { cwd: root });
  const results = (...args: readonly string[]) =>
    program('results', '--only', 'standings,feedback', '--format', 'md,csv,docx', ...args);
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  return { root, program, results, read };
}

describe('results --keep', () => {
  it('keeps the scores, from which a clone without forms has the same results', () => {
    const { root, program, results, read } = office();
    const kept = results('--keep');
    expect(kept.err).toContain(`得分已经存档：${KEPT}`);
    expect(read(KEPT)).toContain('\njia-xian,lecture-team,publicity,2,1.2,少开展2次\n');
    expect(read(KEPT)).toContain('\njia-xian,bonus,OFFICE,,1.5,\n');
    const before = read('output/2020/results/standings-1-county.csv');
    rmSync(join(root, 'output'), { recursive: true });
    const again = results();
    expect(again.err).not.toContain('存档');
    expect(read('output/2020/results/standings-1-county.csv')).toBe(before);
    expect(program('verify', 'output/2020/results').code).toBe(0);
    const { out } = program('explain-score', '甲县', 'lecture-team');
    expect(out).toMatch(/results\/2020\/scores\.csv:\d+/);
    expect(out).toContain('少开展2次');
    expect(program('check').code).toBe(0);
  });

  it('keeps nothing while a score is missing, and says how many', () => {
    const { root, results } = office(LACKING);
    const { code, err } = results('--keep');
    expect(code).toBe(2);
    expect(err).toContain('得分还不能存档：还缺 1 项评分');
    expect(existsSync(join(root, KEPT))).toBe(false);
  });

  it('replaces others that are kept only where that is asked for, and tells of them where it is not', () => {
    const { root, results, read } = office();
    results('--keep');
    const own = read(KEPT);
    expect(results('--keep').err).toContain('存档的得分没有变化');
    const other = own.replace('jia-xian,lecture-team,publicity,2,1.2', 'jia-xian,lecture-team,publicity,2,2');
    writeFileSync(join(root, KEPT), other);
    expect(results().err).toContain('这次按收回的表计算');
    const refused = results('--keep');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('加上 --renew');
    expect(read(KEPT)).toBe(other);
    results('--keep', '--renew');
    expect(read(KEPT)).toBe(own);
  });

  it('finds the same scores in another order, and with more quotation marks and zeros', () => {
    const { root, results, read } = office();
    results('--keep');
    const own = read(KEPT);
    const [head = '', ...lines] = own.trimEnd().split('\n');
    const quoted = [head, ...lines.toReversed()].map((line) => line.replace(/[^,"]+/, '"$&"'));
    const other = `${quoted.join('\r\n')}\r\n`.replaceAll(',1.5,', ',1.50,');
    expect(other).toContain(',1.50,');
    writeFileSync(join(root, KEPT), other);
    expect(results().err).not.toContain('存档');
    expect(results('--keep').err).toContain('存档的得分没有变化');
    expect(read(KEPT)).toBe(other);
    results('--keep', '--renew');
    expect(read(KEPT)).toBe(own);
  });

  it('can be done again after what stood there was spoilt, as is said', () => {
    const { root, results, read } = office();
    results('--keep');
    const own = read(KEPT);
    writeFileSync(join(root, KEPT), own.replaceAll(',', ';'));
    const { code, err } = results('--keep', '--renew');
    expect(code).toBe(1);
    expect(err).toContain('删去这个文件，用 `results --keep` 重新存档');
    rmSync(join(root, KEPT));
    results('--keep');
    expect(read(KEPT)).toBe(own);
  });

  it('is not needed: where nothing was scored results are refused, or left alone where that is asked for', () => {
    const { root, results } = office(undefined);
    rmSync(join(root, 'output'), { recursive: true, force: true });
    expect(results().code).toBe(2);
    const silent = results('--if-scored');
    expect(silent).toMatchObject({ code: 0, out: '' });
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('is held to the edition of now: what no longer fits stops results with its place', () => {
    const { root, results, read } = office();
    results('--keep');
    rmSync(join(root, 'output'), { recursive: true });
    writeFileSync(join(root, KEPT), read(KEPT).replace(',2,1.2,', ',3,1.2,'));
    const { code, err } = results();
    expect(code).toBe(1);
    expect(err).toContain(`${KEPT}:4`);
    expect(err).toContain('打分时是 `3` 分，现在是 `2` 分');
    expect(existsSync(join(root, 'output/2020/results'))).toBe(false);
  });

  it('says by what the scores were proved where the edition is locked, and proves them again where anything is another', () => {
    const { root, program, results, read } = office();
    results('--keep');
    expect(read(KEPT)).not.toContain('PROVED');
    expect(program('lock', '2020').code).toBe(0);
    expect(results('--keep').err).toContain('得分已经存档');
    const kept = read(KEPT);
    expect(kept).toMatch(/\n,,PROVED,,[0-9a-f]{64},\n$/);
    expect(results('--keep').err).toContain('存档的得分没有变化');
    expect(program('check').code).toBe(0);
    const told = (path: string, text: string) => {
      const before = read(path);
      writeFileSync(join(root, path), text);
      const { out } = program('check', '--format', 'plain');
      writeFileSync(join(root, path), before);
      return out;
    };
    expect(told(KEPT, kept.replace('publicity,2,1.2,', 'publicity,2,2.4,'))).toContain('kept-score');
    expect(told(KEPT, kept.replace('publicity,2,1.2,', 'publicity,2,1.25,'))).not.toContain('kept');
    // Where it cannot be held against the lock and the register any more, every line is judged.
    expect(told('indicators/units.yaml', `${read('indicators/units.yaml')}# 说明\n`)).not.toContain('kept');
    expect(program('check').code).toBe(0);
  });
});
