import type { POINTS } from '../../text/findings/points.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of points and their sums, in Chinese. */
export const pointsZh: MessagesOf<typeof POINTS> = {
  'points-not-positive': {
    title: '分值应当大于零',
    meaning:
      '分值、权重、最多扣分和分值的最小单位都必须大于 0：零分的项目不起考核作用，负分会掩盖合计中的差错。多半是想表示扣分或者不考核，也可能是分值还没有定下。扣分和不考核各有专门的写法，不能用零或者负数代替。',
    say: ({ points }) => ({
      message: `\`${points}\` 不大于 0`,
      hint: '写成正数；只扣分的项目用 `deducts`，不适用的类型用 `except`',
    }),
  },
  'points-step': {
    title: '分值不合最小单位',
    meaning:
      'scheme.yaml 用 step 规定了分值的最小单位，各项分值以及评分标准中给的分、扣的分，都必须是它的整数倍，打分时才不会出现无法填写的零头。多半是小数点点错，或者多写了一位。按权重折算出来的分值、名次的比例乘以分值的得数也要符合；个别项目评分要更细的，给它另写 step。',
    say: ({ points, step, of, finer }) => ({
      message: `${of === 'points' ? '分值' : '评分标准里的'} \`${points}\` 不是最小单位 ${step} 的整数倍`,
      hint: {
        points: `改成 ${step} 的整数倍，或者在 scheme.yaml 里改 \`step\``,
        scoring: `改成 ${step} 的整数倍；确实要这样细的，给这一项写上 \`step: ${finer}\``,
        'own-step': `改成 ${step} 的整数倍，或者把这一项的 \`step\` 改成 ${finer}`,
      }[of],
    }),
  },
  'points-in-text': {
    title: '文字里的分值与设置不符',
    meaning:
      '各项分值在附件中列明（《办法》四（三）），印出时由 points 自动生成。考核内容里又写了一个不同的分值，印出来就自相矛盾，被考核单位不知道以哪个为准。多半是从旧文件粘贴时带进来的，或者调整分值时只改了一处；请先核实哪个数是对的。',
    say: ({ printed, points }) => ({
      message: `文字里写着 \`${printed}\` 分，而分值是 ${points}`,
      hint: '删去文字里的分值，分值只写在 `points` 里',
    }),
  },
  'points-and-weights': {
    title: '分值与权重混用',
    meaning:
      '下级可以直接写分值，也可以写占上一级的权重，但同一个上级之下只能用一种，否则无法核对合计。只扣分、不得分的事项不计入合计，不受这条限制。多半是新增一项时照搬了别处的写法。',
    say: ({ id }) => ({
      message: `\`${id}\` 的下级有的写分值，有的写权重`,
      hint: '同一级要么都写 `points`，要么都写 `weight`',
    }),
  },
  'points-endless': {
    title: '权重折算不出整齐的分值',
    meaning:
      '分值由权重乘以上一级的分值得出，必须是除得尽的小数：除不尽的只能四舍五入，各项加起来就不再等于上一级，总分也就落不到满分上。权重写成分数（例如 7/75）的，多半是上一级本来有自己的满分（例如 75 分制），再按分值计入总分。',
    say: ({ weight, of, about, scale }) => ({
      message: `权重 \`${weight}\` 乘以 ${of} 分约为 ${about} 分，除不尽`,
      hint: `上一级自成满分的，给它写上 \`scale\`（例如 \`scale: ${scale}\`，下级合计为 ${scale} 分）；否则改写 \`points\``,
    }),
  },
  'scale-of-nothing': {
    title: '自成分制的指标没有分值',
    meaning:
      'scale（分制）是说一项指标的下级合起来是多少分（例如百分制），再按这一项自己的分值或者权重计入上一级。只写分制、不写分值的，不知道折算成多少分，总分就算不出来。',
    say: ({ id, scale }) => ({
      message: `\`${id}\` 写了分制 \`${scale}\`，没有写自己的分值`,
      hint: '在它上面加一行 `points`（折算成多少分）或者 `weight`；下级分值直接计入上一级的，删去 `scale`',
    }),
  },
  'sum-mismatch': {
    title: '下级之和不等于上级分值',
    meaning:
      '每一级分值都必须等于下一级各项之和，而且对每一种单位类型都要成立，这样总分才能落到满分上（《办法》四（三））。多半是调整了某一项却没有相应调整上下级，漏写了一项，或者有的项目对某类单位不适用而没有用别的项目补足。请先弄清是上级的数错了，还是下面的某一项错了。',
    say: (facts) => ({
      message: `${zh.forClasses(facts)}“${zh.short(facts.title)}”分值 \`${facts.stated}\`，各项之和为 ${facts.actual}：${facts.empty === 'beside' ? '下面的加分、扣分、否决事项都不计入合计' : zh.parts(facts)}`,
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

/** What is said of points and their sums, in English. */
export const pointsEn: MessagesOf<typeof POINTS> = {
  'points-not-positive': {
    title: 'Points must be above zero',
    meaning:
      'Points, weights, the most that is deducted and the step must all be above 0: an item without points assesses nothing, and negative points would hide a mistake in a sum. Usually it was meant as a deduction or as “not assessed”, or the points are not decided yet. Deductions and items that are not assessed have their own way of being written; neither is a zero or a negative number.',
    say: ({ points }) => ({
      message: `\`${points}\` is not more than 0`,
      hint: 'write a positive number; use `deducts` for what only deducts, and `except` for a class that it is not for',
    }),
  },
  'points-step': {
    title: 'Points do not fit the step',
    meaning:
      'In scheme.yaml, step is the smallest unit of points; the points of every item, and what its scoring gives or deducts, must be a whole multiple of it, so that no odd fractions turn up on a scoring sheet. Usually the decimal point is misplaced or there is a digit too many. Points computed from a weight, or from the share of a rank, must fit as well; an item whose scoring is finer gets a step of its own.',
    say: ({ points, step, of, finer }) => ({
      message: `\`${points}\`${of === 'points' ? '' : ' of the scoring'} is not a whole multiple of the step ${step}`,
      hint: {
        points: `change it to a multiple of ${step}, or change \`step\` in scheme.yaml`,
        scoring: `change it to a multiple of ${step}; if it is meant to be so fine, give this item \`step: ${finer}\``,
        'own-step': `change it to a multiple of ${step}, or change the \`step\` of this item to ${finer}`,
      }[of],
    }),
  },
  'points-in-text': {
    title: 'Points in the text differ',
    meaning:
      'The points of each item are stated in the annexes (Measures, section 4(3)), where they are printed from points. If the text names another number, the annex contradicts itself and nobody knows which one counts. Usually it came along from an older document, or only one of the two was changed; first find out which is right.',
    say: ({ printed, points }) => ({
      message: `\`${printed}\` is printed as points in the text, but the item has ${points}`,
      hint: 'remove the points from the text, and state them in `points` only',
    }),
  },
  'points-and-weights': {
    title: 'Points and weights are mixed',
    meaning:
      'The parts of an indicator state either points or weights, their shares of its points; with both side by side the sum cannot be checked. Items that only deduct are in no sum, so this does not concern them. Usually a new item was copied from a place that does it the other way.',
    say: ({ id }) => ({
      message: `\`${id}\` has parts with points and parts with weights`,
      hint: 'give every part of it `points`, or every part a `weight`',
    }),
  },
  'points-endless': {
    title: 'A weight gives no exact points',
    meaning:
      'Points that follow from a weight are its share of the points above, and must be a decimal: rounded ones no longer add to what lies above, and the total would miss the full marks. A weight that is a fraction such as 7/75 usually belongs to an indicator that has a scale of its own (of 75), which counts its points in the total.',
    say: ({ weight, of, about, scale }) => ({
      message: `the weight \`${weight}\` of ${of} is about ${about}, and no decimal`,
      hint: `if what lies above has a scale of its own, state it there (\`scale: ${scale}\`: its parts add to ${scale}); else write \`points\``,
    }),
  },
  'scale-of-nothing': {
    title: 'A scale without points',
    meaning:
      'The scale of an indicator is what its parts add to (100, say), which then counts as its own points or weight in what lies above it. With a scale and no points nobody knows what it counts, and there is no total.',
    say: ({ id, scale }) => ({
      message: `\`${id}\` has a scale of \`${scale}\` and no points`,
      hint: 'add `points` (what the scale counts as) or a `weight` to it; if its parts count directly above, remove `scale`',
    }),
  },
  'sum-mismatch': {
    title: 'The parts do not add up',
    meaning:
      'At every level the points must be the sum of the parts right below, and for each unit class, or the total will miss the full marks (Measures, section 4(3)). Usually one item was changed and those above or below it were not, an item is missing, or something does not apply to a class and nothing makes up for it. First find out whether the sum is wrong or one of its parts.',
    say: (facts) => ({
      message: `${en.forClasses(facts)}“${en.short(facts.title)}” states \`${facts.stated}\`, but its parts add to ${facts.actual}: ${facts.empty === 'beside' ? 'what is added, only deducts or is a veto is in no sum' : en.parts(facts)}`,
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
