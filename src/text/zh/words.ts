import type { Words } from '../words.ts';

const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : `是不是想写 ${suggestion}？`);

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '不允许这样做',
  ENOENT: '文件夹不存在',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘是只读的',
  EIO: '磁盘读写出错',
  EMFILE: '同时打开的文件太多',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已经存在',
  EISDIR: '同名的是一个文件夹',
};
const reason = (code: string): string => REASONS[code] ?? `系统报告 ${code}`;

/** The words of the interface in Chinese. */
export const words: Words = {
  severity: { error: '错误', warning: '警告' },
  state: { draft: '征求意见稿', review: '送审稿', final: '正式稿', unknown: '状态不明' },
  clean: '没有发现问题',
  found: (errors, warnings) => `发现 ${errors + warnings} 处问题：错误 ${errors}，警告 ${warnings}`,
  hint: '改法',
  related: '相关',
  labelled: (label, text) => `${label}：${text}`,
  joined: (message, hint) => `${message}；${hint}`,
  noted: (title, note) => `${title}（${note}）`,
  andMore: (count) => `另有 ${count} 处`,
  criteria: (count) => `考核内容 ${count} 项`,
  checkCode: (code) => `校验码 ${code}`,
  unknownTotal: '未能算出',
  drafted: (count) => `自行起草的部分 ${count} 处（其下各项相同）`,
  noneDrafted: '没有注明自行起草的部分',
  wrong: '错误写法',
  right: '正确写法',
  wrote: (path) => `已写入 ${path}`,
  unchanged: (path) => `没有变化 ${path}`,
  notBuilt: '数据有问题，没有生成任何文件。请先改正：',
  help: `准绳：把考核指标体系写成 YAML，证明每一级、每一类单位的分值合计，再由它生成文件。

用法：zhunsheng 命令 [选项]

命令
  check           检查 indicators/ 下的全部数据，列出所有问题；没有问题就列出控制总分
  build [年度…]   检查无误后写出 output/<年度>/；不写年度就取最新的正式稿
  explain [代码]  说明一个问题代码是什么意思，并举例；不写代码就列出全部
  help            显示这份说明

选项
  --root 文件夹   数据所在的文件夹，里面有 indicators/（默认：当前文件夹）
  --lang zh|en    语言（默认 zh）
  --format 格式   check 的输出：text、plain、json、github、gitlab（默认 text）
  --drafted       check 时列出自行起草的部分

退出码：0 没有问题；1 有问题；2 没有做成。

例
  zhunsheng check
  zhunsheng check --format json
  zhunsheng explain sum-mismatch
`,
  failure: {
    noIndicators: (root) => `${root} 里没有 indicators 文件夹。请用 --root 指明数据所在的文件夹。`,
    unknownCommand: (word, suggestion) => `没有 ${word} 这个命令。${meant(suggestion)}用 zhunsheng help 查看全部命令。`,
    unknownOption: (word, suggestion) => `没有 ${word} 这个选项。${meant(suggestion)}用 zhunsheng help 查看全部选项。`,
    missingValue: (option) => `选项 ${option} 后面要写一个值。`,
    badValue: (option, value, allowed) => `选项 ${option} 不能写 ${value}，可以写 ${allowed.join('、')}。`,
    unexpectedArgument: (word) => `这个命令后面不能写 ${word}。`,
    unknownCode: (word, suggestion) => `没有 ${word} 这个代码。${meant(suggestion)}`,
    unknownYear: (year, years) => `没有 ${year} 年度。现有 ${years.join('、')}。`,
    noFinalEdition: '还没有正式稿。请在命令后面写上年度。',
    unreadable: (path, code) => `无法读取 ${path}：${reason(code)}。`,
    unwritable: (path, code) => `无法写入 ${path}：${reason(code)}。`,
    bug: '程序出了意外的错误，这不是数据的问题。请把下面的内容连同数据一起反馈：',
  },
};
