import type { OpinionWords } from '../opinions.ts';

/** What opinions are about, in Chinese: in messages and in the table of opinions. */
export const FIELD: OpinionWords['field'] = {
  points: '分值',
  text: '考核内容',
  title: '名称',
  department: '考核单位',
  cooperating: '配合单位',
  scoring: '评分标准',
  targets: '目标',
  evidence: '佐证材料',
  method: '考核方式',
  remark: '备注',
  applicability: '适用范围',
  insert: '新增',
  delete: '删去',
  move: '移到别处',
  comment: '批注',
  setting: '数',
  paragraph: '文字',
  disagree: '不同意见',
  agree: '无修改意见',
};
