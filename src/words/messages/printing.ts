import type { PRINTING } from '../../text/findings/printing.ts';
import type { MessagesOf } from '../messages.ts';

/** What is said of how an annex is printed, in Chinese. */
export const printingZh: MessagesOf<typeof PRINTING> = {
  'column-twice': {
    title: '同一栏写了两次',
    meaning:
      '附件的表格里，同样的内容不必印两栏，否则改的人和看的人都要核对两处。levels 就是各级指标每级一栏，写了它就不用再写 level-1 等。要留几个空栏的，空栏可以写几次，栏目各不相同就行。',
    say: ({ column }) => ({
      message: `\`${column}\` 这一栏写了两次`,
      hint: '删去其中一个；要留空栏的，写 `{ of: blank, title: 栏目 }`',
    }),
  },
  'column-level': {
    title: '没有这一级指标',
    meaning:
      '表栏 level-1 到 level-5 是各级指标的名称，只能写到这套体系有的那一级，多出的一栏没有内容可印。体系有几级由 levels 决定，不写就是三级。多半是级数减少后表栏没有跟着改；一般写 levels 就行，它总是有几级就有几栏。',
    say: ({ column, levels }) => ({
      message: `没有 \`${column}\` 可印，这套体系只有 ${levels} 级指标`,
      hint: '删去这一栏，或者把各级指标的栏合写成 `levels`',
    }),
  },
  'column-title': {
    title: '栏目不合适',
    meaning:
      '空栏里填什么，全靠栏目说明，所以必须写明；levels 代表几栏，每栏的栏目就是各级指标的名称，另写一个栏目会让几栏同名。各级指标要另起名称的，改体系的 levels。',
    say: ({ problem }) =>
      problem === 'none'
        ? { message: '空栏没有写栏目', hint: '写成 `{ of: blank, title: 核查情况 }`，title 是印在表头的文字' }
        : {
            message: '`levels` 代表各级指标的几栏，不能另起一个栏目',
            hint: '删去 title；各级指标要另起名称的，在体系的 `levels` 里写，或者分成 level-1、level-2 等几栏写',
          },
  },
  'column-missing': {
    title: '表栏里没有考核内容',
    meaning:
      '附件要印出考核的全部内容，所以考核内容必须有一栏；分值、评分标准、佐证材料等没有另设栏的，也印在这一栏里。多半是漏写，或者误以为各级指标就是考核内容。',
    say: ({ scored }) => ({ message: `表栏里没有${scored}`, hint: '在各级指标后面加上 `criterion`' }),
  },
  'level-unprinted': {
    title: '有的指标没有印出',
    meaning:
      '各级指标的名称和分值印在自己的栏里，少设一栏，这一级的名称和分值就不会印在附件上，别人对照文件会找不到。确实不用印的可以不理会；想少占地方又不丢内容的，可以把各级指标合在一栏。',
    say: ({ levels }) => ({
      message: `${levels.join('、')}没有自己的栏，不会印在附件上`,
      hint: '写 `levels`，每级指标一栏；或者写 `indicator`，各级指标合在一栏',
    }),
  },
  'column-narrow': {
    title: '栏太窄',
    meaning:
      '栏宽要放得下栏目，也要放得下栏里一个短词或者一个分数，否则一个词会拆成几行，表格又长又难看。需要多宽，随表格的字号大小而变。多半是把厘米当成了毫米。',
    say: ({ title, width, least }) => ({
      message: `“${title}”这一栏宽 ${width} 毫米，放不下一个词，至少要 ${least} 毫米`,
      hint: '加宽这一栏，或者不写 width，由程序按内容分配；单位是毫米',
    }),
  },
  'columns-wide': {
    title: '各栏合起来比纸宽',
    meaning:
      '各栏写明的宽度，加上没有写宽度的各栏至少要的宽度，不能超过纸上能印的宽度，否则表格会印到纸外。需要多宽，随表格的字号大小而变。多半是栏太多，或者改成竖排、改大字号以后没有重新安排。',
    say: ({ sum, room, size }) => ({
      message: `表格字号 ${size} 磅时，各栏合起来至少要 ${sum} 毫米，而纸上只能印 ${room} 毫米宽`,
      hint: '减少几栏，改小 width 或者 tableSize，或者改用横排（`orientation: landscape`）、A3 纸（`paper: A3`）',
    }),
  },
};

