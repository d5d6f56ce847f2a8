import type { Words } from '../words.ts';

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `是不是想写 ${suggestion}？`;

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

const VALUE_KINDS: Words['valueKinds'] = {
  year: '年度',
  state: '年度|版本|文件夹',
  folder: '文件夹',
  path: '路径',
  format: '格式',
  name: '名称',
  class: '类型',
  language: '语言',
  code: '代码',
  command: '命令',
  id: '编号',
  points: '分值',
  text: '文字',
  number: '数字',
  shell: '外壳',
  unit: '单位',
  department: '考核单位',
  revision: '版本',
};

const REFUSALS: Readonly<Record<number, string>> = {
  401: '令牌无效或者过期，请更换。',
  403: '令牌没有写评论的权限；从别人的仓库提交的合并请求只有只读令牌。',
  404: '没有这个仓库或者合并请求，或者令牌看不到它。',
  413: '评论太长。',
  422: '平台认为评论的内容不合规则。',
  429: '请求太频繁，请稍后再试。',
};
const STATES = { draft: '征求意见稿', review: '送审稿', final: '正式稿', unknown: '状态不明' };

/** The words of the interface in Chinese. */
export const words: Words = {
  severity: { error: '错误', warning: '警告' },
  state: STATES,
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
  checking: '检查',
  waiting: (summary) => `${summary === undefined ? '' : `${summary}；`}等待改动，按 Ctrl-C 结束`,
  drafted: (count) => `自行起草的部分 ${count} 处（其下各项相同）`,
  noneDrafted: '没有注明自行起草的部分',
  wrong: '错误写法',
  right: '正确写法',
  fixed: (count) => (count === 0 ? '没有可以代为改正的地方' : `改正了 ${count} 处`),
  changedMeanwhile: (path) => `没有改动 ${path}：它刚被别人改过，或者不能写入。请再运行一次`,
  formatted: (changed, files) =>
    changed === 0 ? `${files} 个文件的格式都是统一的` : `整理了 ${changed} 个文件，共 ${files} 个；数据没有变化`,
  unformatted: (changed, files) =>
    changed === 0
      ? `${files} 个文件的格式都是统一的`
      : `有 ${changed} 个文件的格式要整理，共 ${files} 个；用 zhunsheng fmt 整理`,
  notFormatted: {
    unreadable: (path) => `没有整理 ${path}：里面有写法上的错误，请先按 zhunsheng check 的提示改正`,
    unsafe: (path) => `没有整理 ${path}：整理后会丢失注释或者改变内容`,
  },
  formatting: {
    'byte-order-mark': '去掉了开头的字节顺序标记 BOM',
    'line-breaks': '换行符统一为 LF',
    'final-newline': '末尾补上换行',
    order: (line, keys) => `第 ${line} 行起：键按 ${keys.join('、')} 的顺序排列`,
    number: (line, before, after) => `第 ${line} 行：${before} 写成 ${after}`,
    spacing: (lines) => `缩进、空格和空行：${lines} 行`,
  },
  notBuilt: '数据有问题，没有生成任何文件。请先改正：',
  making: (name, number, count) => `正在生成 ${name}（${number}/${count}）`,
  shared: '各考核单位牵头的分值合起来，对每一类单位都正好是总分',
  built: (folder, written, unchanged) =>
    written === 0
      ? `${folder}：${unchanged} 个文件都没有变化`
      : `${folder}：写入 ${written} 个文件，${unchanged} 个没有变化`,
  removed: (name) => `已删除 ${name}（不再需要）`,
  kept: (name, as) => `${name} 被改动过，改动过的文件另存为 ${as}`,
  substituted: (fonts) =>
    `本机没有下列公文字体，PDF 中用其他字体代替：${fonts.map(([official, font]) => `${official}（${font}）`).join('、')}`,
  reading: (name, number, count) => `正在核对 ${name}（${number}/${count}）`,
  notCompared: (state) => `${state}里有读不出来的内容，无法比较。请先改正：`,
  nothingTabled: '各年度都没有改动，没有写出修订对照表',
  fileWritten: (path) => `已写入 ${path}`,
  notVerified: '数据有问题，无法核对。请先改正：',
  locked: '已锁定',
  unlocked: (edition) => `${edition} 是正式稿，还没有锁定；印发以后请用 zhunsheng lock ${edition} 锁定，以免日后误改。`,
  notLocked: '数据有问题，没有锁定。请先改正：',
  lockedOtherwise: (edition) =>
    `${edition} 已经锁定，现在的内容同锁定记录不一致，没有重新锁定。经过重新审定的，加上 --force 再锁定：`,
  lockWritten: (path) => `已锁定，写入 ${path}。请把它一并提交；以后改动这一版的内容，检查时会报错。`,
  lockSame: (path) => `此前已经锁定，${path} 没有变化。`,
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
  valueKinds: VALUE_KINDS,
  posted: { created: '已写入审阅评论', updated: '已更新审阅评论', unchanged: '审阅评论没有变化' },
  remarksPosted: (count) => `已在 ${count} 处标出检查发现的问题`,
  pageWritten: (path) => `已写入审阅页 ${path}`,
  ownersCurrent: (path) => `${path} 是最新的`,
  ownersStale: (path) => `${path} 不是最新的；请用 zhunsheng codeowners 更新`,
  ownersWritten: (path) => `已写入 ${path}`,
  failure: {
    noIndicators: (root) => `${root} 里没有 indicators 文件夹。请用 --root 指明数据所在的文件夹。`,
    unknownCommand: (word, suggestion) => `没有 ${word} 这个命令。${meant(suggestion)}用 zhunsheng help 查看全部命令。`,
    unknownOption: (command, word, suggestion) =>
      `${command} 没有 ${word} 这个选项。${meant(suggestion)}用 zhunsheng help ${command} 查看它的选项。`,
    missingValue: (option) => `选项 ${option} 后面要写一个值。`,
    badValue: (option, value, allowed) => `选项 ${option} 不能写 ${value}，可以写 ${allowed.join('、')}。`,
    unexpectedArgument: (word) => `这个命令后面不能写 ${word}。`,
    missingOperand: (command, kind, choices) =>
      `${command} 后面还要写${choices === undefined ? VALUE_KINDS[kind] : ` ${choices.join('、')} 中的一个`}。用 zhunsheng help ${command} 查看写法。`,
    badOperand: (word, allowed) => `这里不能写 ${word}，可以写 ${allowed.join('、')}。`,
    unknownCode: (word, suggestion) => `没有 ${word} 这个代码。${meant(suggestion)}`,
    notRegistered: (option, id, suggestion) => `选项 ${option} 写的 ${id} 不在名册里。${meant(suggestion)}`,
    unknownYear: (year, years) => `没有 ${year} 年度。现有 ${years.join('、')}。`,
    noFinalEdition: '还没有正式稿。请在命令后面写上年度。',
    notFinal: (edition, state) =>
      `${edition} 是${STATES[state]}，不能锁定。定稿以后先把它的 scheme.yaml 里的 state 改成 final。`,
    unreadable: (path, code) => `无法读取 ${path}：${reason(code)}。`,
    unwritable: (path, code) => `无法写入 ${path}：${reason(code)}。`,
    locked: (path, process) =>
      `另一个程序${process === undefined ? '' : `（进程 ${process}）`}正在写这个文件夹。请等它结束；如果没有这样的程序，请删除 ${path}。`,
    fontsMissing: (families) => `本机没有这些字体：${families.join('、')}。请安装后再试，或者去掉 --strict-fonts。`,
    glyphsMissing: (glyphs) =>
      `有些字没有字体可以印出来，没有生成任何文件：\n${glyphs.map(({ character, text }) => `  ${character}，在“${text}”中`).join('\n')}\n请换成常用字，或者安装含有这些字的仿宋、黑体等公文字体。`,
    noArchive: '这台电脑上的排版引擎不能生成长期保存格式（PDF/A-2b）。请去掉 --archive，或者在 Linux 上生成。',
    noFile: (path) => `没有 ${path} 这个文件或文件夹。`,
    noFolder: (path) => `${path} 不是文件夹。请把收回的表放进一个文件夹，再写文件夹的名称。`,
    nothingBuilt: (folder) => `${folder} 里没有文件。请先用 zhunsheng build 生成。`,
    ambiguousState: (word, spellings) => `${word} 可以是几样东西，请写明是哪一样：${spellings.join('、')}。`,
    mixedStates: (year, state) =>
      `${year} 是年度，${state} 不是，不能一起比较。要比较 ${state} 里的 ${year} 年度，请写 zhunsheng diff ${state} --year ${year}。`,
    noEarlierYear: (year) => `${year} 是最早的年度，没有更早的可以比较。`,
    spareYear: '已经写了要比较的年度，不要再写 --year。',
    needsFile: (format) => `${format} 不能显示在屏幕上。请用 -o 写明文件，例如 -o 修订对照表.${format}。`,
    severalYears: (years) => `几个年度都有改动：${years.join('、')}。修订对照表一次写一个年度，请用 --year 指明。`,
    noGit: '这台电脑上没有 Git，无法读取历史版本。请安装 Git。',
    noRepository: '数据不在 Git 仓库里，没有历史版本可以比较。',
    unknownRevision: (revision) =>
      `没有 ${revision} 这个版本。请写分支、标签或者提交的编号；在流水线里请先取回这个分支（git fetch）。`,
    host: {
      none: (hosts) =>
        `这里不是代码托管平台的流水线，不知道评论写到哪里。请去掉 --post，或者用 --host 指明平台（${hosts.join('、')}）并设好平台的环境变量。`,
      noPullRequest: '这次流水线不是为合并请求运行的，没有地方写评论。请去掉 --post。',
      unset: (variables) => `没有设置环境变量 ${variables.join('、')}${variables.length > 1 ? '（设一个就行）' : ''}。`,
      malformed: (variable) => `环境变量 ${variable} 的值不合规则。`,
      unreachable: (code) =>
        `连不上代码托管平台（${code}）。请检查网络和证书；自建的证书用环境变量 NODE_EXTRA_CA_CERTS 指明。`,
      timeout: '代码托管平台 30 秒没有答复。请稍后再试。',
      tooLarge: '代码托管平台的答复太大，没有读完。',
      redirect: '代码托管平台要求转到别的网址。为了不泄露令牌，没有转去；请检查平台的网址是不是写对了。',
      notJson: '答复不是代码托管平台的，可能来自代理服务器或者登录页面。请检查网址和代理。',
      refused: (status) =>
        `代码托管平台没有接受（HTTP ${status}）。${REFUSALS[status] ?? (status >= 500 ? '平台出了错，请稍后再试。' : '')}`,
    },
    noOwners:
      'indicators/departments.yaml 里还没有一个单位写了账号。请给考核单位加上 owners，例如 owners: ["@zhang-san"]。',
    noOwnerFile: (hosts) => `还没有 CODEOWNERS 文件。请用 --host 指明平台：${hosts.join('、')}。`,
    ownerMarks: (path) =>
      `${path} 里标明“zhunsheng codeowners”起止的两行不成对。请删去多余的一行，或者补上缺少的一行。`,
    bug: '程序出了意外的错误，这不是数据的问题。请把下面的内容连同数据一起反馈：',
  },
};
