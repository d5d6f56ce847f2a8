import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: 'print a YAML file of the data as prose, for git diff and git log -p to compare',
  about:
    'Git runs it: git config diff.zhunsheng.textconv "node dist/zhunsheng.cjs textconv". A file that is none of the data or has mistakes is printed as it is. The prose is in Chinese.',
  options: {},
  examples: [{ line: 'textconv indicators/departments.yaml', does: 'see what the register looks like as prose' }],
};
