import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SMALL, SMALL_OPINIONS } from '../support/fixtures.ts';
import { LIST, withOpinions } from '../support/opinions.ts';
import { folderWith, run } from '../support/program.ts';

/** A letter with two opinions, and one that agrees. */
const LETTER = `对征求意见稿的意见

一、县（区）指标体系
1. 对“基层宣讲”，建议分值由2分调整为1.5分。
2. 对“中心组学习”第1项，建议将“按月落实”改为“按季度落实”。
`;

function inboxWith(files: ReadonlyMap<string, string>, name = '市委宣传部意见.txt', text = LETTER): string {
  const root = folderWith(files);
  writeFileSync(join(root, name), text);
  return root;
}

describe('suggest', () => {
  it('keeps what a letter says as opinions of the draft, once however often it is read', () => {
    const root = inboxWith(SMALL_DRAFT);
    const args = ['suggest', join(root, '市委宣传部意见.txt'), '--root', root];
    const { out, err } = run(args);
    expect({ out, err }).toMatchObject({ err: '', out: expect.stringContaining('市委宣传部意见.txt：新意见 2 条') });
    expect(out).toContain('意见 1（市委宣传部）：分值 2 → 1.5');
    expect(out).toContain('“理论武装”：下级合计 4 → 3.5，本级 4');
    const written = filesIn(root).get(LIST) ?? '';
    expect(written).toMatch(/^# yaml-language-server: .*\nopinions:\n {2}- number: 1\n {4}unit: publicity\n/);
    expect(run(['fmt', '--check', '--root', root]).code).toBe(0);
    const again = run(args);
    expect(again.out).toContain('没有新的意见');
    expect(filesIn(root).get(LIST)).toBe(written);
    expect(run(['accept', '2', '--root', root]).out).toContain('制定年度学习计划并按季度落实');
  });

  it('adds behind what is there, under numbers of its own, and leaves that as it is', () => {
    const root = inboxWith(SMALL_OPINIONS);
    run(['suggest', join(root, '市委宣传部意见.txt'), '--unit', '甲县', '--root', root]);
    const after = filesIn(root).get(LIST) ?? '';
    expect(after.startsWith(`${SMALL_OPINIONS.get(LIST)}\n  - number: 4\n    unit: jia-xian\n`)).toBe(true);
    expect(after).toContain('\n\n  - number: 5\n');
  });

  it('keeps what only agrees apart: nothing waits for a decision, and none is taken on it', () => {
    const letter = '关于《党建考核办法（征求意见稿）》的复函\n\n来函收悉。经研究，我部对《示例考核办法》无意见。\n';
    const root = inboxWith(SMALL_DRAFT, '市委宣传部复函.txt', letter);
    const args = ['suggest', join(root, '市委宣传部复函.txt'), '--root', root];
    expect(run(args).out).toContain('市委宣传部复函.txt：新意见 0 条，同意或者无意见 1 处（已登记，不用决定）');
    expect(filesIn(root).get(LIST)).toContain('unit: publicity\n    file: 市委宣传部复函.txt\n');
    expect(run(args).out).toContain('没有新的意见');
    const { out } = run(['opinions', '--root', root]);
    expect(out).toContain('共 0 条意见');
    expect(out).toContain('另有同意或者无意见 1 处');
    expect(out).toContain('反馈的单位 1 个，其中 1 个无意见（市委宣传部）');
    expect(run(['opinions', '--all', '--root', root]).out).toContain('无修改意见：来函收悉。');
    const before = filesIn(root);
    const { code, err } = run(['accept', '1', '--by', 'organization', '--root', root]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('意见 1 只表示同意或者无意见') });
    expect(filesIn(root)).toEqual(before);
  });

  it('says of how many opinions nobody knows whose they are', () => {
    const root = inboxWith(SMALL_DRAFT, '意见.txt');
    const args = ['suggest', join(root, '意见.txt'), '--dry-run', '--root', root];
    expect(run(args).out).toContain('意见.txt：新意见 2 条\n  看不出是哪个单位提的：2 条；');
    expect(run([...args, '--unit', '市委宣传部']).out).not.toContain('看不出');
  });

  it('knows a body by any of its names, and says which one no register has', () => {
    const unitsBy = (name: string) => {
      const root = inboxWith(SMALL_DRAFT, '意见.txt');
      const { out } = run(['suggest', join(root, '意见.txt'), '--unit', name, '--root', root]);
      return {
        out,
        units: new Set(
          filesIn(root)
            .get(LIST)
            ?.match(/unit: .*/g),
        ),
      };
    };
    expect(unitsBy('宣传部').units).toEqual(new Set(['unit: publicity']));
    expect(unitsBy('市委宣传部').units).toEqual(unitsBy('publicity').units);
    expect(unitsBy('老干部协会').out).toContain('名册里没有“老干部协会”，照这个名字登记');
    expect(unitsBy('publicity').out).not.toContain('名册里没有');
  });

  it('writes nothing on --dry-run', () => {
    const root = inboxWith(SMALL_DRAFT);
    const before = filesIn(root);
    expect(run(['suggest', join(root, '市委宣传部意见.txt'), '--dry-run', '--root', root]).out).toContain('意见 2');
    expect(filesIn(root)).toEqual(before);
  });

  it('keeps nothing where one of several files cannot be read, and says which', () => {
    const root = inboxWith(SMALL_DRAFT);
    writeFileSync(join(root, '坏.docx'), 'PK\u0003\u0004坏');
    const before = filesIn(root);
    const { code, err } = run(['suggest', join(root, '市委宣传部意见.txt'), join(root, '坏.docx'), '--root', root]);
    expect(code).toBe(2);
    expect(err).toContain('坏.docx 没有读入');
    expect(err).toContain('一条意见也没有登记');
    expect(filesIn(root)).toEqual(before);
  });

  it('takes none for a final edition, and says how else', () => {
    const root = inboxWith(SMALL);
    const { code, err } = run(['suggest', join(root, '市委宣传部意见.txt'), '--root', root]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('zhunsheng new 2021') });
    const named = run(['suggest', join(root, '市委宣传部意见.txt'), '--year', '2020', '--root', root]);
    expect(named.err).toContain('2020 是正式稿');
  });

  it('reads nothing while the data has errors, and tells them', () => {
    const broken = changed(SMALL_DRAFT, 'indicators/2020/county/1-ideology.yaml', 'points: 4\nonly', 'points: 5\nonly');
    const root = inboxWith(broken);
    const { code, err } = run(['suggest', join(root, '市委宣传部意见.txt'), '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('sum-mismatch');
    expect(filesIn(root).has(LIST)).toBe(false);
  });

  it('passes over what programs and Windows leave in a folder beside the drafts', () => {
    const root = folderWith(SMALL_DRAFT);
    const inbox = join(root, '反馈意见');
    mkdirSync(inbox);
    for (const name of ['~$部.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini']) writeFileSync(join(inbox, name), '\0');
    writeFileSync(join(inbox, '市委宣传部意见.txt'), LETTER);
    const { code, out, err } = run(['suggest', inbox, '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('市委宣传部意见.txt：新意见 2 条');
  });

  it('says of a folder in which there is nothing that there is nothing', () => {
    const root = folderWith(SMALL_DRAFT);
    const inbox = join(root, '反馈意见');
    mkdirSync(inbox);
    writeFileSync(join(inbox, '.DS_Store'), '');
    const { code, err } = run(['suggest', inbox, '--root', root]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('反馈意见 里没有退回的稿子') });
  });

  it('adds of a draft that was read and then altered only what is new', () => {
    const root = inboxWith(SMALL_DRAFT);
    const args = ['suggest', join(root, '市委宣传部意见.txt'), '--root', root];
    run(args);
    const before = filesIn(root).get(LIST) ?? '';
    writeFileSync(join(root, '市委宣传部意见.txt'), `${LETTER}3. 对“党员档案”，建议由市委宣传部牵头。\n`);
    expect(run(args).out).toContain('新意见 1 条，已经登记过 2 条');
    expect((filesIn(root).get(LIST) ?? '').startsWith(before)).toBe(true);
  });

  it('says of a file that is not there that it is not', () => {
    const root = folderWith(SMALL_DRAFT);
    expect(run(['suggest', join(root, '没有.docx'), '--root', root])).toMatchObject({ code: 2 });
  });
});

describe('opinions', () => {
  it('lists what is open, or all with what was decided, item by item or unit by unit', () => {
    const root = folderWith(SMALL_OPINIONS);
    const open = run(['opinions', '--root', root]);
    expect(open.code).toBe(0);
    expect(open.out).toBe(`2020 共 3 条意见：未决定 1，采纳 1，部分采纳 0，不采纳 1

“制定年度学习计划并按月落实”（center-group-plan）
  意见 3（市委宣传部，张三，2020年3月5日）：考核内容 制定年度学习计划并按月落实 → 制定年度学习计划并按季度落实
      来自：市委宣传部反馈意见.docx，第 1 张表第 3 行“考核内容”栏
`);
    const all = run(['opinions', '--all', '--group', 'unit', '--root', root]).out;
    expect(all).toContain('\n甲县\n  意见 2（甲县）');
    expect(all).toContain('不采纳；理由：与上级规定一致，予以保留；市委组织部，2020年3月20日');
    const { opinions, counts } = JSON.parse(run(['opinions', '--all', '--format', 'json', '--root', root]).out);
    expect(counts).toEqual({ all: 3, open: 1, agreed: 0, adopted: 1, adapted: 0, rejected: 1 });
    expect(opinions[2]).toMatchObject({ number: 3, item: 'center-group-plan', field: 'text', decision: null });
    expect(run(['opinions', '--item', '基层宣讲', '--all', '--root', root]).out).toContain('意见 1');
  });

  it('puts what is about the measures behind the items, and what is about nothing in particular last', () => {
    const measures = { system: undefined, place: { heading: '一、总则', paragraph: 2, from: 3 } };
    const root = folderWith(
      withOpinions([
        { field: 'comment', system: undefined, after: '建议精简' },
        { ...measures, field: 'move', before: '办法由市委党建办解释。' },
        { field: 'comment', system: undefined, after: '同意' },
        { ...measures, field: 'paragraph', after: '本办法试行一年。' },
        { ...measures, field: 'setting', setting: 'method.fraud.most', before: 10, after: 8 },
        { item: 'lecture-team', field: 'delete', whole: { text: '组建“宣讲”队伍', points: 1 } },
      ]),
    );
    const { out } = run(['opinions', '--root', root]);
    const titles = out.split('\n').filter((line, index, all) => all[index - 1] === '' && line !== '');
    expect(titles).toEqual(['“组建宣讲队伍，每季度开展宣讲”（lecture-team）', '办法正文', '一般意见']);
    expect(out).toContain('意见 6：删去“组建‘宣讲’队伍”（1 分）');
    expect(out).toContain(
      '意见 2：移到别处：办法由市委党建办解释。\n      来自：意见.docx，一、总则第 2 段（原第 3 段）\n',
    );
    expect(out).toContain('意见 4：增加一段：本办法试行一年。');
    expect(out).toContain('意见 5：考核方法／弄虚作假／最多扣分 10 → 8');
  });

  it('says of what is to go alone below its indicator that this goes with it', () => {
    const files = withOpinions([{ item: 'lecture-team', field: 'delete', whole: { text: '组建队伍', points: 1 } }]);
    const { out } = run(['opinions', '--root', folderWith(files)]);
    expect(out).toContain('下面没有别的内容，连同“基层宣讲”（lectures）一并删去');
  });

  it('says so where none were recorded', () => {
    expect(run(['opinions', '--root', folderWith(SMALL)])).toMatchObject({ code: 2 });
  });
});
