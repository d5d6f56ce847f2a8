import type { BalanceRow, Shift, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import type { Difference, SystemChanges } from '../../changes/facts.ts';
import type { Change, Judgement } from '../../changes/judgement.ts';
import { isReworded } from '../../changes/paragraphs.ts';
import { exactText, type Ratio } from '../../model/grading/ratio.ts';
import type { Edition, Item } from '../../model/model.ts';
import { positionAt } from '../../text/source.ts';
import { placeOf } from '../../text/written.ts';
import { asJson } from '../as-json.ts';
import type { Review } from '../review/review.ts';

/** What two states of the data differ in, as JSON with a fixed order of keys: every fact, and what needs a decision. Decimals are strings, and fractions where no decimal is exact; lines and columns count from 1, places from 0; what is not there is null. */
export function comparisonAsJson(
  {
    comparisons,
    registers,
    locks,
    results,
    removed,
    uncompared,
  }: Pick<Review, 'comparisons' | 'registers' | 'locks' | 'results' | 'removed' | 'uncompared'>,
  states: readonly [string, string] | undefined,
): string {
  const value = {
    states: states === undefined ? null : { before: states[0], after: states[1] },
    editions: comparisons.map(changesAsJson),
    registers: registers.map(({ path, before, after }) => nulled({ path, before, after })),
    locks: locks.map(({ edition, kind }) => ({ edition, kind })),
    results,
    removedEditions: removed,
    uncomparedEditions: uncompared,
  };
  return asJson(value);
}

function changesAsJson({ before, after, balance, systems, settings, measures, judgement }: Changes): object {
  return {
    before: editionAsJson(before.edition),
    after: editionAsJson(after.edition),
    isCorrection: judgement.isCorrection,
    balance: balance.map(balanceAsJson),
    systems: systems.map((system) => systemAsJson(system, judgement)),
    settings: settings.map((change) => ({
      ...nulled({ path: change.path, before: change.before, after: change.after }),
      decision: reasonsOf(change, judgement),
    })),
    measures: measures.filter(isReworded).map((change) => ({
      ...nulled({ before: change.before, after: change.after }),
      decision: reasonsOf(change, judgement),
    })),
  };
}

function reasonsOf(change: Change, { byChange }: Judgement): readonly string[] {
  return byChange.get(change)?.reasons ?? [];
}

function editionAsJson({ id, state, title }: Edition): object {
  return { id, state: state ?? null, title };
}

function balanceAsJson({ id, title, fullMarks, classes, indicators, departments }: SystemBalance): object {
  const row = (each: BalanceRow) => ({
    id: each.id,
    title: each.title,
    classes: Object.fromEntries(classes.map((one, index) => [one.id, shiftAsJson(each.shifts[index])])),
  });
  return {
    id,
    title,
    fullMarks: shiftAsJson(fullMarks),
    classes: classes.map(({ id: classId, name, total }) => ({ id: classId, name, total: shiftAsJson(total) })),
    indicators: indicators.map(row),
    departments: departments.map(row),
  };
}

function shiftAsJson(shift: Shift | undefined): object {
  const text = (side: Ratio | undefined): string | null => (side === undefined ? null : exactText(side));
  return { before: text(shift?.before), after: text(shift?.after), difference: text(shift?.difference) };
}

function systemAsJson({ id, before, after, items, unchangedCriteria }: SystemChanges, judgement: Judgement): object {
  return {
    id,
    title: (after ?? before)?.title ?? null,
    unchangedCriteria,
    items: items.map((change) => ({
      kinds: change.kinds,
      before: itemAsJson(change.before),
      after: itemAsJson(change.after),
      differences: change.differences.map(differenceAsJson),
      succession: change.succession ?? null,
      reason: change.reason ?? null,
      decision: reasonsOf(change, judgement),
    })),
  };
}

function itemAsJson(item: Item | undefined): object | null {
  if (item === undefined) return null;
  const { source, start } = placeOf(item.written, 'id');
  const isCriterion = item.kind === 'criterion';
  return {
    id: item.id,
    level: isCriterion ? null : item.level,
    text: isCriterion ? item.text : item.title,
    parent: item.parent?.id ?? null,
    file: source.path,
    ...positionAt(source, start),
  };
}

function differenceAsJson(difference: Difference): object {
  const { field, before, after } = difference;
  const sides =
    field === 'scoring' || field === 'department'
      ? { before: alone<unknown>(before), after: alone<unknown>(after) }
      : {};
  const plain = nulled({ ...difference, ...sides });
  return JSON.parse(JSON.stringify(plain, (key, value) => (key === 'written' ? undefined : value)));
}

/** A scoring rule of one clause as that clause, a single department as its id, several as a list; undefined for none. */
function alone<Member>(list: readonly Member[] | undefined): readonly Member[] | Member | undefined {
  return list === undefined || list.length < 2 ? list?.[0] : list;
}

/** With null for what is not there, which JSON would leave out. */
function nulled<Sides extends object>(sides: Sides): object {
  return Object.fromEntries(Object.entries(sides).map(([key, value]) => [key, value ?? null]));
}
