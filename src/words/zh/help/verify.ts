import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'output'> = {
  summary: '把写出的文件读回来，逐项同数据核对；不写路径就核对最新正式稿的文件夹',
  about: '文件是哪一份，只看内容，不看文件名。只核对，不改动任何文件。',
  options: {
    format: '结果的格式',
    output: '不写路径时，核对这个文件夹里的（默认 output）',
  },
  examples: [
    { line: 'verify', does: '核对最新正式稿的全部文件' },
    { line: 'verify 收到的附件.docx', does: '看收到的附件同数据是不是一致' },
  ],
};
