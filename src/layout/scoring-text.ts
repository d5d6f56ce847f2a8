import { Decimal } from '../model/decimal.ts';
import type { Criterion, Indicator } from '../model/model.ts';
import {
  type Addition,
  type Clause,
  type Deduction,
  percentage,
  type Rank,
  type Ratio,
  type Steps,
  type TakenFrom,
  type Tier,
} from '../model/scoring.ts';

/** What is said in one breath, and whether the item's points may run out by it. */
interface Phrase {
  readonly text: string;
  /** It takes from the item's points: until nothing is left, or up to a limit of its own. */
  readonly takes?: 'all' | 'limited';
}

/** What a scoring rule is read in: the criterion with the indicators above it. */
export type Scored = Pick<Criterion, 'scoring' | 'step' | 'parent' | 'deducts'>;

/** How a criterion is scored (评分标准), in a sentence without closing punctuation; empty where nothing is said. 扣完为止 stands once, behind the last of the deductions that may exhaust the points; where what is taken has no limit, nothing runs out. */
export function scoringText({ scoring = [], step, parent, deducts }: Scored): string {
  const isAlone = scoring.length === 1 && step === undefined;
  const clauses = scoring.map((clause) => phrasesOf(clause, parent, isAlone));
  const phrases = clauses.map((each) => each.map(({ text }) => text));
  const last = clauses.findLastIndex((each) => each.some(({ takes }) => takes === 'all'));
  const at = clauses[last]?.findLastIndex(({ takes }) => takes !== undefined) ?? -1;
  const exhausting = phrases[last];
  if (exhausting !== undefined && deducts !== 'unlimited') exhausting[at] = `${exhausting[at]}，扣完为止`;
  const said = phrases.flat();
  return (step === undefined ? said : [...said, `计分以${step}分为单位`]).join('；');
}

function phrasesOf(clause: Clause, parent: Indicator | undefined, isAlone: boolean): readonly Phrase[] {
  switch (clause.form) {
    case 'none':
      return [{ text: noneText(clause.text) }];
    case 'deduct':
      return clause.deductions.map((each) => deductionPhrase(each, parent));
    case 'add':
      return clause.additions.map(additionPhrase);
    case 'tiers':
      return clause.tiers.map((tier) => ({ text: tierText(tier) }));
    case 'ratio':
      return [{ text: ratioText(clause.ratio) }];
    case 'steps':
      return [stepsPhrase(clause.steps)];
    case 'rank':
      return [{ text: rankText(clause.rank) }];
    default:
      return [{ text: isAlone ? clause.text : withoutStop(clause.text) }];
  }
}

function withoutStop(text: string): string {
  return text.replace(/[。；;，、,]$/u, '');
}

function noneText(text: string): string {
  const bare = withoutStop(text);
  return `${bare}${/[：:]$/u.test(bare) ? '' : '，'}不得分`;
}

function deductionPhrase({ for: cause, minus, upTo, from }: Deduction, parent: Indicator | undefined): Phrase {
  const text = `${cause}${from === 'item' ? '' : `从${sourceText(from, parent)}中`}扣${minus}分${limited('扣', upTo)}`;
  if (from !== 'item') return { text };
  return { text, takes: upTo === undefined ? 'all' : 'limited' };
}

function sourceText(from: Exclude<TakenFrom, 'item'>, parent: Indicator | undefined): string {
  if (from === 'total') return '总分';
  let section = parent;
  while (section?.parent !== undefined) section = section.parent;
  return `“${section?.title ?? ''}”得分`;
}

function limited(verb: string, upTo: Decimal | undefined): string {
  return upTo === undefined ? '' : `，最多${verb}${upTo}分`;
}

function additionPhrase({ for: cause, plus, upTo }: Addition): Phrase {
  return { text: `${cause}加${plus}分${limited('加', upTo)}` };
}

function tierText({ when, score, least }: Tier): string {
  if (score?.equals(Decimal.zero)) return `${when}不得分`;
  return `${when}得${least === undefined ? '' : `${least}—`}${score}分`;
}

function ratioText({ of, target, floor, cap }: Ratio): string {
  const isWhole = target !== undefined && target !== 'first' && target.equals(Decimal.one);
  const goal = target === 'first' ? '第一名' : `目标${percentText(target)}`;
  const low = target === 'first' ? `不足第一名${percentText(floor)}的不得分` : `${of}低于${percentText(floor)}的不得分`;
  return [
    isWhole ? `按${of}与分值的乘积计分` : `按${of}与${goal}之比乘以分值计分`,
    ...(floor === undefined ? [] : [low]),
    ...(cap === undefined ? [] : [`${of}最高按${percentText(cap)}计算`]),
  ].join('，');
}

function stepsPhrase({ of, side, target, each, minus, plus, upTo }: Steps): Phrase {
  const gap = `${of}比${target}每${side === 'below' ? '低' : '高'}${each}`;
  if (minus === undefined) return { text: `${gap}加${plus}分${limited('加', upTo)}` };
  return { text: `${gap}扣${minus}分${limited('扣', upTo)}`, takes: upTo === undefined ? 'all' : 'limited' };
}

function rankText({ of, shares, less, rest, last }: Rank): string {
  if (last !== undefined) {
    return `按${of}排名计分，第1名得满分，最后1名${shareText(last)}，其余按${of}以线性插值计分`;
  }
  return [
    `按${of}排名计分`,
    ...shares.map((share, index) => `第${index + 1}名${shareText(share)}`),
    ...(less === undefined ? [] : [`以后每低1名少得分值的${percentText(less)}`]),
    ...(rest === undefined ? [] : [`其余各名${shareText(rest)}`]),
  ].join('，');
}

function shareText(share: Decimal | undefined): string {
  if (share?.equals(Decimal.zero)) return '不得分';
  return share?.equals(Decimal.one) ? '得满分' : `得分值的${percentText(share)}`;
}

function percentText(share: Decimal | undefined): string {
  return share === undefined ? '' : percentage(share);
}
