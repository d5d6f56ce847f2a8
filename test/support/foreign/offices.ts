import type { ForeignTable } from './notation.ts';

/** Tables of which the numbers of rows, the words for points or the names of departments are what offices make of them. */
export const OFFICE_TABLES: readonly ForeignTable[] = [
  {
    name: 'whose one column of names is parted by codes alone',
    table: `
      编码 | 指标名称 | 分值 | 评分标准
      A | 党的建设 | 40 |
      A1 | 思想建设 | 20 |
      A1-1 | 理论学习 | 20 | 缺1次扣1分
      A2 | 组织建设 | 20 |
      A2-1 | 支部建设 | 19 | 缺1次扣1分
      B | 业务工作 | 60 |
      B1 | 年度任务 | 60 | 未完成不得分`,
    items: `
      党的建设 40
        思想建设 20
          理论学习 20
        组织建设 20
          支部建设 19
      业务工作 60
        年度任务 60`,
    remarks: ['sum-differs 20 19'],
  },
  {
    name: 'whose one column of names is parted by numbers in front of them',
    table: `
      考核内容 | 标准分 | 责任科室
      一、党建工作 | 40 |
      （一）思想建设 | 20 |
      1.理论学习 | 12 | 办公室
      2.主题党日 | 8 | 办公室
      （二）组织建设 | 20 | 人事科
      二、业务工作 | 60 |
      （一）重点任务 | 60 | 业务科
      合计 | 100 |`,
    items: `
      党建工作 40
        思想建设 20 @办公室
          理论学习 12
          主题党日 8
        组织建设 20 @人事科
      业务工作 60 @业务科
        重点任务 60`,
    fullMarks: '100',
  },
  {
    name: 'whose numbers of several parts stand in front of its names',
    table: `
      项目 | 分值 | 评分标准
      1 党建 | 40 |
      1.1 思想建设 | 20 | 缺1次扣1分
      1.2 组织建设 | 20 | 缺1次扣1分
      2 业务 | 60 |
      2.1 重点任务 | 60 | 未完成不得分`,
    items: `
      党建 40
        思想建设 20
        组织建设 20
      业务 60
        重点任务 60`,
  },
  {
    name: 'whose points are numerals, of full width, in brackets, or said to be the most',
    table: `
      项目 | 内容 | 分值
      党建 | 学习 | 十分
      ^ | 组织 | （２０）
      业务（三十五分） | 任务 | 三十五分
      服务 | 满意度 | 满分35分
      加分项 | 受到表彰 | 加分上限5分
      扣分项 | 受到通报 | 扣分上限10分
      合计 | < | 一百分`,
    items: `
      党建 30
        学习 10
        组织 20
      业务 35
        任务 35
      服务 35
        满意度 35
      加分项 -
        受到表彰 adds 5
      扣分项 -
        受到通报 deducts 10`,
    fullMarks: '100',
  },
  {
    name: 'whose departments lead, or work with others, as brackets say',
    table: `
      项目 | 内容 | 分值 | 考核单位
      党建 | 学习 | 60 | 县委组织部（牵头）、县委宣传部
      业务 | 任务 | 20 | 县民政局/县人社局；县残联（配合）
      服务 | 评议 | 20 | 县政务办⏎县信访局`,
    items: `
      党建 60 @县委组织部
        学习 60
      业务 20 @县民政局、县人社局
        任务 20
      服务 20 @县政务办、县信访局
        评议 20`,
  },
  {
    name: 'whose grades below each title are one criterion with its rule',
    table: `
      评价项目 | 评价等次 | 等次标准 | 分值
      政治表现 | 优秀 | 表现突出 | 20
      ^ | 良好 | 表现较好 | 15
      ^ | 一般 | 表现一般 | 10
      工作实绩 | 优秀 | 超额完成 | 80
      ^ | 良好 | 按时完成 | 60
      ^ | 一般 | 基本完成 | 40`,
    items: `
      政治表现 20
      工作实绩 80`,
  },
  {
    name: 'whose weights do not add to the whole',
    table: `
      一级指标 | 权重 | 二级指标 | 权重
      财务 | 40% | 收入 | 50%
      ^ | ^ | 利润 | 40%
      客户 | 50% | 满意度 | 70%
      ^ | ^ | 投诉率 | 30%`,
    items: `
      财务 40%
        收入 50%
        利润 40%
      客户 50%
        满意度 70%
        投诉率 30%`,
    remarks: ['weights-differ 90%', 'weights-differ 90%'],
  },
  {
    name: 'with weights beside points that are no parts of the whole',
    table: `
      指标 | 分值 | 权重
      营业收入 | 100 | 40%
      安全生产 | 100 | 60%`,
    items: `
      营业收入 40
      安全生产 60`,
    remarks: ['points-and-weight', 'weights-as-points'],
  },
  {
    name: 'that only takes off and adds, by its rules',
    table: `
      序号 | 扣分项目 | 扣分标准 | 责任单位
      1 | 安全事故 | 每起扣5分，最多扣10分 | 应急局
      2 | 通报批评 | 每次扣2分 | 办公室
      3 | 表彰奖励 | 每项加3分 | 办公室`,
    items: `
      安全事故 deducts 10 @应急局
      通报批评 deducts unlimited @办公室
      表彰奖励 adds unlimited @办公室`,
    remarks: ['beside-assumed'],
  },
  {
    name: 'that only takes off, by the heading of its figures',
    table: `
      项目 | 违规行为 | 扣分
      纪律 | 迟到 | 2分/次
      ^ | 旷工 | 5
      保密 | 泄密 | 20`,
    items: `
      纪律 -
        迟到 deducts unlimited
        旷工 deducts 5
      保密 -
        泄密 deducts 20`,
  },
  {
    name: 'whose one wording stands beside rows of tiers',
    table: `
      维度 | 考核内容 | 评分标准 | 分值
      稳定性 | 平均在职时长 | 四年以上 | 30
      ^ | ^ | 一年以上 | 10
      ^ | ^ | 不足半年 | -10
      安全性 | 诉讼记录 | 无诉讼 | 30
      ^ | ^ | 有诉讼 | 0`,
    items: `
      稳定性 30
        平均在职时长 30
      安全性 30
        诉讼记录 30`,
  },
  {
    name: 'whose heading says that its figures are parts of a hundred, which they are not',
    table: `
      序号 | KPI指标 | 权重（%）
      1 | 收入 | 40
      2 | 成本 | 30
      3 | 客户 | 40`,
    items: `
      收入 40
      成本 30
      客户 40`,
    remarks: ['weights-differ 110%', 'weights-as-points'],
  },
];
