import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { scoresByHand } from '../support/scored-office.ts';

const [WHOLE, LACKING] = [await scoresByHand(true), await scoresByHand(false)];

/** A folder in which that was collected, and what asks there. */
function office(scores = WHOLE, data: ReadonlyMap<string, string> = SMALL) {
  const root = folderWith(data);
  mkdirSync(join(root, 'output/2020/collected'), { recursive: true });
  writeFileSync(join(root, 'output/2020/collected/scores.json'), scores);
  return { root, explain: (...args: readonly string[]) => run(['explain-score', ...args], { cwd: root }) };
}

describe('explain-score', () => {
  it('tells the final score by its parts and their weights, and where they were written', () => {
    const { code, out } = office().explain('甲县');
    expect(code, out).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      '甲县　2020 年度  最终得分 9.68  第 3 名（共 3 个单位，2 个得分更高）  未达标单位'.replace(
        '未达标单位',
        lines[0]?.split('  ').at(-1) ?? '',
      ),
    );
    expect(out).toMatch(/├─ 实绩 9\.2 × 0\.9 = 8\.28 {2}见 scheme\.yaml 的 method\.yearEnd\.performance/);
    expect(out).toMatch(/├─ 满意度 9 × 0\.1 = 0\.9 {2}按 100 分折算为 10 分/);
    expect(out).toMatch(/├─ 加分 1\.5 {2}汇总表\.xlsx 的“汇总表” [A-Z]+\d+/);
    expect(out).toMatch(/└─ 扣分 −1 {2}汇总表\.xlsx 的“汇总表” [A-Z]+\d+/);
    expect(out).toMatch(/失 0\.8　.*（得 1\.2，满分 2）\n.*原因：少开展2次/);
  });

  it('tells a tie across the line of a grade, and that it is not decided', () => {
    const { explain } = office();
    expect(explain('乙县').out).toContain('（并列待定）');
    expect(explain('乙县').out).toMatch(/前 1 名以内：前面有 0 个，连自己同分的 2 个，并列的还没有决定：是/);
  });

  it('tells an item by its title, a part of it or its id, down to the cell, who scored it and why', () => {
    const { explain } = office();
    for (const word of ['基层宣讲', 'lectures', 'lecture-team']) {
      const { out } = explain('jia-xian', word);
      expect(out, word).toMatch(/ 1\.2 {2}满分 2　市委宣传部评分　publicity\.xlsx 的“.*” [A-Z]+\d+　原因：少开展2次/);
    }
  });

  it('tells what would be with another score: of the unit, and of all whose rank or grade that changes', () => {
    const { explain } = office();
    const { out } = explain('甲县', 'lecture-team', '--if', '2');
    // 10 × 0.9 + 0.9 + 0.5
    expect(out).toContain('→ 最终得分 10.40  第 1 名');
    expect(out).toContain('甲县：名次 3 → 1');
    expect(out).toContain('乙县：名次 1 → 2');
    expect(explain('甲县', 'lecture-team', '--if', '1.25').out).toContain(
      '没有一个单位的名次、等次或者结果运用因此改变',
    );
  });

  it('gives the whole derivation as JSON, exactly', () => {
    const json = JSON.parse(office().explain('甲县', '--format', 'json').out);
    expect(json.standing).toMatchObject({ published: '9.68', rank: 3 });
    expect(json.figure).toMatchObject({ figure: 'published', value: '9.68', rule: 'rounded', places: 2 });
    const [exact] = json.figure.parts;
    expect(exact.parts.map(({ value, factor }: Record<string, string>) => [value, factor])).toEqual([
      ['9.2', '0.9'],
      ['9', '0.1'],
      ['1.5', '1'],
      ['1', '-1'],
    ]);
  });

  it('writes a page in which each step unfolds, that runs and loads nothing', () => {
    const { root, explain } = office();
    const { code, err } = explain('甲县', '基层宣讲', '--page', 'score.html');
    expect(code).toBe(0);
    expect(err).toContain('score.html');
    const page = readFileSync(join(root, 'score.html'), 'utf8');
    expect(explain('甲县', '--page', 'again.html', '--format', 'json').out).toContain('"zhunsheng-explained-1"');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:/);
    expect(page).toContain('<b>9.2 × 0.9 &#x3D; 8.28</b>');
    expect(page).toMatch(/<summary class="meant"><span class="name">基层宣讲<\/span> <b>1\.2<\/b>/);
  });

  it('says what a word may mean, and what cannot be', () => {
    const { explain } = office();
    const said = (...args: readonly string[]) => {
      const { code, err } = explain(...args);
      expect(code, err).toBe(2);
      return err;
    };
    expect(said('县')).toContain('可以是');
    expect(said('戊县')).toContain('没有叫“戊县”的被考核单位');
    expect(said('甲县', '没有这一项')).toContain('没有叫“没有这一项”的指标或者考核内容');
    expect(said('甲县', '--if', '1')).toContain('要同一项考核内容一起写');
    expect(said('甲县', 'ideology', '--if', '1')).toContain('要同一项考核内容一起写');
    expect(said('甲县', 'lecture-team', '--if', '2.5')).toContain('可以得 0 到 2 分');
    expect(said('甲县', 'lecture-team', '--by', 'publicity')).toContain('要同 --if 一起写');
    expect(said('甲县', 'lecture-team', '--if', '1', '--by', 'discipline')).toContain('不由 discipline 评分');
    expect(said('甲县', '--from', 'nowhere')).toContain('nowhere');
  });

  it('tells what is missing before there is a final score', () => {
    const { explain } = office(LACKING);
    const { code, out } = explain('甲县');
    expect(code).toBe(0);
    expect(out).toContain('最终得分还不知道');
    expect(out).toMatch(/还缺 1 项，所以没有最终得分\n.*市委宣传部还没有评分/);
    expect(explain('乙县').out).toContain('名次要等全部单位的得分都有了才知道');
    const altered = explain('乙县', 'lecture-team', '--if', '1').out;
    expect(altered).toContain('谁的名次、等次会变现在还不能说');
    expect(altered).not.toContain('没有一个单位');
  });

  it('never takes for final what an entry of the ledger may still change, of whichever unit', () => {
    const entry =
      'entries:\n  - { id: late, unit: yi-xian, kind: veto, ground: 廉政严重问题, document: 一号, proposed: { by: organization, on: 2020-11-05 } }\n';
    const { explain } = office(WHOLE, new Map([...SMALL, ['results/2020/adjustments.yaml', entry]]));
    const { out } = explain('乙县');
    expect(out.split('\n')[0]).toMatch(/最终得分 9\.90 .*还不是最后的结果$/);
    expect(out).toMatch(/还有 1 件没有办完\n.*late 还没有办完/);
    expect(out).not.toContain('所以没有最终得分');
    expect(explain('丙区').out.split('\n')[0]).toContain('还不是最后的结果');
  });
});
