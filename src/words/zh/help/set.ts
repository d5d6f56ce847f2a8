import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'deducts'
  | 'department'
  | 'class'
  | 'remark'
  | 'note'
  | 'year'
  | 'system'
  | 'dryRun'
> = {
  summary: '按编号改分值、文字、考核单位、备注，并列出各级合计的变化',
  about: '只改说到的地方，其余内容和注释原样不动。正式稿不能改。',
  options: {
    points: '分值，大于 0 的数字',
    class: '只改这些单位类型的分值：写编号，或者 all（全部类型改成一样）',
    title: '指标的名称',
    text: '考核内容的文字',
    department: '指标的考核单位：编号、名称或者别名',
    remark: '备注，会印出来',
    note: '内部说明，不会印出来',
    weight: '占上级分值的比重，30% 写 0.3',
    deducts: '只扣分的考核内容最多扣多少分',
    year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
    system: '几套指标体系里都有这个编号时，指明是哪一套',
    dryRun: '只试算，看合计和检查结果，不写入',
  },
  examples: [
    { line: 'set delegate-term --points 1.5', does: '改分值' },
    { line: 'set delegate-term --points 2 --class district-without-townships', does: '只改一种单位类型的分值' },
    { line: 'set delegate-term --title 党代表任期制 --dry-run', does: '看看改名称会怎样，不写入' },
  ],
};
