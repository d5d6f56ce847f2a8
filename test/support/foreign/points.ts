import type { ForeignTable } from './notation.ts';

/** Tables whose points are written in other ways than a figure in the one column of points. */
export const POINT_TABLES: readonly ForeignTable[] = [
  {
    name: 'with a column of points for each kind of units',
    table: `
      一级指标 | 考核内容 | 县分值 | 区分值 | 责任单位
      粮食安全 | 粮食产量 | 10 | 5 | 农业局
      ^ | 耕地保护 | 10 | — | 自然资源局
      城市建设 | 旧区改造 | 5 | 15 | 住建局
      合计 | < | 25 | 21 |`,
    items: `
      粮食安全 20
        粮食产量 10 @农业局 ?县：10分；区：5分
        耕地保护 10 @自然资源局 ?县：10分；区不考核
      城市建设 5 @住建局
        旧区改造 5 ?县：5分；区：15分`,
    fullMarks: '25',
    remarks: ['sum-differs 21 20'],
  },
  {
    name: 'whose points for each kind of units stand below one heading, before what is scored',
    table: `
      考核项目 | 分值 | < | 考核内容
      ^ | 县 | 区 | ^
      粮食安全 | 10 | 5 | 粮食产量稳定`,
    items: `
      粮食安全 10
        粮食产量稳定 10 ?县：10分；区：5分`,
  },
  {
    name: 'whose points for each kind of units stand in one cell',
    table: `
      一级指标 | 考核内容 | 分值
      农业 | 粮食生产 | 县：6分⏎区：3分
      ^ | 畜牧生产 | 县4分，区2分`,
    items: `
      农业 10
        粮食生产 6 ?县：6分；区：3分
        畜牧生产 4 ?县4分；区2分`,
  },
  {
    name: 'with the points of two years',
    table: `
      考核指标 | 考核内容 | 2022年分值 | 2023年分值
      招商 | 引进项目 | 20 | 25
      ^ | 到位资金 | 20 | 15`,
    items: `
      招商 40
        引进项目 25
        到位资金 15`,
    remarks: ['points-columns'],
  },
  {
    name: 'with digits of full width, in its sum as well',
    table: `
      考核项目 | 考核内容 | 分值（分）
      基础工作 | 台账资料 | ２０分
      ^ | 人员配备 | 10.0
      合　　计 | | ４０`,
    items: `
      基础工作 30
        台账资料 20
        人员配备 10`,
    fullMarks: '40',
    remarks: ['sum-differs 40 30'],
  },
  {
    name: 'whose weights are parts of one whole, with their sum',
    table: `
      一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 计分方法 | 数据来源
      经济发展 | 质量效益 | 财政收入增速 | 30% | 6.5% | 每低1个百分点扣1分 | 财政局
      ^ | 创新驱动 | 研发投入强度 | 20% | 2.1% | 按完成比例计分 | 科技局
      民生福祉 | 就业 | 城镇新增就业 | 50% | 3000人 | 按完成比例计分 | 人社局
      合计 | < | < | 90% | | |`,
    items: `
      经济发展 50
        质量效益 30
          财政收入增速 30
        创新驱动 20
          研发投入强度 20
      民生福祉 50
        就业 50
          城镇新增就业 50`,
    fullMarks: '90',
    remarks: ['sum-differs 90 100', 'weights-as-points'],
  },
  {
    name: 'whose weights stand in brackets behind titles on every level',
    table: `
      一级指标 | 二级指标 | 评分标准
      党的建设（30%） | 政治建设（10%） | 未落实不得分
      ^ | 组织建设（20%） | 未落实不得分
      业务工作（权重：70%） | 重点任务（70%） | 按比例`,
    items: `
      党的建设 30
        政治建设 10
        组织建设 20
      业务工作 70
        重点任务 70`,
    remarks: ['weights-as-points'],
  },
  {
    name: 'with so many points each time, and the most of a figure',
    table: `
      项目 | 考核内容 | 分值
      基础分 | 完成交办任务 | 最高100分
      加分项（最高10分） | 获国家级荣誉 | 5分/次
      扣分项（不超过5分） | 被市级通报 | 每次2分
      其他 | 信息报送 | 1分/条`,
    items: `
      基础分 100
        完成交办任务 100
      加分项 adds 10
        获国家级荣誉 adds unlimited
      扣分项 deducts 5
        被市级通报 deducts unlimited
      其他 -
        信息报送 -`,
    remarks: ['points-unread'],
  },
  {
    name: 'whose total includes what subtotals before it have counted',
    table: `
      一级指标 | 考核内容 | 分值 | 责任单位
      党建 | 主题党日 | 40 | 组织部
      小计 | < | 40 |
      经济 | 财政收入 | 60 | 财政局
      合计 | < | 100 |`,
    items: `
      党建 40 @组织部
        主题党日 40
      经济 60 @财政局
        财政收入 60`,
    fullMarks: '100',
  },
  {
    name: 'with a note beside it below no heading, which names nothing',
    table: `
      一级指标 | 考核内容 | 分值 | 责任单位 |
      党建 | 主题党日 | 40 | 组织部 | 旁注：此项待定
      经济 | 财政收入 | 60 | 财政局 |`,
    items: `
      党建 40 @组织部
        主题党日 40
      经济 60 @财政局
        财政收入 60`,
  },
  {
    name: 'whose points stand in brackets with what other kinds of units have',
    table: `
      考核要点 | 考核项目
      落实责任制（6分，城市区5分） | 党建工作
      开展主题党日（4分，城市区5分） | ^`,
    items: `
      党建工作 10
        落实责任制 6 ?城市区5分
        开展主题党日 4 ?城市区5分`,
  },
];
