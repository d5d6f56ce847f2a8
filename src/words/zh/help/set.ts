import type { CommandHelp } from '../../help.ts';

/** The help in Chinese on the values of an item. */
export const set = {
  summary: '按编号或者名称改分值、文字、考核单位、适用范围、评分标准、备注，并列出各级合计的变化',
  about: '只改说到的地方，其余内容和注释原样不动。正式稿不能改。',
  options: {
    points: '分值，大于 0 的数字',
    class: '只改这些单位类型或者个别单位的分值：写编号，或者 all（全部改成一样）',
    title: '指标的名称',
    text: '考核内容的文字',
    department: '考核单位：编号、名称或者别名；几家共同考核写“甲、乙”，按份额写“甲=60%、乙=40%”',
    core: '标为核心指标，前面印★',
    only: '只适用于这些单位类型或者个别单位：编号或者名称；代替 --except 写的',
    except: '不适用于这些单位类型或者个别单位；代替 --only 写的',
    cooperating: '配合单位：编号、名称或者别名，几家的写“甲、乙”',
    scoring: '评分标准，照印出来的写，例如“每少1次扣0.1分”；每句都读得懂的按条款写入，读不懂的按原文写入',
    textFor: '个别类型另用的文字：县=文字；城市区+街道=文字',
    targets: '各类型的目标值：县=1000万元；城市区=500万元',
    step: '这一项得分的最小单位',
    split: '几个科室分别评分的，各科室的分值：甲科=0.5；乙科=0.5',
    notApplicable: '没有这项工作的单位怎样计分：scale 按其余各项折算，full 给满分，zero 记0分',
    method: '考核方式，几种的用分号隔开',
    evidence: '佐证材料，几种的用分号隔开',
    worth: '怎样计分，换掉现在的：points=2、weight=30%、adds=2、deducts=1、veto（一票否决）；指标还可以写 grouping（只分组）',
    lineage: '沿革：splits=原编号、merges=原编号+原编号、replaces=原编号、change=wording+points，几段的用分号隔开，理由写 reason=修订说明',
    provenance: '来源：source 来源文件原有，drafted 补拟',
    clear: '删去这些栏：core、only、except、department、cooperating、scoring、scale、remark、note、textFor、targets、step、split、notApplicable、method、evidence、provenance、worth、lineage、confirmed（confirmed 是待核对的标记）',
    remark: '备注，会印出来',
    note: '内部说明，不会印出来',
    weight: '占上级分值的比重：30%、0.3 或者 3/10',
    scale: '下级自成分制的，下级合计多少分，例如 100',
    adds: '加分项最多加多少分，不封顶的写 unlimited；写在指标上，是下面的加分项合起来',
    deducts: '只扣分的考核内容最多扣多少分',
    year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
    system: '几套指标体系里都有这个编号时，指明是哪一套',
    dryRun: '只试算，看合计和检查结果，不写入',
  },
  examples: [
    { line: 'set delegate-term --points 1.5', does: '改分值' },
    { line: 'set delegate-term --points 2 --class district-without-townships', does: '只改一种单位类型的分值' },
    { line: 'set delegate-meeting --scoring 每少1次扣0.1分 --only 县', does: '改评分标准和适用范围' },
    { line: 'set delegate-term --clear remark,note', does: '删去备注和内部说明' },
    { line: 'set delegate-term --title 党代表任期制 --dry-run', does: '看看改名称会怎样，不写入' },
  ],
} satisfies CommandHelp<
  | 'title'
  | 'text'
  | 'points'
  | 'weight'
  | 'worth'
  | 'lineage'
  | 'scale'
  | 'adds'
  | 'deducts'
  | 'department'
  | 'class'
  | 'core'
  | 'only'
  | 'except'
  | 'cooperating'
  | 'scoring'
  | 'textFor'
  | 'targets'
  | 'step'
  | 'split'
  | 'notApplicable'
  | 'method'
  | 'evidence'
  | 'provenance'
  | 'clear'
  | 'remark'
  | 'note'
  | 'year'
  | 'system'
  | 'dryRun'
>;

/** The help in Chinese on the settings of a year. */
export const settings = {
  summary: '列出一个年度的各项设置和它们的作用，或者改其中一项',
  about: '设置写它的路径或者名称，不写就全部列出；后面写新的值就改，选项可以写它的中文意思。其余内容和注释原样不动。正式稿不能改。',
  options: {
    clear: '删去这项设置，以后按默认',
    year: '哪个年度；列出时不写取最新的，改时不写取还不是正式稿的最新一个',
    dryRun: '只试算，看检查结果，不写入',
  },
  examples: [
    { line: 'settings', does: '列出全部设置' },
    { line: 'settings 同分名次', does: '看一项设置和它的各种选择' },
    { line: 'settings method.summary.ties decide', does: '同分的提请研究决定先后' },
    { line: 'settings --clear method.summary.ties', does: '按默认办' },
  ],
} satisfies CommandHelp<'clear' | 'year' | 'dryRun'>;
