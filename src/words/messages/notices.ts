import type { Facts } from '../../text/catalogue.ts';
import type { NOTICES } from '../../text/findings/notices.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

type Kind = Facts['notice-talk']['kind'];

const KINDS_ZH: Readonly<Record<Kind, string>> = {
  opinion: '意见书',
  supervision: '督办单',
  order: '限期整改通知',
};

const KINDS_EN: Readonly<Record<Kind, string>> = {
  opinion: 'an opinion',
  supervision: 'a supervision slip',
  order: 'an order to put things right',
};

/** What is said of notices and rectification tasks, in Chinese. */
export const noticesZh: MessagesOf<typeof NOTICES> = {
  'item-not-for-unit': {
    title: '不是这个单位的考核内容',
    meaning:
      '通知和整改任务写明涉及哪些指标或者考核内容，须是这个单位的指标体系里对它适用的，写编号；印出来的是它们的名称和文字。结转自往年的任务，停用了的编号也可以写。多半是编号拼错，写了别的体系的，或者写了不适用于这类单位的。',
    say: ({ id, unit, system, isOther, suggestion }) => ({
      message: isOther
        ? `\`${id}\` 不适用于${unit}`
        : `《${system}》里没有编号为 \`${zh.short(id)}\` 的指标或者考核内容`,
      hint: zh.orMeant(suggestion, suggestion === undefined ? `写${unit}适用的编号，或者删去它` : ''),
    }),
  },
  'notice-number': {
    title: '文号不合公文的写法',
    meaning:
      '发文字号由机关代字、年份、发文顺序号组成，年份用六角括号〔〕括起，顺序号不加“第”字、不编虚位，后面写“号”（GB/T 9704—2012，7.2.5）；年份就是发出的那一年。多半是用了方括号或者圆括号，顺序号前面补了零，或者照抄了上一年的文号。',
    say: ({ number, year, fix }) => ({
      message:
        year === undefined
          ? `文号 \`${zh.short(number)}\` 不合公文的写法`
          : `文号 \`${zh.short(number)}\` 的年份不是发出的 ${year} 年`,
      hint:
        year === undefined
          ? fix === undefined
            ? '写成 `市委党建办意〔2020〕1号` 这样'
            : `写成 \`${fix}\``
          : '核对文号和发出日期的年份',
    }),
  },
  'notice-talk': {
    title: '不是约谈，却写了约谈的安排',
    meaning:
      '约谈的日期、时间、地点和参加的人只有约谈通知才有，也只在约谈通知里印出；别的通知写了也没有人看得到。多半是种类选错，或者从一份约谈通知复制而没有删去。',
    say: ({ kind }) => ({
      message: `${KINDS_ZH[kind]}没有约谈的安排`,
      hint: '删去 `talk`；确是约谈的，把种类改成 `kind: talk`',
    }),
  },
  'own-affair': {
    title: '自己给自己发，或者自己确认',
    meaning:
      '通知由别的单位发出，整改完成由别的单位确认；收到通知的、负责整改的单位自己不能办，既是考核单位又是被考核单位的也一样。写编号还是写名称，都按名册认作同一家。多半是照抄了单位一行。',
    say: ({ by, act }) => ({
      message:
        act === 'issued'
          ? `\`${zh.short(by)}\` 就是收到通知的单位，不能由它发出`
          : `\`${zh.short(by)}\` 就是负责整改的单位，不能由它确认`,
      hint: act === 'issued' ? '写实际发出的单位' : '写实际确认的单位；还没有确认的，删去 `done`',
    }),
  },
  'task-year': {
    title: '结转的年度不对',
    meaning:
      '一年的文件登记当年考核发现的问题，也可以登记往年结转来的：写明是哪一年考核发现的。那一年在 results/ 里有自己的整改任务，就登记在那里，程序会列进上年度的台账；两处都登记，同一件事就算了两次。多半是年份写错，或者补登了往年的文件而没有删去结转的。',
    say: ({ year, own, hasFile }) => ({
      message: hasFile ? `${year} 年有自己的整改任务文件，不能结转到这里` : `${year} 年的问题不能结转到 ${own} 年`,
      hint: hasFile
        ? `登记到 \`results/${year}/rectifications.yaml\`，这里删去`
        : `写 ${own} 年以前的年度；当年考核发现的，删去 \`carriedFrom\``,
    }),
  },
};

/** What is said of notices and rectification tasks, in English. */
export const noticesEn: MessagesOf<typeof NOTICES> = {
  'item-not-for-unit': {
    title: 'A unit is not assessed by that',
    meaning:
      'A notice or a rectification task names the indicators and criteria that it is about by their ids: those of the system of the unit which are for it. A task that was carried over from another year may name one that was given up. Usually the id is misspelt, or it belongs to another system or other units.',
    say: ({ id, unit, system, isOther, suggestion }) => ({
      message: isOther ? `\`${id}\` is not for ${unit}` : `\`${en.short(id)}\` is no item of 《${system}》`,
      hint: en.orMeant(
        suggestion,
        suggestion === undefined ? `use the id of an item that is for ${unit}, or remove it` : '',
      ),
    }),
  },
  'notice-number': {
    title: 'The number is not that of an official document',
    meaning:
      'The number of a document is made of who issues it, the year in six-sided brackets, and how many it is, without a zero before it (GB/T 9704-2012, 7.2.5); the year is that in which it goes out. Usually other brackets were typed, or the number of another year was copied.',
    say: ({ number, year, fix }) => ({
      message:
        year === undefined
          ? `\`${en.short(number)}\` is not how the number of a document is written`
          : `\`${en.short(number)}\` has another year than ${year}, in which it goes out`,
      hint:
        year === undefined
          ? fix === undefined
            ? 'write it as `市委党建办意〔2020〕1号`'
            : `write \`${fix}\``
          : 'check the years of the number and of the day',
    }),
  },
  'notice-talk': {
    title: 'When a talk is, of what is none',
    meaning:
      'The day, the place and the persons of a talk belong to the notice of a talk, which prints them; in any other nobody would see them. Usually the kind is wrong, or a notice of a talk was copied.',
    say: ({ kind }) => ({
      message: `${KINDS_EN[kind]} has no talk`,
      hint: 'remove `talk`, or write `kind: talk` where it is one',
    }),
  },
  'own-affair': {
    title: 'Somebody deals with their own affair',
    meaning:
      'A notice comes from somebody else than the unit that gets it, and somebody else than the unit confirms that a task is done, also where a unit is a department. An id and a name mean the same body by the registers. Usually the line of the unit was copied.',
    say: ({ by, act }) => ({
      message:
        act === 'issued'
          ? `\`${en.short(by)}\` is the unit that gets the notice, and cannot issue it`
          : `\`${en.short(by)}\` is the unit that has the task, and cannot confirm it`,
      hint: act === 'issued' ? 'write who issues it' : 'write who confirmed it, or remove `done` if nobody has',
    }),
  },
  'task-year': {
    title: 'A task is carried over from a wrong year',
    meaning:
      'The file of a year has the problems that its assessment found, and may have those of years before, with the year that found them. A year with tasks of its own in results/ has them there, and the register of the next year lists them; in both places they would count twice. Usually the year is mistyped.',
    say: ({ year, own, hasFile }) => ({
      message: hasFile
        ? `${year} has a file of its own for its tasks, and nothing is carried over from it`
        : `a problem of ${year} cannot be carried over to ${own}`,
      hint: hasFile
        ? `enter it in \`results/${year}/rectifications.yaml\`, and remove it here`
        : `write a year before ${own}; remove \`carriedFrom\` if the assessment of the year found it`,
    }),
  },
};
