import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { startedIn } from '../support/killed.ts';
import { folderWith, run } from '../support/program.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const MARK = 'confirmed: false # 逐项核对，改完后删去这一行\n';

describe('new', () => {
  it('makes the next edition as a draft, and lists what is to be confirmed with its place', () => {
    const files = changed(
      SMALL,
      IDEOLOGY,
      'text: 制定年度学习计划并按月落实',
      'text: 按照〔2020〕3号文件制定本年度学习计划',
    );
    const root = folderWith(files);
    const { code, out, err } = run(['new', '2021', '--from', '2020', '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`已建立 ${root}/indicators/2021/，共 4 个文件
  year：2020 → 2021
  state：final → draft

2 个一级指标都注明了 confirmed: false。逐个核对，改完后删去文件开头这一行；定稿以前必须全部核对。

看来与年度有关、请逐处确认的地方 2 处：
  indicators/2021/county/1-ideology.yaml:19:21  文号  text: 按照【〔2020〕3号】文件制定本年度学习计划
  indicators/2021/county/1-ideology.yaml:19:33  相对年份  〔2020〕3号文件制定【本年度】学习计划

检查：除了待核对的标记，没有别的问题

接下来：逐个核对 indicators/2021/ 里的文件，随时用 zhunsheng check 检查。
`);
    const made = [...filesIn(root)].filter(([path]) => path.includes('/2021/'));
    expect(new Map(made)).toEqual(
      new Map(
        [...files]
          .filter(([path]) => path.includes('/2020/'))
          .map(([path, text]) => {
            const marked = path.includes('/county/') ? `${MARK}${text}` : text;
            return [
              path.replace('/2020/', '/2021/'),
              marked.replace('year: 2020\nstate: final', 'year: 2021\nstate: draft'),
            ];
          }),
      ),
    );
    expect(new Map([...filesIn(root)].filter(([path]) => !path.includes('/2021/')))).toEqual(files);
  });

  it('is followed by check, which names what is not confirmed, and refuses to publish it', () => {
    const root = folderWith(SMALL);
    run(['new', '2021', '--root', root]);
    const drafted = run(['check', '--root', root, '--format', 'plain']);
    expect(drafted.code).toBe(1);
    expect(drafted.out.split('\n').slice(0, -1)).toEqual([
      expect.stringMatching(
        /^indicators\/2021\/county\/1-ideology\.yaml:1:12: warning unconfirmed “思想建设”还没有按本年度核对/,
      ),
      expect.stringMatching(/^indicators\/2021\/county\/2-organization\.yaml:1:12: warning unconfirmed “组织建设”/),
    ]);
    const made = changed(new Map(filesIn(root)), 'indicators/2021/scheme.yaml', 'state: draft', 'state: final');
    const final = folderWith(made);
    expect(run(['build', '2021', '--only', 'data', '--root', final])).toMatchObject({ code: 1, out: '' });
    expect(run(['check', '--root', final, '--format', 'plain']).out).toContain(
      'error unconfirmed-final 正式稿里的“思想建设”还没有按本年度核对',
    );
    const confirmed = new Map([...made].map(([path, text]) => [path, text.replace(MARK, '')]));
    expect(run(['check', '--root', folderWith(confirmed)]).code).toBe(0);
  });

  it('takes the newest edition when none is named, and makes corrections of a year', () => {
    const root = folderWith(SMALL);
    run(['new', '2021', '--root', root]);
    const { code, out } = run(['new', '2022', '--root', root]);
    expect(code).toBe(0);
    expect(out).toContain('year：2021 → 2022');
    expect(out).not.toContain('state：');
    expect(run(['new', '2020.1', '--from', '2020', '--root', root]).out).toMatch(
      /共 4 个文件\n {2}state：final → draft\n\n检查：/,
    );
    expect(run(['check', '--root', root, '--format', 'plain']).out).not.toContain('2020.1');
  });

  it('carries the whole shipped edition over', () => {
    const root = folderWith(SHIPPED);
    const { code, out } = run(['new', '2022', '--from', '2021', '--root', root]);
    expect(code).toBe(0);
    expect(out).toContain('14 个一级指标都注明了 confirmed: false');
    expect(out).toContain('【2016年1月1日】');
    expect(out).not.toContain('【1000】');
  });

  it('writes nothing on --dry-run, and lists the same', () => {
    const root = folderWith(SMALL);
    const { code, out } = run(['new', '2021', '--dry-run', '--root', root]);
    expect(code).toBe(0);
    expect(out).toMatch(/^将建立 .*indicators\/2021\/，共 4 个文件\n/);
    expect(out).toMatch(/没有写入任何文件。\n$/);
    expect(filesIn(root)).toEqual(SMALL);
  });

  it('says what check finds in the new year and did not in the old', () => {
    const retired = changed(
      SMALL,
      'indicators/retired.yaml',
      'retired:\n',
      'retired:\n  - { id: lecture-team, system: county, since: 2021, title: 宣讲队伍 }\n',
    );
    const { code, out } = run(['new', '2021', '--root', folderWith(retired)]);
    expect(code).toBe(1);
    expect(out).toMatch(/检查：新出现 1 处问题\n\n错误 id-retired indicators\/2021\/county\/1-ideology\.yaml/);
  });

  it('writes over nothing, be it a folder, an empty one or a file', () => {
    const root = folderWith(new Map([...SMALL, ['indicators/2022', '我的笔记\n']]));
    mkdirSync(join(root, 'indicators/2021'));
    for (const year of ['2020', '2021', '2022']) {
      const { code, out, err } = run(['new', year, '--from', '2020', '--root', root]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/已经有了，没有改动。要重新建立，请先把它移到别处。\n$/);
    }
    expect(readdirSync(join(root, 'indicators')).sort()).toEqual([
      '2020',
      '2021',
      '2022',
      'departments.yaml',
      'retired.yaml',
      'units.yaml',
    ]);
  });

  it('makes nothing of an edition with errors, and shows them', () => {
    const wrong = changed(SMALL, IDEOLOGY, 'title: 基层宣讲\n        points: 2', 'title: 基层宣讲\n        points: 3');
    const root = folderWith(wrong);
    const { code, out, err } = run(['new', '2021', '--root', root]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^2020 年度的数据有错误，没有建立新的年度。请先改正：\n\n错误 sum-mismatch/);
    expect(filesIn(root)).toEqual(wrong);
  });

  it.each([
    [['20x1'], /年度不能写成 20x1/],
    [['../2021'], /年度不能写成 \.\.\/2021/],
    [['2021', '--from', '1999'], /没有 1999 年度。现有 2020。/],
    [[], /new 后面还要写年度/],
  ] as const)('%j is refused with a sentence and 2', (args, sentence) => {
    const root = folderWith(SMALL);
    const { code, err } = run(['new', ...args, '--root', root]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(filesIn(root)).toEqual(SMALL);
  });

  it('keeps comments and line ends of the old files', () => {
    const noted = changed(SMALL, SCHEME, 'year: 2020\n', '# 年度\nyear: 2020 # 本年\n');
    const windows = new Map([...noted].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    const root = folderWith(windows);
    run(['new', '2021', '--root', root]);
    const files = filesIn(root);
    expect(files.get('indicators/2021/scheme.yaml')).toMatch(/^# 年度\r\nyear: 2021 # 本年\r\nstate: draft\r\n/);
    expect(files.get('indicators/2021/county/1-ideology.yaml')).toMatch(
      /^confirmed: false # [^\n]*\r\nid: ideology\r\n/,
    );
  });

  it('is the whole edition or none when it is killed, and the next one finds nothing in its way', async () => {
    const root = folderWith(SHIPPED);
    for (const delay of [60, 120, 150, 180, 210, 240, 300]) {
      const year = String(2100 + delay);
      await startedIn(root, ['new', year, '--from', '2021'], delay);
      const names = readdirSync(join(root, 'indicators'));
      if (names.includes(year)) expect([...filesIn(join(root, 'indicators', year))]).toHaveLength(16);
      expect(run(['check', '--root', root, '--format', 'plain']).out).not.toMatch(/error|file-/);
    }
    expect(run(['new', '2022', '--from', '2021', '--root', root]).code).toBe(0);
    expect(readdirSync(join(root, 'indicators')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);
});
