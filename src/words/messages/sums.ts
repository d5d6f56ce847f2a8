import type { SUMS } from '../../text/findings/sums.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of sums, in Chinese. */
export const sumsZh: MessagesOf<typeof SUMS> = {
  'sum-mismatch': {
    title: '下级之和不等于上级分值',
    meaning:
      '每一级分值都必须等于下一级各项之和，而且对每一种单位类型都要成立，这样总分才能落到满分上（《办法》四（三））。多半是调整了某一项却没有相应调整上下级，漏写了一项，或者有的项目对某类单位不适用而没有用别的项目补足。请先弄清是上级的数错了，还是下面的某一项错了。',
    say: (facts) => ({
      message: `${zh.forClasses(facts)}“${zh.short(facts.title)}”${facts.isScaled ? '的分制' : '分值'} \`${facts.stated}\`，各项之和为 ${facts.actual}：${facts.empty === 'beside' ? '下面的加分、扣分、否决事项都不计入合计' : zh.parts(facts)}`,
      hint: zh.wayOutOfSum(facts),
    }),
  },
  'total-mismatch': {
    title: '各部分之和不等于满分',
    meaning:
      '每套指标体系的满分由《办法》四（三）规定，各一级指标之和必须正好等于它，对每一种单位类型都一样，否则同类单位的得分无法相比。多半是增减一级指标后没有重新分配分值，或者缺了一个文件。满分本身一般不动，除非办法作了修改。',
    say: (facts) => ({
      message: `${zh.forClasses(facts)}“${facts.system}”${facts.isScaled ? '折算前' : ''}满分 \`${facts.stated}\`，各一级指标之和为 ${facts.actual}：${zh.parts(facts)}`,
      hint: facts.isScaled
        ? `调整一级指标的分值，使合计等于折算前满分；折算前满分写错的，把 \`scale\` 改为 ${facts.actual}`
        : '调整一级指标的分值，使合计等于满分',
    }),
  },
  'limit-mismatch': {
    title: '加分或者扣分的上限合不上',
    meaning:
      '指标上的“最多加分”（adds）、“最多扣分”（deducts）是它下面各项合起来的上限：哪一项也不能比它还多，各项加起来也不能还不到它，否则上限就是一句空话，表上印的和能得的不一样。体系的加分上限也是这样。不封顶的项写 unlimited，由上面的上限管着。多半是改了一处没有改另一处，或者漏写了一项。',
    say: ({ key, problem, limit, most }) => {
      const what = key === 'adds' ? '加' : '扣';
      return problem === 'above'
        ? {
            message: `这一项最多${what} \`${most}\` 分，而上面写的是合起来最多${what} ${limit} 分`,
            hint: `把这一项改到 ${limit} 以内，或者改上面的上限`,
          }
        : {
            message: `写的是合起来最多${what} \`${limit}\` 分，而下面各项一共只能${what} ${most} 分`,
            hint: `${most === '0' ? '' : `把这里改为 ${most}，或者`}补上漏写的${what}分项；不需要另设上限的，删去这一行`,
          };
    },
  },
  'part-mismatch': {
    title: '各考核单位的份额有误',
    meaning:
      '一项由几个考核单位各评一部分的，各单位所占的比例合计必须是100%，每个单位的一份按每种单位类型的分值算出来，都必须是最小计分单位的整数倍，否则谁也给不出满分，或者各单位给的分相加不是这一项的分值。多半是调整了一个单位的比例而没有调整别的单位，或者分值改了。',
    say: (facts) => {
      switch (facts.problem) {
        case 'sum':
          return {
            message: `各考核单位的比例合计 ${facts.value}，不是 ${facts.other}`,
            hint: '改正各单位的比例，使合计正好是 100%；不分份额、共同考核的写成列表，例如 `department: [a, b]`',
          };
        case 'step':
          return {
            message: `一个考核单位的一份是 ${facts.value} 分，不是最小计分单位 ${facts.other} 分的整数倍`,
            hint: `改各单位的比例或者这一项的分值；份额确实如此的，在这一项考核内容里写 \`step: ${facts.finer}\``,
          };
        case 'indivisible':
          return {
            message: `${facts.other} 分的 ${facts.value} 除不尽`,
            hint: '改各单位的比例，或者把这一项的分值改成除得尽的数',
          };
      }
    },
  },
  'split-mismatch': {
    title: '分科室的分值合不上',
    meaning:
      '一项考核内容由考核单位的几个科室分别评分时，各科室的分值加起来必须等于这一项的分值，不能多也不能少。多半是调整了这一项的分值而没有重新分配，或者漏写了一个科室。各单位类型分值不同的项目，一套分法合不上，请分成两项来写。',
    say: ({ stated, actual }) => ({
      message: `各科室分值之和为 \`${actual}\`，而本项分值是 ${stated}`,
      hint: '调整各科室的分值，使合计等于本项分值',
    }),
  },
};

