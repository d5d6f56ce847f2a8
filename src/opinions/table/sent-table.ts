import { type Table, textOfCell } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { pathOf } from '../../model/levels.ts';
import type { Criterion, Edition, Indicator, Item, System } from '../../model/model.ts';
import {
  ANNEX_COLUMNS,
  type AnnexColumnKey,
  eachLevel,
  levelOf,
  USUAL_COLUMNS,
  usualTitle,
} from '../../model/printing/columns.ts';
import type { ColumnKind } from './fields.ts';
import { sameKey } from './wording.ts';

/** A table of items as it was sent out: one row a criterion, and which item each cell is about. */
export interface SentTable {
  readonly system: System;
  readonly columns: readonly SentColumn[];
  readonly rows: readonly SentRow[];
}

/** A column of it. */
export interface SentColumn {
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A row of it. */
export interface SentRow {
  /** Undefined for a row with a total. */
  readonly criterion: Criterion | undefined;
  /** For each column the cell that covers it. */
  readonly cells: readonly SentCell[];
}

/** A cell of it: the same object in every row that it covers. */
export interface SentCell {
  readonly column: number;
  readonly text: string;
  /** Undefined in rows with totals. */
  readonly item: Item | undefined;
}

/** A table of items of a document of an edition; undefined for one without items. */
export function sentTable(table: Table, edition: Edition): SentTable | undefined {
  const system = edition.systems.find(({ id }) => id === table.scored?.system);
  if (system === undefined) return undefined;
  const keys = keysOf(table, system);
  const criteria = new Map(system.items.map((item) => [item.id, item]));
  const made = new Map<object, SentCell>();
  const covered = coverings(table);
  const criterionAt = (row: number): Criterion | undefined => {
    const item = criteria.get(table.rows[row]?.criterion ?? '');
    return item?.kind === 'criterion' ? item : undefined;
  };
  const rows = covered.map(
    (covering, row): SentRow => ({
      criterion: criterionAt(row),
      cells: covering.flatMap(({ cell, start }) => {
        const first = criterionAt(start);
        const below = Array.from({ length: cell.rowspan }, (_, index) => criterionAt(start + index));
        const key = keys[cell.column];
        const item = first && key && itemOf(key, first, below);
        const own = made.get(cell) ?? { column: cell.column, text: textOfCell(cell), item };
        made.set(cell, own);
        return Array.from({ length: cell.colspan }, () => own);
      }),
    }),
  );
  const columns = table.columns.map(({ title }, index) => ({ title, kind: kindOf(keys[index]) }));
  return { system, columns, rows };
}

/** A column, with its title where it states one. */
interface Named {
  readonly of: AnnexColumnKey;
  readonly title?: string | undefined;
}

/** What the columns of a table hold: as the annex of the system states it, else by their titles. */
function keysOf(table: Table, system: System): readonly (AnnexColumnKey | undefined)[] {
  const stated: readonly Named[] = system.printing?.columns ?? USUAL_COLUMNS.map((of) => ({ of }));
  const usual: readonly Named[] = ANNEX_COLUMNS.map((of) => ({ of }));
  const all = eachLevel([...stated, ...usual], system.levels.length);
  const byTitle = new Map<string, AnnexColumnKey>();
  for (const { of, title } of all) {
    const key = sameKey(title ?? usualTitle(of, system));
    if (!byTitle.has(key)) byTitle.set(key, of);
  }
  return table.columns.map(({ title }) => byTitle.get(sameKey(title)));
}

function kindOf(key: AnnexColumnKey | undefined): ColumnKind {
  if (key === undefined) return 'blank';
  if (levelOf(key) !== undefined) return 'label';
  switch (key) {
    case 'number':
    case 'criterion':
    case 'points':
    case 'department':
    case 'scoring':
    case 'method':
    case 'remark':
    case 'cooperating':
      return key;
    case 'target':
      return 'targets';
    case 'evidence-required':
      return 'evidence';
    case 'score':
    case 'blank':
      return 'blank';
    default:
      return 'other';
  }
}

/** The item that a cell is about: an indicator for labels and numbers, who leads all below an indicator for the indicator. */
function itemOf(key: AnnexColumnKey, first: Criterion, below: readonly (Criterion | undefined)[]): Item {
  const leaf = first.parent;
  if (leaf === undefined) return first;
  const level = levelOf(key);
  if (level !== undefined) return pathOf(leaf)[level - 1] ?? leaf;
  if (key === 'number' || key === 'indicator') return leaf;
  return key === 'department' && isAllOf(leaf, below) ? leaf : first;
}

function isAllOf(leaf: Indicator, below: readonly (Criterion | undefined)[]): boolean {
  return leaf.children.every((each) => below.includes(each as Criterion));
}
