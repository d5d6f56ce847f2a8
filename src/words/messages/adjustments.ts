import type { Facts } from '../../text/catalogue.ts';
import type { ADJUSTMENTS } from '../../text/findings/adjustments.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

type Kind = Facts['adjustment-without-part']['kind'];
type Act = Facts['date-order']['act'] | Facts['date-order']['earlier'];

const KINDS_ZH: Readonly<Record<Kind, string>> = {
  bonus: '加分',
  deduction: '扣分',
  fraud: '弄虚作假扣分',
  veto: '一票否决',
  ineligible: '取消评先资格',
};

const KINDS_EN: Readonly<Record<Kind, string>> = {
  bonus: 'bonus',
  deduction: 'deduction',
  fraud: 'deduction for fraud',
  veto: 'veto',
  ineligible: 'loss of eligibility',
};

const ACTS_ZH: Readonly<Record<Act, string>> = {
  proposed: '提出',
  reviewed: '初审',
  applied: '认定',
  rejected: '不予认定',
  issued: '发出',
  due: '期限',
  talk: '约谈',
  answered: '答复',
};

const ACTS_EN: Readonly<Record<Act, string>> = {
  proposed: 'when it was proposed',
  reviewed: 'when it was reviewed',
  applied: 'when it was applied',
  rejected: 'when it was rejected',
  issued: 'when it goes out',
  due: 'when it is due',
  talk: 'when the talk is',
  answered: 'when it was answered',
};

