import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: '显示全部命令，或者一个命令的选项和例子',
  options: {},
  examples: [
    { line: 'help', does: '列出全部命令' },
    { line: 'help build', does: '说明 build 命令；写 zhunsheng build --help 也一样' },
  ],
};
