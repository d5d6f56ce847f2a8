import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const RETIRED = 'indicators/retired.yaml';
const SCHEME = 'indicators/2021/scheme.yaml';
const TWO_YEARS = changed(SMALL_TWO_YEARS, SCHEME, 'state: final', 'state: draft');

describe('remove', () => {
  it('takes an item of a draft out by a part of its words, and shows every sum', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['remove', '调研报告', '--root', root]);
    expect(code).toBe(1);
    expect(out).toContain('  - ');
    expect(out).toMatch(/本级 2，下级合计 2 → 1，相差 1/);
    expect(out).toContain('检查：新出现');
    const gone = (SMALL.get(IDEOLOGY) ?? '').replace(/ {10}- id: center-group-report\n(?: {12}.*\n)+/, '');
    expect(filesIn(root)).toEqual(new Map(SMALL_DRAFT).set(IDEOLOGY, gone));
  });

  it('registers an id of an earlier edition as retired, with its title and the reason', () => {
    const root = folderWith(TWO_YEARS);
    const asked = ['remove', 'center-group-report', '--year', '2021', '--root', root];
    const refused = run(asked);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('center-group-report 在 2020 里就有');
    expect(refused.err).toContain('--reason');
    expect(filesIn(root)).toEqual(TWO_YEARS);
    expect(run([...asked, '--reason', '与学习计划重复']).err).toBe('');
    expect(filesIn(root).get(RETIRED)).toMatch(
      /id: center-group-report\n {4}system: county\n {4}since: 2021\n {4}title: 每年形成1篇以上调研报告\n {4}reason: 与学习计划重复\n$/,
    );
    expect(run(['check', '--format', 'plain', '--root', root]).out).not.toContain('lineage');
  });

  it('registers what was put below another indicator since, which does not go with it', () => {
    const root = folderWith(TWO_YEARS);
    const edit = ['--year', '2021', '--root', root];
    run(['move', 'center-group-report', '--under', 'lectures', ...edit]);
    expect(run(['remove', 'lectures', '--reason', '合并', ...edit]).err).toBe('');
    const ids = [...(filesIn(root).get(RETIRED) ?? '').matchAll(/ id: (.*)/g)].map(([, id]) => id);
    expect(ids.slice(-2)).toEqual(['lectures', 'center-group-report']);
    expect(run(['check', '--format', 'plain', '--root', root]).out).not.toContain('lineage');
  });

  it('registers nothing of an item that lives on in another, as its lineage says', () => {
    const file = 'indicators/2021/county/1-ideology.yaml';
    const plan = /id: center-group-plan\n/;
    const named = (TWO_YEARS.get(file) ?? '').replace(
      plan,
      '$&            lineage: { merges: [center-group-plan, center-group-report] }\n',
    );
    const root = folderWith(new Map(TWO_YEARS).set(file, named));
    const asked = ['remove', 'center-group-report', '--year', '2021', '--root', root];
    expect(run([...asked, '--reason', '合并'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('去掉 --reason'),
    });
    expect(run(asked).err).toBe('');
    expect(filesIn(root).get(RETIRED)).toBe(TWO_YEARS.get(RETIRED));
    expect(run(['check', '--format', 'plain', '--root', root]).out).not.toContain('lineage');
  });

  it('takes away the file of a level-1 indicator, and numbers the others anew', () => {
    const root = folderWith(SMALL_DRAFT);
    const { out } = run(['remove', 'ideology', '--root', root]);
    expect(out).toContain(`删去文件 ${IDEOLOGY}\n`);
    expect(out).toContain('2-organization.yaml → indicators/2020/county/1-organization.yaml\n');
    const files = filesIn(root);
    expect(files.has(IDEOLOGY)).toBe(false);
    expect(files.get('indicators/2020/county/1-organization.yaml')).toBe(
      SMALL.get('indicators/2020/county/2-organization.yaml'),
    );
  });

  it('refuses what would leave nothing, what is meant by several, and a reason for what was never published', () => {
    const root = folderWith(SMALL_DRAFT);
    const cases = [
      [['remove', 'lecture-team'], 'lecture-team 是 lectures 下唯一的一项'],
      [['remove', '年'], '“年”可以是 '],
      [['remove', 'center-group-report', '--reason', '重复'], '请去掉 --reason'],
      [['remove', '没有的一项'], '2020 里没有编号或者名称是“没有的一项”的指标、考核内容'],
    ] as const;
    for (const [words, said] of cases) {
      const { code, err } = run([...words, '--root', root]);
      expect([code, err], words.join(' ')).toEqual([2, expect.stringContaining(said)]);
    }
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });
});

