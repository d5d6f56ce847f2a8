/** What follows a figure and stays with it: measuring words, and words of time. The longer come first. */
const MEASURES = [
  ...[
    '个百分点',
    '百分点',
    '平方米',
    '立方米',
    '个工作日',
    '工作日',
    '个月',
    '万元',
    '亿元',
    '公里',
    '分钟',
    '小时',
    '季度',
    '年度',
    '周岁',
    '人次',
  ],
  ...'分天年月日周次个人名篇件项条期户村镇乡家处起宗场份册部门类级届批万亿元米吨亩时秒岁倍成轮位所支座台套%％‰℃',
].join('|');

const FIGURE = String.raw`[+\-−±≥≤<>]?\d[\d.,]*(?:[:/\-~–～－至]\d[\d.,]*)*`;
const DATE = String.raw`\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日`;

/**
 * Pieces of a text that no line end parts, in order and without a gap: a date, a figure with its sign and unit, a short
 * remark in brackets that has a figure (`（15分）`), a word of letters; anything else is a piece by itself.
 */
const PIECES = new RegExp(
  [
    DATE,
    String.raw`[（(〔][^（()）〔〕\s]{0,4}${FIGURE}[^（()）〔〕\s]{0,4}[）)〕]`,
    `[第约近超满逾]?${FIGURE}(?:${MEASURES})?`,
    '[A-Za-z][A-Za-z0-9._@:/\\-]*',
    '[^]',
  ].join('|'),
  'gu',
);

/** No line begins with one of these (禁则), */
export const NEVER_FIRST = /^[、，。；：！？）》〉】〕」』”’％%‰℃·…—～\-,.;:!?)\]}]/u;
/** and none ends with one of these. */
const NEVER_LAST = /[（《〈【〔「『“‘([{＋+第]$/u;

/** The pieces of a text that a line end may stand between; together they are the text. Punctuation stays with what it belongs to. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const before = pieces.at(-1);
    const isGlued = before !== undefined && before !== ' ' && (NEVER_FIRST.test(piece) || NEVER_LAST.test(before));
    if (isGlued) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}
