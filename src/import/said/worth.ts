import { isForUnits } from '../applicability.ts';
import type { Stretch } from '../source.ts';
import { FIGURE, plainFigure, withDigits } from './numbers.ts';
import { saying, trimmed, within } from './piece.ts';
import { type CountedPoints, pointCell } from './point-cells.ts';

/** What a text states that something counts, and where it says so. */
export interface Worth {
  readonly points: string | undefined;
  /** What is added beside the points at most. */
  readonly adds: string | undefined;
  /** A rule that stands in the same brackets: 少一次扣1分. */
  readonly rule: Stretch | undefined;
  /** What it counts for some kinds of units, in the same brackets: 城市区1.5分. */
  readonly forUnits?: string;
  /** What its parts add to where that is not what it counts: 100 of 百分制. */
  readonly scale?: string | undefined;
  /** Its share of what lies above it, as it is written, where that stands in place of points: 权重7/75，百分制. */
  readonly weight?: string;
  /** What is said in place of points: （只扣分，最多1分）, （一票否决）. */
  readonly beside?: CountedPoints;
  readonly at: Stretch;
  /** Whether the figure is a part of a whole in percent: （30%）. */
  readonly isWeight?: true;
  /** In which form: brackets, 得2分, ，1分 at the end, 基准分15分 at the beginning. */
  readonly form: 'brackets' | 'gets' | 'end' | 'base';
}

const BRACKETS = /[（(〔【︵][^（）()〔〕【】︵︶]{1,60}[)）〕】︶]/gu;
/** Also what many kinds of units have, each perhaps with others taken out of it: （1分，县（甲县除外）2分）. */
const EITHER = new RegExp(
  `[（(]\\s{0,3}${FIGURE}\\s{0,3}分[，,；;](?:[^（）()]|[（(][^（）()]{1,2000}[)）]){1,4000}[)）]|${BRACKETS.source}`,
  'gu',
);
const INSIDE = new RegExp(
  `^\\s{0,3}(?:满分|共计?|计|总分|分值|权重|本项|合计|得|(?:累计|总计|可?[加减扣]分?)?(?:最多|最高|上限|不超过|不高于|至多){1,2}(?:[加减扣]分?)?)?[为:：]?\\s{0,3}(?<points>${FIGURE})\\s{0,3}分?(?:封顶|为限|以内)?\\s{0,3}(?:[+＋]\\s{0,3}(?<more>${FIGURE})\\s{0,3}分?\\s{0,3})?(?:[，,；;]\\s{0,3}(?<rule>.*))?$`,
  'u',
);
const GETS = new RegExp(`[，,。；;：:]?\\s{0,3}(?:可?得|计|占)\\s{0,3}(?<points>${FIGURE})\\s{0,3}分`, 'gu');
const END = new RegExp(
  `(?:[，,、；;\\s]|(?<![0-9０-９])。)\\s{0,3}(?<points>${FIGURE})\\s{0,3}分\\s{0,3}[。；;.]?\\s{0,3}$`,
  'u',
);
const BASE = new RegExp(
  `^\\s{0,3}(?:基准分|基础分|基本分|该项占|本项占|满分|分值)[为:：]?\\s{0,3}(?<points>${FIGURE})\\s{0,3}分?[。，,；;：:]?`,
  'u',
);

/** Everything that a text states that it counts, in its order. */
export function worthIn(piece: Stretch): readonly Worth[] {
  const said = saying(piece);
  const found: Worth[] = [];
  for (const { index, text } of bracketsIn(piece)) {
    const worth = inBrackets(piece, index, text);
    if (worth !== undefined) found.push(worth);
  }
  const free = (at: number) =>
    !found.some(({ at: taken }) => taken.start <= piece.start + at && piece.start + at < taken.end);
  const add = (match: RegExpExecArray, form: Worth['form']) => {
    const points = plainFigure(match.groups?.['points'] ?? '');
    if (points === undefined || !free(match.index + match[0].length - 1)) return;
    const at = within(piece, match.index, match.index + match[0].length);
    found.push({ points, adds: undefined, rule: undefined, at, form });
  };
  for (const match of said.matchAll(GETS)) add(match, 'gets');
  const base = BASE.exec(said);
  if (base !== null) add(base, 'base');
  const end = END.exec(said);
  if (end !== null) add(end, 'end');
  return found.toSorted((a, b) => a.at.start - b.at.start);
}

