import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { SMALL } from '../support/fixtures.ts';
import { killedAt, leftByKills, leftIn } from '../support/killed.ts';
import { folderWith, run } from '../support/program.ts';
import { cellIn, fillIn, sheetIn } from '../support/returned.ts';

const FORM = 'self-1-county-jia-xian.xlsx';

/** A folder with data, and two folders into which two people typed the same form. */
async function office(score: number): Promise<string> {
  const root = folderWith(SMALL);
  const { code, err } = run(['forms', '--format', 'xlsx', '-o', 'sent'], { cwd: root });
  if (code !== 0) throw new Error(err);
  for (const folder of ['one', 'two']) {
    mkdirSync(join(root, folder));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(root, 'sent/2020/forms', FORM));
    for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
    if (folder === 'two') cellIn(sheetIn(workbook), 'lecture-team', 'self-score').value = score;
    workbook.creator = folder;
    await workbook.xlsx.writeFile(join(root, folder, FORM));
  }
  return root;
}

const collect = (root: string, ...args: readonly string[]) => run(['collect', ...args], { cwd: root });

/** What was collected in a folder, but for what is made on the way. */
function collectedIn(root: string): Readonly<Record<string, string>> {
  const all = [...filesIn(root)].filter(([path]) => path.startsWith('output/') && !path.includes('.zhunsheng-'));
  return Object.fromEntries(all);
}

/** A copy of a folder as it is. */
function copyOf(root: string): string {
  const copy = folderWith(SMALL);
  cpSync(root, copy, { recursive: true });
  return copy;
}

describe('two folders in which two people typed the same', () => {
  it('are held against each other, and what somebody decides is used', async () => {
    const root = await office(1.5);
    const differing = collect(root, 'one', '--second', 'two');
    expect(differing.out).toContain('双录核对：1 份表，一致 6 格，不同 1 格，其中已经核定 0 格');
    expect(differing.out).toContain('一录是 `2`，二录（`二录/self-1-county-jia-xian.xlsx 自评表!');
    mkdirSync(join(root, 'results/2020'), { recursive: true });
    const decided = (by: string, value: string): void =>
      writeFileSync(
        join(root, 'results/2020/entries.yaml'),
        `typists: [张三, 李四]\nresolved:\n  - { form: self, unit: jia-xian, item: lecture-team, value: ${value}, by: ${by}, on: 2020-12-20, ground: 核对原件 }\n`,
      );
    decided('张三', '1.5');
    const own = collect(root, 'one', '--second', 'two');
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('录过表，不能由他核定')]);
    decided('王五', '1.5');
    const { out } = collect(root, 'one', '--second', 'two', '--format', 'json');
    const { entries, units } = JSON.parse(out);
    expect(entries).toMatchObject({
      ...{ forms: 1, agreed: 6, differing: 1, resolved: 1 },
      differences: [
        {
          ...{ form: 'self', of: '甲县', unit: 'jia-xian', criterion: 'lecture-team', column: 'self-score' },
          first: { value: '2', file: `一录/${FORM}`, isRefused: false },
          second: { value: '1.5', file: `二录/${FORM}`, isRefused: false },
          resolution: { value: '1.5', by: '王五', on: '2020-12-20', ground: '核对原件' },
        },
      ],
    });
    expect(units[0].self).toMatchObject({ sum: '9.5', scored: 7 });
    const before = readFileSync(join(root, 'output/2020/collected/scores.json'));
    collect(root, 'one', '--second', 'two');
    expect(readFileSync(join(root, 'output/2020/collected/scores.json'))).toEqual(before);
    const explained = run(['explain-score', '甲县', 'lecture-team'], { cwd: root });
    expect(explained.out).not.toContain('undefined');
  });

  it('are listed in a sheet of the summary workbook', async () => {
    const root = await office(1.5);
    collect(root, 'one', '--second', 'two');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(root, 'output/2020/collected/summary-1-county.xlsx'));
    const texts: string[] = [];
    sheetIn(workbook, '双录差异').eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    for (const each of ['lecture-team', 'jia-xian', 'self-score', '未核定', `一录/${FORM} 自评表!`]) {
      expect(texts.join('\n')).toContain(each);
    }
  });

  it('say that a file was copied, and use nothing of it', async () => {
    const root = await office(1.5);
    copyFileSync(join(root, 'one', FORM), join(root, 'two', FORM));
    const { out } = collect(root, 'one', '--second', 'two', '--format', 'json');
    expect(JSON.parse(out).findings[0]).toMatchObject({ code: 'entry-copied', file: `一录/${FORM}` });
    expect(JSON.parse(out).units[0].self.hasCome).toBe(false);
  });

  it('may have a form only once that somebody accepts by name', async () => {
    const root = await office(2);
    copyFileSync(join(root, 'one', FORM), join(root, '甲县.xlsx'));
    mkdirSync(join(root, 'three'));
    const none = collect(root, 'one', '--second', 'three', '--accept', FORM);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining(`没有 ${FORM}`)]);
    const { out } = collect(root, 'one', '--second', 'three', '--accept', `一录/${FORM}`, '--format', 'json');
    expect(JSON.parse(out).findings[0]).toMatchObject({ code: 'entry-accepted' });
    expect(JSON.parse(out).units[0].self).toMatchObject({ sum: '10' });
  });

  it('are collected wholly or not at all where that is killed, at whichever step, and by the next run', async () => {
    const [first, later] = [await office(2), await office(1.5)];
    collect(first, 'one', '--second', 'two');
    const before = collectedIn(first);
    // The same folder, into which somebody has typed again.
    copyFileSync(join(later, 'two', FORM), join(first, 'two', FORM));
    const done = copyOf(first);
    collect(done, 'one', '--second', 'two');
    const whole = collectedIn(done);
    expect(whole).not.toEqual(before);
    const both = ['collect', 'one', '--second', 'two'];
    const left = leftByKills(copyOf(first), both);
    expect(left.length).toBeGreaterThan(10);
    const killed = copyOf(first);
    expect(killedAt(10, killed, both)).toBe(null);
    expect(leftIn(killed)).toEqual(leftIn(left[10] ?? ''));
    for (const [time, root] of left.entries()) {
      const now = collectedIn(root);
      for (const [path, content] of Object.entries(now)) expect([before[path], whole[path]]).toContain(content);
      collect(root, 'one', '--second', 'two');
      expect(collectedIn(root), `killed at ${time}`).toEqual(whole);
      expect([...filesIn(root).keys()].filter((path) => path.includes('.zhunsheng-'))).toEqual([]);
    }
  });

  it.each([
    [['one', '--second', 'one'], '同一个文件夹'],
    [['one', '--second', './two/../one'], '同一个文件夹'],
    [['one', '--second', 'link'], '同一个文件夹'],
    [['.', '--second', 'two'], '在 . 里面'],
    [['two', '--second', '.'], '在 . 里面'],
    [['one', '--second', 'one/inner'], '在 one 里面'],
    [['one', '--second', 'nothing'], '没有 nothing'],
    [['one', '--second', `two/${FORM}`], '不是文件夹'],
  ])('%j are refused in a sentence, and nothing is written', async (args, sentence) => {
    const root = await office(2);
    symlinkSync('one', join(root, 'link'));
    mkdirSync(join(root, 'one/inner'));
    const { code, err } = collect(root, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(existsSync(join(root, 'output/2020'))).toBe(false);
  });
});
