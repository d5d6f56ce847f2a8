import type { CommandHelp } from '../../help.ts';

const ACT = {
  by: '由谁决定：考核单位的编号或者名称，别的机构写名称；不写就是主办单位（scheme.yaml 里的 office）',
  on: '哪一天决定的，写成年-月-日；不写就不登记日期',
  year: '哪个年度；不写就取登记了意见、还不是正式稿的最新一个',
  dryRun: '只试算，看会改动什么，不写入',
} as const;

/** How the commands about opinions are used, in Chinese. */
export const opinions = {
  suggest: {
    summary: '读入征求意见退回的稿子：修订痕迹、批注、反馈栏、表格、逐条列出的意见，逐条登记',
    about: '认得送出去的附件、办法、修订对照表（退回时是 docx、xlsx、odt 都可以）和逐条写的意见（docx、txt）。同一个文件读两次，意见只登记一次。每条列出针对哪一项、改前改后、谁提的、采纳了各级合计怎样变，矛盾的并排列出；没有读懂的也列出来。有一个文件读不了，就都不登记。',
    options: {
      unit: '这些文件是哪个单位的：编号或者名称；不写就看文件里的修改人和文件名，名册里没有的不猜',
      year: '哪个年度的稿子；不写就在各年度的草稿里找',
      dryRun: '只列出读到的意见，不登记',
    },
    examples: [
      { line: 'suggest 反馈意见/', does: '读入一个文件夹里退回的稿子' },
      { line: 'suggest 宣传部反馈.docx --unit 市委宣传部', does: '写明是哪个单位的' },
      { line: 'suggest 宣传部反馈.docx --dry-run', does: '先看看读到了什么' },
    ],
  } satisfies CommandHelp<'unit' | 'year' | 'dryRun'>,
  opinions: {
    summary: '列出征求意见收到的意见：哪些还没有决定，谁和谁矛盾，采纳了合计怎样变',
    about: '不写选项就列出没有决定的；按附件的顺序逐项列，矛盾的互相注明。意见存放在 indicators/年度/opinions.yaml。',
    options: {
      all: '连已经决定的一起列出',
      group: '怎样排：item 按指标逐项，unit 按提出单位',
      item: '只列这一项和它下级的：编号',
      year: '哪个年度；不写就取登记了意见、还不是正式稿的最新一个',
      format: 'text 给人看，json 给程序用',
    },
    examples: [
      { line: 'opinions', does: '列出没有决定的意见' },
      { line: 'opinions --group unit --all', does: '按单位列出全部意见和采纳情况' },
      { line: 'opinions --format json', does: '给程序用' },
    ],
  } satisfies CommandHelp<'all' | 'group' | 'item' | 'year' | 'format'>,
  accept: {
    summary: '采纳意见：照意见改数据，登记决定，列出合计的变化和受影响的意见',
    about: '意见写序号，可以写几个，连续的写 3-7。送出以后那一处又改过的，两处修改合得到一起就合在一起，合不到一起就不改，并说明怎么办。几条意见要么都改好，要么都不改。批注和不同意见只登记决定。',
    options: { reason: '理由，会印在意见采纳情况表上；采纳的可以不写', ...ACT },
    examples: [
      { line: 'accept 3', does: '采纳意见 3' },
      { line: 'accept 1-5 8 --on 2021-03-20', does: '采纳六条，注明日期' },
      { line: 'accept 3 --dry-run', does: '看看采纳以后会怎样，不写入' },
    ],
  } satisfies CommandHelp<'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
  reject: {
    summary: '不采纳意见：写明理由，登记决定，数据不变',
    about: '理由会印在意见采纳情况表上。正式稿的意见也可以登记为不采纳。',
    options: { reason: '理由，必须写', ...ACT },
    examples: [{ line: 'reject 4 --reason 与上级规定一致，予以保留', does: '不采纳意见 4' }],
  } satisfies CommandHelp<'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
  adapt: {
    summary: '部分采纳意见：改成另外的内容，或者登记已经手工改好的，写明理由',
    about: '--to 写改成什么，程序就照着改；不写 --to，就是数据已经用别的办法改好，只登记决定。采纳以后又作了修改的意见，也这样登记。',
    options: { to: '改成什么：分值写数字，文字写全文', reason: '理由，必须写', ...ACT },
    examples: [
      { line: 'adapt 5 --to 1.2 --reason 折中调整', does: '分值改成 1.2' },
      { line: 'adapt 6 --reason 三项合并为两项', does: '已经手工改好，只登记决定' },
    ],
  } satisfies CommandHelp<'to' | 'reason' | 'by' | 'on' | 'year' | 'dryRun'>,
};
