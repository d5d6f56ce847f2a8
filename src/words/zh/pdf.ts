import type { Words } from '../words.ts';

/** In what a PDF or an OFD document differs from the one that a build writes, by kind. What has no values is a whole sentence. */
export const PDF_DEPARTURES = {
  repacked: () => '画面、文字、字体和附带的信息逐项相同，但文件由其他程序重新保存过，不再是生成的原件；需要原件请重新生成',
  'other-fonts': () => '文件用的字体和本机的不同，版面无法比较（请在装有这些字体的电脑上核对，或者在本机重新生成）',
  pages: () => '页数',
  'page-size': (page: string) => `第 ${page} 页的纸张`,
  'page-content': (page: string) => `第 ${page} 页的画面和生成时不同`,
  'painted-text': (page: string) => `第 ${page} 页的文字段数`,
  'painted-line': (page: string) => `第 ${page} 页的线条数`,
  'painted-area': (page: string) => `第 ${page} 页的色块数`,
  'painted-picture': (page: string) => `第 ${page} 页的图片数`,
  'hidden-text': (page: string) => `第 ${page} 页看不见的文字（隐形、太浅、太小或在页面外）`,
  annotation: (page: string) => `第 ${page} 页的批注`,
  field: () => '表单域',
  signature: () => '电子签名（请用能验证签名的程序核实签名人）',
  update: () => '生成以后追加的修改（签名、批注也是这样写入的），次数',
  'object-table': () => '文件的对象表已损坏，各种阅读程序看到的内容可能不同',
  encryption: () => '文件加了密，除文字外无法比较；请取消加密后再核对。加密方式',
  information: (key: string) => `文件属性 ${key}`,
  layer: () => '可以开关的图层',
  attachment: () => '附带的文件',
  'attachment-content': (name: string) => `附带的文件 ${name} 和生成时不同`,
  'data-missing': (name: string) => `附带的数据 ${name} 没有了，只凭这个文件不能核对印着的校验码；要发出去的，请重新生成`,
  'data-altered': (name: string) => `附带的数据 ${name} 被改过，不是校验码所指的数据；需要原件请重新生成`,
  'data-value': (place: string) => `附带的数据 ${place}`,
  'data-of-other': (name: string) => `附带的数据 ${name} 是另一份数据（需要原件请重新生成）`,
  'data-unlike-code': (name: string) => `附带的数据 ${name} 不是印着的校验码所指的数据（需要原件请重新生成），校验码`,
  action: () => '自动执行的动作或脚本',
  font: (name: string) => `字体 ${name}`,
  'font-shapes': (name: string) => `字体 ${name} 的字形和本机的不同：字体版本不同，或者被换过`,
  'font-meaning': (name: string) => `字体 ${name} 的字形与文字的对应关系和生成时不同：看到的字和复制出来的字可能不一样`,
  structure: () => '文字的阅读顺序和标签和生成时不同',
  'pdf-part': (part: string) => `文件里的 ${part} 和生成时不同`,
} as const;

/** Why pages cannot be made. */
export const PDF_FAILURES: Pick<Words['failure'], PageFailure> = {
  fontsMissing: (families) => `本机没有这些字体：${families.join('、')}。请安装后再试，或者去掉 --strict-fonts。`,
  glyphsMissing: (glyphs) => `有些字没有字体可以印出来，没有生成任何文件：\n${glyphs.map(({ character, text }) => `  ${character}，在“${text}”中`).join('\n')}\n请换成常用字，或者安装含有这些字的仿宋、黑体等公文字体。`,
  noTrueType: (font) => `字体 ${font} 的轮廓不是 TrueType 的，各种 OFD 阅读软件不一定都能显示，没有生成任何文件。请换装这个字体的 TTF 版本，或者不生成 OFD。`,
  noStandard: (standard, option) => `这台电脑上的排版引擎不能生成 ${standard} 格式的 PDF。请去掉 ${option}，或者在 Linux 上生成。`,
  typesetterEnded: '排版 PDF 的进程被系统中止了，多半是内存不够，没有生成任何文件。请关掉别的程序再试，或者只生成别的格式，例如加上 --format docx。',
  twoStandards: '一个 PDF 只能采用一种格式，--archive 和 --accessible 不能同时用。请去掉其中一个；两种都要时分两次生成，第二次用 --output 写到另一个文件夹。',
};

type PageFailure = ('fontsMissing' | 'glyphsMissing' | 'noTrueType') | ('noStandard' | 'typesetterEnded' | 'twoStandards');