/** The same in English. */
export const printingEn: MessagesOf<typeof PRINTING> = {
  'column-twice': {
    title: 'A column is listed twice',
    meaning:
      'An annex does not print the same in two columns, or everybody would have to compare them. `levels` stands for one column a level, so that level-1 and others are not needed beside it. Blank columns may be as many as are wanted, each with its title.',
    say: ({ column }) => ({
      message: `\`${column}\` is listed twice`,
      hint: 'remove one of them; for a column to write in use `{ of: blank, title: … }`',
    }),
  },
  'column-level': {
    title: 'There is no such level of indicators',
    meaning:
      'The columns level-1 to level-5 have the labels of one level each, and only those of levels that the system has: `levels` says which, and without it there are three. Usually a level was removed and the columns stayed; `levels` in their place is always one column a level.',
    say: ({ column, levels }) => ({
      message: `\`${column}\` has nothing to print: the system has only ${levels} levels of indicators`,
      hint: 'remove the column, or write `levels` in place of all of them',
    }),
  },
  'column-title': {
    title: 'A column is not titled as it should be',
    meaning:
      'Only its title says what is to be written into a blank column, so it must have one. `levels` stands for several columns, each called as the system calls that level; one title for all would make them the same. What levels are called is said in `levels` of the system.',
    say: ({ problem }) =>
      problem === 'none'
        ? { message: 'a blank column has no title', hint: 'write `{ of: blank, title: … }`' }
        : {
            message: '`levels` stands for several columns and takes no title',
            hint: 'remove the title; name the levels in `levels` of the system, or list level-1, level-2 and so on',
          },
  },
  'column-missing': {
    title: 'The wording of criteria has no column',
    meaning:
      'An annex prints everything that is assessed, so the wording has a column; what has none of its own, such as points, scoring rules and evidence, stands there too. Usually it was forgotten, or labels of indicators were taken for it.',
    say: ({ scored }) => ({
      message: `${scored} has no column`,
      hint: 'add `criterion` behind the levels of indicators',
    }),
  },
  'level-unprinted': {
    title: 'Some indicators are not printed',
    meaning:
      'The titles and points of each level of indicators stand in its column; without one, they are not in the annex, and whoever compares it with the data misses them. Where that is meant it may stay so; all levels can also stand together in one column.',
    say: ({ levels }) => ({
      message: `${levels.join(', ')} has no column and will not be printed`,
      hint: 'write `levels`, one column a level, or `indicator`, all of them in one column',
    }),
  },
  'column-narrow': {
    title: 'A column is too narrow',
    meaning:
      'A column has room for its title and for a short word or a number of what stands in it; else words are broken and the table gets long. How wide that is depends on the size of type. Usually centimetres were meant.',
    say: ({ title, width, least }) => ({
      message: `the column “${title}” is ${width} mm wide and has no room for a word, which needs ${least} mm`,
      hint: 'make it wider, or leave out `width`, so that it is as wide as its content asks for; the unit is the millimetre',
    }),
  },
  'columns-wide': {
    title: 'The columns together are wider than the page',
    meaning:
      'The widths that are stated, and what the other columns need at least, must not be more than the page has room for, or the table would be cut off. How wide that is depends on the size of type. Usually there are too many columns, or the page was turned or the type made larger afterwards.',
    say: ({ sum, room, size }) => ({
      message: `in type of ${size} pt the columns need ${sum} mm at least, and the page has room for ${room} mm`,
      hint: 'remove columns, make `width` or `tableSize` smaller, or use `orientation: landscape` or `paper: A3`',
    }),
  },
};
