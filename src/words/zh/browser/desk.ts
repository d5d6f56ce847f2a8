import { shortened } from '../../../text/width.ts';
import type { DeskWords } from '../../desk.ts';
import { IN_VIEWS } from './in-views.ts';
import { words as page } from './page.ts';

/** What a word that is chosen means. */
const meaningOf = (field: string, value: string): string => {
  if (field === 'worth') {
    const kinds: Readonly<Record<string, string>> = page.worth.kind;
    return value.replace(/^([a-z]+)=?/, (all, kind: string) => `${kinds[kind] ?? all} `).trim();
  }
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = page.more.choices;
  return choices[field]?.[value] ?? value;
};

/** As wide as a title may be in a sentence, in half widths. */
const WIDEST = 40;
const titled = (title: string): string => `“${shortened(title, WIDEST)}”`;

/** What became of some entries of a list; nothing where there are none. */
const became = (verb: string, names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [`${verb} ${names.join('、')}`]);

/** What else a command has an option for. */
const OTHERS: Readonly<Record<string, string>> = {
  after: '放在后面',
  before: '放在前面',
  by: '决定单位',
  class: '单位类型',
  clear: '删去',
  if: '换一个得分',
  on: '决定日期',
  reason: '理由',
  system: '指标体系',
  to: '改成',
  under: '放在下面',
  unit: '提出单位',
  veto: '一票否决',
};

const CALLED: ReadonlyMap<string, string> = new Map(Object.entries({ ...page.field, ...OTHERS }).map(([key, name]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), name]));

/** What of a sentence is for the terminal alone: in the page each class has a field of its own. */
const CLASSES_ASKED = /请用 --class 写明改哪些类型；.*?写 --class all。/;

/** What the terminal does by a command, and where the page does it. */
const IN_PAGE: readonly (readonly [said: RegExp, instead: string])[] = [
  [/请用 zhunsheng new .*?；确实还没有定稿的，先把 .*? 改成 draft。/, '到“年度”里起草；确实还没有定稿的，在那里退回送审稿。'],
  [/请先用 zhunsheng check 检查并改正/, '请先在“问题”里改正'],
  [/，请先用 zhunsheng check 查看有错的分值/, '：有的分值有错，现在还有的见“表”的“问题”'],
  [/用 zhunsheng settings 列出全部设置。/, '全部设置在“设置”里。'],
  [/；全部的用 zhunsheng find .* 列出/, ''],
  [/请用 zhunsheng add 建立新的一项/, '请先加新的一项'],
  [/用 zhunsheng help set 查看可以改的内容。/, ''],
  [/请先用 zhunsheng init 建立一套数据。/, '请先建立一套数据。'],
  [/请直接编辑这个文件|请直接编辑文件/, '请在“YAML”里改'],
  [/请先在文件里删去它的 (\w+) 一行/, '请先在“YAML”里删去它的 $1 一行'],
  [/请先在 indicators\/departments\.yaml 里该单位的 offices 下登记/, '请先在单位名册里登记它的科室'],
  [/不能超过这套体系的 levels/, '不能超过这套体系的级数'],
  [/请在 scheme\.yaml 里删去它/, '请到“设置”里打开 YAML 删去它'],
  [/别的项的 lineage 或者/, '别的项的沿革或者'],
  [/在它的 lineage 里写/, '在“YAML”里给它的 lineage 写'],
];

/** Who is meant is asked for above the drafts; what was recorded without it is taken back first. */
/** The key of a field, where a sentence says that an item has it or not. */
const KEY = /(写的是|不写) ([a-zA-Z]+)(?=[，。])/g;

