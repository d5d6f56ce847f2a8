import { FIGURE, plainFigure, withDigits } from './numbers.ts';
import { saysNothing } from './piece.ts';

/** What a cell of a column of points or weights says. */
export type PointCell =
  | ({ readonly kind: 'points'; readonly value: string; readonly adds: string | undefined } & Beside)
  /** A part of what it belongs to: 0.25, 25%, 100分×0.15. */
  | { readonly kind: 'weight'; readonly value: string; readonly scale: string | undefined }
  /** `isLimit` where it is said to be the most of it (只扣分，最多1分), and no step of a scale (-1). */
  | ({ readonly kind: 'adds' | 'deducts'; readonly value: string; readonly isLimit?: true } & Pick<Beside, 'isRuled'>)
  /** So many for each time, without a limit: 5分/次, 每次扣2分. */
  | { readonly kind: 'each'; readonly value: string; readonly isTaken: boolean | undefined }
  | { readonly kind: 'veto' }
  | { readonly kind: 'nothing' };

/** What else a cell says beside a figure. */
interface Beside {
  /** It is only the most of several figures: 1-3分, 不超过30分. */
  readonly isMost?: true;
  /** The cell says as well how points are given: 每项2分，共10分. */
  readonly isRuled?: true;
}

/** What an item counts, whatever the cell says of how it is given. */
export type CountedPoints = Exclude<PointCell, { readonly kind: 'each' }>;

const POINTS = new RegExp(`^(${FIGURE})分?$`, 'u');
const NEGATIVE = new RegExp(`^(?:[-－—–−]|扣|减)(${FIGURE})分?$`, 'u');
const POSITIVE = new RegExp(`^(?:[+＋]|加|奖)(${FIGURE})分?$`, 'u');
const BESIDE = new RegExp(
  `^(只扣分|只加分|加分|扣分|减分)(?:[，,]?(?:最[多高]|上限|不超过|封顶)[为是：:]?(${FIGURE})分?)?$`,
  'u',
);
/** Of a range that begins with nothing its most is what an item counts; of any other it is one figure of several. */
const FROM_NOTHING = new RegExp(`^0分?[~～\\-－—–至](${FIGURE})分?$`, 'u');
const RANGE = new RegExp(`^(?:${FIGURE}分?[~～\\-－—–至]|不超过|至多|≤)(${FIGURE})分?$`, 'u');
const BOTH = new RegExp(`^(${FIGURE})分?[+＋](${FIGURE})分?$`, 'u');
const MOST = new RegExp(`^(?:最[高多]|满分|上限)(${FIGURE})分?$`, 'u');
const LIMIT = new RegExp(`^(?:最[高多]|上限|不超过|至多|≤)[为是]?可?([加奖扣减])分?(${FIGURE})分?$`, 'u');
const COUNTED = '[次项件个起人例篇条家户处天]';
const EACH = new RegExp(`^([-－+＋加奖扣减]?)(${FIGURE})分?[/／每](?:1|一)?${COUNTED}$`, 'u');
const FOR_EACH = new RegExp(`^每(?:1|一)?${COUNTED}([-－+＋加奖扣减]?)(${FIGURE})分?$`, 'u');
const PERCENT = new RegExp(`^(${FIGURE})[%％]$`, 'u');
const SCALED = new RegExp(`^(${FIGURE})分?[X×xＸ*✕](${FIGURE})$`, 'u');

/** The most of what is given each time: 共10分, 最多减5分, 10分封顶. */
const CAP = new RegExp(
  `^(?:(?:最[高多]|上限|至多|不超过|共计?|合计|累计|总计|满分){1,2}[为是：:]?)?可?([加奖扣减]?)分?(${FIGURE})分?(?:为止|封顶|为限)?$`,
  'u',
);
/** What says how points are lost, and states no other figure that an item might count. */
const LOST = new RegExp(
  `^(?:扣完(?:为止|即止|止)|扣至0分(?:为止)?|(?:每|少|缺|未|不)[^加奖得]{0,20}[扣减]${FIGURE}分?)$`,
  'u',
);
/** Two figures, or parts of one, with white space between: nobody knows whether they are one. */
const PARTED = /[\p{Nd}.．。一二两三四五六七八九十百]\s+[\p{Nd}.．一二两三四五六七八九十百]/u;

