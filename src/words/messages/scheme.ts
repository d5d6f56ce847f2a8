import type { Facts } from '../../text/catalogue.ts';
import type { SCHEME } from '../../text/findings/scheme.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** Whose weights add up where the score has components of its own; no item has such an id. */
const COMPONENTS = 'yearEnd.components';

/** Whether performance has no weight of its own. */
function isAlone(parts: readonly string[], of: string): boolean {
  return of === 'yearEnd' && parts.length === 2 && parts[0] === '1';
}

/** What is said of the scheme: confirmation, year, weights, ranges, thresholds, in Chinese. */
export const schemeZh: MessagesOf<typeof SCHEME> = {
  unconfirmed: {
    title: '还没有按本年度核对',
    meaning:
      '新建年度时，各个一级指标照上一年度抄来，文件开头注明 confirmed: false，提醒起草的人逐项核对：任务是不是还要考核，日期、文号、年份、分值和考核单位要不要改。核对完把这一行删去，警告就消失。相关的位置是文字里看来与年度有关的地方，也许不必改，但都请看一眼。',
    say: ({ title, bound }) => ({
      message: `“${zh.short(title)}”还没有按本年度核对${bound.length === 0 ? '' : `，其中看来与年度有关的有：${zh.some(bound)}`}`,
      hint: '逐项核对，改完后删去 `confirmed: false` 这一行',
    }),
  },
  'unconfirmed-final': {
    title: '正式稿里还有没核对的指标',
    meaning:
      '正式稿要对外公布，每个一级指标都必须由起草的人按本年度核对过。开头还注明 confirmed: false 的，可能留着上一年度的日期、文号或者任务，所以算作错误，也不能生成文件。多半是定稿时漏看了一个文件。',
    say: ({ title }) => ({
      message: `正式稿里的“${zh.short(title)}”还没有按本年度核对`,
      hint: '逐项核对，改完后删去 `confirmed: false` 这一行；还没有定稿的，把 scheme.yaml 里的 `state` 改回 draft 或 review',
    }),
  },
  'year-mismatch': {
    title: '年度与文件夹不一致',
    meaning:
      '考核指标每年修订（《办法》三），每年一个文件夹，里面写的年度必须与文件夹名称中的年份相同，否则印出的年度和与往年的对照都会出错。多半是把上一年的文件夹复制过来后，忘了改 scheme.yaml 里的年度。更正版的文件夹，年份不变。',
    say: ({ year, folder }) => ({
      message: `年度写的是 \`${year}\`，而文件夹是 ${folder}`,
      hint: '两处改成同一年',
    }),
  },
  'weights-sum': {
    title: '权重之和不等于一',
    meaning:
      '党建实绩和满意度的权重合起来必须是 100%（《办法》四（二））；得分由几个部分构成的，各部分的权重合起来也一样；指标用权重代替分值的，同一个上级之下各项权重之和也必须是 1，对每一种单位类型都要成立。多半是改了一个而没有改另一个，或者百分数没有化成小数。',
    say: ({ actual, parts: each, of }) => ({
      message: `${of === 'yearEnd' ? '实绩和满意度的' : of === COMPONENTS ? '得分构成各部分的' : `\`${of}\` 下级的`}权重之和为 \`${actual}\`（${each.join(' + ')}），应为 ${of === COMPONENTS ? '100%' : '1'}`,
      hint: `调整权重，使合计等于 ${of === COMPONENTS ? '100%' : '1'}${isAlone(each, of) ? '；没有写 performance 的，实绩按 1 计' : ''}`,
    }),
  },
  'range-reversed': {
    title: '下限大于上限',
    meaning:
      '加分、扣分和弄虚作假的扣分都有幅度（《办法》五、六（三）），最少的数不能大于最多的数，否则没有一个分数合乎规定。扣分也写成正数，比较的是扣多少。被考核单位的起止年度也一样：起始年度不能晚于截止年度。多半是两个数写反，或者只调整了其中一个。',
    say: ({ least, most }) => ({
      message: `下限 \`${least}\` 大于上限 ${most}`,
      hint: '两个数对调或者改正',
    }),
  },
  'threshold-too-large': {
    title: '名次界线超过单位总数',
    meaning:
      '评定等次和运用结果时，要从前面或者后面数若干名（《办法》六（二）、七（一）（二）），这个数不能超过当年登记的被考核单位总数，否则全部单位都会被算进去。多半是被考核单位名册没有登记完整，数字写错，或者机构改革后单位减少而界线没有调整。',
    say: ({ threshold, units, group }) => ({
      message: `界线是 \`${threshold}\` 个，而登记的${group}只有 ${units} 个`,
      hint: '改小界线，或者在 units.yaml 里补登被考核单位',
    }),
  },
  'threshold-overlap': {
    title: '前后名次界线重叠',
    meaning:
      '每个单位只评定一个等次（《办法》六（二）），排名靠后还有别的后果（《办法》七（一）（二））；前面的先进和后面的任何一种，名次合起来都不能超过被考核单位总数，否则会有单位同时落入两头。多半是被考核单位名册没有登记完整，或者单位减少后没有重新确定名次界线。',
    say: ({ advanced, lowest, last, units, group }) => ({
      message: `先进 \`${advanced}\` 个加${LOWEST_ZH[lowest]} ${last} 个，而登记的${group}只有 ${units} 个`,
      hint: '改小其中一条界线，同一单位不能既在前头又在后头；名册没有登记完整的，在 units.yaml 里补登',
    }),
  },
  'in-force-late': {
    title: '施行年度晚于考核年度',
    meaning:
      '施行年度印在办法末段（“自……年起施行”），而这一年度的考核就照这份办法办理，所以办法最迟从考核的那一年起施行；沿用往年办法的，可以更早。多半是数字写错，或者建新年度时改了一处而没有改另一处。',
    say: ({ since, year }) => ({
      message: `办法从 \`${since}\` 年起才施行，而考核的是 ${year} 年度`,
      hint: `改成 ${year} 或者更早的年份`,
    }),
  },
  'threshold-above-full-marks': {
    title: '未达标线高于满分',
    meaning:
      '未达标线是一个分数，排名靠后而且得分不高于它的单位才是未达标（《办法》六（二））。这条线高于满分，得分的条件就形同虚设。多半是填了另一套体系的分数，或者满分改了而界线没有改。',
    say: ({ atMost, fullMarks }) => ({
      message: `未达标线 \`${atMost}\` 分高于满分 ${fullMarks} 分`,
      hint: '改到满分以内',
    }),
  },
};

