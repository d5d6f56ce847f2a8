import type { YEAR } from '../../text/findings/year.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of the data of a year, in Chinese. */
export const yearZh: MessagesOf<typeof YEAR> = {
  'results-year': {
    title: '没有这个年度的考核办法',
    meaning:
      'results/ 里每个年度一个文件夹，登记那一年的得分、加分扣分、裁定、通知和整改任务，按同一年度的考核办法核对；有更正版本的，按最后一次更正核对。没有那一年的考核办法，就无从核对。多半是年份写错，或者只知道等次的往年数据，那应当写进 results/history.yaml；往年没有完成的整改任务，写进有办法的那一年的 rectifications.yaml，用 carriedFrom 写明年度。',
    say: ({ year }) => ({
      message: `没有 \`${year}\` 年的考核办法`,
      hint: '核对文件夹名称；没有考核办法的往年，等次写进 results/history.yaml',
    }),
  },
  'date-form': {
    title: '日期不对',
    meaning:
      '日期用公历，写成年-月-日，月和日都写两位，这样先后可以直接比较，人和程序读的是同一天；日历上没有的日子不算。多半是写成了“2020年11月5日”“2020.11.5”，或者把30天的月份写成了31日。',
    say: ({ typed, isWritten, fix }) => ({
      message: isWritten ? `日历上没有 \`${typed}\` 这一天` : `\`${zh.short(typed)}\` 不是规定的日期写法`,
      hint: fix === undefined ? '写成年-月-日，例如 `2020-11-05`' : `写成 \`${fix}\``,
    }),
  },
  'unit-unknown': {
    title: '被考核单位没有登记',
    meaning:
      '得分、加分扣分、裁定和历年等次都按单位的编号记到单位名下，编号须是 units.yaml 里登记的，否则不知道记给谁。多半是编号拼错，或者写了单位名称。已经不参加考核的单位也要留在名册里，写明截止年度。',
    say: ({ id, suggestion }) => ({
      message: `没有登记被考核单位 \`${zh.short(id)}\``,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '写 units.yaml 里的编号，或者先在那里登记' : ''),
    }),
  },
  'unit-not-assessed': {
    title: '单位当年不参加这项考核',
    meaning:
      '单位名册写明每个单位适用哪套指标体系、从哪一年到哪一年参加考核；不参加那一年考核的单位没有得分和等次，不是这套体系的单位不同它的单位一起排名。多半是写错了单位，或者名册里的起止年度、指标体系没有更新。',
    say: ({ id, name, problem, of }) => ({
      message:
        problem === 'year'
          ? `\`${id}\`（${name}）${of} 年不参加考核`
          : `\`${id}\`（${name}）是 ${of} 体系的单位，不是这套体系的`,
      hint:
        problem === 'year'
          ? '删去它；或者在 units.yaml 里改正 `from`、`until`'
          : '写这套体系的单位；或者在 units.yaml 里改正它的 `system`',
    }),
  },
  'entered-twice': {
    title: '同一件事登记了两次',
    meaning:
      '一个单位的得分、一套体系一年的等次、一个单位同一事由同一依据的加分或者扣分、对同几个单位的裁定、一个文号、对一个格子的核定，都只登记一次；登记两次，要么重复计算，要么互相矛盾，不知道以哪个为准。多半是复制了一行而没有改，或者两个人各登记了一次。不予认定的记录不算，可以重新提出。',
    say: ({ what, of }) => ({
      message: {
        unit: `\`${of[0]}\` 的得分已经登记过`,
        year: `${of[0]} 年 \`${of[1]}\` 体系的等次已经登记过`,
        adjustment: `\`${of[0]}\` 同一事由、同一依据的记录已经有一条`,
        tie: `对 ${zh.list(of)} 的裁定已经有一项`,
        number: `文号 \`${zh.short(of[0] ?? '')}\` 已经用过`,
        entry: `\`${of[0]}\` 的这一格已经核定过`,
      }[what],
      hint: '核对以后只留一处',
    }),
  },
  'grade-unknown': {
    title: '没有这个等次',
    meaning:
      '等次写它的编号：advanced 先进、qualified 达标、unqualified 未达标，或者考核办法自行列出的等次编号。对并列单位的裁定只在按名次评定的等次上才有，没有名额的等次谁够条件谁评上，不需要裁定。多半是写了等次的名称，或者编号拼错。',
    say: ({ id, problem, suggestion, known }) => ({
      message:
        problem === 'unknown' ? `没有 \`${zh.short(id)}\` 这个等次` : `\`${id}\` 不是按名次评定的等次，不需要裁定`,
      hint: zh.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length === 0
            ? '这套体系没有按名次评定的等次，删去这一项'
            : `可以写 ${zh.list(known)}`,
      ),
    }),
  },
  'tie-outside': {
    title: '评上的不是并列的单位',
    meaning:
      '裁定只决定得分相同、正好跨在名额界线上的几个单位由谁评上，评上的单位须是其中之一；别的单位由得分和名次决定，不能靠裁定评上。多半是编号拼错，或者并列的单位没有写全。',
    say: ({ id, suggestion }) => ({
      message: `\`${zh.short(id)}\` 不在并列的单位里`,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '写 `units` 里的单位；并列的单位没有写全的，补上' : ''),
    }),
  },
  'tie-lots': {
    title: '抽签决定而没有记录',
    meaning:
      '由抽签决定的，抽签的结果要逐条记下来，事后才能查对；只写“抽签决定”，谁抽到什么无从查起。多半是忘了补记。理由里提到抽签而不是由它决定的，换一个说法。',
    say: () => ({
      message: '理由是抽签，却没有抽签记录',
      hint: '补上 `lots: [乙县抽得1号签, 丙县抽得2号签]` 这样的记录',
    }),
  },
  'entry-item': {
    title: '核定的考核内容没有',
    meaning:
      '双录的核定按考核内容的编号认出是表上的哪一行，编号须是这个单位的指标体系里的，否则不知道核定的是哪一格。多半是编号拼错，或者写了指标的编号。编号在收表写出的“双录差异”里。',
    say: ({ id, system, suggestion }) => ({
      message: `${system} 体系里没有考核内容 \`${zh.short(id)}\``,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '照抄“双录差异”里的编号' : ''),
    }),
  },
  'entry-own': {
    title: '自己核定自己录的表',
    meaning:
      '两个人录得不同的地方，要由没有录过表的人核对原件以后核定，录过表的人不能说自己录的对；被考核单位也不能核定自己的分数。写编号还是写名称，都按名册认作同一家。',
    say: ({ by, reason }) => ({
      message:
        reason === 'typist'
          ? `\`${zh.short(by)}\` 录过表，不能由他核定`
          : `\`${zh.short(by)}\` 就是这份表的被考核单位，不能由它核定`,
      hint: '写实际核定的人；确实由他核定的，换一个人核对原件，重新核定',
    }),
  },
};

