/** What a column of a table holds. */
export type Meaning =
  | ('number' | 'level' | 'content' | 'points' | 'weight' | 'scoring' | 'method' | 'department' | 'cooperating')
  | ('evidence' | 'remark' | 'applicability' | 'unit' | 'target')
  /** What something counts for one kind of units of several. */
  | 'points-for'
  /** What is filled in later, and is nothing of the system. */
  | ('score' | 'unknown');

/** What offices call their columns: the first that fits says what a column is. Headings come without white space, full-width signs and what stands in brackets at their end. */
const HEADINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['remark', /(?:内容|情况|原因)说明$/u],
  ['unit', /^(?:计量|计算)?单位(?:名称)?$|计量单位/u],
  [
    'applicability',
    /适用|被考[核评](?:单位|部门|对象)|^(?:考核|评价|考评)(?:对象|范围)$|^(?:涉及|参评)(?:单位|对象)$/u,
  ],
  ['content', /(?:内容|要求|要点)(?:及|和|与|、)(?:评分|计分|考核|考评|扣分|打分)(?:标准|办法|细则|方法)$/u],
  ['scoring', /分值(?:说明|构成|依据)|计算(?:公式|方法|方式|办法)|(?:计分|评分|考核|评价)公式/u],
  ['number', /^(?:指标|项目)?(?:序号|编号|编码|代码|序|项次|号|NO\.?|No\.?)$/u],
  [
    'points',
    /分值|^标准分|^应得分|^赋分$|^满分|^总分$|^分数$|^基[准础本]分|^权重分(?!解|配)|^标准得分|^配分|^计分$|^分$/u,
  ],
  [
    'score',
    /指标值|采集数据|数据项|完成(?:值|情况)|实[际得]|得分|扣分原因|扣分说明|考核结果|考评结果|存在问题|自[评查]|核[实查]情况|核实|核定|^(?:综合|直属上级|上级|主管|考核|部门)?评分$|评审意见/u,
  ],
  ['weight', /权重|占比|比重/u],
  ['cooperating', /配合|协同|协办|协助/u],
  [
    'scoring',
    /(?:评分|计分|考评|评价|评估|考核|赋分|扣分|打分|得分|加减分|加分|减分|奖惩)(?:标准|办法|细则|规则|条件|依据|规定)|(?:评分|计分|赋分|打分)(?:方法|方式|说明)|^扣分$|^加分$|得分细则/u,
  ],
  ['method', /(?:评估|考核|检查|考评|评价|核查|测评|审核|查验)(?:方式|方法|途径|形式|手段)/u],
  ['evidence', /佐证|印证|证明|材料|^资料|数据来源|信息来源|台账/u],
  [
    'department',
    /(?:考核|责任|负责|牵头|认定|评价|主办|评分|实施|承办|主管|组织|主体|考评|评议)[^，。]{0,6}(?:单位|部门|[科处股]室|[站股]所|主体|机构|责任人)$|^(?:部门|[科处股]室|单位|责任人|牵头|主责)$/u,
  ],
  ['target', /目标值|^目标$|标准值|达标值|时限|时间节点|(?:完成|考核|评价)(?:时间|周期|频次)/u],
  ['remark', /备注|^说明$|^注$/u],
  [
    'content',
    /内容|要求|要点|考核点|观测点|考察点|指标说明|指标解释|(?:基准|考察)?标准$|细则|具体事项|子情景|触发条件|表现|情形|任务|^指标描述/u,
  ],
  [
    'level',
    /指标|项目|类别|类目|大类|小类|分类|维度|方面|模块|要素|考核项|调查项|评估项|板块|领域|价值观|目标任务|^内容|^[一二三四五]级$/u,
  ],
];

/** What a heading says that its column holds, and whether it says it in a word that only headings have. */
export function meaningOf(heading: string): Meaning {
  const said = bareHeading(heading).replace(WITH_POINTS, '');
  if (said === '' || said.length > 14) return 'unknown';
  return HEADINGS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unknown';
}

/** Which level of indicators a heading names: 1 of 一级指标; undefined where it names none. */
export function levelNamed(heading: string): number | undefined {
  const [, ordinal] = /^(?:第)?([一二三四五])级/u.exec(bareHeading(heading)) ?? [];
  return ordinal === undefined ? undefined : '一二三四五'.indexOf(ordinal) + 1;
}

/** A heading without white space and without what stands in brackets or behind a star: 目标值 of 目标值（标准）. */
export function bareHeading(heading: string): string {
  const said = heading.normalize('NFKC').replace(/\s/gu, '');
  return said.replace(/\([^()]*\)$|[★☆/／].*$/gu, '') || said;
}

/** A heading of names without what it says of points: 项目 of 项目（分值） and of 项目及分值. */
export function withoutPoints(heading: string): string {
  return heading.replace(/[（(](?:标准|满)?(?:分值|分数|权重|分)[)）]$/u, '').replace(WITH_POINTS, '') || heading;
}

/** A heading that names points beside what they are of: 考核内容及分值 is one of contents. */
const WITH_POINTS = /(?:及|和|与|、)(?:标准|满)?(?:分值|分数|权重)$|^(?:标准)?(?:分值|分数|权重)(?:及|和|与|、)/u;