/** The same in English. */
export const sumsEn: MessagesOf<typeof SUMS> = {
  'sum-mismatch': {
    title: 'The parts do not add up',
    meaning:
      'At every level the points must be the sum of the parts right below, and for each unit class, or the total will miss the full marks (Measures, section 4(3)). Usually one item was changed and those above or below it were not, an item is missing, or something does not apply to a class and nothing makes up for it. First find out whether the sum is wrong or one of its parts.',
    say: (facts) => ({
      message: `${en.forClasses(facts)}“${en.short(facts.title)}” ${facts.isScaled ? 'has a scale of' : 'states'} \`${facts.stated}\`, but its parts add to ${facts.actual}: ${facts.empty === 'beside' ? 'what is added, only deducts or is a veto is in no sum' : en.parts(facts)}`,
      hint: en.wayOutOfSum(facts),
    }),
  },
  'total-mismatch': {
    title: 'The total misses the full marks',
    meaning:
      'The full marks of each system are fixed (Measures, section 4(3)), and its level-1 indicators must add to exactly that for each unit class; otherwise the scores of units cannot be compared. Usually a level-1 indicator was added or removed and the points were not shared out again, or a file is missing. The full marks themselves stay, unless the measures have changed.',
    say: (facts) => ({
      message: `${en.forClasses(facts)}“${facts.system}” has ${facts.isScaled ? 'a scale' : 'full marks'} of \`${facts.stated}\`, but its level-1 indicators add to ${facts.actual}: ${en.parts(facts)}`,
      hint: facts.isScaled
        ? `adjust the points of the level-1 indicators until they add to the scale; if the scale is wrong, make \`scale\` ${facts.actual}`
        : 'adjust the points of the level-1 indicators until they add to the full marks',
    }),
  },
  'limit-mismatch': {
    title: 'A limit of what is added or deducted does not fit',
    meaning:
      'What an indicator states under adds or deducts is the most that all below it come to together: no item may have more, and all of them together not less, or the limit says nothing. The same holds for the adds of a system. An item without a limit of its own says unlimited. Usually one number was changed and another was not, or an item is missing.',
    say: ({ key, problem, limit, most }) => {
      const what = key === 'adds' ? 'add' : 'deduct';
      return problem === 'above'
        ? {
            message: `this may ${what} \`${most}\`, but all together may ${what} ${limit} at most`,
            hint: `make this ${limit} or less, or change the limit above`,
          }
        : {
            message: `all together may ${what} \`${limit}\`, but the items below come to ${most} only`,
            hint: `${most === '0' ? '' : `make this ${most}, or `}add the items that are missing; delete this line where no limit is needed`,
          };
    },
  },
  'part-mismatch': {
    title: 'The parts of departments do not fit',
    meaning:
      'Where several departments score a part of an item each, their parts must add to 100%, and each part of the points of every unit class must be a whole multiple of the step: else nobody could give all of it, or what they give would not add to the item. Usually one part was changed and the others stayed, or the points were changed.',
    say: (facts) => {
      switch (facts.problem) {
        case 'sum':
          return {
            message: `the parts of the departments add to ${facts.value}, not ${facts.other}`,
            hint: 'make them add to exactly 100%; departments that lead together without parts are a list, such as `department: [a, b]`',
          };
        case 'step':
          return {
            message: `the part of one department is ${facts.value}, no whole multiple of the step ${facts.other}`,
            hint: `change the parts or the points; if they are meant so, write \`step: ${facts.finer}\` at this criterion`,
          };
        case 'indivisible':
          return {
            message: `${facts.value} of ${facts.other} is no exact number of points`,
            hint: 'change the parts, or the points of the item, so that they divide',
          };
      }
    },
  },
  'split-mismatch': {
    title: 'The split over offices does not add up',
    meaning:
      'When several offices of a department score one criterion, their points must add to exactly the points of the criterion. Usually the criterion got other points and the split stayed, or an office is missing. If the points differ by unit class, one split cannot fit them all: write two criteria.',
    say: ({ stated, actual }) => ({
      message: `\`${actual}\` is the sum over the offices, but the item has ${stated}`,
      hint: 'adjust the points of the offices until they add to those of the item',
    }),
  },
};
