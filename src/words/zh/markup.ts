import type { MarkupKind } from '../../text/facts.ts';

type Kinds = Exclude<MarkupKind, 'no-title'>;

/** What of Markdown was found that the documents do not print, and what to write in its place. */
export const MARKUP: { readonly [K in Exclude<Kinds, keyof typeof FAULTS>]: readonly [string, string] } = {
  break: ['段内换行的标记', '删去行尾的空格或反斜杠；要另起一段，就空一行'],
  code: ['代码', '删去反引号或行首的缩进，写成普通段落'],
  'deep-heading': ['五级以下的标题', '标题最多五个 #，再往下写成普通段落'],
  entity: ['字符的代号', '直接写这个字符；本来就要写 & 号的，写成 \\&'],
  footnote: ['脚注', '把要说明的话写进正文'],
  html: ['网页标签', '删去标签；本来就要写小于号的，写成 \\<'],
  image: ['图片', '删去图片，用文字说明'],
  link: ['链接', '只写文字，需要时把网址照抄在后面'],
  list: ['附件清单里的列表', '附件清单每个附件一段，写成“1. 题名”，行首不加 - 等符号'],
  quote: ['引用块', '删去行首的 >，写成普通段落'],
  rule: ['分隔线', '删去这一行'],
  'second-title': ['第二个题名', '题名只有一个；正文的标题用 ## 到 #####'],
  setext: ['用下划线标出的标题', '删去这一行，在标题前面写 # 或 ##'],
  table: ['附件清单里的表格', '表格写在“附件：”前面，附件清单每个附件一段'],
  'unspaced-heading': ['没有空格的标题标记', '在 # 后面加一个空格；本来就要写 # 号的，写成 \\#'],
};

/** What is wrong with a list or a table, and how it is written. */
export const FAULTS = {
  'in-list': ['在列表里印不出来', '列表的各项只写文字；标题、表格等写在列表外面，前面空一行，行首不缩进'],
  'list-blank': ['上面没有空行，看不出属于哪一段', '另起的段落或者不从1开始的编号，前面空一行；接着上一项写的，行首与上一项的文字对齐'],
  'list-item': ['不是写完整的列表项', '行首的 - 或者“1.”后面空一格，接着写文字；本来就以“1.”开头的段落写成“1\\.”'],
  'list-number': ['与上一项的编号不连续', '按顺序编号；另起一组编号的，中间写一段文字；本来就要印这个数的，写成“1\\.”的形式'],
  'table-blank': ['是表格，但上面没有空行', '表格前面空一行'],
  'table-shape': ['与表格的其他行不一致', '表格每行都以 | 开头、以 | 结尾，各行格数相同，第二行写 |---|---|，第三行起写内容，结束后空一行；文字里本来就有的竖线写成 \\|'],
  'two-tables': ['紧跟在另一个表格后面', '两个表格之间写一段文字，例如表格的名称'],
} as const satisfies { readonly [K in Kinds]?: readonly [string, string] };
