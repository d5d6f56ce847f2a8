import type { Stretch } from '../source.ts';
import { FIGURE, plainFigure, withDigits } from './numbers.ts';
import { saying, within } from './piece.ts';

/** What a text states that something counts, and where it says so. */
export interface Worth {
  readonly points: string | undefined;
  /** What is added beside the points at most. */
  readonly adds: string | undefined;
  /** A rule that stands in the same brackets: 少一次扣1分. */
  readonly rule: Stretch | undefined;
  readonly at: Stretch;
  /** Whether the figure is a part of a whole in percent: （30%）. */
  readonly isWeight?: true;
  /** In which form: brackets, 得2分, ，1分 at the end, 基准分15分 at the beginning. */
  readonly form: 'brackets' | 'gets' | 'end' | 'base';
}

const BRACKETS = /[（(〔【︵][^（）()〔〕【】︵︶]{1,60}[)）〕】︶]/gu;
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
  for (const match of said.matchAll(BRACKETS)) {
    const worth = inBrackets(piece, match.index, match[0]);
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

/** The points in brackets at the very end of a title, also without 分: (18). */
export function worthOfTitle(piece: Stretch): Worth | undefined {
  const said = saying(piece);
  const last = [...said.matchAll(BRACKETS)].at(-1);
  if (last === undefined || /[^\s★☆*：:。]/u.test(said.slice(last.index + last[0].length))) return undefined;
  return inBrackets(piece, last.index, last[0], true);
}

/** A weight in brackets: （30%）, （权重：30%）. */
const WEIGHT = new RegExp(`^(?:权重|占比?|比重)?[为:：]?\\s{0,3}(${FIGURE})\\s{0,3}[%％]$`, 'u');

/** What brackets state; without 分 only those of titles. */
function inBrackets(piece: Stretch, index: number, text: string, isTitle = false): Worth | undefined {
  const inner = withDigits(text.slice(1, -1));
  const share = plainFigure(WEIGHT.exec(inner)?.[1] ?? '');
  if (share !== undefined) {
    const whole = within(piece, index, index + text.length);
    return { points: share, adds: undefined, rule: undefined, at: whole, isWeight: true, form: 'brackets' };
  }
  const groups = INSIDE.exec(inner)?.groups;
  if (groups === undefined || !(isTitle || inner.includes('分'))) return undefined;
  const points = plainFigure(groups['points'] ?? '');
  if (points === undefined) return undefined;
  const more = plainFigure(groups['more'] ?? '');
  const rule = groups['rule'] ?? '';
  const at = within(piece, index, index + text.length);
  const award = new RegExp(`^(${FIGURE})\\s{0,3}分.*奖`, 'u').exec(rule)?.[1];
  const form = 'brackets';
  if (award !== undefined) return { points, adds: plainFigure(award), rule: undefined, at, form };
  if (/奖|加分/u.test(rule)) return { points: undefined, adds: points, rule: undefined, at, form };
  const ruled = rule === '' ? undefined : within(at, text.indexOf(rule), text.indexOf(rule) + rule.length);
  return { points, adds: more, rule: ruled, at, form };
}
