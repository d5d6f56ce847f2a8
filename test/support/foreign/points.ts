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
];
