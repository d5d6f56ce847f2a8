/** What a column of a table that was flattened is for, as far as its lines look otherwise than those of others. */
export type ColumnKind =
  | ('number' | 'level' | 'content' | 'points' | 'scoring' | 'department')
  /** Empty in the file, or with remarks: scores, 备注. */
  | 'blank'
  | 'other';

/** How long the name of a column is at most. */
const LONGEST = 20;

const NUMBER = /^(?:序号?|编号|项次|行次)$/u;
const LEVEL =
  /^(?:[一二三四五1-5]级(?:指标|项目)?|(?:考核|评价|评估|考评|主要|工作)?(?:项目|类别|要素|方面|指标|分项|大项|小项|目标))(?:名称)?(?:\(分值\))?$/u;
const CONTENT =
  /^(?:(?:考核|评价|评估|评分|考评|检查|具体|工作|主要).{0,8}?(?:内容|要点|细则|事项|任务|要求)|内容|要点|要求|四级指标(?:及标准分值)?)(?:\(分值\))?$/u;
const POINTS =
  /^(?:(?:各项|考核|标准|基本|总|项目)?分值|标准分|应得分|基础分|赋分|权重|总分值?|满分|分数|配分)(?:\(分\))?$/u;
const SCORING = /^(?:(?:评分|计分|扣分|考评|评估|评价|考核|记分)(?:标准|办法|细则|方法|依据|规则)|标准)(?:及.{0,8})?$/u;
const DEPARTMENT = /(?:部门|单位|科室|人员|责任人|主体)$/u;
const BLANK =
  /^(?:得分|自评分?|实得分?|核实分|.{0,4}得分|备注|说明|扣分(?:说明|原因)|.{1,2}评分|打分|评分|(?:核查|核实|检查|审核|验收)(?:情况|结果|意见))$/u;

const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', NUMBER],
  ['points', POINTS],
  ['blank', BLANK],
  ['scoring', SCORING],
  ['level', LEVEL],
  ['content', CONTENT],
  ['other', /(?:对象|目标值|方式|(?:佐证|印证|证明)(?:材料|要求))$/u],
  ['department', DEPARTMENT],
];

/** What a column is for by its name, or undefined where that is the name of none that is known. */
export function columnKind(name: string): ColumnKind | undefined {
  if (name.length > LONGEST) return undefined;
  const bare = name.normalize('NFKC').replace(/\s/gu, '');
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/**
 * What the columns of a header may be, one reading at least: where several are for content, the last of them is and those
 * before it may be levels (工作要求), or the first of them is and those behind other levels are some; where none is, the last level is, or what tells how to score.
 */
export function columnReadings(names: readonly string[]): readonly (readonly ColumnKind[])[] {
  const kinds = names.map((name) => columnKind(name) ?? 'other');
  const last = kinds.lastIndexOf('content');
  if (last >= 0) {
    const levels = kinds.map((kind, column) => (kind === 'content' && column < last ? 'level' : kind));
    const first = kinds.indexOf('content');
    if (first === last) return [kinds];
    const behind = kinds.map((kind, column) => (column > first && kind === 'content' ? 'level' : kind));
    return kinds[last - 1] === 'level' ? [kinds, levels, behind] : [kinds, levels];
  }
  const scoring = kinds.indexOf('scoring');
  const content = scoring < 0 ? kinds.lastIndexOf('level') : scoring;
  return [kinds.map((kind, column) => (column === content ? 'content' : kind))];
}
