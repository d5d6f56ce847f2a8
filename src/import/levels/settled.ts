import type { DraftItem, Remark } from '../draft.ts';
import { wholeOf } from '../said/piece.ts';
import type { SourceTable } from '../source.ts';
import { sumRemarks } from '../sums.ts';
import { eachItem } from '../written/counted.ts';
import type { Proof } from './adding.ts';
import { chainsOf, levelledTable, type OpenTable } from './chains.ts';
import type { Parents } from './parents.ts';
import { type Begins, type Readings, readingsOf } from './readings.ts';

/** A table whose titles stand on levels, and what must be said of it. */
export interface Settled {
  readonly table: SourceTable;
  readonly remarks: readonly Remark[];
}

/**
 * A flattened table whose titles stand on the levels that sums tell, for all units or at least for those that notes name.
 * Where they tell nothing, or several ways hold, they stand as near to what is scored as they can, which is told. `items`
 * are what it was read as, whatever stands below what; `whole` is what all of them add to, undefined where nobody knows
 * whether they are all. Where sums alone do not tell it, titles stand where those of an earlier edition did, of which
 * `parents` tell.
 */
export function settledTable(
  table: OpenTable,
  items: readonly DraftItem[],
  whole: DraftItem | undefined,
  parents: Parents,
): Settled {
  const chains = chainsOf(table, items);
  const { open, ...assumed } = table;
  const find: Find = (units, known) =>
    chains === undefined || whole === undefined
      ? NONE
      : readingsOf(chains, open.columns.length, whole, { units, left: MOST_ADDED }, known);
  const { ways, isAll } = foundBy(find, parents);
  const [way, other] = ways;
  const isSure = isAll && (way === undefined ? chains !== undefined && isToldBySums(items) : other === undefined);
  return {
    table: chains === undefined || way === undefined ? assumed : levelledTable(table, chains, way),
    remarks: isSure ? [] : [assumedRemark(table, way, other)],
  };
}

type Find = (units: Proof['units'], known: Parents) => Readings;

/** The one way that sums tell, or else titles of an earlier edition; else what sums leave open. */
function foundBy(find: Find, parents: Parents): Readings {
  const all = find('all', new Map());
  const bySums = all.ways.length > 0 ? all : find('named', new Map());
  if (isOne(bySums) || parents.size === 0) return bySums;
  for (const units of ['all', 'named', 'none'] as const) {
    const found = find(units, parents);
    if (isOne(found)) return found;
  }
  return bySums;
}

function isOne({ ways, isAll }: Readings): boolean {
  return ways.length === 1 && isAll;
}

/** Whether all titles state what they count, and sums that do not hold say that something is wrong. */
function isToldBySums(items: readonly DraftItem[]): boolean {
  const titles = eachItem(items).filter(({ kind }) => kind === 'indicator');
  return (
    titles.every(({ points }) => points !== undefined) && sumRemarks({ items, totals: [], lastCut: [] }).length > 0
  );
}

/** How many figures are added up at most to find the levels of a table: a second of work, more than tables of people need. */
const MOST_ADDED = 100_000;

const NONE: Readings = { ways: [], isAll: true };

/** That a title could be on another level, with the first one that could. */
function assumedRemark({ rows, open }: OpenTable, way: Begins | undefined, other: Begins | undefined): Remark {
  const index = way === undefined || other === undefined ? 0 : way.findIndex((level, at) => level !== other[at]);
  const row = open.rows[Math.max(index, 0)] ?? 0;
  const text = rows[row]?.find(({ column }) => open.columns.includes(column))?.text;
  const title = (text?.text ?? '').split('\n')[0] ?? '';
  const facts = { title, level: (way?.[index] ?? 0) + 1, other: (other?.[index] ?? 0) + 1 };
  const code = other === undefined ? 'levels-unproved' : 'levels-assumed';
  return { code, facts, at: text && wholeOf(text), changesTotal: true };
}