/** What is said of the ledger of adjustments, in Chinese. */
export const adjustmentsZh: MessagesOf<typeof ADJUSTMENTS> = {
  'adjustment-without-part': {
    title: '考核办法没有这种处理',
    meaning:
      '加分、扣分、弄虚作假扣分、一票否决和取消评先资格，都要当年考核办法有规定才能登记，否则没有依据，汇总表上也没有这一栏。一票否决的依据是扣分中最严重的情形，或者指标体系里的一票否决项；取消评先资格的依据是弄虚作假的规定。多半是种类选错，或者照抄了别的年度的台账。',
    say: ({ kind }) => ({
      message: `考核办法没有规定${KINDS_ZH[kind]}，\`${kind}\` 不能登记`,
      hint: '核对种类；确有规定的，先写进 scheme.yaml 的 `method`',
    }),
  },
  'adjustment-bonus-kind': {
    title: '加分种类不对',
    meaning:
      '考核办法分种类加分的，每条加分都要写明是哪一种，按那一种的标准和封顶数认定；不分种类的，以及不是加分的，不写加分种类。多半是编号拼错，写了种类的名称，或者考核办法改了加分的规定。',
    say: ({ id, suggestion, known, isBonus }) => ({
      message:
        id === undefined
          ? '这条加分没有写加分种类'
          : known.length > 0
            ? `没有 \`${zh.short(id)}\` 这种加分`
            : `写了加分种类 \`${zh.short(id)}\`，${isBonus ? '而考核办法不分种类' : '而这条不是加分'}`,
      hint: zh.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length > 0
            ? `在 \`bonusKind\` 里写 ${zh.list(known)} 中的一个`
            : '删去 `bonusKind` 一行',
      ),
    }),
  },
  'adjustment-points': {
    title: '加分、扣分的分数不合规定',
    meaning:
      '考核办法规定了加分、扣分、弄虚作假扣分的幅度，或者每一档加几分、一种最多加几分，登记的分数须符合；一票否决和取消评先资格没有分数。扣分也写正数。多半是分数写错，种类选错，或者把几件事合成了一条。不予认定的记录不核对。',
    say: ({ problem, points, least, most, amounts }) => ({
      message: {
        superfluous: `这种处理没有分数，却写了 \`${points}\` 分`,
        range: `\`${points}\` 分不在规定的 ${least}—${most} 分以内`,
        amounts: `\`${points}\` 分不是这种加分的标准`,
        most: `\`${points}\` 分超过了这种加分的封顶数 ${most} 分`,
      }[problem],
      hint: {
        superfluous: '删去 `points` 一行；要扣分的，另写一条 `kind: deduction`',
        range: `改成 ${least}—${most} 的数`,
        amounts: `这种加分可以加 ${zh.list(amounts)} 分，写其中一个`,
        most: `改成不超过 ${most} 的数`,
      }[problem],
    }),
  },
  'adjustment-ground': {
    title: '事由不在考核办法所列之内',
    meaning:
      '加分、扣分的事由由考核办法逐项列出，登记时照写其中一个，才能按事由汇总和核对依据；具体是什么事，写在依据和说明里。多半是换了一种说法，或者确实不是考核办法列明的事由，那就不能认定。',
    say: ({ ground, suggestion, known }) => ({
      message: `考核办法没有列出事由 \`${zh.short(ground)}\``,
      hint: zh.orMeant(suggestion, suggestion === undefined ? `可以写 ${zh.list(known)}` : ''),
    }),
  },
  'adjustment-several': {
    title: '一个单位认定了几次',
    meaning:
      '考核办法规定一个单位合并认定一个加分数（分种类的，每种一个）、一个扣分数，所以认定了的记录一个单位各只有一条。逐项认定、累计计入的，考核办法应当写 entries: many。多半是几个事项分别认定了，应当合并成一条；还没有认定的记录不限。',
    say: ({ unit, kind }) => ({
      message: `\`${unit}\` 已经认定了一条${KINDS_ZH[kind]}`,
      hint: '合并成一条，在说明里写明各个事项；逐项累计的，在 scheme.yaml 里写 `entries: many`',
    }),
  },
  'adjustment-own': {
    title: '自己审自己的事',
    meaning:
      '提出的一方不能自己初审，被考核单位也不能初审、认定或者否定关于自己的记录，既是考核单位又是被考核单位的也一样（《办法》五（三））。写编号还是写名称，都按名册认作同一家。多半是照抄了上一行，或者由本单位承办而忘了换一家。',
    say: ({ by, act, reason }) => ({
      message:
        reason === 'unit'
          ? `\`${zh.short(by)}\` 就是这条记录的单位，不能由它${ACTS_ZH[act]}`
          : `这条记录是 \`${zh.short(by)}\` 提出的，不能由它${ACTS_ZH[act]}`,
      hint: `写实际${ACTS_ZH[act]}的单位；确实由它办理的，换一家重新办理`,
    }),
  },
  'adjustment-unreviewed': {
    title: '没有初审就认定了',
    meaning:
      '考核办法规定申报的加分先初审，再评估认定（《办法》五（三）），所以认定了的加分都要写明由谁初审、哪一天初审。不需要初审的，考核办法应当写 firstReview: none。多半是漏记了初审，或者跳过了这一步。',
    say: ({ id }) => ({
      message: `\`${id}\` 没有初审就认定了`,
      hint: '补上 `reviewed: { by: 单位, on: 日期 }`；还没有初审的，删去 `applied`',
    }),
  },
  'date-order': {
    title: '日期的先后不对',
    meaning:
      '一条记录先提出，再初审，再认定或者不予认定；一份通知先发出，期限、约谈和书面答复都在后面：日期依次不能提前，同一天可以。多半是年份或者月份写错，例如跨年认定的仍写了上一年，或者两个日期写反了。',
    say: ({ date, act, before, earlier }) => ({
      message: `${ACTS_ZH[act]}的日期 \`${date}\` 早于${ACTS_ZH[earlier]}的 ${before}`,
      hint: '核对两个日期，特别是年份',
    }),
  },
};

