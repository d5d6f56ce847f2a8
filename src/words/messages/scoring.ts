import type { SCORING } from '../../text/findings/scoring.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

const zhFirst = (key: string): string => (key === 'target' ? '；以第一名为满分的写 `first`' : '');
const enFirst = (key: string): string =>
  key === 'target' ? '; where the first in rank has all points, write `first`' : '';

/** What is said of how criteria are scored, in Chinese. */
export const scoringZh: MessagesOf<typeof SCORING> = {
  'scoring-mismatch': {
    title: '评分标准自相矛盾或者超出分值',
    meaning:
      '评分标准给出的分和扣去的分，都以本项分值为限：最高一档正好是全部分值，以下逐档降低；几条合起来要给得到全部分值；一次扣分和扣分上限都不超过本项分值，从总分或者一级指标中追加扣除的除外。各条之间也不能矛盾。多半是分值改了而评分标准没有跟着改。各单位类型分值不同的，要对每一种分值都成立。',
    say: ({ problem, value, other, classes }) => {
      const said: Readonly<Record<typeof problem, readonly [string, string]>> = {
        'points-unreached': [
          `各条合起来最多得 \`${value}\` 分，得不到本项分值 ${other}`,
          '改大 `upTo` 或者 `score`，使合起来不少于本项分值；漏写了给分的一条的，补上',
        ],
        'deduct-unreached': [
          `各种情形合起来最多扣 \`${value}\` 分，扣不到本项写的最多扣 ${other} 分`,
          '改大 `upTo`，或者把 `deducts` 改小；漏写了情形的，补上',
        ],
        'deduct-too-much': [
          `扣分 \`${value}\` 超过本项分值 ${other}`,
          '改成不超过本项分值的数；要追加扣除的，写 `from: total`（从总分中扣）或者 `from: section`（从一级指标中扣）',
        ],
        'add-too-much': [`加分 \`${value}\` 超过本项分值 ${other}`, '加分也在本项分值以内，改成不超过本项分值的数'],
        'limit-below-one': [
          `上限 \`${value}\` 分还不到一次的 ${other} 分`,
          '把 `upTo` 改成不小于一次的分数，没有上限的删去 `upTo`',
        ],
        'own-step': [
          `本项的最小计分单位 \`${value}\` 不比全表的 ${other} 更细，或者不能整除它`,
          `写成比 ${other} 更细、又能整除它的数，用不着的删去 \`step\``,
        ],
        'all-or-nothing': [
          `“要么满分、要么不得分”之外又有 \`${other}\``,
          '还有别的给分、扣分的，把 `allOrNothing` 改成 `none`，只写什么情形不得分',
        ],
        'top-tier': [
          `最高一档是 \`${value}\` 分，而本项分值是 ${other}`,
          classes.length > 0
            ? '各类单位分值不同，一套分档合不上：按单位类型分成几项，各写 `only`；或者改用 `ratio`、`rank` 按比例计分'
            : '最高一档写成本项分值；几条合起来给分的，最高一档不超过本项分值',
        ],
        'tiers-not-falling': [`这一档 \`${value}\` 分不低于上一档 ${other} 分`, '各档从高到低写'],
        'range-reversed': [
          `这一档的最低分 \`${value}\` 不低于得分 ${other}`,
          '`score` 写这一档的最高分，`least` 写最低分',
        ],
        'ranges-overlap': [
          `这一档最高 \`${value}\` 分，不低于上一档的最低分 ${other}`,
          '上一档的 `least` 必须高于这一档的 `score`，改正其中一个',
        ],
        'floor-not-below': [
          `下限 \`${value}\` 不低于目标 ${other}`,
          '`floor` 写低于多少不得分，必须低于目标 `target`（不写就是 100%）',
        ],
        'cap-not-above': [
          `上限 \`${value}\` 不高于目标 ${other}`,
          '超额完成不多得分的，删去 `cap`；多得分的，写得高于目标 `target`',
        ],
        'cap-of-first': [`同第一名相比，不会超过100%，上限 \`${value}\` 用不上`, '删去 `cap`'],
        'ranks-not-falling': [
          `后面的名次 \`${value}\` 不低于前面的 ${other}`,
          '各名次的比例从高到低写；有几个名次得分相同的，改用 `tiers` 分档',
        ],
        'first-rank': [`第1名是 \`${value}\`，而不是 ${other}`, '第1名写 `100%`；另有别的条款给分的，也不能超过 100%'],
        'less-too-much': [
          `每低1名少 \`${value}\`，超过了最后列出的 ${other}`,
          '把 `less` 改小；后面的名次都不得分的，改写 `rest: 0%`',
        ],
      };
      const [message, hint] = said[problem];
      return { message: classes.length === 0 ? message : `对${classes.join('、')}，${message}`, hint };
    },
  },
  'share-form': {
    title: '比例没有写成百分数',
    meaning:
      '评分标准里的比例，得分构成的比重，等次的名额和界线，凡是比例，都按公文的习惯写成百分数，如 60%，带半角的百分号，不加引号，程序照样印出，并按它精确计算。0.6、60、六成都不能写，因为一眼看不出是百分之六十还是百分之零点六。多半是用了全角的百分号，或者照权重的写法写成了小数。意思清楚的，可以用 check --fix 代为改正。',
    say: ({ typed, key, mayBe, fix }) => ({
      message: `\`${zh.short(typed)}\` 不是${{ nothing: '', points: '分数或者', units: '整数或者', fraction: '', weight: '小数、分数或者' }[mayBe]}百分数，或者不在允许的范围内`,
      hint:
        fix === undefined
          ? `写成半角的百分数，例如 \`60%\`${{ nothing: '', points: '；分数只写数字，例如 `90`', units: '；几名只写数字，例如 `3`', fraction: '；除不尽的写 `1/3`；知道各评几分的，换算成占这一项分值的百分之几，例如 10 分里的 6 分写 `60%`', weight: '，也可以写小数 `0.6`，除不尽的写分数 `7/75`；要写的是几分的，把 `weight` 改成 `points`' }[mayBe]}${zhFirst(key)}`
          : `写成 \`${fix}\`${fix === 'first' ? '' : zhFirst(key)}`,
    }),
  },
};

