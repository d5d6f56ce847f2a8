import type { YAML } from '../../text/findings/yaml.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of YAML that the data does not use, in Chinese. */
export const yamlZh: MessagesOf<typeof YAML> = {
  'yaml-syntax': {
    title: '写法不合格式',
    meaning:
      '数据文件按 YAML 格式书写：每行是“键: 值”，用缩进表示上下级，用“- ”开头表示列表中的一项。写法有误，程序就不知道后面的内容属于哪里，所以这个文件从此处起不再检查，改好后可能还会出现别的问题。真正的差错往往在所指位置的上一行。',
    say: ({ reason }) => ({
      message: `从这里起无法按 YAML 读下去：${zh.SYNTAX[reason]}`,
      hint: '检查这一行和上一行：缩进用半角空格并与同级对齐，冒号是半角且后面有空格，引号成对',
    }),
  },
  'yaml-feature': {
    title: '用了不允许的特殊写法',
    meaning:
      'YAML 有一些省事的特殊写法，会让一行文字的意思取决于别处，审稿和对照修订时不容易看出来，所以这里一律不用，数据都要直接写明。多半不是有意为之，而是文字恰好以 *、&、! 之类的符号开头，被当成了特殊写法。',
    say: ({ feature }) => ({ message: zh.FEATURES[feature][0], hint: zh.FEATURES[feature][1] }),
  },
  'yaml-duplicate-key': {
    title: '同一个键写了两次',
    meaning:
      '同一项里每个键（冒号前面的词）只能出现一次，否则不知道以哪个为准；程序暂按第一个读取，后一个没有生效。多半是复制粘贴时没有删净，或者要另起一项却漏了开头的“- ”，两项并成了一项。请先看清两处内容再决定去留。',
    say: ({ key }) => ({ message: `键 \`${key}\` 在同一处写了两次`, hint: '只留一个，另一个删去' }),
  },
  'number-form': {
    title: '数字写法不规范',
    meaning:
      '分值和权重要精确计算，只认普通小数：用半角数字，前面没有多余的 0 和加号，小数点前后都有数字，不用科学记数法。其他写法各种软件理解不一，容易算出意料之外的结果。多半是从表格中粘贴而来，或者漏写了小数点前面的 0。',
    say: ({ text, plain }) => ({
      message: `\`${zh.short(text)}\` 不是普通写法的数字`,
      hint: plain === undefined ? '写成普通小数，例如 `0.5`、`12`，最多 40 位' : `写成 \`${plain}\``,
    }),
  },
};

/** What is said of YAML that the data does not use, in English. */
export const yamlEn: MessagesOf<typeof YAML> = {
  'yaml-syntax': {
    title: 'This cannot be read as YAML',
    meaning:
      'Data files are written in YAML: each line is “key: value”, indentation shows what belongs to what, and “- ” begins an item of a list. After a slip the program cannot tell where things belong, so the file is not checked from here on, and more problems may appear once it is fixed. The slip itself is often on the line before the place shown.',
    say: ({ reason }) => ({
      message: `from here on this cannot be read as YAML: ${en.SYNTAX[reason]}`,
      hint: 'check this line and the one before: indent with spaces and line up each level, put a space after a half-width colon, close every quote',
    }),
  },
  'yaml-feature': {
    title: 'A special notation is not allowed',
    meaning:
      'YAML has shortcuts that make the meaning of a line depend on another place; they are easily overlooked in review, so none is allowed here and all data is written out. Mostly it was not intended: a text happens to begin with a sign such as *, & or ! and is taken for a shortcut.',
    say: ({ feature }) => ({ message: en.FEATURES[feature][0], hint: en.FEATURES[feature][1] }),
  },
  'yaml-duplicate-key': {
    title: 'A key is written twice',
    meaning:
      'Within one item each key (the word before the colon) may occur only once, or nobody knows which one counts; for now the first is used and the other has no effect. Usually something was pasted twice, or the “- ” that begins a new item is missing, so that two items ran together. Compare both first.',
    say: ({ key }) => ({
      message: `\`${key}\` is written twice in the same place`,
      hint: 'keep one and remove the other',
    }),
  },
  'number-form': {
    title: 'A number is not in plain form',
    meaning:
      'Points and weights are computed exactly, so only plain decimals count: half-width digits, with some on both sides of the point, no extra zeros in front, no plus sign and no exponent. Programs read other forms in different ways, and the result may surprise you. Usually the number was pasted from a spreadsheet, or the 0 before the point was left out.',
    say: ({ text, plain }) => ({
      message: `\`${en.short(text)}\` is not a number in plain form`,
      hint:
        plain === undefined
          ? 'write a plain decimal such as `0.5` or `12`, with at most 40 digits'
          : `write \`${plain}\``,
    }),
  },
};