/** What is said of the ledger of adjustments, in English. */
export const adjustmentsEn: MessagesOf<typeof ADJUSTMENTS> = {
  'adjustment-without-part': {
    title: 'The method has no such entry',
    meaning:
      'A bonus, a deduction, fraud, a veto or the loss of eligibility needs a rule in the method of the year; without one there are no grounds, and no column in the summary sheet. A veto comes from the gravest deduction or from a veto among the criteria, the loss of eligibility from fraud. Usually the kind is wrong, or the ledger of another year was copied.',
    say: ({ kind }) => ({
      message: `\`${kind}\` cannot be entered: the method has no ${KINDS_EN[kind]}`,
      hint: 'check the kind, or state the rule first under `method` in scheme.yaml',
    }),
  },
  'adjustment-bonus-kind': {
    title: 'The kind of bonus is wrong',
    meaning:
      'Where the method has kinds of bonus each bonus names one, and follows its amounts and limit; where it has none, and for what is no bonus, none is named. Usually the id is misspelt, the name was written, or the method has changed.',
    say: ({ id, suggestion, known, isBonus }) => ({
      message:
        id === undefined
          ? 'this bonus names no kind'
          : known.length > 0
            ? `\`${en.short(id)}\` is no kind of bonus`
            : `\`${en.short(id)}\` is named as a kind of bonus, but ${isBonus ? 'the method has none' : 'this is no bonus'}`,
      hint: en.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length > 0
            ? `write one of ${en.oneOf(known)} under \`bonusKind\``
            : 'remove the line `bonusKind`',
      ),
    }),
  },
  'adjustment-points': {
    title: 'The points are not those of the method',
    meaning:
      'The method has a range for bonuses, deductions and fraud, or amounts and a limit for each kind of bonus, and points keep to it; a veto and the loss of eligibility have none. What is deducted is written without a sign. Usually points or kind are mistyped, or several things were put into one entry. What was rejected is not checked.',
    say: ({ problem, points, least, most, amounts }) => ({
      message: {
        superfluous: `\`${points}\` points are stated for something that has none`,
        range: `\`${points}\` is not from ${least} to ${most}`,
        amounts: `\`${points}\` is no amount of this kind of bonus`,
        most: `\`${points}\` is above the limit of this kind of bonus, ${most}`,
      }[problem],
      hint: {
        superfluous: 'remove the line `points`; a deduction is an entry of its own, `kind: deduction`',
        range: `write a number from ${least} to ${most}`,
        amounts: `write one of ${en.oneOf(amounts)}`,
        most: `write a number up to ${most}`,
      }[problem],
    }),
  },
  'adjustment-ground': {
    title: 'The method does not have this ground',
    meaning:
      'The method lists the grounds for bonuses and deductions, and an entry has one of them as it is written there, so that they can be counted and checked; what exactly it was stands in the document and the note. Usually other words were used, or it is no ground at all: then it cannot be applied.',
    say: ({ ground, suggestion, known }) => ({
      message: `\`${en.short(ground)}\` is no ground of the method`,
      hint: en.orMeant(suggestion, suggestion === undefined ? `use one of ${en.oneOf(known)}` : ''),
    }),
  },
  'adjustment-several': {
    title: 'A unit has several that count',
    meaning:
      'By the method a unit has one bonus (one of each kind where there are kinds) and one deduction, so only one entry of each is applied. Where several add up the method says entries: many. Usually several things were applied apart that should be one entry; what is not applied yet does not count.',
    say: ({ unit, kind }) => ({
      message: `\`${unit}\` has a ${KINDS_EN[kind]} already that was applied`,
      hint: 'make one entry of both and name them in its note; where they add up write `entries: many` in scheme.yaml',
    }),
  },
  'adjustment-own': {
    title: 'Somebody judges what is their own',
    meaning:
      'Nobody reviews what they proposed, and an assessed unit neither reviews nor applies nor rejects an entry about itself, also where it is a department as well (Measures, section 5.3). An id and a name mean the same body by the registers. Usually the line above was copied, or nobody else was asked.',
    say: ({ by, act, reason }) => ({
      message:
        reason === 'unit'
          ? `\`${en.short(by)}\` is the unit of this entry, so that it cannot be ${act} by it`
          : `\`${en.short(by)}\` proposed this entry, so that it cannot be ${act} by it`,
      hint: 'write who really did it; if it was this one, have it done again by another',
    }),
  },
  'adjustment-unreviewed': {
    title: 'A bonus was applied without a review',
    meaning:
      'By the method a bonus is reviewed before it is applied (Measures, section 5.3), so one that was applied says who reviewed it and when. Where there is no review the method says firstReview: none. Usually the review was not entered, or was left out.',
    say: ({ id }) => ({
      message: `\`${id}\` was applied without a review`,
      hint: 'add `reviewed: { by: who, on: day }`, or remove `applied` if it was not reviewed yet',
    }),
  },
  'date-order': {
    title: 'Days are out of order',
    meaning:
      'An entry is proposed, then reviewed, then applied or rejected; a notice goes out, and what is due, a talk and the answer follow. No day is before that of what it follows; it may be the same. Usually the year or the month is mistyped, or two days were exchanged.',
    say: ({ date, act, before, earlier }) => ({
      message: `\`${date}\`, ${ACTS_EN[act]}, is before ${before}, ${ACTS_EN[earlier]}`,
      hint: 'check both days, and their years',
    }),
  },
};
