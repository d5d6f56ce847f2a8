import { FIGURE, plainFigure, withDigits } from './numbers.ts';

/** What a cell of a column of points or weights says. */
export type PointCell =
  | { readonly kind: 'points'; readonly value: string; readonly adds: string | undefined }
  /** A part of what it belongs to: 0.25, 25%, 100分×0.15. */
  | { readonly kind: 'weight'; readonly value: string; readonly scale: string | undefined }
  /** `isLimit` where it is said to be the most of it (只扣分，最多1分), and no step of a scale (-1). */
  | { readonly kind: 'adds' | 'deducts'; readonly value: string; readonly isLimit?: true }
  /** So many for each time, without a limit: 5分/次, 每次扣2分. */
  | { readonly kind: 'each'; readonly value: string; readonly isTaken: boolean | undefined }
  | { readonly kind: 'veto' }
  | { readonly kind: 'nothing' };

/** What an item counts, whatever the cell says of how it is given. */
export type CountedPoints = Exclude<PointCell, { readonly kind: 'each' }>;

const POINTS = new RegExp(`^(${FIGURE})分?$`, 'u');
const NEGATIVE = new RegExp(`^(?:[-－—–−]|扣|减)(${FIGURE})分?$`, 'u');
const POSITIVE = new RegExp(`^(?:[+＋]|加|奖)(${FIGURE})分?$`, 'u');
const BESIDE = new RegExp(
  `^(只扣分|只加分|加分|扣分|减分)(?:[，,]?(?:最[多高]|上限|不超过|封顶)[为是：:]?(${FIGURE})分?)?$`,
  'u',
);
const RANGE = new RegExp(`^${FIGURE}分?[~～\\-－—–至](${FIGURE})分?$`, 'u');
const BOTH = new RegExp(`^(${FIGURE})分?[+＋](${FIGURE})分?$`, 'u');
const MOST = new RegExp(`^(?:最[高多]|满分|上限|不超过|至多|≤)(${FIGURE})分?$`, 'u');
const COUNTED = '[次项件个起人例篇条家户处天]';
const EACH = new RegExp(`^([-－+＋加奖扣减]?)(${FIGURE})分?[/／每](?:1|一)?${COUNTED}$`, 'u');
const FOR_EACH = new RegExp(`^每(?:1|一)?${COUNTED}([-－+＋加奖扣减]?)(${FIGURE})分?$`, 'u');
const PERCENT = new RegExp(`^(${FIGURE})[%％]$`, 'u');
const SCALED = new RegExp(`^(${FIGURE})分?[X×xＸ*✕](${FIGURE})$`, 'u');

/** Reads a cell of a column of points. Undefined for what is none of these forms: it must be told. */
export function pointCell(text: string): PointCell | undefined {
  const said = withDigits(text.replace(/\s/gu, '')).replace(/^[（(]([^（）()]*)[)）]$/u, '$1');
  if (/^[-－—–/／\\、.]*$/u.test(said)) return { kind: 'nothing' };
  if (/一票否决|否决/u.test(said)) return { kind: 'veto' };
  const figure = (pattern: RegExp) => plainFigure(pattern.exec(said)?.[1] ?? '');
  const beside = besideIn(said);
  if (beside !== undefined) return beside;
  const plain = figure(POINTS) ?? figure(RANGE) ?? figure(MOST);
  if (plain !== undefined) return { kind: 'points', value: plain, adds: undefined };
  const added = figure(POSITIVE);
  if (added !== undefined) return { kind: 'adds', value: added };
  const taken = figure(NEGATIVE);
  if (taken !== undefined) return { kind: 'deducts', value: taken };
  const share = figure(PERCENT);
  if (share !== undefined) return { kind: 'weight', value: `${share}%`, scale: undefined };
  const [, base = '', more = ''] = BOTH.exec(said) ?? [];
  const value = plainFigure(base);
  if (value !== undefined) return { kind: 'points', value, adds: plainFigure(more) };
  return eachIn(said) ?? scaled(said);
}

/** What is added or taken off each time. */
function eachIn(said: string): PointCell | undefined {
  const [, sign = '', figure = ''] = EACH.exec(said) ?? FOR_EACH.exec(said) ?? [];
  const value = plainFigure(figure);
  if (value === undefined) return undefined;
  return { kind: 'each', value, isTaken: sign === '' ? undefined : /[-－扣减]/u.test(sign) };
}

/** What is added or taken off beside the sum, in so many words: 只扣分，最多1分. */
function besideIn(said: string): PointCell | undefined {
  const [, what, most = ''] = BESIDE.exec(said) ?? [];
  if (what === undefined) return undefined;
  const kind = what.endsWith('加分') ? 'adds' : 'deducts';
  const value = plainFigure(most);
  return value === undefined ? { kind, value: 'unlimited' } : { kind, value, isLimit: true };
}

function scaled(said: string): PointCell | undefined {
  const [, whole = '', part = ''] = SCALED.exec(said) ?? [];
  const [scale, value] = [plainFigure(whole), plainFigure(part)];
  if (scale === undefined || value === undefined) return undefined;
  return { kind: 'weight', value, scale };
}
