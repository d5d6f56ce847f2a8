import { departmentName, departmentsById } from '../../model/departments.ts';
import type { Item, System } from '../../model/model.ts';
import { feedbackIn } from '../../model/opinions/feedback.ts';
import { isAgreement, isOpen, type Opinion, type Outcome } from '../../model/opinions/opinion.ts';
import { aboutOf, type Ground, saidNow } from '../../model/opinions/said.ts';
import { isOfMeasures } from '../../model/opinions/suggestion.ts';
import { effectsOf, type SumEffect } from '../../opinions/deciding/effect.ts';
import { relationsIn } from '../../opinions/deciding/relations.ts';
import { visible } from '../../text/visible.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { quoted } from '../../words/quoted.ts';
import { bodyOf, calledOf, placeOfOpinion, subjectOf, type Told, whoOf } from './told.ts';
import { wishOf } from './wished.ts';

/** What a list of opinions is made of: the edition as it is now, with how it is printed. */
export type Listed = Told & Ground & { readonly edition: { readonly id: string } };

/** How many opinions there are, how many are open, and how many were decided in each way; apart from these how many only agree. */
export function countsOf(
  all: readonly Opinion[],
): { readonly all: number; readonly open: number; readonly agreed: number } & Readonly<Record<Outcome, number>> {
  const agreed = all.filter(isAgreement).length;
  const count = (outcome: Outcome): number =>
    all.filter((each) => each.decision?.outcome === outcome && !isAgreement(each)).length;
  return {
    ...{ all: all.length - agreed, open: all.filter(isOpen).length, agreed },
    ...{ adopted: count('adopted'), adapted: count('adapted'), rejected: count('rejected') },
  };
}

/** Opinions as a list for people, item by item as the annex has them, or body by body; those that contradict each other name each other. */
export function opinionsAsText(
  all: readonly Opinion[],
  { shown, group }: { readonly shown: readonly Opinion[]; readonly group: 'item' | 'unit' },
  listed: Listed,
  words: OpinionWords,
): string {
  const lines = [words.counts(listed.edition.id, countsOf(all)), ...agreedLines(all, listed, words)];
  if (shown.length === 0) lines.push('', words.noneOpen);
  lines.push(...groupedLines(all, { shown, group }, listed, words));
  return `${lines.map(visible).join('\n')}\n`;
}

/** Who only agrees, where somebody does. */
export function agreedLines(
  all: readonly Opinion[],
  told: Pick<Told, 'registers'>,
  words: OpinionWords,
): readonly string[] {
  const agreed = all.filter(isAgreement).length;
  const { bodies, agreeing } = feedbackIn(all, (each) => bodyOf(each, told));
  return agreed === 0 ? [] : [words.agreed(agreed, bodies.length, agreeing)];
}

/** Opinions below what they are about, or who made them: the lines of each. */
export interface OpinionGroup {
  readonly title: string;
  readonly opinions: readonly (readonly string[])[];
}

/** Opinions in groups; those that contradict each other, or say the same, name each other. */
export function opinionGroups(
  all: readonly Opinion[],
  { shown, group }: { readonly shown: readonly Opinion[]; readonly group: 'item' | 'unit' },
  listed: Listed,
  words: OpinionWords,
): readonly OpinionGroup[] {
  const groups: { readonly title: string; readonly opinions: (readonly string[])[] }[] = [];
  const said = opinionsSaid(all, group === 'item' ? inOrder(shown, listed) : byUnit(shown, listed), listed, words);
  for (const each of said) {
    const title = group === 'item' ? each.subject : bodyOf(each.opinion, listed) || words.nobody;
    if (groups.at(-1)?.title !== title) groups.push({ title, opinions: [] });
    groups.at(-1)?.opinions.push(linesOf(each, group, words));
  }
  return groups;
}

/** An opinion in sentences. */
export interface OpinionSaid {
  readonly opinion: Opinion;
  /** What it is about, and who made it when. */
  readonly subject: string;
  readonly who: string;
  /** What it wants, in lines. */
  readonly wish: readonly string[];
  /** Where it stands, and what is to be known of it. */
  readonly notes: readonly string[];
  /** The numbers of open ones that contradict it, and that want the same. */
  readonly contrary: readonly number[];
  readonly alike: readonly number[];
  /** Of an open one what stands there now, where that is not what it found; and what it would do to sums. */
  readonly now: readonly string[];
  readonly effects: readonly string[];
  /** What was decided, or that nothing is to be; undefined while it is open. */
  readonly decision: string | undefined;
}

/** Some of all opinions in sentences, in the order in which they are given. */
export function opinionsSaid(
  all: readonly Opinion[],
  shown: readonly Opinion[],
  listed: Listed,
  words: OpinionWords,
): readonly OpinionSaid[] {
  const relations = relationsIn(all, listed.edition);
  const numbersOf = (opinions: readonly Opinion[] = []): readonly number[] =>
    opinions.filter(isOpen).flatMap(({ number }) => number ?? []);
  return shown.map((opinion) => {
    const { suggestion } = opinion;
    const related = relations.get(opinion);
    return {
      opinion,
      subject: subjectOf(suggestion, listed, words),
      who: whoOf(opinion, listed, words),
      wish: wishOf(suggestion, listed, words),
      notes: notesOf(opinion, words),
      contrary: numbersOf(related?.contrary),
      alike: numbersOf(related?.alike),
      now: isOpen(opinion) ? nowOf(opinion, listed, words) : [],
      effects: isOpen(opinion) ? effectsAsLines(effectsOf(suggestion, listed.edition), words) : [],
      decision: isOpen(opinion) ? undefined : decisionOf(opinion, listed, words),
    };
  });
}

