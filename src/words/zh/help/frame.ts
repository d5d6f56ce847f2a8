import type { HelpFrame } from '../../help.ts';

export const frame: HelpFrame = {
  about: '准绳：把考核指标体系写成 YAML，证明每一级、每一类单位的分值合计，再由它生成文件。',
  usage: (line) => `用法：${line}`,
  command: '命令',
  someOptions: '[选项]',
  groups: { author: '编写', check: '检查', review: '比较和审阅', publish: '生成和核对', program: '程序' },
  options: '选项',
  commonOptions: '通用选项',
  common: {
    root: '数据所在的文件夹，里面有 indicators/；不写就是当前文件夹，它没有就往上找最近的一个',
    lang: '界面语言；生成的文件总是中文',
    help: '显示命令的说明',
  },
  examples: '例',
  choices: (choices) => choices.join('、'),
  preset: (value) => `默认 ${value}`,
  noted: (text, notes) => (notes.length === 0 ? text : `${text}（${notes.join('；')}）`),
  exitCodes: '退出码：0 没有问题；1 有问题；2 没有做成。',
  more: '用 zhunsheng help 命令 查看一个命令的选项和例子。',
};
