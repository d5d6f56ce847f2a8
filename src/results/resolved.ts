import { Decimal } from '../model/decimal.ts';
import { ARRANGED } from '../model/leading/scorer.ts';
import {
  type EntryCell,
  type EntryForm,
  keyOfEntry,
  type Resolution,
  SCORE_COLUMNS,
} from '../model/years/double-entry.ts';
import type { Results } from '../model/years/results.ts';
import { lazyMap } from './lazy-map.ts';
import type { EnteredValue, GivenScore, Scores, UnitScores } from './scores.ts';
import { writtenAt } from './year.ts';

/**
 * Scores of which those that somebody decided, since two people had typed them differently, stand where that is written
 * in the data of the year. Where it does not stand there any more, or says something else now, the score is as one that
 * cannot be used: forms must be collected again.
 */
export function withResolutions(scores: Scores, { year }: Results): Scores {
  const byCell = new Map((year?.entries?.resolved ?? []).map((each) => [keyOfEntry(each), each]));
  const resolved: Resolved = (cell) => byCell.get(keyOfEntry(cell));
  // Of most units nothing was decided: these stay in few bytes as they are.
  return new Map([...scores].map(([unit, own]) => [unit, own.hasResolved ? heldOf(unit, own, resolved) : own]));
}

type Resolved = (cell: EntryCell) => Resolution | undefined;

function heldOf(unit: string, own: UnitScores, resolved: Resolved): UnitScores {
  const given = mappedWhenRead(own.given, (scorers, item) =>
    mappedWhenRead(scorers, (score, scorer) => {
      const form = scorer === ARRANGED ? 'arranged' : 'department';
      const department = scorer === ARRANGED ? undefined : scorer;
      return heldScore(score, { form, department, unit, item }, resolved);
    }),
  );
  const about = { form: 'self', department: undefined, unit } as const;
  const self = mappedWhenRead(own.self, (score, item) => heldScore(score, { ...about, item }, resolved));
  const entered = new Map<Parameters<UnitScores['entered']['get']>[0], EnteredValue>();
  const open = new Set(own.open);
  for (const [key, value] of own.entered) {
    const cell = { form: 'summary', department: undefined, unit, item: undefined, column: key } as const;
    const found = value.isResolved ? resolved(cell) : undefined;
    if (!value.isResolved) entered.set(key, value);
    else if (found?.value === value.text) entered.set(key, { ...value, at: writtenAt(found.written, 'value') });
    else open.add(key);
  }
  const bar = own.entered.has('bar') && !entered.has('bar') ? undefined : own.bar;
  return { ...own, given, self, entered, bar, open };
}

/** A map of what is made of the values of another one when it is asked for: scores of many units are kept in few bytes, and stay so. */
function mappedWhenRead<Value>(
  map: ReadonlyMap<string, Value>,
  made: (value: Value, key: string) => Value,
): ReadonlyMap<string, Value> {
  return lazyMap(
    () => map.keys(),
    (key) => {
      const value = map.get(key);
      return value && made(value, key);
    },
  );
}

/** The columns of what is said beside a score. */
const NOTES: Readonly<Record<Exclude<EntryForm, 'summary'>, string>> = {
  self: 'self-note',
  department: 'reason',
  arranged: 'reason',
};

function heldScore(
  score: GivenScore,
  about: Omit<EntryCell, 'column' | 'form'> & { readonly form: Exclude<EntryForm, 'summary'> },
  resolved: Resolved,
): GivenScore {
  if (score.resolved === undefined) return score;
  const decided = (column: string): Resolution | undefined => resolved({ ...about, column });
  const note = score.resolved.has('note') && decided(NOTES[about.form])?.value !== score.note ? '' : score.note;
  if (!score.resolved.has('score')) return { ...score, note };
  const found = decided(SCORE_COLUMNS[about.form]);
  const amount = found?.value === undefined ? undefined : Decimal.parse(found.value);
  if (found === undefined || amount === undefined || score.amount === undefined || !amount.equals(score.amount)) {
    return { ...score, note, amount: undefined, at: undefined, isRefused: true };
  }
  return { ...score, note, at: writtenAt(found.written, 'value') };
}