describe('rename', () => {
  it('changes the id in every draft, in lineage, in placeholders and in the name of the file', () => {
    const organization = 'indicators/2021/county/2-organization.yaml';
    const lineage = new Map(TWO_YEARS).set(
      organization,
      (TWO_YEARS.get(organization) ?? '').replace(
        'id: organization\n',
        'id: organization\nlineage: { merges: [organization, ideology] }\n',
      ),
    );
    const drafts = changed(lineage, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft');
    const measures = 'indicators/2021/measures.md';
    const files = new Map(drafts).set(measures, `${drafts.get(measures)}\n{{items.county.ideology.points}}分\n`);
    const root = folderWith(files);
    const { out, err } = run(['rename', '思想建设', 'thought', '--root', root]);
    expect([out, err]).toEqual([expect.stringContaining('1-ideology.yaml'), '']);
    const after = filesIn(root);
    expect(after.get(organization)).toContain('merges: [organization, thought]');
    expect(after.get(measures)).toContain('{{items.county.thought.points}}分');
    for (const year of ['2020', '2021']) {
      const old = files.get(`indicators/${year}/county/1-ideology.yaml`) ?? '';
      expect(after.has(`indicators/${year}/county/1-ideology.yaml`)).toBe(false);
      expect(after.get(`indicators/${year}/county/1-thought.yaml`)).toBe(
        old.replace('id: ideology\n', 'id: thought\n'),
      );
    }
  });

  it('changes the id where opinions are about the item, and nowhere else', () => {
    const list = 'indicators/2020/opinions.yaml';
    const about = (system: string) =>
      `  - number: ${system === 'county' ? 1 : 2}\n    system: ${system}\n    item: lectures # 注\n    under: lectures\n    typed: lectures\n`;
    const files = new Map(SMALL_DRAFT).set(list, `opinions:\n${about('county')}${about('other')}`);
    const root = folderWith(files);
    expect(run(['rename', '基层宣讲', 'talks', '--root', root]).err).toBe('');
    const changed = about('county').replace('item: lectures', 'item: talks').replace('under: lectures', 'under: talks');
    expect(filesIn(root).get(list)).toBe(`opinions:\n${changed}${about('other')}`);
  });

  it('refuses an id that a final edition has, one that is taken, and one that data of the year names', () => {
    const root = folderWith(TWO_YEARS);
    const final = run(['rename', 'lectures', 'talks', '--year', '2021', '--root', root]);
    expect([final.code, final.err]).toEqual([2, expect.stringContaining('编号 lectures 在 2020 的正式稿里用过')]);
    const held = folderWith(new Map(SMALL_DRAFT).set('results/2020/scores.csv', '甲县,lectures,SELF\n'));
    const cases = [
      ['members', '编号 members 在 2020 用过'],
      ['Talks', '编号不能写成 Talks'],
      ['talks', 'results/2020/scores.csv 里写着编号 lectures'],
    ] as const;
    for (const [to, said] of cases) {
      const { code, err } = run(['rename', 'lectures', to, '--root', held]);
      expect([code, err], to).toEqual([2, expect.stringContaining(said)]);
    }
  });
});

describe('find', () => {
  it('lists items by their words, whatever their quotation marks and spaces, with where they stand', () => {
    const root = folderWith(SMALL);
    const { code, out } = run(['find', '“基层” 宣讲', '--root', root]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2020：找到 1 项\n\nlectures {2}基层宣讲\n {2}.* › 思想建设 › .*\n {2}indicators\/2020\/county\/1-ideology\.yaml:\d+\n$/,
    );
    const { items } = JSON.parse(run(['find', '宣讲', '--format', 'json', '--root', root]).out);
    expect(items.map(({ id }: { id: string }) => id)).toContain('lectures');
  });

  it('says where nothing is found', () => {
    const { code, err } = run(['find', '没有的', '--root', folderWith(SMALL)]);
    expect([code, err]).toEqual([2, expect.stringContaining('2020 里没有含有“没有的”的指标或者考核内容')]);
  });
});

describe('titles in the place of ids', () => {
  it('serve set, move and add as ids do', () => {
    const by = (words: readonly string[]) => {
      const root = folderWith(SMALL_DRAFT);
      const { code, err } = run([...words, '--root', root]);
      expect([Number(code) <= 1, err]).toEqual([true, '']);
      return filesIn(root);
    };
    expect(by(['set', '基层宣讲', '--points', '3'])).toEqual(by(['set', 'lectures', '--points', '3']));
    expect(by(['move', '调研报告', '--before', '学习计划'])).toEqual(
      by(['move', 'center-group-report', '--before', 'center-group-plan']),
    );
    expect(by(['add', '--under', '基层宣讲', '--text', '新', '--points', '1'])).toEqual(
      by(['add', '--under', 'lectures', '--text', '新', '--points', '1']),
    );
  });
});
