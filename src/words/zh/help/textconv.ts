import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: '把一个 YAML 数据文件写成文字，供 git diff 和 git log -p 比较',
  about:
    '一般不直接使用，而是交给 Git：git config diff.zhunsheng.textconv "node dist/zhunsheng.cjs textconv"。不是数据或者写法有误的文件原样输出。',
  options: {},
  examples: [{ line: 'textconv indicators/departments.yaml', does: '看名册写成文字是什么样子' }],
};