/** The same in lines, a blank one before each group. */
export function groupedLines(...given: Parameters<typeof opinionGroups>): readonly string[] {
  return opinionGroups(...given).flatMap(({ title, opinions }) => [
    '',
    title,
    ...opinions.flatMap(([head = '', ...more]) => [`  ${head}`, ...more.map((line) => `      ${line}`)]),
  ]);
}

/** All that is told of one opinion, the first line with its number. */
function linesOf(said: OpinionSaid, group: 'item' | 'unit', words: OpinionWords): readonly string[] {
  const { opinion, subject, who, notes, contrary, alike, now, effects, decision } = said;
  const [wish = '', ...more] = said.wish.flatMap((line) => line.split('\n'));
  const about = group === 'item' ? '' : `${subject} `;
  const lines = [
    ...more,
    ...notes,
    ...(contrary.length === 0 ? [] : [words.contrary(contrary)]),
    ...(alike.length === 0 ? [] : [words.alike(alike)]),
    ...now,
    ...effects,
    ...(decision === undefined ? [] : [decision]),
  ];
  const head = words.opinion(opinion.number ?? 0, who);
  return [`${head}：${about}${wish}`, ...lines.flatMap((line) => line.split('\n'))];
}

/** Where an opinion stands, and what is to be known of how it was read. */
function notesOf({ suggestion }: Opinion, words: OpinionWords): readonly string[] {
  const { typed, file, untracked, over, after } = suggestion;
  return [
    ...(typed === undefined || typed === after ? [] : [words.typed(typed)]),
    words.from(file, placeOfOpinion(suggestion, words)),
    ...(untracked && typed === undefined ? [words.untracked] : []),
    ...(over === undefined ? [] : [words.over(over.author, over.value)]),
    ...(suggestion.answers ?? []).map(({ author, text }) => words.answer(author, text)),
    ...(suggestion.settled === true ? [words.settled] : []),
    ...(suggestion.unsure === true ? [words.unsure] : []),
  ];
}

/** What an open opinion finds in the data now, where that is not what it found in the draft. */
function nowOf({ suggestion }: Opinion, listed: Listed, words: OpinionWords): readonly string[] {
  const now = saidNow(suggestion, listed);
  const isOther = now !== undefined && typeof suggestion.before === 'string' && now !== suggestion.before;
  return isOther ? [words.now(now)] : [];
}

/** Effects on sums, a line each; where all unit classes have the same, in one. */
function effectsAsLines(effects: readonly SumEffect[], words: OpinionWords): readonly string[] {
  const said = new Map<string, { readonly effect: SumEffect; readonly classes: string[]; readonly isAll: boolean }>();
  for (const effect of effects) {
    const { whole, before, after, stated } = effect;
    const key = JSON.stringify([wholeOf(whole), String(before), String(after), String(stated)]);
    const isAll = effects.filter((each) => each.whole === whole).every((each) => sameAs(each, effect));
    const known = said.get(key);
    if (known === undefined) said.set(key, { effect, classes: [effect.unitClass], isAll });
    else known.classes.push(effect.unitClass);
  }
  return [...said.values()].map(({ effect, classes, isAll }) =>
    words.sum(
      ...([wholeOf(effect.whole), isAll ? undefined : classes.join('、'), effect.before.toString()] as const),
      ...([effect.after.toString(), effect.stated?.toString() ?? words.nothing] as const),
    ),
  );
}

function wholeOf(whole: SumEffect['whole']): string {
  return 'kind' in whole ? quoted(calledOf(whole as Item)) : (whole as System).title;
}

function sameAs(a: SumEffect, b: SumEffect): boolean {
  return a.before.equals(b.before) && a.after.equals(b.after) && String(a.stated) === String(b.stated);
}

function decisionOf({ decision }: Opinion, { registers }: Told, words: OpinionWords): string {
  if (decision === undefined) return words.noDecision;
  const { outcome, to, reason, by, on } = decision;
  const name = departmentName(departmentsById(registers.departments), by);
  return words.decision(
    ...([outcome === undefined ? words.open : words.outcome[outcome], to, reason, name] as const),
    on === undefined ? '' : words.day(on),
  );
}

/** In the order of the annexes; behind them what is about the measures, and last what is about nothing in particular. */
export function inOrder(opinions: readonly Opinion[], { edition }: Pick<Told, 'edition'>): readonly Opinion[] {
  const ranks = new Map<string, number>();
  for (const { id, items } of edition.systems) {
    for (const item of items) ranks.set(JSON.stringify([id, item.id]), ranks.size);
  }
  const rankOf = ({ suggestion }: Opinion): number => {
    const { system, item, under, items } = suggestion;
    if (isOfMeasures(suggestion)) return ranks.size + 1;
    const id = item ?? under ?? items[0];
    const at = ranks.get(JSON.stringify([system, id]));
    return at ?? (aboutOf(suggestion, edition).system === undefined ? ranks.size + 2 : ranks.size);
  };
  return sortedBy(opinions, rankOf);
}

function byUnit(opinions: readonly Opinion[], listed: Listed): readonly Opinion[] {
  const names = [...new Set(inOrder(opinions, listed).map((each) => bodyOf(each, listed)))];
  return sortedBy(inOrder(opinions, listed), (each) => names.indexOf(bodyOf(each, listed)));
}

function sortedBy(opinions: readonly Opinion[], rankOf: (opinion: Opinion) => number): readonly Opinion[] {
  return [...opinions].sort((a, b) => rankOf(a) - rankOf(b) || (a.number ?? 0) - (b.number ?? 0));
}
