import type { ENTERED } from '../../text/findings/entered.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of what the office enters of each unit, in Chinese. */
export const enteredZh: MessagesOf<typeof ENTERED> = {
  'component-unknown': {
    title: '考核办法没有这一项得分',
    meaning:
      '由办公室登记的得分，须是当年考核办法里的：年终得分有满意度的登记满意度，列出构成部分的按部分编号登记；来自指标体系的部分由各考核单位评分，不在这里登记。多半是编号拼错，或者照抄了别的年度的数据。',
    say: ({ id, suggestion, known }) => ({
      message: `考核办法没有由办公室登记的 \`${zh.short(id)}\``,
      hint: zh.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length === 0
            ? '删去它；当年的考核办法没有需要登记的得分'
            : `删去它；当年登记的是 ${zh.list(known)}`,
      ),
    }),
  },
  'component-missing': {
    title: '登记的得分不全',
    meaning:
      '登记了一个单位，就要把考核办法规定由办公室登记的各项得分都写上，缺一项总分就算不出来。还没有得分的单位整个不写，不写零，零是真的得了零分。多半是漏抄了一列，或者考核办法新增了一个部分。',
    say: ({ ids, isPart }) => ({
      message: `缺少 ${zh.list(ids)} 的得分`,
      hint: `${isPart ? '在 `components` 里补上' : '补上'}；得分还没有出来的，先不登记这个单位`,
    }),
  },
  'component-count': {
    title: '得分的个数不对',
    meaning:
      '考核办法规定分期登记的，每期一个得分；由几名评委打分的，每名评委一个得分，按次序写成列表；都没有规定的只写一个数。个数不对，就不知道缺了哪一个，平均数也会算错。多半是漏抄了一个，或者考核办法改了期数、评委人数。',
    say: ({ id, count, expected, of }) => ({
      message: {
        periods: `\`${id}\` 写了 ${count} 个得分，考核办法分 ${expected} 期`,
        raters: `\`${id}\` 写了 ${count} 个得分，考核办法有 ${expected} 名评委`,
        once: `\`${id}\` 写成了列表，考核办法只登记一个得分`,
      }[of],
      hint: of === 'once' ? '只写一个数，例如 `88`' : `按次序写成 ${expected} 个得分的列表`,
    }),
  },
  'component-above-full': {
    title: '登记的得分高于满分',
    meaning:
      '考核办法给每个构成部分规定了满分，登记的得分不能比它高。多半是按百分制登记，而这一部分是十分制的，或者小数点点错了。',
    say: ({ score, full }) => ({
      message: `得分是 \`${score}\`，而这一部分的满分是 ${full}`,
      hint: `核对得分；按别的满分打的分，先折算到 ${full} 分`,
    }),
  },
};

/** What is said of what the office enters of each unit, in English. */
export const enteredEn: MessagesOf<typeof ENTERED> = {
  'component-unknown': {
    title: 'The method does not have this score',
    meaning:
      'What the office enters is what the method of the year has: satisfaction, or components by their ids. The component that comes from the indicators is scored by departments and not entered here. Usually an id is misspelt, or data of another year was copied.',
    say: ({ id, suggestion, known }) => ({
      message: `\`${en.short(id)}\` is nothing that the office enters by this method`,
      hint: en.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length === 0
            ? 'remove it; this method has nothing to enter'
            : `remove it; what is entered is ${en.quoted(known).join(', ')}`,
      ),
    }),
  },
  'component-missing': {
    title: 'Scores are missing',
    meaning:
      'Of a unit that is entered all scores are, that the office enters by the method; without one the final score is not known. A unit that has none yet is left out: a zero would count as one. Usually a column was not copied, or the method has a new component.',
    say: ({ ids, isPart }) => ({
      message: `${en.quoted(ids).join(' and ')} of this unit is missing`,
      hint: `${isPart ? 'add it under `components`' : 'add it'}, or leave the unit out until its scores are known`,
    }),
  },
  'component-count': {
    title: 'The number of scores is wrong',
    meaning:
      'A component with periods has one score a period, one that raters score has one a rater, as a list in their order; any other has one number. Otherwise nobody knows which one is missing, and the average is wrong. Usually one was not copied, or the method has another number of periods or raters now.',
    say: ({ id, count, expected, of }) => ({
      message: {
        periods: `\`${id}\` has ${count} scores, but ${expected} periods`,
        raters: `\`${id}\` has ${count} scores, but ${expected} raters`,
        once: `\`${id}\` is written as a list, but is entered once`,
      }[of],
      hint: of === 'once' ? 'write one number, such as `88`' : `write a list of ${expected} scores in their order`,
    }),
  },
  'component-above-full': {
    title: 'A score is above the full score',
    meaning:
      'The method says out of how many points a component is scored, and no score can be higher. Usually it was scored out of 100 while the component has 10, or the decimal point is wrong.',
    say: ({ score, full }) => ({
      message: `\`${score}\` points are entered, but ${full} is the most`,
      hint: `check it; convert what was scored on another scale to ${full}`,
    }),
  },
};
