import type { Facts } from '../../text/catalogue.ts';
import type { CharacterKind, DecisionReason, StatedWord, SumFacts, WhiteKind } from '../../text/facts.ts';
import { shortened } from '../../text/width.ts';

/** A value as it is repeated in a sentence. */
export const short = (text: string): string => shortened(text, 24);

/** Words one after the other. */
export const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join('、');

/** The first few of many words. */
export const some = (words: readonly string[]): string => (words.length > 6 ? `${list(words.slice(0, 6).map(short))}等 ${words.length} 种说法` : list(words.map(short)));

/** A hint that begins with what was probably meant, where something is near. */
export const orMeant = (suggestion: string | undefined, otherwise: string): string => (suggestion === undefined ? otherwise : `是不是想写 \`${suggestion}\`？${otherwise}`);

/** What was found, and what to do about it. */
export const FEATURES: { readonly [F in Facts['yaml-feature']['feature']]: readonly [string, string] } = {
  alias: ['用了引用（*）', '把被引用的内容原样写出来；如果本来就要写星号，请给整句加上双引号'],
  anchor: ['用了锚点（&）', '删去锚点，内容重复也照写；如果本来就要写 & 号，请给整句加上双引号'],
  'complex-key': ['键不是一个词', '用一个词作键，例如 `title:`'],
  documents: ['一个文件里出现了第二份文档（---）', '删去 --- 一行，每个文件只写一份'],
  merge: ['用了合并键（<<）', '把要合并的内容原样写出来'],
  tag: ['用了标签（!）', '删去标签；如果本来就要写感叹号，请给整句加上双引号'],
};

/** What is expected, by its type in the schema. */
export const TYPES: { readonly [T in Facts['value-type']['expected'][number]]: string } = {
  array: '列表（每项一行，以 - 开头）',
  boolean: '`true` 或 `false`',
  integer: '整数',
  number: '数字',
  object: '若干“键: 值”',
  string: '文字',
};

