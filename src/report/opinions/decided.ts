import type { Edition } from '../../model/model.ts';
import { isOpen, type Opinion, type Opinions, type Outcome } from '../../model/opinions/opinion.ts';
import type { Registers } from '../../model/registers.ts';
import type { Plan } from '../../opinions/deciding/plan.ts';
import { relationOf } from '../../opinions/deciding/relation.ts';
import { visible } from '../../text/visible.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { subjectOf, type Told, whoOf } from './told.ts';
import { wishOf } from './wished.ts';

/** What was decided in one change. */
export interface Decided {
  readonly wanted: readonly Opinion[];
  /** How each was carried out. */
  readonly plans: ReadonlyMap<Opinion, Plan>;
  readonly outcome: Outcome;
  readonly to: string | undefined;
  readonly opened: { readonly edition: Edition; readonly registers: Registers; readonly opinions: Opinions };
}

/** What was decided, and what that makes of open opinions about the same. */
export function decidedAsText({ wanted, plans, outcome, to, opened }: Decided, words: OpinionWords): string {
  const lines = wanted.flatMap((opinion) => {
    const { suggestion, number } = opinion;
    const plan = plans.get(opinion);
    const [wish = '', ...more] = wishOf(suggestion, opened, words).flatMap((line) => line.split('\n'));
    return [
      words.decided(words.opinion(number ?? 0, whoOf(opinion, opened, words)), words.outcome[outcome]),
      `  ${subjectOf(suggestion, opened, words)} ${wish}`,
      ...more.map((line) => `    ${line}`),
      ...(to === undefined ? [] : [`  ${words.after(to)}`]),
      ...howCarriedOut(number ?? 0, plan, words).map((line) => `  ${line}`),
    ];
  });
  const left = outcome === 'rejected' ? [] : othersOf(wanted, opened, words);
  const all = left.length === 0 ? lines : [...lines, '', words.others, ...left.map((line) => `  ${line}`)];
  return `${all.map(visible).join('\n')}\n`;
}

function howCarriedOut(number: number, plan: Plan | undefined, words: OpinionWords): readonly string[] {
  if (plan === undefined) return [words.noEdit];
  if (plan.kind === 'nothing') return [plan.isSaid ? words.alreadySaid : words.notCarriedOut(number)];
  return plan.kind === 'items' && plan.isMerged ? [words.mergedTo(plan.becomes ?? '')] : [];
}

/** The open opinions that want something of what was decided, each once. */
function othersOf(
  wanted: readonly Opinion[],
  opened: Told & { readonly opinions: Opinions },
  words: OpinionWords,
): readonly string[] {
  return opened.opinions.all.flatMap((other) => {
    if (!isOpen(other) || wanted.includes(other)) return [];
    const relations = wanted.map(({ suggestion }) => relationOf(suggestion, other.suggestion, opened.edition));
    const relation = (['contrary', 'same', 'compatible'] as const).find((each) => relations.includes(each));
    if (relation === undefined) return [];
    return [words.relation(other.number ?? 0, whoOf(other, opened, words), relation)];
  });
}
