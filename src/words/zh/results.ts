import type { ResultsWords } from '../results.ts';

const list = (names: readonly string[]): string => names.join('、');
const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : `是不是 ${suggestion}？`);

/** What is said of scores, ranks and grades, in Chinese. */
export const words: ResultsWords = {
  notExplained: '数据有错误，先改好再解释得分：',
  head: (unit, edition) => `${unit}　${edition} 年度`,
  final: (score) => (score === undefined ? '最终得分还不知道' : `最终得分 ${score}`),
  rank: (rank, count, above, same) => `第 ${rank} 名（共 ${count} 个单位，${above === 0 ? '没有更高的' : `${above} 个得分更高`}${same > 1 ? `，${same - 1} 个同分` : ''}）`,
  noRank: '名次要等全部单位的得分都有了才知道',
  grade: (name) => name,
  open: '（并列待定）',
  names: {
    published: '最终得分',
    exact: '取舍以前的得分',
    unlimited: '不设上限的得分',
    bonus: '加分',
    deduction: '扣分',
    fraud: '弄虚作假扣分',
    adjustment: '加分、扣分',
    adjusted: (name) => `加减分以后的${name}`,
    adds: (title) => `${title}：加分`,
    deducts: (title) => `${title}：扣分`,
    allAdds: '各项加分合计',
    beyond: '加分超出上限的部分',
  },
  rounded: (places, isToEven) => `保留 ${places} 位小数，${isToEven ? '四舍六入五成双' : '四舍五入'}，只取舍这一次`,
  atMost: (limit) => `最多计 ${limit}`,
  beyond: (limit) => `超过 ${limit} 的部分`,
  scaled: (over, under) => `按 ${under} 分折算为 ${over} 分`,
  mean: (count, dropped) => `${count} 个平均${dropped > 0 ? `，去掉 ${dropped} 个` : ''}`,
  dropped: '不计入',
  setting: (path) => `见 scheme.yaml 的 ${path}`,
  of: (points) => `满分 ${points}`,
  by: (department) => `${department}评分`,
  arranged: '领导小组办公室安排',
  office: '汇总',
  notGiven: '还没有填',
  unknown: '还不知道',
  refused: '填的内容不能采用',
  self: (score) => `自评 ${score}`,
  note: (text) => `原因：${text}`,
  place: (file, sheet, cell) => `${file}${sheet === undefined ? '' : ` 的“${sheet}”`}${cell === undefined ? '' : ` ${cell}`}`,
  about: '约',
  sections: {
    score: '得分怎样来的',
    grades: '等次怎样定的',
    consequences: '结果运用',
    losses: (shown, all) => (shown < all ? `失分最多的 ${shown} 项（失分的共 ${all} 项）` : `失分的 ${all} 项`),
    missing: (count) => `还缺 ${count} 项，所以没有最终得分`,
    altered: (item, before, after) => `如果“${item}”得 ${after} 分而不是 ${before} 分`,
  },
  loss: (title, lost, score, points) => `失 ${lost}　${title}（得 ${score}，满分 ${points}）`,
  deducted: (title, lost) => `扣 ${lost}　${title}`,
  noLosses: '没有失分',
  noConsequences: '没有',
  conditions: {
    barred: () => '没有一票否决，也没有取消资格',
    vetoed: () => '一票否决，直接定为这一等次',
    core: ({ missed }) => `核心指标（★）都达到要求：没有达到的 ${missed} 项`,
    line: ({ at, isBelow, isInclusive }) => `最终得分${isBelow ? (isInclusive ? `不超过 ${at} 分` : `低于 ${at} 分`) : isInclusive ? `达到 ${at} 分` : `高于 ${at} 分`}`,
    need: ({ title, least, has }) => `${title}达到 ${least} 分：得 ${has} 分`,
    place: ({ isFromLast, most, before, same, tie }) => {
      const where = `${isFromLast ? '末' : '前'} ${most} 名以内：${isFromLast ? '后面' : '前面'}有 ${before} 个${same > 1 ? `，连自己同分的 ${same} 个` : ''}`;
      if (tie === undefined) return where;
      const ends = { 'all-in': '并列的都算', 'all-out': '并列的都不算', decided: '并列的由集体决定', open: '并列的还没有决定' };
      return `${where}，${ends[tie]}`;
    },
  },
  met: '是',
  notMet: '否',
  rest: '其余的单位',
  consequences: {
    'performance-barred': () => '实绩考核等次不得评为先进',
    'leader-barred': () => '主要负责人年度考核不得评为优秀',
    unqualified: ({ what }) => ({ 'talk-and-rectification': '约谈，责令限期整改', talk: '约谈', rectification: '责令限期整改' })[what],
    repeated: ({ what, years, noPromotionYears }) => {
      const then = { 'leader-adjusted': '调整主要负责人', 'leader-admonished': '诫勉主要负责人', decide: '主要负责人由集体决定怎样处理' }[what];
      return `连续 ${years} 年未达标：${then}${noPromotionYears > 0 ? `，${noPromotionYears} 年内不得提拔` : ''}`;
    },
  },
  missing: {
    score: (title, department) => `${title}：${department}还没有评分`,
    refused: (title, department) => `${title}：${department}填的内容不能采用`,
    component: (title) => `汇总表还没有填${title}`,
    unused: (title) => `汇总表填的${title}不能采用`,
    differs: (title, there, here) => (here === undefined ? `${title}：${there} 填了，results/ 的台账里没有认定；请补登台账，或者删去汇总表里的` : `${title}：${there} 同 ${here} 写的不一样；请核对以后改成一样的`),
    entry: (id, at) => `台账里的 ${id} 还没有办完（${at}）：认定的写 applied，不予认定的写 rejected`,
  },
  changed: {
    score: (unit, before, after) => `${unit}：最终得分 ${before} → ${after}`,
    rank: (unit, before, after) => `${unit}：名次 ${before} → ${after}`,
    grade: (unit, before, after) => `${unit}：等次 ${before} → ${after}`,
    consequences: (unit, before, after) => `${unit}：结果运用 ${before} → ${after}`,
    nobody: '没有一个单位的名次、等次或者结果运用因此改变',
    none: '没有',
    more: (count) => `另有 ${count} 处`,
  },
  notFinal: (system) => `《${system}》的结果还不是最后的：`,
  ofUnit: (unit, what) => `${unit}：${what}`,
  undecided: '因并列，等次或者结果运用还没有决定',
  sample: 'results/ 里登记的是示例数据：换成本地数据以后，删去其中的 sample: true',
  page: { title: (unit) => `${unit}得分来由`, unfold: '点开一行，看它由哪些部分得来', written: (path) => `已写入得分来由 ${path}` },
  failure: {
    settled: (folder, count, option) => `${folder} 里的结果已经定下，这次算出来的有 ${count} 处不一样，什么也没有写。核对以后，确实要用新的，加上 ${option}。`,
    unknownUnit: (word, edition, suggestion) => `${edition} 年度没有叫“${word}”的被考核单位。${meant(suggestion)}名称和编号见 indicators/units.yaml。`,
    severalUnits: (word, names) => `“${word}”可以是 ${list(names)}。请把名称写全，或者写编号。`,
    unknownItem: (word, system, suggestion) => `《${system}》里没有叫“${word}”的指标或者考核内容。${meant(suggestion)}可以写编号、名称或者名称里的几个字。`,
    severalItems: (word, names) => `“${word}”可以是 ${list(names)}。请写得再具体一些，或者写编号。`,
    notForUnit: (item, unit) => `“${item}”不适用于${unit}，所以没有得分。`,
    ifNeedsCriterion: (option) => `${option} 要同一项考核内容一起写：单位后面再写考核内容的编号或者文字，它下面不能再分。`,
    ifNeedsScorer: (option, item, departments) => `“${item}”由 ${list(departments)} 各评一部分。请用 ${option} 写明是谁评的分。`,
    byNeedsIf: (option) => `${option} 要同 --if 一起写：它说明改的是谁评的分。`,
    notScoredBy: (item, department, departments) => `“${item}”不由 ${department} 评分，由 ${list(departments)} 评分。`,
    badScore: (option, value, least, most, step) => `选项 ${option} 不能写 ${value}：这一项可以得 ${least} 到 ${most} 分，以 ${step} 分为一档。`,
  },
};