/** What stands in the place of something else. */
export const KINDS: { readonly [K in Facts['value-type']['kind']]: (value: string) => string } = {
  empty: () => '这里没有写内容',
  scalar: (value) => (/^["']/.test(value) ? `\`${value}\` 加了引号，是文字` : `\`${value}\` 的类型不对`),
  list: () => '这里写成了列表',
  keys: () => '这里写成了一组“键: 值”',
};

/** What a size or a number must keep to. */
export const SIZES: { readonly [R in Facts['value-size']['rule']]: (limit: string) => string } = {
  atLeast: (limit) => `不能小于 ${limit}`,
  atMost: (limit) => `不能大于 ${limit}`,
  moreThan: (limit) => `必须大于 ${limit}`,
  itemsAtLeast: (limit) => `至少要有 ${limit} 项`,
  itemsAtMost: (limit) => `最多 ${limit} 项`,
  keysAtLeast: (limit) => `至少要写 ${limit} 个键`,
  keysAtMost: (limit) => `最多写 ${limit} 种形式`,
  longest: (limit) => `最多 ${limit} 个字符`,
  unique: () => '各项不能重复',
};

/** What an unreadable file looks like. */
export const GUESSES: { readonly [G in Facts['file-encoding']['guess']]: string } = {
  'UTF-16': '看起来是 UTF-16（记事本的“Unicode”）',
  GB18030: '看起来是 GBK/GB18030（记事本的“ANSI”）',
  binary: '看起来不是文本文件',
};

/** Why a text could not be parsed. */
export const SYNTAX: { readonly [R in Facts['yaml-syntax']['reason']]: string } = {
  'control-character': '有看不见的控制字符',
  depth: '嵌套太深',
  tab: '缩进里有制表符（Tab）',
  indentation: '缩进没有与同级对齐，或者引号后面还有文字',
  unclosed: '引号或括号没有配对',
  flow: '方括号或花括号里的写法不对',
  colon: '这里该有“键: 值”，或者文字里有冒号而没有加引号',
  'special-start': '以 * & ! % @ ` 开头的文字没有加引号',
  escape: '双引号里的反斜杠写法不对',
  block: '| 或 > 后面的写法不对',
  other: '写法不合 YAML 的规则',
};

/** What a character is. */
export const CHARACTERS: { readonly [K in CharacterKind]: string } = {
  'byte-order-mark': '字节顺序标记 BOM',
  control: '控制字符',
  direction: '文字方向控制符',
  format: '看不见的格式字符',
  joiner: '零宽连字',
  'left-to-right': '左至右标记',
  'line-separator': '行分隔符',
  'non-joiner': '零宽不连字',
  'manual-break': '从 Word 带来的手动换行符',
  noncharacter: '不是字符的编码',
  'paragraph-separator': '段分隔符',
  private: '自造字或图标字体的字符',
  replacement: '转码时丢失的字',
  return: '回车符',
  'right-to-left': '右至左标记',
  'soft-hyphen': '软连字符',
  surrogate: '半个字符',
  tab: '制表符 Tab',
  'word-joiner': '词连接符',
  'zero-width-space': '零宽空格',
};

/** What of a text does not belong to it. */
export const AFFIXES: { readonly [P in Facts['text-affix']['problem']]: (typed: string) => string } = {
  number: (typed) => `文字以序号 \`${typed}\` 开头，序号由程序印出`,
  points: (typed) => `文字末尾写了分值 \`${typed}\`，分值由程序印出`,
  stop: (typed) => `文字末尾有标点 \`${typed}\``,
  'no-points': (typed) => `这里只写什么情形，末尾的 \`${typed}\` 由程序印出`,
};

/** What looks like a space and is none. */
export const WHITES: { readonly [K in WhiteKind]: string } = {
  ...CHARACTERS,
  'wide-space': '全角空格',
  'no-break-space': '不换行空格',
  'other-space': '特殊空格',
};

/** Where it stands. */
export const WHITE_PLACES: { readonly [W in Facts['white-space']['where']]: string } = {
  indent: '用在了缩进里',
  line: '单独占了一行',
  mark: '用在了列表标记 - 的后面',
  key: '夹在键里',
  colon: '用在了冒号后面',
};

/** A side of a merge, by the name of its branch. */
export const side = (which: '一边' | '另一边', name: string): string => (name === '' ? which : `${which}（${short(name)}）`);

/** What a side of a merge has that the other has not. */
export const sideSays = (text: string): string => (text === '' ? '没有这几行' : `是 \`${shortened(text, 60)}\``);

/** Why a text needs quotes. */
export const UNQUOTED: { readonly [C in Facts['quotes-missing']['cause']]: (typed: string) => string } = {
  start: (typed) => `以 ${[...typed][0]} 开头`,
  behind: () => '引号或括号后面还有文字',
  colon: () => '里面有冒号',
};

/** What became of an id of the previous edition. */
export const WAYS: { readonly [W in Facts['lineage-twice']['ways'][number]]: string } = {
  continued: '沿用',
  split: '拆分',
  merged: '合并',
  replaced: '被替换',
  retired: '停用',
};

/** The kinds of change that an author can state. */
export const STATED: { readonly [W in StatedWord]: string } = {
  none: '没有修改',
  wording: '文字',
  points: '分值',
  scoring: '评分标准',
  department: '考核单位',
  applicability: '适用范围',
  requirements: '有关要求',
  moved: '位置',
};

/** In what a change goes beyond wording. */
export const DECISIONS: { readonly [R in DecisionReason]: string } = {
  total: '总分不同',
  points: '分值不同',
  item: '有增有减或者经过拆分、合并、替换',
  applicability: '适用范围不同',
  scoring: '评分标准不同',
  department: '考核单位不同',
  requirements: '考核要求不同',
  moved: '位置不同',
  figure: '文字里的数字不同',
  setting: '设置不同',
  paragraph: '正文段落有增减',
};

/** What is another than when an edition was locked. */
export function differing(change: Facts['lock-differs']['change']): string {
  switch (change.kind) {
    case 'item':
      return `\`${change.id}\` 却与锁定时不同`;
    case 'added':
      return `却多出了 \`${change.id}\``;
    case 'removed':
      return `却少了 ${list(change.ids.slice(0, 3))}${change.ids.length > 3 ? ` 等 ${change.ids.length} 项` : ''}`;
    case 'order':
      return `\`${change.id}\` 的一级指标却改变了先后`;
    case 'classes':
      return `\`${change.id}\` 的单位类型或者另有规定的单位却改变了先后`;
    case 'setting':
      return `设置 \`${change.path}\` 却从 ${value(change.was)} 改成了 ${value(change.is)}`;
    case 'measures':
      return '办法正文却与锁定时不同';
    case 'links':
      return `被考核单位 \`${change.id}\` 自己是哪个考核单位，却从 ${value(change.was)} 变成了 ${value(change.is)}`;
    case 'units':
      return `名册里的被考核单位 \`${change.id}\` 却从 ${value(change.was)} 变成了 ${value(change.is)}`;
    case 'departments':
      return `名册里的考核单位 \`${change.id}\` 却从 ${value(change.was)} 变成了 ${value(change.is)}`;
  }
}

function value(text: string | undefined): string {
  return text === undefined ? '没有' : `\`${short(text)}\``;
}

/** The parts of a sum, each with its points. */
export function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return '没有任何下级适用';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

/** What to do about points that are not the sum of the parts. Where nothing is in the sum, 0 is no way out: there are no points of 0. */
export function wayOutOfSum({ actual, empty, explainsParent, isScaled }: Facts['sum-mismatch']): string {
  if (empty === 'beside') return isScaled ? '下面要有计入合计的考核内容；没有的，删去这里的 `scale` 和分值' : '删去这里的 `points`；合起来有上限的，改写 `adds`（加分）或者 `deducts`（扣分）';
  if (empty === 'nobody') return '这些单位没有这一项的，在这里写 `except`；有的，补上漏写的下级';
  if (isScaled) return `改正下面各项的分值，使合计等于分制；分制写错的，把 \`scale\` 改为 ${actual}`;
  return explainsParent ? `把这里改为 ${actual}，上一级的合计也就相符` : '改正这里的分值，或者改正、补上、删去下面的某一项';
}

/** For which unit classes a sum does not hold; nothing where it is all of them. */
export function forClasses({ classes, everyClass }: SumFacts): string {
  return everyClass ? '' : `对${classes.join('、')}，`;
}

/** What stands in a cell, quoted; said to be empty where it is. */
export function said(text: string): string {
  return text === '' ? '空的' : `“${short(text)}”`;
}
