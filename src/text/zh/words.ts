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
  notBuilt: '数据有问题，没有生成任何文件。请先改正：',
  making: (name, number, count) => `正在生成 ${name}（${number}/${count}）`,
  shared: '各考核单位牵头的分值合起来，对每一类单位都正好是总分',
  built: (folder, written, unchanged) => (written === 0 ? `${folder}：${unchanged} 个文件都没有变化` : `${folder}：写入 ${written} 个文件，${unchanged} 个没有变化`),
  removed: (name) => `已删除 ${name}（不再需要）`,
  kept: (name, as) => `${name} 被改动过，改动过的文件另存为 ${as}`,
  substituted: (fonts) => `本机没有下列公文字体，PDF 中用其他字体代替：${fonts.map(([official, font]) => `${official}（${font}）`).join('、')}`,
  reading: (name, number, count) => `正在核对 ${name}（${number}/${count}）`,
  notVerified: '数据有问题，无法核对。请先改正：',
  status: {
    intact: '一致',
    resaved: '另存过',
    edited: '被改动',
    stale: '已过期',
    missing: '缺失',
    foreign: '不认识',
    damaged: '读不出',
  },
  statusHint: {
    intact: '',
    resaved: '文件重新保存过，内容没有变化',
    edited: '内容和数据不一致；请用 zhunsheng build 重新生成，或者先改正数据',
    stale: '由另一版数据生成；请用 zhunsheng build 重新生成',
    missing: '清单里有这个文件，文件夹里没有；请用 zhunsheng build 重新生成',
    foreign: '不是由这里的数据生成的文件',
    damaged: '文件损坏，或者不是它的扩展名所说的格式',
  },
  unreadable: {
    damaged: '文件损坏，或者不是它的扩展名所说的格式',
    'too-large': '文件太大，没有读取',
    encrypted: '文件加了密，请先去掉密码',
    unsafe: '文件里有不安全的内容，没有读取',
  },
  differs: (place, expected, found) => `${place === '' ? '' : `${place}：`}应为“${expected}”，文件里是“${found}”`,
  lacking: (place, expected) => `${place === '' ? '' : `${place}：`}缺少“${expected}”`,
  surplus: (place, found) => `${place === '' ? '' : `${place}：`}多出“${found}”`,
  adds: (className, expected, found) => `“${className}”的分值合计：应为 ${expected}，文件里加起来是 ${found}`,
  verified: (files, counts) => `核对了 ${files} 个文件：${counts.join('，')}`,
  help: `准绳：把考核指标体系写成 YAML，证明每一级、每一类单位的分值合计，再由它生成文件。

用法：zhunsheng 命令 [选项]

命令
  check           检查 indicators/ 下的全部数据，列出所有问题；没有问题就列出控制总分
  build [年度…]   检查无误后写出 output/<年度>/；不写年度就取最新的正式稿
  verify [路径…]  把写出的文件读回来，逐项同数据核对；不写路径就核对最新正式稿的文件夹
  explain [代码]  说明一个问题代码是什么意思，并举例；不写代码就列出全部
  help            显示这份说明

选项
  --root 文件夹   数据所在的文件夹，里面有 indicators/（默认：当前文件夹）
  --lang zh|en    语言（默认 zh）

check 的选项
  --format 格式   text、plain、json、github、gitlab（默认 text）
  --drafted       列出自行起草的部分

build 的选项
  --only 名称     只生成其中几种，用逗号分开：annex（附件）、measures（办法）、departments（任务分解表）、data（数据）
  --format 格式   只生成其中几种格式，用逗号分开：docx、pdf、xlsx、html、md、csv、json
  --class 类型    另外生成某类单位的附件：写单位类型的编号，用逗号分开，或者 all
  --draft         不写年度时，取最新的年度，不论是不是正式稿
  --archive       PDF 采用长期保存格式（PDF/A-2b）
  --strict-fonts  本机缺少公文字体时不用其他字体代替，而是停下来
  -o, --output 文件夹  写到这个文件夹（默认 output）

verify 的选项
  --format 格式   text、json（默认 text）
  -o, --output 文件夹  不写路径时，核对这个文件夹里的（默认 output）

退出码：0 没有问题；1 有问题；2 没有做成。

例
  zhunsheng check
  zhunsheng check --format json
  zhunsheng explain sum-mismatch
  zhunsheng build 2020 --only annex --format docx,pdf
  zhunsheng verify 收到的附件.docx
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
    locked: (path, process) => `另一个程序${process === undefined ? '' : `（进程 ${process}）`}正在写这个文件夹。请等它结束；如果没有这样的程序，请删除 ${path}。`,
    fontsMissing: (families) => `本机没有这些字体：${families.join('、')}。请安装后再试，或者去掉 --strict-fonts。`,
    glyphsMissing: (glyphs) => `有些字没有字体可以印出来，没有生成任何文件：\n${glyphs.map(({ character, text }) => `  ${character}，在“${text}”中`).join('\n')}\n请换成常用字，或者安装含有这些字的仿宋、黑体等公文字体。`,
    noArchive: '这台电脑上的排版引擎不能生成长期保存格式（PDF/A-2b）。请去掉 --archive，或者在 Linux 上生成。',
    noFile: (path) => `没有 ${path} 这个文件或文件夹。`,
    nothingBuilt: (folder) => `${folder} 里没有文件。请先用 zhunsheng build 生成。`,
    bug: '程序出了意外的错误，这不是数据的问题。请把下面的内容连同数据一起反馈：',
  },
};
