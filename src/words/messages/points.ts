import type { POINTS } from '../../text/findings/points.ts';
import { ways as enWays } from '../en/ways.ts';
import type { MessagesOf } from '../messages.ts';
import { ways as zhWays } from '../zh/ways.ts';

/** What is said of points, in Chinese. */
export const pointsZh: MessagesOf<typeof POINTS> = {
  'points-not-positive': {
    title: '分值应当大于零',
    meaning:
      '分值、权重、最多扣分和分值的最小单位都必须大于 0：零分的项目不起考核作用，负分会掩盖合计中的差错。多半是想表示扣分或者不考核，也可能是分值还没有定下。扣分和不考核各有专门的写法，不能用零或者负数代替。',
    say: ({ points, key, fix }) => ({
      message: `\`${points}\` 不大于 0`,
      hint: fix === undefined ? zhWays.aboveZero(key) : `写成 \`${fix}\``,
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
};

/** What is said of points, in English. */
export const pointsEn: MessagesOf<typeof POINTS> = {
  'points-not-positive': {
    title: 'Points must be above zero',
    meaning:
      'Points, weights, the most that is deducted and the step must all be above 0: an item without points assesses nothing, and negative points would hide a mistake in a sum. Usually it was meant as a deduction or as “not assessed”, or the points are not decided yet. Deductions and items that are not assessed have their own way of being written; neither is a zero or a negative number.',
    say: ({ points, key, fix }) => ({
      message: `\`${points}\` is not more than 0`,
      hint: fix === undefined ? enWays.aboveZero(key) : `write \`${fix}\``,
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
};
