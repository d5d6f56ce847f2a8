import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  'only' | 'format' | 'class' | 'department' | 'draft' | 'archive' | 'strictFonts' | 'output'
> = {
  summary: '检查无误后写出 output/<年度>/；不写年度就取最新的正式稿',
  about: '数据里有错误时什么也不写。已有的文件内容没有变化就不重写；被人改动过的文件先另存，再写新的。',
  options: {
    only: '只生成其中几种：annex（附件）、measures（办法）、departments（任务分解表）、revision（修订对照表）、data（数据）',
    format: '只生成其中几种格式',
    class: '另外生成某类单位的附件：写单位类型的编号，或者 all',
    department: '另外生成某个考核单位的修订对照表，带反馈意见栏：写考核单位的编号，或者 all',
    draft: '不写年度时，取最新的年度，不论是不是正式稿',
    archive: 'PDF 采用长期保存格式（PDF/A-2b）',
    strictFonts: '本机缺少公文字体时不用其他字体代替，而是停下来',
    output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
  },
  examples: [
    { line: 'build', does: '生成最新正式稿的全部文件' },
    { line: 'build 2020 --only annex --format docx,pdf', does: '只生成 2020 年的附件，Word 和 PDF 两种格式' },
    { line: 'build 2020 --class all', does: '另外为每一类单位各生成一份附件' },
    {
      line: 'build 2021 --only revision --department all',
      does: '只生成 2021 年的修订对照表，另外为每个考核单位各生成一份征求意见用的',
    },
  ],
};
