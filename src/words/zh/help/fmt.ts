import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'check'> = {
  summary: '把 YAML 文件整理成统一的格式；注释保留，数据不变',
  about:
    '统一的格式：缩进两个空格，键按规定的顺序，数字不留多余的 0，一段文字不折行，空行最多留一行，换行符为 LF，末尾有一个换行。有写法错误的文件不整理，先用 check 查出并改正。',
  options: {
    check: '只列出要整理的文件，不改动',
  },
  examples: [
    { line: 'fmt', does: '整理 indicators/ 下的全部文件' },
    { line: 'fmt indicators/2020/county', does: '只整理一个文件夹里的' },
    { line: 'fmt --check', does: '只看有没有要整理的，供自动检查使用' },
  ],
};
