import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'under' | 'after' | 'before' | 'year' | 'system' | 'dryRun'> = {
  summary: '按编号把一项连同下级和注释移到别处，并列出各级合计的变化',
  about:
    '编号不变。考核内容移到三级指标下，三级指标移到二级指标下，二级指标移到一级指标下。一级指标写在别的一级指标前后，文件名前面的数字随之改变。',
  options: {
    under: '移到哪个指标之下',
    after: '移到哪一项之后；不写 --after 和 --before 就放在最后',
    before: '移到哪一项之前',
    year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
    system: '几套指标体系里都有这个编号时，指明是哪一套',
    dryRun: '只试算，看合计和检查结果，不写入',
  },
  examples: [
    { line: 'move lecture-team --under center-group', does: '移到另一个三级指标下' },
    { line: 'move lecture-team --before center-group-plan', does: '移到一项之前' },
    { line: 'move lecture-team --under center-group --dry-run', does: '看看合计会怎样变，不写入' },
  ],
};
