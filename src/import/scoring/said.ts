import { Decimal } from '../../model/decimal.ts';

/** What a phrase of a scoring rule says. Points are exact; what it is about is in the words of the file. */
export type Said =
  | {
      readonly form: 'deduct';
      readonly for: string;
      readonly minus: Decimal;
      readonly upTo: Decimal | undefined;
      readonly fromTotal: boolean;
    }
  | { readonly form: 'add'; readonly for: string; readonly plus: Decimal; readonly upTo: Decimal | undefined }
  | {
      readonly form: 'tier';
      readonly when: string;
      readonly score: Decimal | 'full';
      readonly least: Decimal | undefined;
    }
  | { readonly form: 'none'; readonly text: string }
  | {
      readonly form: 'steps';
      readonly of: string;
      readonly side: 'below' | 'above';
      readonly target: string;
      readonly each: string;
      readonly minus: Decimal;
      readonly upTo: Decimal | undefined;
    }
  | { readonly form: 'judgement'; readonly text: string }
  /** That points are taken until none are left, which is printed of itself. */
  | { readonly form: 'exhausting' };

/** What a phrase says, or undefined for one that does not say it plainly. */
export function saidIn(phrase: string): Said | undefined {
  if (phrase.length > LONGEST) return undefined;
  if (EXHAUSTING.test(phrase)) return { form: 'exhausting' };
  const bare = phrase.replace(EXHAUSTED, '');
  return judged(bare) ?? stepped(bare) ?? deducted(bare) ?? (bare === phrase ? given(bare) : undefined);
}

/** How long a phrase is at most; what is longer is prose. */
const LONGEST = 120;

const EXHAUSTING = /^(?:直至|直到)?[扣减]完(?:[该本此]项(?:分值)?|分值)?为止$/u;
const EXHAUSTED = /[，,]?(?:直至|直到)?[扣减]完(?:[该本此]项(?:分值)?|分值)?为止$/u;

const POINTS = '(\\d{1,4}(?:\\.\\d{1,4})?)分';
/** What is said to happen. Nothing in it gives or takes points itself, or leaves open how many. */
const CAUSE = '([^。；;]{2,80}?)';
const TAKEN = '(?:扣减|扣除|扣|减)';
const MOST = (verb: string): string => `(?:[，,]?(?:累计|合计)?(?:最多|最高)(?:累计)?(?:${verb})${POINTS})?`;

const DEDUCTED = new RegExp(`^${CAUSE}([从在](?:考核)?总(?:得)?分中)?${TAKEN}${POINTS}${MOST(TAKEN)}$`, 'u');
const ADDED = new RegExp(`^${CAUSE}加${POINTS}${MOST('加')}$`, 'u');
const GIVEN = new RegExp(`^${CAUSE}[得计](?:(\\d{1,4}(?:\\.\\d{1,4})?)[-—–~～至])?${POINTS}$`, 'u');
const GIVEN_ALL = new RegExp(`^${CAUSE}得满分$`, 'u');
const NOTHING = new RegExp(`^${CAUSE}[，,]?(?:不得分|不计分|得0分|计0分)$`, 'u');
const STEPPED = new RegExp(
  `^([^，,。；;每]{1,20})(?:比|较)([^，,。；;每]{1,20})每(低|高)(\\d[^，,。；;扣减]{0,12})${TAKEN}${POINTS}${MOST(TAKEN)}$`,
  'u',
);
const JUDGED = /^(?:根据|按照|按|视|依据|由)[^。；;\d]{2,40}(?:综合|酌情)(?:评定|评分|打分|赋分|计分|给分)$/u;

/** Words that make another thing of what is taken or given: how much is left open, or comes on top. */
const OPEN = /(?:酌情|视情|适当|[可另再各共倒]|不|中|最多|最高|以上|加倍|每.{0,6}最)$/u;
const ITSELF = /\d分|不得分|满分|[扣加减]分|[：:]/u;

function isCause(cause: string): boolean {
  return !(OPEN.test(cause) || ITSELF.test(cause));
}

function judged(phrase: string): Said | undefined {
  return JUDGED.test(phrase) ? { form: 'judgement', text: phrase } : undefined;
}

function stepped(phrase: string): Said | undefined {
  const [, of = '', target = '', way, each = '', points, most] = STEPPED.exec(phrase) ?? [];
  const [minus, upTo] = [decimal(points), decimal(most)];
  if (minus === undefined || isWrong(minus, upTo)) return undefined;
  return { form: 'steps', of, target, side: way === '低' ? 'below' : 'above', each, minus, upTo };
}

function deducted(phrase: string): Said | undefined {
  const [, cause = '', total, points, most] = DEDUCTED.exec(phrase) ?? [];
  const [minus, upTo] = [decimal(points), decimal(most)];
  if (minus === undefined || isWrong(minus, upTo) || !isCause(cause)) return undefined;
  return { form: 'deduct', for: cause, minus, upTo, fromTotal: total !== undefined };
}

function given(phrase: string): Said | undefined {
  const nothing = NOTHING.exec(phrase)?.[1];
  if (nothing !== undefined) return isCause(nothing) ? { form: 'none', text: nothing } : undefined;
  const all = GIVEN_ALL.exec(phrase)?.[1];
  if (all !== undefined) return isCause(all) ? { form: 'tier', when: all, score: 'full', least: undefined } : undefined;
  const [, reason = '', extra, mostAdded] = ADDED.exec(phrase) ?? [];
  const [plus, upTo] = [decimal(extra), decimal(mostAdded)];
  if (plus !== undefined && !isWrong(plus, upTo) && isCause(reason)) return { form: 'add', for: reason, plus, upTo };
  const [, when = '', low, high] = GIVEN.exec(phrase) ?? [];
  const [score, least] = [decimal(high), decimal(low)];
  if (score === undefined || !isCause(when) || (least !== undefined && least.compare(score) >= 0)) return undefined;
  return { form: 'tier', when, score, least };
}

/** Points as they are said; undefined for none. */
function decimal(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.parse(text);
}

/** No rule takes nothing, or has a limit below what it takes once. */
function isWrong(each: Decimal, upTo: Decimal | undefined): boolean {
  return each.equals(Decimal.zero) || (upTo !== undefined && upTo.compare(each) < 0);
}
