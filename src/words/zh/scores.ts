import type { ScoresWords } from '../scores.ts';

/** What is to be done about a file of what was collected that cannot be used. */
const AGAIN = '请重新运行 zhunsheng collect 收表的文件夹。';

/** What is said of the file with what was collected, in Chinese. */
export const SCORES: ScoresWords = {
  notCollected: (path, option) => `还没有汇总过这一年度的表：没有 ${path}。请先运行 zhunsheng collect 收表的文件夹；汇总在别处的，用 ${option} 写明。`,
  none: (folder) => `${folder} 里没有 scores.json。请先运行 zhunsheng collect 收表的文件夹，再写它写出的文件夹。`,
  notAssessed: (option, name, edition) => `选项 ${option} 写的“${name}”在名册里，但是不在 ${edition} 年度的被考核单位之中，没有它的文件，什么都没有写。请换一个单位或者年度；应当考核的，改 indicators/units.yaml 里它的 from、until 或者 system。`,
  sameFolder: (first, second) => `${first} 和 ${second} 是同一个文件夹，没有收表。两个人录的表要分开放，各写各的文件夹。`,
  folderWithin: (inner, outer) => `${inner} 在 ${outer} 里面，里面的表会读两遍，没有收表。请把两个人录的表放在两个并列的文件夹里。`,
  tooLarge: (path, limit) => `${path} 太大，没有读取（最多 ${limit / 1024 / 1024} MB）。请把收回的自评表放进单独的文件夹，重新运行 zhunsheng collect。`,
  fault: {
    syntax: (path, { line, column }) => `${path} 第 ${line} 行第 ${column} 个字符起读不通，文件损坏或者没有写完，没有采用。${AGAIN}`,
    foreign: (path) => `${path} 不是 zhunsheng collect 写出的 scores.json，没有采用。${AGAIN}`,
    version: (path) => `${path} 是另一个版本的 zhunsheng 写出的，没有采用。${AGAIN}`,
    shape: (path, { place }) => `${path} 里的 ${place === '' ? '内容' : place} 不是 zhunsheng collect 写出的样子，没有采用。${AGAIN}`,
    repeated: (path, { line, key }) => `${path} 第 ${line} 行的 ${key} 在同一处写了两次，不知道用哪一个，没有采用。${AGAIN}`,
    value: (path, { place, value }) => `${path} 里 ${place} 的“${value}”不是这一格可以填的，没有采用。${AGAIN}`,
    twice: (path, { place, other }) => `${path} 里 ${place} 同 ${other} 说的是同一项，不知道用哪一个，没有采用。${AGAIN}`,
    edition: (path, { found, expected }) => `${path} 收的是 ${found} 年度的表，不是 ${expected} 年度的。请改写 ${found} 年度，或者用 zhunsheng collect --year ${expected} 收 ${expected} 年度的表。`,
    system: (path, { title, found, expected }) => `${path} 写出以后，《${title}》改过：校验码当时是 ${found}，现在是 ${expected}。${AGAIN}`,
    unit: (path, { name }) => `${path} 写出以后，被考核单位名册里的“${name}”改过、增加了或者删去了。${AGAIN}`,
  },
  onlyScoring: (option, other) => `${option} 只用来生成考核评分表。请去掉 ${other}，或者去掉 ${option}。`,
  noSupplement: (option, other) => `${option} 只生成考核评分表和自评表的补充表，${other} 没有补充表。请把它从 --only 里去掉，或者去掉 ${option}。`,
  nothingLacking: (path) => `${path} 里收回来的表都已经评全，不用补充表，没有生成。`,
  oneYear: (option) => `${option} 一次只能生成一个年度的表。请只写一个年度。`,
  otherYear: '生成以后，results/ 里的通知、整改任务或者通知的模板改过。核对以后重新生成：zhunsheng results <年度> --only notices,register',
  otherScores: '是用收回的表生成的，和这里核对用的 scores.json 不符。生成时用的是别处的，请加上 --from，写那个文件或者它所在的文件夹，再核对一次；后来又收过表的，请重新生成：评分表用 zhunsheng forms <年度> --from …，结果用 zhunsheng results <年度>',
  wanting: (sign, places) => `填报单位写的字，有 ${places} 处本机没有字体，PDF 里印成“${sign}”，DOCX 和 XLSX 里仍是原字：`,
  wantingAt: (unit, item, column, characters) => `${unit} ${item} ${column}：${characters.join('、')}`,
  wantingMore: (places) => `另有 ${places} 处`,
};
