import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  | 'under'
  | 'after'
  | 'before'
  | 'id'
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'deducts'
  | 'department'
  | 'year'
  | 'system'
  | 'dryRun'
> = {
  summary: '增加一项考核内容，或者一个带有一项考核内容的指标',
  about:
    '不写 --id 就由程序取一个各年度都没有用过的编号：上级编号加一个数。其余内容和注释原样不动；随后列出各级合计的变化和检查结果。',
  options: {
    under: '放在哪个指标之下；写指标体系的编号就是新的一级指标',
    after: '放在哪一项之后；不写 --after 和 --before 就放在最后',
    before: '放在哪一项之前',
    id: '新的编号',
    title: '指标的名称',
    text: '考核内容的文字',
    points: '分值，大于 0 的数字',
    weight: '占上级分值的比重，用来代替分值，30% 写 0.3',
    deducts: '只扣分的考核内容最多扣多少分，用来代替分值',
    department: '指标的考核单位：编号、名称或者别名',
    year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
    system: '几套指标体系里都有这个编号时，指明是哪一套',
    dryRun: '只试算，看合计和检查结果，不写入',
  },
  examples: [
    { line: 'add --under delegate-term --text 每年述职1次 --points 0.5', does: '在三级指标下增加一项考核内容' },
    {
      line: 'add --after delegate-term --title 党代表培训 --text 每年培训1次 --points 1',
      does: '在一个三级指标后面再加一个',
    },
    { line: 'add --under county --title 创新工作 --text 形成1项创新做法 --points 5', does: '增加一个一级指标' },
  ],
};
