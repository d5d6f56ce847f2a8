import type { Facts } from '../catalogue.ts';

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
  boolean: 'true 或 false',
  integer: '整数',
  number: '数字',
  object: '若干“键: 值”',
  string: '文字',
};

/** What stands in the place of something else. */
export const KINDS: { readonly [K in Facts['value-type']['kind']]: (value: string) => string } = {
  empty: () => '这里没有写内容',
  scalar: (value) => `\`${value}\` 的类型不对`,
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
  keysAtMost: (limit) => `最多写 ${limit} 个键`,
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