/** The points in brackets at the very end of a title, also without 分: (18); or those that are its last line. */
export function worthOfTitle(piece: Stretch): Worth | undefined {
  const said = saying(piece);
  const last = bracketsIn(piece).at(-1);
  if (last === undefined || /[^\s★☆*：:。]/u.test(said.slice(last.index + last.text.length))) return inLastLine(piece);
  return inBrackets(piece, last.index, last.text, true);
}

/** The brackets of a text; the long form only where it says what some kinds of units have, and else those within. */
function bracketsIn(piece: Stretch): readonly { readonly index: number; readonly text: string }[] {
  return [...saying(piece).matchAll(EITHER)].flatMap(({ index, 0: text }) =>
    inBrackets(piece, index, text)?.forUnits === undefined
      ? Array.from(text.matchAll(BRACKETS), (each) => ({ index: index + each.index, text: each[0] }))
      : [{ index, text }],
  );
}

const LAST_LINE = new RegExp(`\\n[^\\S\\n]{0,3}(${FIGURE})\\s{0,3}分\\s{0,3}$`, 'u');

function inLastLine(piece: Stretch): Worth | undefined {
  const said = saying(piece);
  const found = LAST_LINE.exec(said);
  const points = plainFigure(found?.[1] ?? '');
  if (found === null || points === undefined) return undefined;
  return { points, adds: undefined, rule: undefined, at: within(piece, found.index, said.length), form: 'end' };
}

/** A weight in brackets: （30%）, （权重：30%）. */
const WEIGHT = new RegExp(`^(?:权重|占比?|比重)?[为:：]?\\s{0,3}(${FIGURE})\\s{0,3}[%％]$`, 'u');

const SCALED = new RegExp(`^(?:(${FIGURE})分|权重(${FIGURE}[%％]?|\\d{1,12}/\\d{1,12}))，(?:百|(${FIGURE}))分制$`, 'u');

/** What a title counts in whole or by its weight, with the scale of its parts. */
function withScale(inner: string, at: Stretch): Worth | undefined {
  const [all, value, weight, scale] = SCALED.exec(inner) ?? [];
  if (all === undefined) return undefined;
  const stated = {
    adds: undefined,
    rule: undefined,
    scale: plainFigure(scale ?? '100'),
    at,
    form: 'brackets',
  } as const;
  return weight === undefined
    ? { ...stated, points: plainFigure(value ?? '') }
    : { ...stated, points: undefined, weight: weight.replace('％', '%') };
}

/** What says in brackets that something is in no sum. */
const BESIDE = /^(?:只扣分|只加分|加分|扣分|一票否决)(?:，最多[\d.]{1,12}分)?$/u;

/** What brackets state; without 分 only those of titles. */
function inBrackets(piece: Stretch, index: number, text: string, isTitle = false): Worth | undefined {
  const inner = withDigits(text.slice(1, -1));
  const at = within(piece, index, index + text.length);
  const apart = besideIn(inner, at) ?? (isTitle ? withScale(inner, at) : undefined);
  if (apart !== undefined) return apart;
  const groups = INSIDE.exec(inner)?.groups;
  if (groups === undefined || !(isTitle || inner.includes('分'))) return undefined;
  const points = plainFigure(groups['points'] ?? '');
  if (points === undefined) return undefined;
  const adds = plainFigure(groups['more'] ?? '');
  return { points, adds, rule: undefined, at, form: 'brackets', ...byRule(points, groups['rule'] ?? '', text, at) };
}

/** A share, or what is said in place of points. */
function besideIn(inner: string, at: Stretch): Worth | undefined {
  const share = plainFigure(WEIGHT.exec(inner)?.[1] ?? '');
  const stated = { points: share, adds: undefined, rule: undefined, at, form: 'brackets' } as const;
  if (share !== undefined) return { ...stated, isWeight: true };
  const beside = BESIDE.test(inner) ? pointCell(inner) : undefined;
  return beside === undefined || beside.kind === 'each' ? undefined : { ...stated, beside };
}

/** What stands behind the points in their brackets: an award, what some units have instead, or a rule. */
function byRule(points: string, rule: string, text: string, at: Stretch): Partial<Worth> {
  if (rule === '') return {};
  const award = new RegExp(`^(${FIGURE})\\s{0,3}分.*奖`, 'u').exec(rule)?.[1];
  if (award !== undefined) return { adds: plainFigure(award) };
  if (/奖|加分/u.test(rule)) return { points: undefined, adds: points };
  const parts = rule.split(/[，,；;]/u);
  if (parts.every(isForUnits)) return { forUnits: parts.join('；') };
  // As it is written: `rule` has digits for Chinese numerals.
  return { rule: trimmed(within(at, text.search(/[，,；;]/u) + 1, text.length - 1)) };
}
