import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const read = (root: string, name: string): string => readFileSync(join(root, 'output/2020', name), 'utf8');

describe('build', () => {
  it('writes the control totals and the measures of the newest final edition, and says so', () => {
    const root = folderWith(SHIPPED);
    const { code, out, err } = run(['build', '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('已写入 output/2020/measures.md\n  已写入 output/2020/control-totals.json\n');
    expect(readdirSync(join(root, 'output/2020')).sort()).toEqual(['control-totals.json', 'measures.md']);
    const { edition, systems } = JSON.parse(read(root, 'control-totals.json'));
    expect(edition).toBe('2020');
    const checked = JSON.parse(run(['check', '--format', 'json', '--root', root]).out).editions[0].systems;
    for (const [index, system] of systems.entries()) {
      expect(system.digest).toBe(checked[index].digest);
      expect(system.checkCode.replaceAll('-', '').toLowerCase()).toBe(system.digest.slice(0, 16));
      for (const { total, indicators } of system.classes) {
        const sum = indicators.reduce((before: number, each: { points: string }) => before + Number(each.points), 0);
        expect(`${sum}`).toBe(total);
      }
    }
  });

  it('fills every figure of the measures in from the scheme', () => {
    const root = folderWith(SHIPPED);
    run(['build', '--root', root]);
    const text = read(root, 'measures.md');
    expect(text).not.toMatch(/[{}]/);
    for (const figure of [
      '满分为200分',
      '满分为100分',
      '占90%',
      '占10%',
      '加1—3分',
      '扣5—10分',
      '前3名',
      '前10名',
      '后2名且得分在150分以下',
      '后5名且得分在75分以下',
      '连续2年',
      '自2020年起',
      '1. 县（市、区）党建工作综合考核指标体系',
    ]) {
      expect(text).toContain(figure);
    }
  });

  it('gives the same bytes in another folder, time zone and locale, and leaves them alone the second time', () => {
    const [one, other] = [folderWith(SHIPPED), folderWith(SHIPPED)];
    run(['build', '--root', one], { env: { TZ: 'UTC', LANG: 'C' } });
    run(['build'], { cwd: other, env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' } });
    const hashes = [one, other].map((root) =>
      readdirSync(join(root, 'output/2020')).map((name) => createHash('sha256').update(read(root, name)).digest('hex')),
    );
    expect(hashes[0]).toEqual(hashes[1]);
    const before = statSync(join(one, 'output/2020/measures.md')).mtimeMs;
    const { code, out } = run(['build', '--root', one]);
    expect(code).toBe(0);
    expect(out).toContain('没有变化 output/2020/measures.md');
    expect(statSync(join(one, 'output/2020/measures.md')).mtimeMs).toBe(before);
  });

  it('writes nothing while there is an error, and lists what is wrong', () => {
    const files = changed(SMALL, 'indicators/2020/scheme.yaml', 'fullMarks: 10', 'fullMarks: 20');
    const root = folderWith(files);
    const { code, out, err } = run(['build', '--root', root]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^数据有问题，没有生成任何文件。请先改正：\n\n错误 total-mismatch /);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('builds an edition that is named, in whatever state it is', () => {
    const root = folderWith(changed(SMALL, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft'));
    const refused = run(['build', '--root', root]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('还没有正式稿');
    expect(run(['build', '2020', '--root', root]).code).toBe(0);
    expect(JSON.parse(read(root, 'control-totals.json')).state).toBe('draft');
  });

  it('leaves nothing half written and nothing of its own behind when it cannot write', () => {
    const root = folderWith(SMALL);
    mkdirSync(join(root, 'output/2020/measures.md'), { recursive: true });
    const { code, err } = run(['build', '--root', root]);
    expect(code).toBe(2);
    expect(err).toMatch(/^无法写入 .*measures.md：同名的是一个文件夹。\n$/);
    expect(readdirSync(join(root, 'output/2020'))).toEqual(['measures.md']);
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write where it may not', () => {
    const root = folderWith(SMALL);
    mkdirSync(join(root, 'output'));
    chmodSync(join(root, 'output'), 0o500);
    expect(run(['build', '--root', root])).toMatchObject({ code: 2, err: expect.stringContaining('没有权限') });
  });

  it('does not let wording act as a template or as anything but text', () => {
    const path = 'indicators/2020/scheme.yaml';
    const root = folderWith(changed(SMALL, path, 'title: 示例考核办法', 'title: "{{year}}<b>&办法"'));
    expect(run(['build', '--root', root]).code).toBe(0);
    expect(read(root, 'measures.md')).toMatch(/^# \{\{year\}\}<b>&办法\n/);
    writeFileSync(join(root, 'indicators/2020/measures.md'), '{{#each systems}}x{{/each}}{{constructor}}{{> x}}');
    expect(run(['build', '--root', root]).err.match(/placeholder-unknown/g)).toHaveLength(4);
  });
});