/** Ids and paths, with the spaces around them; what stands before where an id is spoken of as one. */
const NAMED = / ?(?<![\w“./:[-])([a-z][\w-]*(?:\/[^\s，。；：、（）]+)?)(?![\w./:=%-]) ?/g;
const AS_ID = /(?:编号|写成|不能写)$/;

const UNIT_ASKED = /登记以前用 --unit .*? 里补写 unit/;

/** What the program says to the page of the studio, in Chinese. */
export const words: DeskWords = {
  opened: (address) => `工作台已打开：${address}\n浏览器没有自动打开的，把这个地址粘贴到浏览器里。它只在这台电脑上、只能用一次。\n关掉网页，或者在这里按 Ctrl+C，工作台就结束；改动都已写进文件。`,
  closed: '工作台已结束。',
  isFinal: (edition) => `${edition} 已定稿，只能看，不能改。要更正文字，或者改下一年，到“年度”里起草。`,
  isLocked: (edition) => `${edition} 已经锁定，文稿状态不能再改，没有写入。要更正文字，到“年度”里起草更正。`,
  gone: '这一条已经不在了：别处刚删去或者改了编号。请按页面上现在的内容再改。',
  goneFile: (file) => `${file} 已经不在了：别处刚删去或者改了名。请按页面上现在的内容再改。`,
  noSystem: (edition) => `现在读不出 ${edition} 的这套指标体系：文件刚在别处改坏、移走或者删去，没有写入。请先在那里改好。`,
  unread: (edition) => `这样改以后 ${edition} 就读不出来了。`,
  unproved: '数据还有错误，改正以后才能生成文件。',
  notDrawn: '这台电脑上的排版程序排不出版面；请在“文件”里打开 PDF 看。',
  notText: (file) => `${file} 不是 UTF-8 的文本，或者太大，这里显示不了。请用记事本另存为 UTF-8 再看。`,
  brokenText: (line, why) => `没有写入：第 ${line} 行读不懂，${why}。请改好这一行再保存。`,
  otherText: (file) => `${file} 刚在别处改过，没有写入您的改动。`,
  noFinding: '这一条已经不在了，没有改动。',
  otherValue: (now) => `别处刚把这里改成了${now === undefined ? '空' : `“${now}”`}，没有写入您的改动。`,
  asksReason: '往年公布过这一项，编号今后不能再用。请写明删去的理由，修订说明里要印。',
  inPage: (said) =>
    [...IN_PAGE, ...IN_VIEWS]
      .reduce((sentence, [each, instead]) => sentence.replace(each, instead), said)
      .replace(KEY, (all, verb: string, key: string) => (key in page.field ? `${verb}“${page.field[key as keyof typeof page.field]}”` : all))
      .replace(CLASSES_ASKED, '请改各类型自己的分值。')
      .replace(UNIT_ASKED, '请先撤销，填上提出单位，再读一次')
      .replace(/ ?(?:选项 )?--([a-z-]+) ?/g, (all, name: string) => {
        const called = CALLED.get(name);
        return called === undefined ? all : `“${called}”`;
      }),
  byTitles: (said, titleOf) =>
    said.replace(NAMED, (all, called: string, at: number) => {
      const title = AS_ID.test(said.slice(0, at)) ? undefined : titleOf(called);
      if (title === undefined) return all;
      return called.includes('/') ? `${titled(title)}的文件` : titled(title);
    }),
  notCompared: (state) => `${state}里有读不出来的内容，不能比较。请先在“表”的“问题”里改正。`,
  set: (title, field, value) => (field === 'lineage' ? `改了${titled(title)}的${page.field[field]}` : field === 'only' || field === 'except' ? `把${titled(title)}改为${page.field[field]}${value}` : `把${titled(title)}的${page.field[field]}改为 ${shortened(meaningOf(field, value), WIDEST)}`),
  cleared: (title, field) => (field === 'only' || field === 'except' ? `把${titled(title)}改为适用于${page.applies.all}` : `删去${titled(title)}的${page.field[field]}`),
  marked: (title) => `把${titled(title)}标为核心指标`,
  notScored: (edition) => `${edition} 还没有得分。这里还不能汇总：各单位的表收回来以后，请管数据的同事照说明书汇总，再打开“成绩”就看得到。`,
  inSettings: (title) => `见“设置”里的“${title}”`,
  settingSet: (name, value) => `把设置“${name}”改为 ${shortened(value, WIDEST)}`,
  settingCleared: (name) => `删去设置“${name}”，按默认`,
  settingEntries: (name, { added, removed, changed, isMoved }) => {
    const parts = [...became('增加', added), ...became('删去', removed), ...became('修改', changed), ...(isMoved ? ['调整次序'] : [])];
    return `设置“${name}”：${shortened(parts.join('，'), WIDEST)}`;
  },
  otherEntries: '别处刚改过这个表，没有写入您的改动。请放弃以后按现在的再改。',
  rewritten: (file) => `改写 ${file}`,
  added: (title) => `增加${titled(title)}`,
  moved: (title) => `移动${titled(title)}`,
  removed: (title) => `删去${titled(title)}`,
  renamed: (title, id) => `把${titled(title)}的编号改为 ${id}`,
  fixed: (file, line) => `改正 ${file} 第 ${line} 行`,
  decided: {
    accept: (numbers) => `采纳意见 ${numbers.join('、')}`,
    reject: (numbers) => `不采纳意见 ${numbers.join('、')}`,
    adapt: (numbers) => `部分采纳意见 ${numbers.join('、')}`,
  },
  returned: (name) => `读入退回的稿子 ${shortened(name, WIDEST)}`,
  noFileName: '这个文件没有可用的名称，没有读入。请改个名字再试。',
  turned: (wish) => {
    if (wish.kind === 'lock') return `锁定 ${wish.edition}`;
    return wish.kind === 'new' ? `由 ${wish.edition} 起草 ${wish.year}` : `把 ${wish.edition} 改为${page.state[wish.state]}`;
  },
  noState: (edition) => `${edition} 还没有写明文稿状态，没有改动。请到“设置”里选“文稿状态”。`,
  nothingTo: { undo: '没有可以撤销的改动。', redo: '没有可以重做的改动。' },
  notStepped: {
    undo: (path) => `${path} 后来又在别处改过，不能撤销，没有写入。请按页面上现在的内容再改。`,
    redo: (path) => `${path} 后来又在别处改过，不能重做，没有写入。请按页面上现在的内容再改。`,
  },
  stepped: { undo: (said) => `已撤销：${said}`, redo: (said) => `已重做：${said}` },
};