/** What is said of how criteria are scored, in English. */
export const scoringEn: MessagesOf<typeof SCORING> = {
  'scoring-mismatch': {
    title: 'The scoring contradicts itself or exceeds the points',
    meaning:
      'A scoring rule keeps within the points of its criterion: the top tier, or all clauses together, give all of them and each further tier fewer, and no deduction or cap on deductions is larger, but for what is taken from the total or the level-1 indicator. Nor may its clauses contradict one another. Usually the points were changed and the scoring was not. Where the points differ by unit class, this must hold for each of them.',
    say: ({ problem, value, other, classes }) => {
      const said: Readonly<Record<typeof problem, readonly [string, string]>> = {
        'points-unreached': [
          `all clauses together give \`${value}\` at most, but the item has ${other}`,
          'raise `upTo` or `score` until all points of the item can be given, or add the clause that is missing',
        ],
        'deduct-unreached': [
          `all cases together take \`${value}\` at most, but the item says up to ${other}`,
          'raise `upTo`, or lower `deducts`; add the case that is missing',
        ],
        'deduct-too-much': [
          `\`${value}\` is deducted, but the item has only ${other}`,
          'keep it within the points of the item; for what is taken beyond them write `from: total` or `from: section` (the level-1 indicator)',
        ],
        'add-too-much': [
          `\`${value}\` is added, but the item has only ${other}`,
          'what is added is within the points of the item as well',
        ],
        'limit-below-one': [
          `the limit \`${value}\` is less than the ${other} of a single time`,
          'make `upTo` as large as that at least, or remove it where there is no limit',
        ],
        'own-step': [
          `the item’s own step \`${value}\` is no finer than the step ${other}, or does not divide it`,
          `write a finer one that divides ${other}, or remove \`step\` where it is not needed`,
        ],
        'all-or-nothing': [
          `there is \`${other}\` beside “all or nothing”`,
          'where something else is given or taken, write `none` in place of `allOrNothing`: only when nothing is given',
        ],
        'top-tier': [
          `\`${value}\` is what the top tier gives, but the item has ${other}`,
          classes.length > 0
            ? 'one set of tiers cannot fit several points: write an item for each class, with `only`, or use the shares of `ratio` or `rank`'
            : 'let the top tier give all points of the item; where other clauses give points too, no more than them',
        ],
        'tiers-not-falling': [
          `\`${value}\` is not less than the ${other} of the tier above`,
          'write the tiers from high to low',
        ],
        'range-reversed': [
          `the least of this tier, \`${value}\`, is not less than its score ${other}`,
          'write the most of the tier as `score` and the least as `least`',
        ],
        'ranges-overlap': [
          `this tier goes up to \`${value}\`, which is not less than ${other}, the least of the tier above`,
          'the `least` of the tier above must be higher than the `score` of this one: correct one of the two',
        ],
        'floor-not-below': [
          `the floor \`${value}\` is not below the target ${other}`,
          'write as `floor` below what nothing is given: less than `target`, which is 100% where it is not stated',
        ],
        'cap-not-above': [
          `the cap \`${value}\` is not above the target ${other}`,
          'remove `cap` where more gives no more points; else write one above `target`',
        ],
        'cap-of-first': [
          `nobody has more than 100% of the first, so the cap \`${value}\` does nothing`,
          'remove `cap`',
        ],
        'ranks-not-falling': [
          `\`${value}\` is not less than the ${other} of a rank before it`,
          'write the shares of the ranks from high to low; where several ranks get the same, use `tiers`',
        ],
        'first-rank': [
          `the first rank gets \`${value}\` and not ${other}`,
          'write `100%` for the first rank; where other clauses give points too, no more than that',
        ],
        'less-too-much': [
          `\`${value}\` less for each rank is more than the last share listed, ${other}`,
          'make `less` smaller; where all further ranks get nothing write `rest: 0%`',
        ],
      };
      const [message, hint] = said[problem];
      return { message: classes.length === 0 ? message : `for ${classes.join(', ')}: ${message}`, hint };
    },
  },
  'share-form': {
    title: 'A share that is not written as a percentage',
    meaning:
      'Shares in scoring rules, weights of components, numbers of units and lines of grades that are shares are written as percentages, such as 60%, as an office writes them, with a plain sign and without quotes; they are printed so, and computed with exactly. Neither 0.6 nor 60 nor 六成 will do, since one cannot see whether 60 percent are meant or 0.6. Usually the percent sign is full-width, or it was written as a decimal, like a weight. Use check --fix where it is clear what is meant.',
    say: ({ typed, key, mayBe, fix }) => ({
      message: `\`${en.short(typed)}\` is no ${{ nothing: 'percentage', points: 'points or percentage', units: 'whole number or percentage', fraction: 'percentage', weight: 'decimal, fraction or percentage of a whole' }[mayBe]}, or not one that can be`,
      hint:
        fix === undefined
          ? `write a percentage with a plain sign, such as \`60%\`${{ nothing: '', points: '; points are digits alone, such as `90`', units: '; a number of units is digits alone, such as `3`', fraction: '; what does not divide is `1/3`; points are put as a percentage of those of the item: 6 of 10 are `60%`', weight: ', a decimal such as `0.6`, or a fraction such as `7/75`; if points are meant, the key is `points`' }[mayBe]}${enFirst(key)}`
          : `write \`${fix}\`${fix === 'first' ? '' : enFirst(key)}`,
    }),
  },
};
