import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { sentForms } from '../support/returned.ts';
import { scoresByHand } from '../support/scored-office.ts';
import { scoresOf } from '../support/self-reports.ts';

const RESULTS = 'output/2020/results';
const [WHOLE, LACKING] = [await scoresByHand(true), await scoresByHand(false)];

/** A folder in which scores were collected, and what works their results out; PDFs are left out, since they take longest. */
function office(scores = WHOLE, data: ReadonlyMap<string, string> = SMALL) {
  const root = folderWith(data);
  mkdirSync(join(root, 'output/2020/collected'), { recursive: true });
  writeFileSync(join(root, 'output/2020/collected/scores.json'), scores);
  const program = (...args: readonly string[]) => run(args, { cwd: root });
  const results = (...args: readonly string[]) =>
    program('results', '2020', '--format', 'md,csv,json,xlsx,docx', ...args);
  const read = (name: string) => readFileSync(join(root, RESULTS, name), 'utf8');
  return { root, program, results, read };
}

describe('results', () => {
  it('are worked out, ranked and told, and say what keeps them from being final', () => {
    const { results, read, root } = office();
    const { code, out, err } = results();
    // 乙县 and 丙区 share the one place of the advanced: people have to decide.
    expect(code, out).toBe(1);
    expect(err).toContain('《县（区）指标体系》的结果还不是最后的：');
    expect(err).toContain('乙县：因并列，等次或者结果运用还没有决定');
    expect(readdirSync(join(root, RESULTS)).filter((name) => name.endsWith('.docx'))).toHaveLength(9);
    const table = read('standings-1-county.csv').split('\r\n');
    expect(table[0]).toBe('\ufeff名次,被考核单位,思想建设,组织建设,实绩,满意度,加分扣分,最终得分,等次,结果运用');
    expect(table[1]).toBe('1,乙县,4,6,10,9,,9.90,先进单位（并列待定）,');
    expect(table[3]).toMatch(/^3,甲县,3\.2,6,9\.2,9,加1\.5，扣1,9\.68,达标单位,/);
    const circular = read('circular.md');
    expect(circular).toContain('# 2020年度示例考核结果通报');
    expect(circular).toContain('未定稿：2 个单位的等次、名次或者结果运用因并列还没有决定');
    expect(circular).toContain('先进单位2个：乙县（并列待定）、丙区（并列待定）。');
    expect(circular).toContain('主要负责人年度考核不得评为优秀的：甲县。');
  });

  it('tell how far figures can move only when that is asked for, and then of results that are known', () => {
    const tie =
      'ties:\n  - { system: county, grade: advanced, units: [yi-xian, bing-qu], given: [bing-qu], by: 领导小组, on: 2021-01-12, ground: 集体讨论 }\n';
    const open = office();
    open.results();
    const stability = (name: string) => name.startsWith('stability');
    expect(readdirSync(join(open.root, RESULTS)).filter(stability)).toEqual([]);
    open.results('--only', 'stability');
    expect(JSON.parse(open.read('stability.json'))).toMatchObject({ systems: [{ id: 'county', figures: null }] });
    const decided = office(WHOLE, new Map([...SMALL, ['results/2020/decisions.yaml', tie]]));
    const { code, err } = decided.results('--only', 'stability');
    expect(code, err).toBe(0);
    const { systems } = JSON.parse(decided.read('stability.json'));
    // 甲县 has 1.2 of the 2 points of the lectures, the two others all: with more of them it falls behind still more.
    const lectures = systems[0].figures.find(({ criterion }: { criterion?: string }) => criterion === 'lecture-team');
    expect(lectures).toMatchObject({ kind: 'points', now: '2', to: { at: null, changes: [] } });
    expect(readdirSync(join(decided.root, RESULTS)).filter(stability)).toEqual([
      'stability-1-county.docx',
      'stability-1-county.xlsx',
      'stability.json',
    ]);
    expect(decided.program('verify', 'output/2020/results').code).toBe(0);
  });

  it('are final once people have decided a tie, and say which entries of the ledger they wait for', () => {
    const tie =
      'ties:\n  - { system: county, grade: advanced, units: [yi-xian, bing-qu], given: [bing-qu], by: 领导小组, on: 2021-01-12, ground: 集体讨论 }\n';
    const entry =
      'entries:\n  - { id: late, unit: yi-xian, kind: bonus, points: 1, ground: 表彰, document: 一号, proposed: { by: yi-xian, on: 2020-11-05 } }\n';
    const decided = new Map([...SMALL, ['results/2020/decisions.yaml', tie]]);
    const { results, read } = office(WHOLE, decided);
    const { code, err } = results();
    expect(code, err).toBe(0);
    expect(read('circular.md')).not.toContain('未定稿');
    expect(read('circular.md')).toContain('先进单位1个：丙区。');
    const waiting = office(WHOLE, new Map([...decided, ['results/2020/adjustments.yaml', entry]])).results();
    expect(waiting.code).toBe(1);
    expect(waiting.err).toContain('乙县：台账里的 late 还没有办完（results/2020/adjustments.yaml:2）');
    // The sheet has a bonus and a deduction of 甲县, of which the ledger knows nothing.
    expect(waiting.err).toMatch(/甲县：加分：汇总表\.xlsx 的“汇总表” [A-Z]+\d+ 填了，results\/ 的台账里没有认定/);
  });

  it('are there as data, exactly, with what is missing', () => {
    const { results, read } = office(LACKING);
    expect(results().code).toBe(1);
    const data = JSON.parse(read('results.json'));
    expect(data.schema).toBe('zhunsheng-results-2');
    const [jia, yi] = data.systems[0].units;
    expect(jia).toMatchObject({ unit: 'jia-xian', score: null, rank: null, missing: '1' });
    expect(yi).toMatchObject({ unit: 'yi-xian', score: '9.9', rank: null, grade: null, performance: '10' });
    expect(read('circular.md')).toContain('未定稿：还缺 1 项评分和登记');
  });

  it('are written once, made again only where something has changed, and read back', () => {
    const { results, program, root } = office();
    results();
    const again = results();
    expect(again.out).toMatch(/0 个文件|都没有变化/);
    const verified = program('verify', RESULTS);
    expect(verified.out, verified.out).toMatch(/一致 \d+$/m);
    expect(verified.code).toBe(0);
    const path = join(root, RESULTS, 'circular.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('9.90', '9.99'));
    expect(program('verify', RESULTS).out).toContain('被改动 1');
  });

  it('that were made from other scores are outdated, and nobody is said to have edited them', () => {
    const { results, program, root } = office();
    results();
    writeFileSync(join(root, 'output/2020/collected/scores.json'), LACKING);
    const { out, code } = program('verify', RESULTS);
    expect(code).toBe(1);
    expect(out).toContain('已过期');
    expect(out).not.toContain('被改动');
  });

  it('that are final never change silently', () => {
    const tie =
      'ties:\n  - { system: county, grade: advanced, units: [yi-xian, bing-qu], given: [bing-qu], by: 领导小组, on: 2021-01-12, ground: 集体讨论 }\n';
    const { results, read, root } = office(WHOLE, new Map([...SMALL, ['results/2020/decisions.yaml', tie]]));
    expect(results().code).toBe(0);
    // The same answer is no change, whatever else is asked for.
    expect(results('--only', 'circular').code).toBe(0);
    const before = read('circular.md');
    writeFileSync(join(root, 'output/2020/collected/scores.json'), WHOLE.replaceAll('"value":"90"', '"value":"80"'));
    const { code, err } = results();
    expect(code).toBe(2);
    // Each has 8 in place of 9 for its satisfaction, of which a tenth counts.
    expect(err).toContain('甲县：最终得分 9.68 → 9.58');
    expect(err).toContain('有 3 处不一样，什么也没有写');
    expect(read('circular.md')).toBe(before);
    expect(results('--renew').code).toBe(0);
    expect(read('circular.md')).toContain('9.58');
  });

  it('of a sample say so, and are never final, though nothing is left to do', () => {
    const tie =
      'sample: true\nties:\n  - { system: county, grade: advanced, units: [yi-xian, bing-qu], given: [bing-qu], by: 领导小组, on: 2021-01-12, ground: 集体讨论 }\n';
    const { results, read } = office(WHOLE, new Map([...SMALL, ['results/2020/decisions.yaml', tie]]));
    const { code, err } = results();
    expect(code).toBe(0);
    expect(err).toContain('results/ 里登记的是示例数据');
    expect(read('circular.md')).toContain('（未定稿：登记的是示例数据）');
    expect(JSON.parse(read('results.json')).systems[0].isFinal).toBe(false);
  });

  it('say of a department that has not scored yet how much is missing, and of single scores which', async () => {
    const none = await scoresOf(await sentForms(), {});
    const { err } = office(none).results();
    // Two departments score 3 and 4 or 5 items of three units; 丙区 has one for which others score.
    expect(err).toMatch(/市委宣传部：3 个单位的 9 项还没有评分/);
    expect(err).not.toContain('制定年度学习计划并按月落实');
    expect(office(LACKING).results().err).toContain('甲县：组建宣讲队伍，每季度开展宣讲：市委宣传部还没有评分');
  });

  it("are in nobody's way where something else is verified: what is wrong in results/ is told where results are", () => {
    const { program, results, root } = office();
    results('--only', 'circular');
    program('build', '2020', '--format', 'csv');
    mkdirSync(join(root, 'results/2020'), { recursive: true });
    writeFileSync(join(root, 'results/2020/decisions.yaml'), 'ties: [ 1 ]\n');
    expect(program('verify', 'output/2020')).toMatchObject({ code: 0 });
    const held = program('verify', RESULTS);
    expect(held.code).toBe(1);
    expect(held.err).toContain('results/2020/decisions.yaml');
  });

  it('of a unit that is in no register are refused', () => {
    const { code, err } = office().results('--unit', 'xian');
    expect(code).toBe(2);
    expect(err).toContain('xian 不在名册里');
  });

  it('of a unit alone are its feedback and its list of problems', () => {
    const { results, root } = office();
    results('--unit', 'jia-xian');
    const names = readdirSync(join(root, RESULTS)).filter((name) => /\.(docx|xlsx)$/.test(name));
    expect(names).toEqual([
      'feedback-1-county-jia-xian.docx',
      'rectification-1-county-jia-xian.docx',
      'rectification-1-county-jia-xian.xlsx',
    ]);
  });

  it('print a sign for what a department wrote and no font has, and of a long reason what a row holds', () => {
    const rare = WHOLE.replace('少开展2次', `在𠮷镇少开展2次，${'详见记录，'.repeat(2000)}`);
    const { program, root } = office(rare);
    const { err, out, code } = program('results', '2020', '--unit', 'jia-xian', '--format', 'pdf,docx');
    expect(code, err).toBe(1);
    expect(out).toMatch(/甲县（市委宣传部） lecture-team 扣分原因：𠮷 U\+20BB7/);
    const verified = program('verify', RESULTS);
    expect(verified.out, verified.out).toMatch(/一致 \d+$/m);
    expect(readdirSync(join(root, RESULTS))).toContain('feedback-1-county-jia-xian.pdf');
  });

  it('of a unit that is not assessed in the year are none: it says so and what to do', () => {
    const left = changed(SMALL, 'indicators/units.yaml', 'id: jia-xian,', 'id: jia-xian, until: 2019,');
    const { results, root, program } = office(WHOLE, left);
    for (const [language, said] of [
      ['zh', '选项 --unit 写的“甲县”在名册里，但是不在 2020 年度的被考核单位之中，没有它的文件，什么都没有写。'],
      ['en', '--unit names 甲县, which is in the register and is not assessed in 2020'],
    ] as const) {
      const { code, err } = results('--unit', 'jia-xian', '--lang', language);
      expect([code, err]).toEqual([2, expect.stringContaining(said)]);
      expect(program('forms', '2020', '--unit', 'jia-xian', '--lang', language)).toMatchObject({ code, err });
    }
    expect(readdirSync(join(root, 'output/2020'))).toEqual(['collected']);
  });

  it('cannot be told without scores, and write nothing then', () => {
    const root = folderWith(SMALL);
    const { code, err } = run(['results', '2020'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain('没有 output/2020/collected/scores.json。请先运行 zhunsheng collect');
    const asked = run(['explain-score', '甲县'], { cwd: root });
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('还没有汇总过这一年度的表') });
    expect(readdirSync(root)).not.toContain('output');
  });
});