/** What is said of the data of a year, in English. */
export const yearEn: MessagesOf<typeof YEAR> = {
  'results-year': {
    title: 'There is no edition of this year',
    meaning:
      'In results/ each year has a folder with the scores, adjustments, decisions, notices and rectification tasks of that year, which are checked by the edition of the same year, the last correction where there is one. Without an edition nothing can be checked. Usually the year is mistyped, or only the grades of an earlier year are known: these belong into results/history.yaml, and tasks that are still open into the file of the first year with an edition, as carriedFrom.',
    say: ({ year }) => ({
      message: `\`${year}\` has no edition`,
      hint: 'check the name of the folder; grades of years without an edition belong into results/history.yaml',
    }),
  },
  'date-form': {
    title: 'This is not a date',
    meaning:
      'Days are written as year, month and day with two digits each, so that they can be compared and mean the same to everybody; a day that the calendar does not have is none. Usually it is written in another way, such as 2020.11.5, or a month with 30 days got a 31st.',
    say: ({ typed, isWritten, fix }) => ({
      message: isWritten
        ? `\`${typed}\` is no day of the calendar`
        : `\`${en.short(typed)}\` is not how a day is written`,
      hint: fix === undefined ? 'write year, month and day, such as `2020-11-05`' : `write \`${fix}\``,
    }),
  },
  'unit-unknown': {
    title: 'A unit is not registered',
    meaning:
      'Scores, adjustments, decisions and earlier grades are entered by the ids of units, which are registered in units.yaml; otherwise nobody knows whom they are about. Usually the id is misspelt, or the name was written. Units that are no longer assessed stay in the register, with their last year.',
    say: ({ id, suggestion }) => ({
      message: `\`${en.short(id)}\` is not a registered unit`,
      hint: en.orMeant(
        suggestion,
        suggestion === undefined ? 'use an id from units.yaml, or register it there first' : '',
      ),
    }),
  },
  'unit-not-assessed': {
    title: 'A unit is not assessed there',
    meaning:
      'The register says by which system a unit is assessed, and from which year to which. In other years it has no scores and no grade, and it is not ranked with the units of another system. Usually another unit was meant, or its years or its system in the register are out of date.',
    say: ({ id, name, problem, of }) => ({
      message:
        problem === 'year'
          ? `\`${id}\` (${name}) is not assessed in ${of}`
          : `\`${id}\` (${name}) is a unit of ${of}, not of this system`,
      hint:
        problem === 'year'
          ? 'remove it, or correct `from` and `until` in units.yaml'
          : 'use a unit of this system, or correct its `system` in units.yaml',
    }),
  },
  'entered-twice': {
    title: 'The same is entered twice',
    meaning:
      'The scores of a unit, the grades of a year in a system, a bonus or a deduction of a unit for one ground by one document, a decision about the same units or of the same cell, and a number of a notice are entered once; twice, they would count double or contradict each other. Usually a line was copied and not changed, or two people entered it. What was rejected does not count and may be proposed again.',
    say: ({ what, of }) => ({
      message: {
        unit: `\`${of[0]}\` has its scores entered already`,
        year: `${of[0]} is entered already for the system \`${of[1]}\``,
        adjustment: `\`${of[0]}\` has an entry for this ground and document already`,
        tie: `${en.quoted(of).join(' and ')} have a decision already`,
        number: `the number \`${en.short(of[0] ?? '')}\` is taken already`,
        entry: `this cell of \`${of[0]}\` is decided already`,
      }[what],
      hint: 'check both and keep one',
    }),
  },
  'grade-unknown': {
    title: 'There is no such grade',
    meaning:
      'A grade is written by its id: advanced, qualified, unqualified, or that of a grade that the scheme lists. People decide of equals only where a grade is given by rank; any other grade goes to all who meet its conditions. Usually the name was written, or the id is misspelt.',
    say: ({ id, problem, suggestion, known }) => ({
      message:
        problem === 'unknown'
          ? `\`${en.short(id)}\` is no grade`
          : `\`${id}\` is not given by rank, so that nothing is to be decided`,
      hint: en.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length === 0
            ? 'this system has no grade that is given by rank; remove the decision'
            : `use one of ${en.oneOf(known)}`,
      ),
    }),
  },
  'tie-outside': {
    title: 'A unit that gets a grade did not stand equal',
    meaning:
      'A decision is about units that stand equal across the line of a grade, and only they can get it by that; all others have their grade by score and rank. Usually an id is misspelt, or not all equal units are listed.',
    say: ({ id, suggestion }) => ({
      message: `\`${en.short(id)}\` is not among the units that stand equal`,
      hint: en.orMeant(suggestion, suggestion === undefined ? 'use one of `units`, or complete these' : ''),
    }),
  },
  'tie-lots': {
    title: 'Lots were drawn and not recorded',
    meaning:
      'Where lots decided, what they gave is recorded, a line each, so that it can be checked later. Usually it was forgotten. If the ground mentions lots that did not decide, use other words.',
    say: () => ({
      message: 'lots are the ground, but no lots are recorded',
      hint: 'add what was drawn under `lots`, a line each',
    }),
  },
  'entry-item': {
    title: 'There is no such criterion to decide of',
    meaning:
      'What was typed differently is decided cell by cell, and the row of a cell is found by the id of its criterion, which must be one of the system of the unit. Usually it is misspelt, or the id of an indicator was written. The ids stand in the list of differences that is written when forms are collected.',
    say: ({ id, system, suggestion }) => ({
      message: `the system ${system} has no criterion \`${en.short(id)}\``,
      hint: en.orMeant(suggestion, suggestion === undefined ? 'copy the id from the list of differences' : ''),
    }),
  },
  'entry-own': {
    title: 'Somebody decides of what they typed',
    meaning:
      'Where two people typed different things, somebody who typed nothing looks at the paper and decides; whoever typed cannot say that they were right, and a unit cannot decide of its own scores. An id and a name mean the same body by the registers.',
    say: ({ by, reason }) => ({
      message:
        reason === 'typist'
          ? `\`${en.short(by)}\` typed forms, and cannot decide of them`
          : `\`${en.short(by)}\` is the unit of this form, and cannot decide of it`,
      hint: 'write who really decided; if it was this one, have somebody else look at the paper',
    }),
  },
};
