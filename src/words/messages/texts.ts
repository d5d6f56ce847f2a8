import type { CharacterKind } from '../../text/facts.ts';
import type { TEXTS } from '../../text/findings/texts.ts';
import * as en from '../en/phrases.ts';
import { ways as enWays } from '../en/ways.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';
import { ways as zhWays } from '../zh/ways.ts';

/** Characters that have to be typed anew, since nobody can say what they were meant to be. */
const RETYPED: ReadonlySet<CharacterKind> = new Set(['noncharacter', 'private', 'replacement', 'surrogate']);

/** What is said of texts that are printed, in Chinese. */
export const textsZh: MessagesOf<typeof TEXTS> = {
  'text-empty': {
    title: '没有文字',
    meaning:
      '名称、考核内容等要印在文件上的文字不能空着，只有空格也不行。多半是先占了位置准备以后再写，或者冒号后面的内容被误删。可写可不写的文字，如备注，没有内容就把那一行删去。',
    say: (facts) => ({
      message: facts.key.endsWith('[]')
        ? `\`${facts.key.slice(0, -2)}\` 里有一项没有写内容`
        : `\`${facts.key.replace(/\{\}$/, '')}\` 没有写内容`,
      hint: zhWays.toFill(facts),
    }),
  },
  'level-unnamed': {
    title: '指标的级数超过了约定',
    meaning:
      '附件的各级指标各占一栏，栏目的名称写在考核办法（scheme.yaml）这套体系的 levels 里，不写就是一级指标、二级指标、三级指标三级，最多五级。指标比它多一级，就没有栏目可以印。多半是多套了一层，或者增加了一级而没有在 levels 里写上名称。',
    say: ({ id, levels }) => ({
      message: `\`${id}\` 是第 ${levels.length + 1} 级指标，而这套体系只约定了 ${levels.length} 级：${levels.join('、')}`,
      hint:
        levels.length < 5
          ? '确有这一级的，在 scheme.yaml 这套体系的 levels 里补上它的名称；不是的，把它下面的考核内容提上来'
          : '最多五级：把它下面的考核内容提到上一级',
    }),
  },
  'text-affix': {
    title: '文字里多写了序号、分值或者句号',
    meaning:
      '序号和分值由程序印出，再写进文字里就印了两遍，以后调整了先后或者分值还会不一致；只有一句话的名称和考核内容，末尾不加标点。多半是从旧文件里连序号一起粘贴来的。一段文字里有几个序号的，往往是几项考核内容，应当分开写。意思清楚的，可以用 check --fix 代为删去。',
    say: ({ problem, typed, fix }) => ({
      message: zh.AFFIXES[problem](zh.short(typed)),
      hint:
        fix === undefined
          ? '分成几项写，每项都有编号和分值；确是一项的，用“一是”“二是”连起来'
          : `删去 \`${zh.short(typed)}\``,
    }),
  },
  'character-forbidden': {
    title: '文字里有印不出的字符',
    meaning:
      '从网页、聊天软件或者旧文档里粘贴的文字，常常夹带看不见的字符：有的不占位置，却使两段看起来相同的文字变得不同；有的会把后面的文字倒过来排；还有的是自造字和转码时丢失的字，别的电脑上只显示方框。要印出的文字里都不能有。写成 \\u200B 之类的转义也一样。',
    say: ({ character, kind, after }) => ({
      message: `\`${character}\`（${zh.CHARACTERS[kind]}）${after === '' ? '在文字的开头' : `在“${after}”之后`}，印不出来或者会打乱文字`,
      hint: RETYPED.has(kind)
        ? '删去它，重新输入原来的字'
        : kind === 'manual-break'
          ? '是一段的，删去它，连成一行；要分段的，在冒号后面写 `|`，从下一行起各段缩进写'
          : '删去它；光标看不出位置的，把前后的字一起删掉重新输入',
    }),
  },
  'glyph-missing': {
    title: '没有字体可以印这个字',
    meaning:
      'PDF 把字体嵌在文件里，一个字要是这台电脑上的公文字体和随程序带的字体都没有，印出来就是一个方框，所以不生成文件。多半是生僻字、异体字、表情，或者别的文字的符号。装了别的字体的电脑上，结果可能不同。',
    say: ({ character, code }) => ({
      message: `\`${character}\`（${code}）没有字体可以印出来，不能生成文件`,
      hint: '换成常用字；确实要用的，安装含有这个字的仿宋、黑体等公文字体',
    }),
  },
};