/** Reads a cell of a column of points. Undefined for what is none of these forms: it must be told. */
export function pointCell(text: string): PointCell | undefined {
  if (PARTED.test(text.trim())) return undefined;
  const said = withDigits(inPlainSigns(text)).replace(/^[（(]([^（）()]*)[)）]$/u, '$1');
  if (saysNothing(said)) return { kind: 'nothing' };
  if (/一票否决|否决/u.test(said)) return { kind: 'veto' };
  const figure = (pattern: RegExp) => plainFigure(pattern.exec(said)?.[1] ?? '');
  const beside = besideIn(said);
  if (beside !== undefined) return beside;
  const plain = figure(POINTS) ?? figure(FROM_NOTHING) ?? figure(MOST);
  if (plain !== undefined) return { kind: 'points', value: plain, adds: undefined };
  const most = figure(RANGE);
  if (most !== undefined) return { kind: 'points', value: most, adds: undefined, isMost: true };
  const added = figure(POSITIVE);
  if (added !== undefined) return { kind: 'adds', value: added };
  const taken = figure(NEGATIVE);
  if (taken !== undefined) return { kind: 'deducts', value: taken };
  const share = figure(PERCENT);
  if (share !== undefined) return { kind: 'weight', value: `${share}%`, scale: undefined };
  const [, base = '', more = ''] = BOTH.exec(said) ?? [];
  const value = plainFigure(base);
  if (value !== undefined) return { kind: 'points', value, adds: plainFigure(more) };
  return eachIn(said) ?? scaled(said) ?? ruledIn(said);
}

/** A text without blanks and without the mark of a note behind its figure (20¹), all its hyphens plain ones: Word writes one at which no line may break as another sign. */
function inPlainSigns(text: string): string {
  return text
    .replace(/\s/gu, '')
    .replace(/[‐‑]/gu, '-')
    .replace(/(?<=[\p{Nd}分])[⁰¹²³⁴-⁹]{1,2}$/u, '');
}

/** The figures of a cell that states one a line, or undefined: 5 and 5. */
export function figuresOfLines(text: string): readonly string[] | undefined {
  const lines = text.trim().split('\n');
  const figures = lines.flatMap((line) => plainFigure(POINTS.exec(line.replace(/\s/gu, ''))?.[1] ?? '') ?? []);
  return lines.length > 1 && figures.length === lines.length ? figures : undefined;
}

/** What an item counts where its cell says as well how that is given: 每项2分，共10分; 10分，扣完为止. */
function ruledIn(said: string): PointCell | undefined {
  const [first = '', ...others] = said.split(/[，,；;。]/u).filter((each) => each !== '');
  const value = plainFigure(POINTS.exec(first)?.[1] ?? '');
  const isRuled = true;
  if (others.length === 0) return undefined;
  if (value !== undefined)
    return others.every((each) => LOST.test(each)) ? { kind: 'points', value, adds: undefined, isRuled } : undefined;
  const each = eachIn(first);
  const [, sign = '', figure = ''] = (others.length === 1 ? CAP.exec(others[0] ?? '') : undefined) ?? [];
  const most = plainFigure(figure);
  if (each?.kind !== 'each' || most === undefined) return undefined;
  const isTaken = each.isTaken ?? (sign === '' ? undefined : /[扣减]/u.test(sign));
  if (isTaken === undefined) return { kind: 'points', value: most, adds: undefined, isRuled };
  return { kind: isTaken ? 'deducts' : 'adds', value: most, isLimit: true, isRuled };
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
  const [, sign, limit = ''] = LIMIT.exec(said) ?? [];
  const stated = plainFigure(limit);
  if (sign !== undefined && stated !== undefined)
    return { kind: /[加奖]/u.test(sign) ? 'adds' : 'deducts', value: stated, isLimit: true };
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