/** What is said of the scheme: confirmation, year, weights, ranges, thresholds, in English. */
export const schemeEn: MessagesOf<typeof SCHEME> = {
  unconfirmed: {
    title: 'An indicator is not confirmed for its year yet',
    meaning:
      'A new edition takes its level-1 indicators over from another year and marks each file with confirmed: false, so that its author goes through it: is the task still assessed, are dates, document numbers, years, points and departments still right? Deleting the line takes the warning away. The related places are phrases that may belong to another year; they may be right as they are, but look at each.',
    say: ({ title, bound }) => ({
      message: `“${en.short(title)}” is not confirmed for this year yet${bound.length === 0 ? '' : `; it may be bound to another year by ${en.some(bound)}`}`,
      hint: 'go through it, then delete the line `confirmed: false`',
    }),
  },
  'unconfirmed-final': {
    title: 'A final edition has an indicator that is not confirmed',
    meaning:
      'A final edition is published, so the author of each level-1 indicator must have gone through it. One that still says confirmed: false may keep dates, document numbers or tasks of another year; so this is an error, and no documents are made. Usually one file was overlooked when the text was settled.',
    say: ({ title }) => ({
      message: `“${en.short(title)}” of a final edition is not confirmed for its year yet`,
      hint: 'go through it, then delete the line `confirmed: false`; if the edition is not final yet, set `state` in scheme.yaml back to draft or review',
    }),
  },
  'year-mismatch': {
    title: 'Year and folder differ',
    meaning:
      'The indicators are revised every year (Measures, section 3), and the year stated in a folder must be the one in its name, or printed years and comparisons go wrong. Usually the folder of the year before was copied and the year in scheme.yaml was not changed. A correction keeps the year.',
    say: ({ year, folder }) => ({
      message: `\`${year}\` is the year, but the folder is ${folder}`,
      hint: 'use the same year in both',
    }),
  },
  'weights-sum': {
    title: 'The weights do not add to 1',
    meaning:
      'The weights of performance and satisfaction make up 100% (Measures, section 4(2)), and so do those of components of the score; and where the parts of an indicator have weights in place of points, these add to 1 for each unit class. Usually one weight was changed and the others were not, or a percentage was not turned into a decimal.',
    say: ({ actual, parts: each, of }) => ({
      message: `\`${actual}\` is the sum of the weights ${of === 'yearEnd' ? 'of performance and satisfaction' : of === COMPONENTS ? 'of the components' : `below \`${of}\``} (${each.join(' + ')}); it should be ${of === COMPONENTS ? '100%' : '1'}`,
      hint: `adjust the weights until they add to ${of === COMPONENTS ? '100%' : '1'}${isAlone(each, of) ? '; performance without a weight counts as 1' : ''}`,
    }),
  },
  'range-reversed': {
    title: 'The lower limit is above the upper',
    meaning:
      'Bonuses, deductions and deductions for fraud each have a range (Measures, sections 5 and 6(3)); if its least is above its most, no number fits. Deductions are positive numbers too. The years in which a unit is assessed must not be reversed either. Usually the two were swapped, or only one was changed.',
    say: ({ least, most }) => ({
      message: `the lower limit \`${least}\` is above the upper limit ${most}`,
      hint: 'swap the two numbers, or correct them',
    }),
  },
  'threshold-too-large': {
    title: 'A threshold exceeds the number of units',
    meaning:
      'Grades and their consequences count a number of units from the top or the bottom of the ranking (Measures, sections 6(2), 7(1) and 7(2)); if it is more than are registered for the year, it takes in all of them. Usually the register of assessed units is incomplete, the number is mistyped, or there are fewer units than before and the threshold stayed.',
    say: ({ threshold, units, group }) => ({
      message: `\`${threshold}\` is the threshold, but only ${units} units are registered for ${group}`,
      hint: 'lower the threshold, or add the missing assessed units to units.yaml',
    }),
  },
  'threshold-overlap': {
    title: 'Cuts from the top and the bottom overlap',
    meaning:
      'Each unit gets one grade (Measures, section 6(2)), and ranking low has further consequences (sections 7(1) and 7(2)); the ranks for advanced and those of any cut from below together may not exceed the number of units, or some unit would be at both ends. Usually the register of assessed units is incomplete, or there are fewer units than before and the thresholds stayed.',
    say: ({ advanced, lowest, last, units, group }) => ({
      message: `\`${advanced}\` advanced and ${last} ${LOWEST_EN[lowest]} are more than the ${units} units registered for ${group}`,
      hint: 'lower one of the thresholds, for no unit can be both at the top and at the bottom; or complete units.yaml',
    }),
  },
  'in-force-late': {
    title: 'In force only after the year that is assessed',
    meaning:
      'The year since which the measures are in force is printed at their end, and the year is assessed by these very measures, so they are in force from that year at the latest; measures that are carried on may be older. Usually a figure is mistyped, or one of the two years was changed for a new edition and the other was not.',
    say: ({ since, year }) => ({
      message: `the measures are in force only from \`${since}\`, and ${year} is assessed by them`,
      hint: `change it to ${year} or an earlier year`,
    }),
  },
  'threshold-above-full-marks': {
    title: 'The line is above the full marks',
    meaning:
      'A unit is unqualified if it ranks near the bottom and its score is no higher than this line (Measures, section 6(2)); above the full marks, the line would mean nothing. Usually it is the number of another system, or the full marks were changed and the line was not.',
    say: ({ atMost, fullMarks }) => ({
      message: `\`${atMost}\` is the line for unqualified, above the full marks of ${fullMarks}`,
      hint: 'set the line within the full marks',
    }),
  },
};

/** Those who rank low, by what it means for them. */
const LOWEST_ZH: { readonly [L in Facts['threshold-overlap']['lowest']]: string } = {
  unqualified: '未达标',
  performanceBarred: '绩效考核不得评为先进的',
  leaderBarred: '主要负责人不得评为优秀的',
};

/** Those who rank low, by what it means for them. */
const LOWEST_EN: { readonly [L in Facts['threshold-overlap']['lowest']]: string } = {
  unqualified: 'unqualified',
  performanceBarred: 'barred from being advanced in the performance assessment',
  leaderBarred: 'whose leader may not be called excellent',
};
