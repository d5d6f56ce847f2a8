import { compareRatios, NONE } from '../model/grading/ratio.ts';
import type { DecisionReason } from '../text/facts.ts';
import type { SystemBalance } from './balance.ts';
import type { ChangedFacts, ChangeKind, ItemChange, ParagraphChange, SettingChange, SettingOwner } from './facts.ts';
import { countsDiffer } from './figures.ts';
import { type Follows, followsIn } from './follows.ts';
import { isReworded } from './paragraphs.ts';
import { isOwn } from './settings.ts';

/** Something that differs between two editions, as a fact. */
export type Change = ItemChange | SettingChange | ParagraphChange;

/** A change that needs a decision. */
export interface Decision {
  readonly reasons: readonly DecisionReason[];
  /** From what it follows, where nobody has to decide it by itself; undefined for all others. */
  readonly follows: Follows | undefined;
  readonly subject:
    | { readonly kind: 'system'; readonly id: string }
    | { readonly kind: 'item'; readonly system: string; readonly change: ItemChange }
    | { readonly kind: 'setting'; readonly change: SettingChange }
    | { readonly kind: 'paragraph'; readonly change: ParagraphChange };
}

/** What follows from the facts. */
export interface Judgement {
  /** What needs a decision, in the order of the facts, totals first. */
  readonly decisions: readonly Decision[];
  /** The same by the change that is decided; totals are none. */
  readonly byChange: ReadonlyMap<Change, Decision>;
  /** Whether the full marks and the total of every class of every system are as they were; false also where they are not proved, unless nothing changed. */
  readonly keepsTotals: boolean;
  /** Whether all of it may be published as a correction (2020.1): wordings alone, and no figure within them. True when nothing changed. */
  readonly isCorrection: boolean;
  /** Whether nothing changed. */
  readonly isEmpty: boolean;
}

/** What needs a decision in what changed, and whether the rest may be a correction. */
export function judge(facts: ChangedFacts, balance: readonly SystemBalance[]): Judgement {
  const isEmpty = facts.systems.length + facts.settings.length + facts.measures.length === 0;
  const totals = isEmpty ? [] : [...judgeTotals(balance)];
  const decisions = [...totals, ...judgeItems(facts), ...judgeSettings(facts), ...judgeMeasures(facts)];
  return {
    decisions,
    byChange: new Map(
      decisions.flatMap((each) => (each.subject.kind === 'system' ? [] : [[each.subject.change, each]])),
    ),
    keepsTotals: totals.length === 0,
    isCorrection: decisions.length === 0,
    isEmpty,
  };
}

/** Whether somebody has to decide one of some changes by itself: what is told of them together is then marked. */
export function needsDecision({ byChange }: Judgement, changes: readonly Change[]): boolean {
  return changes.some((each) => {
    const decision = byChange.get(each);
    return decision !== undefined && decision.follows === undefined;
  });
}

function* judgeTotals(balance: readonly SystemBalance[]): Iterable<Decision> {
  for (const { id, fullMarks, classes } of balance) {
    const shifts = [fullMarks, ...classes.map(({ total }) => total)];
    const isEven = shifts.every(({ difference }) => difference !== undefined && compareRatios(difference, NONE) === 0);
    if (!isEven) yield { reasons: ['total'], follows: undefined, subject: { kind: 'system', id } };
  }
}

function* judgeItems({ systems }: ChangedFacts): Iterable<Decision> {
  for (const { id, items } of systems) {
    const follows = followsIn(items);
    for (const change of items) {
      const reasons = new Set(
        change.kinds.map((kind) => REASONS[kind] ?? figureReason(change)).filter((each) => each !== undefined),
      );
      if (reasons.size === 0) continue;
      const subject = { kind: 'item', system: id, change } as const;
      yield { reasons: [...reasons], follows: follows.get(change), subject };
    }
  }
}

/** What each kind of change is decided as; a wording is, only when a figure in it is another one. */
const REASONS: { readonly [K in ChangeKind]: DecisionReason | undefined } = {
  added: 'item',
  removed: 'item',
  split: 'item',
  merged: 'item',
  replaced: 'item',
  regrouped: 'item',
  moved: 'moved',
  points: 'points',
  applicability: 'applicability',
  scoring: 'scoring',
  department: 'department',
  requirements: 'requirements',
  wording: undefined,
};

function figureReason({ differences }: ItemChange): DecisionReason | undefined {
  const isOther = differences.some(
    ({ field, before, after }) =>
      (field === 'title' || field === 'wording') &&
      before !== undefined &&
      after !== undefined &&
      countsDiffer(before, after),
  );
  return isOther ? 'figure' : undefined;
}

/** Settings that are wording: titles of the scheme and of systems, names of groups and classes. */
const WORDINGS: { readonly [K in SettingOwner['kind']]: readonly string[] } = {
  scheme: ['title'],
  system: ['title', 'group'],
  class: ['name'],
};

function* judgeSettings({ settings }: ChangedFacts): Iterable<Decision> {
  for (const change of settings) {
    if (isOwn(change)) continue;
    const { owner, keys, before, after } = change;
    const [key = '', ...below] = keys;
    const isWording = below.length === 0 && WORDINGS[owner.kind].includes(key);
    const reason = isWording ? figuresOf(before, after, 'setting') : 'setting';
    if (reason !== undefined) yield { reasons: [reason], follows: undefined, subject: { kind: 'setting', change } };
  }
}

function* judgeMeasures({ measures }: ChangedFacts): Iterable<Decision> {
  for (const change of measures) {
    // What a paragraph prints that stayed as it is written is decided where it is set.
    if (!isReworded(change)) continue;
    const reason = figuresOf(change.before?.text, change.after?.text, 'paragraph');
    if (reason !== undefined) yield { reasons: [reason], follows: undefined, subject: { kind: 'paragraph', change } };
  }
}

/** Why a wording is decided: as a whole where it comes or goes, for its figures where it is another one, else not at all. */
function figuresOf(
  before: string | undefined,
  after: string | undefined,
  whole: DecisionReason,
): DecisionReason | undefined {
  if (before === undefined || after === undefined) return whole;
  return countsDiffer(before, after) ? 'figure' : undefined;
}
