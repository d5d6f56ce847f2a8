import { LAID_OUT_TABLES } from './laid-out.ts';
import type { ForeignTable } from './notation.ts';
import { OFFICE_TABLES } from './offices.ts';
import { POINT_TABLES } from './points.ts';

/** Tables as other offices lay theirs out, each with what it says. */
export const FOREIGN_TABLES: readonly ForeignTable[] = [
  {
    name: 'without levels, with a line for the name of the unit above its header',
    table: `
      某县2022年度部门绩效考核表 | < | < | < | <
      填表单位：　　　　　　年　月　日 | < | < | < | <
      序号 | 考核指标 | 分值 | 评分标准 | 责任单位
      1 | 招商引资 | 20 | 按完成比例得分 | 县商务局
      2 | 安全生产 | 30 | 每发生1起扣10分，扣完为止 | 县应急局
      合计 | < | 50 | |`,
    items: `
      招商引资 20 @县商务局
      安全生产 30 @县应急局`,
    fullMarks: '50',
  },
  {
    name: 'whose only title of the first level is that of bonuses',
    table: `
      一级指标 | 考核内容 | 分值
      加分项 | 获国家级表彰 | 加5分
      ^ | 获省级表彰 | 加3分`,
    items: `
      加分项 -
        获国家级表彰 adds 5
        获省级表彰 adds 3`,
  },
  {
    name: 'whose first column says what kind of indicators the levels beside it are',
    table: `
      指标类型 | 一级指标 | 二级指标 | 分值
      共性指标⏎（60分） | 党的建设 | 政治建设 | 35
      ^ | ^ | 廉政建设 | 25
      个性指标⏎（40分） | 主责主业 | 年度任务 | 40`,
    items: `
      共性指标 60
        党的建设 60
          政治建设 35
          廉政建设 25
      个性指标 40
        主责主业 40
          年度任务 40`,
  },
  {
    name: 'whose headings name points beside what they are of',
    table: `
      考核项目及分值 | 考核内容及分值 | 评分标准
      一、组织领导（20分） | 1.健全机构（8分） | 机构不健全扣3分
      ^ | 2.落实经费（12分） | 经费未落实不得分`,
    items: `
      组织领导 20
        健全机构 8
        落实经费 12`,
  },
  {
    name: 'with a department over the rows that it scores, before all others',
    table: `
      责任单位 | 序号 | 考核指标 | 分值
      县教育局 | 1 | 义务教育巩固率 | 10
      ^ | 2 | 学前教育普及率 | 10
      县卫健局 | 3 | 家庭医生签约率 | 20`,
    items: `
      义务教育巩固率 10 @县教育局
      学前教育普及率 10 @县教育局
      家庭医生签约率 20 @县卫健局`,
  },
  {
    name: 'with its sum in one cell with what it is, in front of all others',
    table: `
      分值 | 考核项目 | 考核要点
      6 | 党建工作 | 落实责任制
      4 | ^ | 开展主题党日
      合计：12分 | |`,
    items: `
      党建工作 10
        落实责任制 6
        开展主题党日 4`,
    fullMarks: '12',
    remarks: ['sum-differs 12 10'],
  },
  ...POINT_TABLES,
  ...OFFICE_TABLES,
  ...LAID_OUT_TABLES,
];
