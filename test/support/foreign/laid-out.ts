import type { ForeignTable } from './notation.ts';

/** Tables whose rows and columns stand otherwise than one item a row below a heading a column. */
export const LAID_OUT_TABLES: readonly ForeignTable[] = [
  {
    name: 'of which two halves stand side by side',
    table: `
      序号 | 考核内容 | 分值 | 序号 | 考核内容 | 分值
      1 | 出勤率 | 10 | 3 | 服务态度 | 30
      2 | 工作效率 | 20 | 4 | 团结协作 | 40`,
    items: `
      出勤率 10
      工作效率 20
      服务态度 30
      团结协作 40`,
  },
  {
    name: 'whose sections stand in the first of columns that are not merged',
    table: `
      序号 | 考核内容 | 分值 | 考核标准
      一、党建工作（30分） | | |
      1 | 理论学习 | 15 | 缺一次扣1分
      2 | 组织生活 | 15 | 缺一次扣1分
      二、业务工作（70分） | | |
      1 | 行政许可 | 70 | 超期一件扣1分`,
    items: `
      党建工作 30
        理论学习 15
        组织生活 15
      业务工作 70
        行政许可 70`,
  },
  {
    name: 'with two columns below one heading that are not merged',
    table: `
      考核内容 | | 评 分 标 准 | 分 值 | 得 分
      一、基本建设 | 1、场地 | 每少10平方米扣1分 | 10 |
      | 2、设备 | 缺一件扣1分 | 10 |
      二、人员管理 | 1、配备 | 配备到位得满分 | 15 |`,
    items: `
      基本建设 20
        场地 10
        设备 10
      人员管理 15
        配备 15`,
  },
  {
    name: 'with section rows, a column of offices and columns that nobody knows behind the points',
    table: `
      序号 | 考核项目 | 分值 | 考核标准 | 责任股室 | 完成形式
      一 | 党建工作 | 30 | | |
      1 | 理论学习 | 15 | 缺一次扣1分 | 党办 | 集中学习
      2 | 组织生活 | 15 | 缺一次扣1分 | 党办 | 支部大会
      二 | 业务工作 | 40 | | |
      3 | 行政许可 | 40 | 超期一件扣1分 | 审批股 | 窗口办理`,
    items: `
      党建工作 30 @党办
        理论学习 15
        组织生活 15
      业务工作 40 @审批股
        行政许可 40`,
  },
  {
    name: 'with scores that somebody filled in, and lines to sign',
    table: `
      某局年度考核评分表 | < | < | < | <
      被考核单位（盖章）： | < | < | 考核时间： | <
      序号 | 考核内容 | 分值 | 得分 | 情况说明
      1 | 出勤 | 20 | 18 | 迟到两次
      2 | 业绩 | 80 | 75.5 |
      合计 | < | 100 | 93.5 |
      考核组组长： | < | 考核组成员： | < | <
      　　年　　月　　日 | < | < | < | <`,
    items: `
      出勤 20
      业绩 80`,
    fullMarks: '100',
  },
  {
    name: 'with titles over whole rows, one within another, of which some have none within',
    table: `
      序号 | 考核内容 | 分值 | 评分标准
      一、政治建设（30分） | < | < | <
      （一）理论武装（18分） | < | < | <
      1 | 集中学习 | 10 | 每少1次扣1分
      2 | 党员教育 | 8 | 每少1人扣0.5分
      （二）政治监督（12分） | < | < | <
      3 | 前置研究 | 12 | 每少1项扣3分
      二、组织建设（70分） | < | < | <
      4 | 按期换届 | 70 | 未换届的不得分`,
    items: `
      政治建设 30
        理论武装 18
          集中学习 10
          党员教育 8
        政治监督 12
          前置研究 12
      组织建设 70
        按期换届 70`,
  },
  {
    name: 'with such titles beside their numbers',
    table: `
      序号 | 考核内容 | 分值 | 评分标准
      一 | 党建工作（50分） | < | <
      （一） | 组织建设（30分） | < | <
      1 | 支部换届 | 30 | 未换届的不得分
      （二） | 作风建设（20分） | < | <
      2 | 纪律检查 | 20 | 每发现1起扣5分
      二 | 业务工作（50分） | < | <
      3 | 重点任务 | 50 | 未完成的不得分`,
    items: `
      党建工作 50
        组织建设 30
          支部换届 30
        作风建设 20
          纪律检查 20
      业务工作 50
        重点任务 50`,
  },
  {
    name: 'with a title and what it counts above each header',
    table: `
      A1 党建（50分） | < | < | <
      编号 | 内容 | 分值 | 部门
      1 | 集中学习 | 20 | 机关党委
      2 | 制度建设 | 30 | 机关党委
      A2 业务（50分） | < | < | <
      编号 | 内容 | 分值 | 部门
      1 | 服务群众 | 50 | 业务处`,
    items: `
      党建 50 @机关党委
        集中学习 20
        制度建设 30
      业务 50 @业务处
        服务群众 50`,
  },
  {
    name: 'with a dash where there is nothing: no second level, no rule, nobody who helps, no remark',
    table: `
      一级指标 | 二级指标 | 考核内容 | 分值 | 评分标准 | 责任单位 | 配合单位 | 备注
      民族团结 | — | 示范社区 | 40 | 每少1个扣5分 | 县民宗局 | 无 | —
      宗教事务 | 场所管理 | 规范建设 | 30 | —— | 县民宗局 | / | /
      ^ | - | 信息治理 | 30 | 发现1起扣2分 | 县民宗局 | — |`,
    items: `
      民族团结 40 @县民宗局
        示范社区 40
      宗教事务 60
        场所管理 30 @县民宗局
          规范建设 30
        信息治理 30 @县民宗局`,
  },
  {
    name: 'with lines that go on with what is scored above them, where nothing is merged',
    table: `
      考核内容 | 考核标准 | 分值
      路面管控 | 查处酒驾，每少1起扣0.2分 | 20
      | 查处超载，每少1起扣0.4分 | 20
      事故预防 | 上升的不得分 | 60`,
    items: `
      路面管控 20
      路面管控 20
      事故预防 60`,
  },
  {
    name: 'with the shortest headings there are, and points in the last line of titles',
    table: `
      一级 | 二级 | 三级 | 分
      服务⏎40分 | 借阅 | 册次 | 20
      ^ | 活动 | 场次 | 20
      资源⏎60分 | 购置 | 册数 | 60`,
    items: `
      服务 40
        借阅 20
          册次 20
        活动 20
          场次 20
      资源 60
        购置 60
          册数 60`,
  },
  {
    name: 'with only figures below a heading of departments, as nobody means it',
    table: `
      责任单位 | 考核单位 | 考核内容 | 分值
      1 | 县教育局 | 义务教育巩固率 | 10
      2 | 县卫健局 | 家庭医生签约率 | 20`,
    items: `
      义务教育巩固率 10 @县教育局
      家庭医生签约率 20 @县卫健局`,
  },
  {
    name: 'whose last level is named like contents, and merged with those before it',
    table: `
      评分要点 | 考核项目 | 考核类别 | 工作要求
      落实责任制（6分） | 党建 | 党建责任 | <
      开展主题党日（4分） | ^ | ^ | ^
      办结督办事项（5分） | 业务 | < | <`,
    items: `
      党建 10
        党建责任 10
          落实责任制 6
          开展主题党日 4
      业务 5
        办结督办事项 5`,
  },
];
