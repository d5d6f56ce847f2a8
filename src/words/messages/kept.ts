import type { KEPT } from '../../text/findings/kept.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of scores that are kept, in Chinese. */
export const keptZh: MessagesOf<typeof KEPT> = {
  'kept-line': {
    title: '存档的得分写法不对',
    meaning:
      '存档的得分由 results --keep 写出：第一行是列名，以下每行一个得分，依次是单位、考核内容、谁评的、当时的分值、得分、扣分理由，用英文逗号隔开。多半是手工改动时多了或者少了逗号，或者用别的程序另存过。',
    say: ({ problem }) => ({
      message: problem === 'head' ? '第一行不是应有的六个列名' : '这一行不是六列',
      hint:
        problem === 'head'
          ? '第一行写 `unit,item,by,points,score,reason`；整个文件换了分隔符，或者多了空列的，用 Git 恢复原样，或者删去这个文件，用 `results --keep` 重新存档'
          : '补上或者删去逗号；文字里有逗号的，整段加英文双引号；也可以用 Git 恢复原样，或者删去这个文件，用 `results --keep` 重新存档',
    }),
  },
  'kept-unknown': {
    title: '存档的得分对不上',
    meaning:
      '存档的每个得分都要对得上当年的名册和指标体系：单位当年参加考核，考核内容适用于这个单位，并且由写明的考核单位评分；对不上，就不知道记给谁。多半是存档以后改了名册或者牵头单位，或者手工改错了编号。',
    say: ({ what, id, suggestion }) => ({
      message: {
        unit: `当年没有 \`${zh.short(id)}\` 这个被考核单位`,
        item: `没有适用于这个单位的 \`${zh.short(id)}\``,
        scorer: `这一项不由 \`${zh.short(id)}\` 评分`,
      }[what],
      hint: zh.orMeant(
        suggestion,
        what === 'scorer' ? '写评这一项的考核单位的编号；牵头单位改了的，删去这一行' : '删去这一行',
      ),
    }),
  },
  'kept-points': {
    title: '存档以后分值改了',
    meaning:
      '得分是按当时的分值打的。分值改了，原来的得分就不再说明同样的事，不能照旧相加。多半是存档以后改了当年的指标体系；要试算新的分值，用 results --with，不改当年的数据。',
    say: ({ before, now }) => ({
      message: `打分时是 \`${zh.short(before)}\` 分，现在是 \`${now}\` 分`,
      hint: '改回原来的分值；按新的分值重新打了分的，删去这个文件，用 `results --keep` 重新存档',
    }),
  },
  'kept-score': {
    title: '存档的得分不在范围内',
    meaning:
      '存档的得分同表格上填的一样，须在这一项的范围以内，并且合乎分档；只扣分的填扣了多少，写正数。多半是手工改动时小数点点错了。',
    say: ({ typed, least, most, step }) => ({
      message: `\`${zh.short(typed)}\` 不能作为这一项的得分`,
      hint: most === '' ? '写表格上的一个选项' : `写 \`${least}\` 到 \`${most}\` 之间、以 \`${step}\` 为一档的数`,
    }),
  },
  'kept-twice': {
    title: '同一个得分存档了两次',
    meaning:
      '一个单位的一项考核内容，每个考核单位只评一次；写了两次，就不知道该信哪一个。多半是合并改动时两边都留下了。',
    say: () => ({
      message: '上面已经有一行写了这个得分',
      hint: '两行里只留一行',
    }),
  },
};

/** What is said of scores that are kept, in English. */
export const keptEn: MessagesOf<typeof KEPT> = {
  'kept-line': {
    title: 'Kept scores are written otherwise',
    meaning:
      'Scores are kept by results --keep: the first line names the columns, and each line below is a score: unit, criterion, who scored it, the points it had, the score, the reason, separated by commas. Usually a comma was added or lost by hand, or another program saved the file.',
    say: ({ problem }) => ({
      message: problem === 'head' ? 'the first line does not name the columns' : 'the line does not have six columns',
      hint:
        problem === 'head'
          ? 'the first line is `unit,item,by,points,score,reason`; where the file has other separators or empty columns, restore it with Git, or remove it and keep the scores anew with `results --keep`'
          : 'mend the commas; put a text with a comma in double quotes; or restore the file with Git, or remove it and keep the scores anew with `results --keep`',
    }),
  },
  'kept-unknown': {
    title: 'A kept score fits nothing',
    meaning:
      'Each kept score must fit the registers and the system of its year: the unit is assessed, the criterion is for it, and the department named scores it; otherwise nobody knows whose it is. Usually the registers or who leads were changed afterwards, or an id was mistyped by hand.',
    say: ({ what, id, suggestion }) => ({
      message: {
        unit: `no unit \`${en.short(id)}\` is assessed in the year`,
        item: `there is no \`${en.short(id)}\` for this unit`,
        scorer: `\`${en.short(id)}\` does not score this`,
      }[what],
      hint: en.orMeant(
        suggestion,
        what === 'scorer' ? 'write the id of the department that scores it, or remove the line' : 'remove the line',
      ),
    }),
  },
  'kept-points': {
    title: 'Points were changed after scores were kept',
    meaning:
      'A score was given by the points of its time. With other points it no longer says the same, and cannot be added up as it is. Usually the system of that year was changed afterwards; to try other points use results --with, which changes nothing of that year.',
    say: ({ before, now }) => ({
      message: `it was scored by \`${en.short(before)}\` points, which are \`${now}\` now`,
      hint: 'restore the points; where it was scored anew, remove the file and keep the scores with `results --keep`',
    }),
  },
  'kept-score': {
    title: 'A kept score is out of range',
    meaning:
      'A kept score is held to what its form takes: its range and its steps; of what only deducts, how much was taken off, as a positive number. Usually a decimal point was misplaced by hand.',
    say: ({ typed, least, most, step }) => ({
      message: `\`${en.short(typed)}\` cannot be a score here`,
      hint:
        most === ''
          ? 'write one of the choices of the form'
          : `write a number from \`${least}\` to \`${most}\` in steps of \`${step}\``,
    }),
  },
  'kept-twice': {
    title: 'A score is kept twice',
    meaning:
      'Each department scores a criterion of a unit once; of two lines nobody knows which to believe. Usually both sides of a merge were left.',
    say: () => ({
      message: 'a line above says this score already',
      hint: 'leave one of the two lines',
    }),
  },
};
