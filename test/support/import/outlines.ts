import fc from 'fast-check';

/** An entry of an outline: a title with what lies below it, or what is scored. */
export interface OutlineEntry {
  readonly words: string;
  readonly points: string;
  readonly rule: string | undefined;
  readonly below: readonly OutlineEntry[];
}

const points = fc.integer({ min: 1, max: 60 }).map((halves) => String(halves / 2));
const title = fc.constantFrom('河湖巡查', '水质改善', '信息报送', '宣传培训（含志愿服务）', '应急演练');
const what = fc.constantFrom('每月开展巡查，有记录', '按时报送信息', '建立问题台账并逐项销号', '办结群众来信');
const rule = fc.option(fc.constantFrom('每少一次扣0.5分', '未建立台账的不得分', '逾期的，每次减0.25分，减完为止'), {
  nil: undefined,
});

const leaf: fc.Arbitrary<OutlineEntry> = fc.record({ words: what, points, rule, below: fc.constant([]) });
const over = (below: fc.Arbitrary<OutlineEntry>, maxLength: number): fc.Arbitrary<OutlineEntry> =>
  fc.record({
    words: title,
    points,
    rule: fc.constant(undefined),
    below: fc.array(below, { minLength: 1, maxLength }),
  });

/** Outlines of two or three levels. */
export const arbitraryOutline: fc.Arbitrary<readonly OutlineEntry[]> = fc
  .oneof(
    fc.array(over(leaf, 4), { minLength: 1, maxLength: 4 }),
    fc.array(over(over(leaf, 3), 3), { minLength: 1, maxLength: 3 }),
  )
  .filter((entries) => leavesOf(entries) >= 3);

function leavesOf(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, { below }) => sum + (below.length === 0 ? 1 : leavesOf(below)), 0);
}

const CHINESE = '一二三四五六七八九';
const FORMS: readonly ((at: number) => string)[] = [
  (at) => `${CHINESE[at]}、`,
  (at) => `（${CHINESE[at]}）`,
  (at) => `${at + 1}.`,
];

/** How points of what is scored are written. */
export type PointsAs = 'brackets' | 'end' | 'gets';

/** The lines of an outline, each entry with its number and its points; rules stand behind the points. */
export function outlineLines(entries: readonly OutlineEntry[], as: PointsAs, depth = 0): readonly string[] {
  return entries.flatMap(({ words, points: of, rule: how, below }, at) => {
    const number = FORMS[depth]?.(at) ?? '';
    if (below.length > 0) return [`${number}${words}（${of}分）`, ...outlineLines(below, as, depth + 1)];
    const said = as === 'brackets' ? `${words}（${of}分）` : as === 'end' ? `${words}，${of}分` : `${words}的得${of}分`;
    return [`${number}${said}。${how === undefined ? '' : `${how}。`}`];
  });
}

/** The same with codes (A1, B1, C1), without line breaks; points without a unit. */
export function codedText(entries: readonly OutlineEntry[]): string {
  const next = [1, 1, 1];
  const coded = (all: readonly OutlineEntry[], depth: number): string =>
    all
      .map(({ words, points: of, below }) => {
        const number = next[depth] ?? 0;
        next[depth] = number + 1;
        return `${'ABC'[depth]}${number}${words}（${of}）${coded(below, depth + 1)}`;
      })
      .join('');
  return coded(entries, 0);
}