/** What is said of texts that are printed, in English. */
export const textsEn: MessagesOf<typeof TEXTS> = {
  'text-empty': {
    title: 'The text is empty',
    meaning:
      'Titles, criteria and other texts that are printed may not be empty, and spaces alone do not count. Usually the place was kept for later, or the text after the colon was deleted by mistake. If the text is optional, such as a remark, and there is nothing to say, remove the line.',
    say: (facts) => ({
      message: facts.key.endsWith('[]')
        ? `an item of \`${facts.key.slice(0, -2)}\` is empty`
        : `\`${facts.key.replace(/\{\}$/, '')}\` is empty`,
      hint: enWays.toFill(facts),
    }),
  },
  'level-unnamed': {
    title: 'An indicator is deeper than the levels that are named',
    meaning:
      'Each level of indicators has a column of the annex, and the names of the columns are the levels of the system in the scheme: 一级指标, 二级指标, 三级指标 where it names none, and five at most. Deeper indicators have no column to stand in. Usually something was nested once too often, or a level was added without its name.',
    say: ({ id, levels }) => ({
      message: `\`${id}\` is an indicator of level ${levels.length + 1}, but the system names only ${levels.length}: ${levels.join(', ')}`,
      hint:
        levels.length < 5
          ? 'name this level in `levels` of the system in scheme.yaml; or move its criteria one level up'
          : 'there are five levels at most: move its criteria one level up',
    }),
  },
  'text-affix': {
    title: 'A number, points or a stop that does not belong to the text',
    meaning:
      'Numbers and points are printed by the program; written into the text they appear twice, and differ as soon as the order or the points change. Titles and criteria of a single sentence have no stop at the end. Usually they were pasted along from an older document. A text with several numbers is mostly several criteria, and should be written as such. Use check --fix to remove what is clear.',
    say: ({ problem, typed, fix }) => ({
      message: en.AFFIXES[problem](en.short(typed)),
      hint:
        fix === undefined
          ? 'write several criteria, each with an id and points; join what is one with words such as 一是 and 二是'
          : `delete \`${en.short(typed)}\``,
    }),
  },
  'character-forbidden': {
    title: 'A character that cannot be printed',
    meaning:
      'Text that is pasted from web pages, chats or old documents often carries invisible characters: some take no room but make two texts differ that look the same, some turn the direction of what follows, and some are characters of private fonts or were lost in a conversion, and appear as boxes elsewhere. No text that is printed may have them, nor escapes such as \\u200B that stand for them.',
    say: ({ character, kind, after }) => ({
      message: `\`${character}\` (${en.CHARACTERS[kind]}) stands ${after === '' ? 'at the beginning of the text' : `after “${after}”`}, and cannot be printed or disturbs the text`,
      hint: RETYPED.has(kind)
        ? 'delete it and type the character that was meant'
        : kind === 'manual-break'
          ? 'delete it if this is one paragraph; for several put `|` behind the colon and the paragraphs, indented, in the lines below'
          : 'delete it; where the cursor does not show it, delete the characters beside it too and type them again',
    }),
  },
  'glyph-missing': {
    title: 'No font has this character',
    meaning:
      'A PDF carries its fonts. Where neither the official fonts of this machine nor those that come with the program have a character, a box would be printed, so no files are made. Usually it is a very rare or variant character, an emoji, or a sign of another script. On a machine with other fonts the answer may differ.',
    say: ({ character, code }) => ({
      message: `no font has \`${character}\` (${code}), so no files can be made`,
      hint: 'use a common character, or install official fonts that have it',
    }),
  },
};
