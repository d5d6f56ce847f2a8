import { Decimal } from '../../model/decimal.ts';
import { type Line, linesOf, pointsOfAll, runsIn } from '../../model/lines.ts';
import type { Edition, UnitClass } from '../../model/model.ts';
import type { Formula } from '../blanks.ts';
import type { Table } from '../document.ts';
import { columnsOf, type ItemColumn, type Place, severalRows } from '../item-table.ts';
import { type FormItemColumn, OF_UNIT } from './columns.ts';
import { reasonsMissing, type ScoreCells, scoreSum, unscored } from './count.ts';
import type { UnitSums } from './overview.ts';
import { keysOfRow } from './row-keys.ts';
import { isPlainSum, unitSums } from './score-sums.ts';
import { countScored } from './score-table.ts';
import { needsReasons, type ScoredUnit, type ScoringSource } from './scored-units.ts';
import { scoringColumns } from './scoring-columns.ts';

/** The one table of a form for scoring, with what it says of each unit and altogether. */
export interface OneTable {
  readonly table: Table;
  /** As they are printed. */
  readonly lines: readonly Line[];
  readonly sums: readonly UnitSums[];
  readonly unscored: Formula;
  readonly reasonsMissing: Formula | undefined;
}

/** The name of the table, and of its sheet. */
const NAME = '评分表';

/** So many rows read and print well as one table, on some eight pages. */
const MOST_ROWS = 120;
/** So many rows of one unit have room in a formula that adds them up (Excel: 8192 characters). */
const MOST_OF_UNIT = 400;

/** Whether a form for scoring is one table: where its setting says so, by default where it is small. */
export function isOneTable({ forms }: Edition, units: readonly ScoredUnit[]): boolean {
  const { sheets } = forms.department;
  const rows = units.map(({ lines }) => lines.reduce((count, { criteria }) => count + criteria.length, 0));
  if (sheets === 'per-unit' || rows.some((each) => each > MOST_OF_UNIT)) return false;
  return sheets === 'one' || (units.length > 1 && rows.reduce((sum, each) => sum + each, 0) <= MOST_ROWS);
}

/**
 * All criteria of a form for scoring in one table, with a row for each unit that one applies to, so that a criterion is
 * scored over all units at once. Rows have the same keys as on sheets of units.
 */
export function oneTable(source: ScoringSource, units: readonly ScoredUnit[]): OneTable {
  const { system } = source.view;
  const rows = rowsByCriterion(units);
  const columns = columnsFor(source, units);
  const lines = linesOf(source.view).flatMap((line) => presentIn(line, rows));
  const placesOf = ({ criterion: { id } }: Place): readonly Place[] => rows.get(id) ?? [];
  const keys = lines.flatMap((line) =>
    line.criteria.flatMap(({ id }) => (rows.get(id) ?? []).map(({ unit }) => keysOfRow(system, id, unit.id, line))),
  );
  const table: Table = {
    kind: 'table',
    name: NAME,
    columns: columnsOf(columns),
    rows: severalRows(columns, lines, placesOf).map((row, index) => ({ ...row, keys: keys[index] ?? [] })),
  };
  const cells: ScoreCells = { table: NAME, columns: table.columns, score: 'score', system };
  const rowsOf = rowsByUnit(keys);
  const scored = units.reduce((count, { lines: own }) => count + countScored(own), 0);
  return {
    table,
    lines,
    sums: units.map((each) => sumsOf(source.edition, each, cells, rowsOf.get(each.unit.id) ?? new Map())),
    unscored: unscored(cells, scored),
    reasonsMissing: needsReasons(source.edition) ? reasonsMissing(cells) : undefined,
  };
}

/** A row of a criterion: of a unit, as its class sees it. */
type UnitPlace = Place & { readonly unit: ScoredUnit['unit'] };
/** The rows of each criterion by its id. */
type Rows = ReadonlyMap<string, readonly UnitPlace[]>;

function rowsByCriterion(units: readonly ScoredUnit[]): Rows {
  const rows = new Map<string, UnitPlace[]>();
  for (const { unit, lines } of units) {
    for (const line of lines) {
      for (const criterion of line.criteria) {
        const own = { ...line, criterion, position: undefined, unit };
        const others = rows.get(criterion.id);
        if (others === undefined) rows.set(criterion.id, [own]);
        else others.push(own);
      }
    }
  }
  return rows;
}

/** What of a line has rows. */
function presentIn(line: Line, rows: Rows): readonly Line[] {
  return runsIn(line, ({ id }) => rows.has(id)).map((run) => {
    const isPart = rows.get(run.criteria[0]?.id ?? '')?.some(({ whole }) => whole !== undefined) ?? false;
    return { ...run, ...(isPart ? { whole: line } : {}) };
  });
}

/** The columns: what is a unit's is written as its class sees it. */
function columnsFor(source: ScoringSource, scored: readonly ScoredUnit[]): readonly FormItemColumn[] {
  const units = scored.map(({ unit }) => unit);
  const parted = new Set(scored.flatMap((each) => [...each.parted]));
  const byClass = new Map<UnitClass, readonly ItemColumn[]>();
  const byUnit = new Map(
    scored.map(({ unit, unitClass, view, classIndex }) => {
      const own = byClass.get(unitClass) ?? scoringColumns(source, { view, classIndex, parted, units });
      byClass.set(unitClass, own);
      return [unit, own] as const;
    }),
  );
  const whole = scoringColumns(source, { view: source.view, classIndex: -1, parted, units });
  return whole.map((column, index): FormItemColumn => {
    if (!OF_UNIT.some((each) => each === column.key)) return column;
    const ownOf = ({ unit }: Place) => unit && byUnit.get(unit)?.[index];
    return {
      ...column,
      of: 'row',
      write: (at) => ownOf(at)?.write(at) ?? [],
      input: (at) => ownOf(at)?.input?.(at),
    };
  });
}

/** For each unit by its id the row of each of its criteria, by their ids. */
function rowsByUnit(keys: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const [row, [criterion = '', unit = '']] of keys.entries()) {
    const own = rows.get(unit) ?? new Map<string, number>();
    rows.set(unit, own.set(criterion, row));
  }
  return rows;
}

function sumsOf(
  edition: Edition,
  { unit, view, lines, classIndex }: ScoredUnit,
  cells: ScoreCells,
  rowOf: ReadonlyMap<string, number>,
): UnitSums {
  const chosen = { key: 'unit', id: unit.id } as const;
  const column = cells.columns.findIndex(({ key }) => key === cells.score);
  const { total, bonus } = unitSums({ lines, column, rowOf, view, table: cells.table });
  const criteria = countScored(lines);
  return {
    unit,
    points: pointsOfAll(lines, view.system, classIndex),
    criteria,
    total: bonus === undefined && isPlainSum(view) ? scoreSum(cells, chosen) : { parts: total, value: Decimal.zero },
    bonus: bonus && { parts: bonus, value: Decimal.zero },
    unscored: unscored(cells, criteria, chosen),
    reasonsMissing: needsReasons(edition) ? reasonsMissing(cells, chosen) : undefined,
  };
}
