import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: '说明一个问题代码是什么意思，并举例；不写代码就列出全部',
  options: {},
  examples: [
    { line: 'explain sum-mismatch', does: '说明 sum-mismatch，附错误写法和正确写法' },
    { line: 'explain', does: '列出全部代码' },
  ],
};
