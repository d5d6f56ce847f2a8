import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'from' | 'dryRun'> = {
  summary: '照已有的年度建立下一年度的草稿，并列出要确认的地方',
  about:
    '编号不变；年度、施行年度和文稿状态自动改好；每个一级指标注明 confirmed: false，核对完由起草的人删去。日期、文号、年份、本年度一类的说法逐处列出。已有的年度不会被覆盖；中途停下也不会留下半份。',
  options: {
    from: '照哪个年度；不写就取最新的一个',
    dryRun: '只列出要改和要确认的地方，不写入',
  },
  examples: [
    { line: 'new 2021 --from 2020', does: '照 2020 年建立 2021 年的草稿' },
    { line: 'new 2020.1 --from 2020', does: '为 2020 年的正式稿建立更正稿' },
    { line: 'new 2021 --dry-run', does: '先看看有哪些地方要确认' },
  ],
};
