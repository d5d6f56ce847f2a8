import { Decimal } from '../model/decimal.ts';
import type { DecisionReason } from '../text/facts.ts';
import type { SystemBalance } from './balance.ts';
import type { ChangeKind, Changes, ItemChange, ParagraphChange, SettingChange } from './changes.ts';
import { countsDiffer } from './figures.ts';

/** A change that needs a decision. */
export interface Decision {
  readonly reasons: readonly DecisionReason[];
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
  /** Whether all of it may be published as a correction (2020.1): wordings alone, and no figure within them. True when nothing changed. */
  readonly isCorrection: boolean;
  /** Whether nothing changed. */
  readonly isEmpty: boolean;
}

/** What needs a decision in what changed, and whether the rest may be a correction. */
export function judge(facts: Facts, balance: readonly SystemBalance[]): Judgement {
  const decisions = [...judgeTotals(balance), ...judgeItems(facts), ...judgeSettings(facts), ...judgeMeasures(facts)];
  const isEmpty = facts.systems.length + facts.settings.length + facts.measures.length === 0;
  return { decisions, isCorrection: decisions.length === 0, isEmpty };
}

type Facts = Pick<Changes, 'systems' | 'settings' | 'measures'>;

function* judgeTotals(balance: readonly SystemBalance[]): Iterable<Decision> {
  for (const { id, fullMarks, classes } of balance) {
    const shifts = [fullMarks, ...classes.map(({ total }) => total)];
    const isEven = shifts.every(({ difference }) => difference?.equals(Decimal.zero));
    if (!isEven) yield { reasons: ['total'], subject: { kind: 'system', id } };
  }
}

function* judgeItems({ systems }: Facts): Iterable<Decision> {
  for (const { id, items } of systems) {
    for (const change of items) {
      const reasons = new Set(
        change.kinds.map((kind) => REASONS[kind] ?? figureReason(change)).filter((each) => each !== undefined),
      );
      if (reasons.size > 0) yield { reasons: [...reasons], subject: { kind: 'item', system: id, change } };
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
const WORDING_PATH = /^(?:title|systems\.[^.]+\.(?:title|group|classes\.[^.]+\.name))$/;
/** Settings that an edition has by itself, and those of paper: they decide nothing. */
const OWN_PATH = /^(?:state|year|(?:printing|forms)\..*)$/;

function* judgeSettings({ settings }: Facts): Iterable<Decision> {
  for (const change of settings) {
    if (OWN_PATH.test(change.path)) continue;
    const { path, before, after } = change;
    const isWording = WORDING_PATH.test(path) && before !== undefined && after !== undefined;
    const reason = isWording ? (countsDiffer(before, after) ? 'figure' : undefined) : 'setting';
    if (reason !== undefined) yield { reasons: [reason], subject: { kind: 'setting', change } };
  }
}

function* judgeMeasures({ measures }: Facts): Iterable<Decision> {
  for (const change of measures) {
    const { before, after } = change;
    const reason = !before || !after ? 'paragraph' : countsDiffer(before.text, after.text) ? 'figure' : undefined;
    if (reason !== undefined) yield { reasons: [reason], subject: { kind: 'paragraph', change } };
  }
}
