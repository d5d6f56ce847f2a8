import type { LineageWords, MoreTexts, MoreWords, WorthWords } from '../../browser/more.ts';
import type { SourceWords } from '../../browser/source.ts';

/** What the page of the studio says in Chinese of the text of a file. */
export const source: SourceWords = {
  name: 'YAML',
  open: '看 YAML',
  typed: '还没有保存',
  written: '已保存',
  save: '保存（Ctrl+S）',
  leave: '放弃',
  elsewhere: '选中的一条在另一个文件里。这个文件还有没保存的改动，请先保存或者放弃。',
  gone: '这个文件不在了，或者不是这一年度的。',
};

/** The same of fields that an item need not have. */
export const more: MoreWords = {
  open: '再填一项……',
  special: '写法特别，请在 YAML 里改。',
  nothing: '（没有写）',
  choices: {
    notApplicable: { scale: '其余各项折算到满分', full: '给满分', zero: '记0分' },
    provenance: { source: '来源文件原有', drafted: '编者补拟' },
  },
  unconfirmed: '还没有按本年度核对。',
  confirm: '核对完了',
};

/** The same of that by which an item counts. */
export const worth: WorthWords = {
  open: '改计分方式',
  kind: { points: '分值', weight: '权重', adds: '加分（不计入合计）', deducts: '只扣分（不计入合计）', veto: '一票否决', grouping: '只分组，没有分值', none: '不写分值，下面各项直接计入上级' },
  figure: '几分，或者占几成',
};

/** The same of what an item says of the year before. */
export const lineage: LineageWords = {
  title: '沿革',
  open: '改沿革',
  origin: { same: '沿用原来的编号', splits: '由上一年度的一项拆分而来', merges: '由上一年度的几项合并而来', replaces: '替换上一年度的一项' },
  former: '上一年度的哪一项（输入名称查找）',
  unknown: '上一年度没有这样一项，请从列出的里面选。',
  without: (item) => `去掉“${item}”`,
  missing: '还没有选上一年度的项。请选一项，或者改为“沿用原来的编号”。',
  changes: '作了哪几种修改（要选全；都不选就不写明）',
  change: { none: '没有修改', wording: '文字', points: '分值', scoring: '评分标准', department: '考核单位', applicability: '适用范围', requirements: '目标值、佐证、方式、备注', moved: '位置' },
  reason: '修订说明（印在修订对照表上）',
  said: ({ origin, of, changes, reason }) => [{ same: '', splits: `拆分自“${of.join('、')}”`, merges: `合并自“${of.join('”“')}”`, replaces: `替换“${of.join('、')}”` }[origin], changes.length === 0 ? '' : `修改：${changes.join('、')}`, reason].filter((part) => part !== '').join('；'),
  nothing: '没有写',
};

/** What is to be known of these fields while they are edited. */
export const help: MoreTexts = {
  textFor: '措辞不同的类型写“类型=文字”，几段的用分号隔开；几个类型相同的写“甲+乙=文字”。留空就删去。',
  scale: '下级自成一个分制的，写下级合计多少分。留空就删去。',
  targets: '写“类型=目标”，连同单位，几段的用分号隔开，如“县=1000万元；城市区=500万元”。留空就删去。',
  step: '得分的最小单位，比年度设置的更细时才写。留空就按年度设置。',
  split: '写“科室=分值”，几段的用分号隔开，合计等于这一项的分值。留空就删去。',
  method: '怎样考核，几种的用分号隔开，如“查阅资料；实地查看”。留空就随上级。',
  evidence: '要提供的材料，几种的用分号隔开，如“会议记录；工作台账”。留空就随上级。',
  notApplicable: '某单位没有这项工作时怎样计分。',
  provenance: '这一项是来源文件原有的，还是补拟的。',
  worth: '按什么计分：分值、权重、加分、扣分，或者一票否决；指标可以只分组。',
  lineage: '这一项同上一年度的关系：由哪一项拆分、哪几项合并、替换哪一项而来，或者编号不变、作了哪几种修改。只印在修订对照表上。',
  confirmed: '新年度的每个一级指标都要核对，核对完才能定稿。',
};
