import { Decimal, sum } from '../model/decimal.ts';
import type { WrittenAt } from '../model/grading/figure.ts';
import type { Grading } from '../model/grading/grading.ts';
import type { Bar, EnteredKey } from '../model/grading/result.ts';
import type { Decided } from '../model/grading/trying.ts';
import type { Results } from '../model/years/results.ts';
import { type AdjustmentEntry, type EnteredOfUnit, stageOf, type YearData } from '../model/years/year-data.ts';
import type { Key } from '../text/key.ts';
import { sameList } from '../text/same-list.ts';
import { positionAt } from '../text/source.ts';
import { placeOf, type Written } from '../text/written.ts';
import type { History } from './consequences.ts';
import { type EnteredValue, NO_SCORES, type Scores, type UnitScores, type Unsettled } from './scores.ts';

/**
 * Scores with what the data of the year says of units beside them: components, and the ledger of adjustments, of which
 * only what was applied counts (《办法》五（三）). What a summary sheet says otherwise is settled by nobody but people: it
 * is neither taken nor left.
 */
export function withYear(
  scores: Scores,
  { year }: Results,
  { units, grading }: { readonly units: readonly string[]; readonly grading: Grading },
): Scores {
  if (year === undefined) return scores;
  const components = new Map(year.components?.map((each) => [each.unit, each]));
  const entries = new Map<string, AdjustmentEntry[]>();
  for (const each of year.adjustments ?? []) entries.set(each.unit, [...(entries.get(each.unit) ?? []), each]);
  const changed = units.map((unit) => {
    const stated = { components: components.get(unit), entries: entries.get(unit) ?? [] };
    return [unit, ofUnit(scores.get(unit) ?? NO_SCORES, stated, year, grading)] as const;
  });
  return new Map([...scores, ...changed]);
}

/** What the data of the year says of a unit. */
interface Stated {
  readonly components: EnteredOfUnit | undefined;
  readonly entries: readonly AdjustmentEntry[];
}

function ofUnit(own: UnitScores, { components, entries }: Stated, year: YearData, grading: Grading): UnitScores {
  const ledger = year.adjustments ?? [];
  const stated = new Map([
    ...(components === undefined ? [] : componentsIn(components, grading)),
    ...(ledger.length === 0 ? [] : adjustmentsIn(entries)),
  ]);
  const isKept = (key: EnteredKey): boolean => ledger.length > 0 && isAdjustment(key);
  const differing = [...own.entered].flatMap(([key, there]): readonly Unsettled[] => {
    const here = stated.get(key);
    if (here === undefined) return isKept(key) && !isNothing(there) ? [{ kind: 'differs', key, there: there.at }] : [];
    return isSame(here, there) ? [] : [{ kind: 'differs', key, here: here.at, there: there.at }];
  });
  const open = entries.filter((each) => ['proposed', 'reviewed'].includes(stageOf(each)));
  return {
    ...own,
    entered: new Map([...own.entered, ...stated]),
    bar: barIn(entries) ?? own.bar,
    open: new Set([...own.open, ...differing.flatMap((each) => (each.kind === 'differs' ? [each.key] : []))]),
    unsettled: [
      ...differing,
      ...open.map(({ id, written }): Unsettled => ({ kind: 'entry', id, at: writtenAt(written, 'id') })),
    ],
  };
}

/** What is entered of the components of a unit, under the keys of its columns. */
function componentsIn(
  { satisfaction, components, written }: EnteredOfUnit,
  { parts }: Grading,
): readonly (readonly [EnteredKey, EnteredValue])[] {
  const columns = parts.flatMap(({ entered }) => entered?.columns ?? []);
  const values = new Map<string, Decimal | undefined>(
    components.flatMap(({ id, values: all, isList }) =>
      all.map((each, index) => [isList ? `component.${id}.${index + 1}` : `component.${id}`, each] as const),
    ),
  );
  return columns.flatMap(({ key }) => {
    const isSatisfaction = key === 'satisfaction';
    const amount = isSatisfaction ? satisfaction : values.get(key);
    if (amount === undefined) return [];
    const at = writtenAt(written, isSatisfaction ? 'satisfaction' : 'components');
    return [[key, { text: amount.toString(), amount, at }] as const];
  });
}

/** What was applied to a unit, under the keys under which it counts. */
function adjustmentsIn(entries: readonly AdjustmentEntry[]): readonly (readonly [EnteredKey, EnteredValue])[] {
  const applied = entries.filter((each) => stageOf(each) === 'applied');
  const keys = [...new Set(applied.flatMap((each) => keyOf(each) ?? []))];
  return keys.map((key) => {
    const own = applied.filter((each) => keyOf(each) === key);
    const amount = sum(own.flatMap(({ points }) => points ?? []));
    const at = writtenAt((own[0] as AdjustmentEntry).written, 'points');
    return [key, { text: amount.toString(), amount, at }] as const;
  });
}

/** Under which key points of an entry count; undefined for what has none. */
function keyOf({ kind, bonusKind, points }: AdjustmentEntry): EnteredKey | undefined {
  if (points === undefined) return undefined;
  if (kind === 'bonus') return bonusKind === undefined ? 'bonus' : `bonus.${bonusKind}`;
  return kind === 'deduction' || kind === 'fraud' ? kind : undefined;
}

/** What bars a unit by its ledger: a veto before the loss of eligibility. */
function barIn(entries: readonly AdjustmentEntry[]): Bar | undefined {
  const kinds = entries.filter((each) => stageOf(each) === 'applied').map(({ kind }) => kind);
  return (['veto', 'ineligible'] as const).find((each) => kinds.includes(each));
}

function isAdjustment(key: EnteredKey): boolean {
  return key === 'bonus' || key === 'deduction' || key === 'fraud' || key.startsWith('bonus.');
}

function isSame(here: EnteredValue, there: EnteredValue): boolean {
  return here.amount !== undefined && there.amount !== undefined && here.amount.equals(there.amount);
}

function isNothing({ amount }: EnteredValue): boolean {
  return amount === undefined || amount.equals(Decimal.zero);
}

/** Where something stands in the data. */
export function writtenAt(written: Written, key: Key): WrittenAt {
  const { source, start } = placeOf(written, key);
  return { file: source.path, line: positionAt(source, start).line };
}

/** What people decided about ties of a system, as grades ask for it. */
export function decidedIn({ year }: Results, system: string): Decided {
  return ({ id }, tied) => {
    const found = year?.ties?.find(
      (each) => each.system === system && each.grade === id && sameList([...each.units].sort(), [...tied].sort()),
    );
    return found === undefined ? undefined : new Set(found.given);
  };
}

/** The grades of the years before, of the units of a system. */
export function historyIn({ history }: Results, system: string): History {
  return (unit, year) => history?.years.find((each) => each.system === system && each.year === year)?.grades.get(unit);
}

/** Whether some of what counts is a sample (示例). */
export function isSample({ year, history }: Results): boolean {
  return (year?.isSample ?? false) || (history?.isSample ?? false);
}

/** All that the data of a year and of those before says, as a text: the same for the same content, whatever its files look like. */
export function yearAsText({ year, history, earlier, templates }: Results): string {
  return asText([year, history, earlier, templates]);
}

/** What of it goes out without scores, notices and the register of tasks that are open, as a text like that. */
export function outgoingAsText({ year, earlier, templates }: Results): string {
  return asText([year?.year, year?.notices, year?.rectifications, year?.isSample, earlier, templates]);
}

function asText(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === 'written' || key === 'hasScores') return undefined;
    return value instanceof Map ? [...value] : value;
  });
}
