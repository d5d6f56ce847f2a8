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
];
