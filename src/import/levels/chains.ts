import type { DraftItem } from '../draft.ts';
import { bare, withoutContinued } from '../said/piece.ts';
import type { SourceCell, SourceTable } from '../source.ts';

/** A table that says of which columns only the order of titles is known. */
export type OpenTable = SourceTable & Required<Pick<SourceTable, 'open'>>;

/** A title as a row names it. */
export interface Title {
  readonly cell: SourceCell;
  /** What it is, with what is scored directly below it and nothing else. */
  readonly item: DraftItem;
  /** What its name is without white space and signs, to know it again at the top of a page. */
  readonly key: string;
}

/** The titles of a row, from the highest on, each below the one before it. */
export interface Chain {
  readonly row: number;
  readonly titles: readonly Title[];
}

/** The titles of the rows of a table; `items` are those that it was read as, whatever they stand below. Undefined where it was read as something else. */
export function chainsOf(table: OpenTable, items: readonly DraftItem[]): readonly Chain[] | undefined {
  const all = indicatorsIn(items);
  const known = new Map(all.map((item) => [item.from[0]?.text.number, item]));
  const named = new Map<string, DraftItem>();
  const chains = table.open.rows.map((row): Chain | undefined => {
    const titles = titleCells(table, row).flatMap((cell): readonly Title[] => {
      const key = bare(withoutContinued(cell.text.text));
      const item = known.get(cell.text.number) ?? named.get(key);
      if (item === undefined) return [];
      named.set(key, item);
      return [{ cell, item, key }];
    });
    return titles.length === titleCells(table, row).length ? { row, titles } : undefined;
  });
  return chains.includes(undefined) ? undefined : (chains as readonly Chain[]);
}

function titleCells({ rows, open }: OpenTable, row: number): readonly SourceCell[] {
  return (rows[row] ?? []).filter(({ column }) => open.columns.includes(column));
}

function indicatorsIn(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap((item) => {
    if (item.kind === 'criterion') return [];
    const scored = item.children.filter(({ kind }) => kind === 'criterion');
    return [{ ...item, children: scored }, ...indicatorsIn(item.children)];
  });
}

/** A table whose rows have their titles on levels, the first of each on the one that is given, counted from 0. */
export function levelledTable(
  { open, ...table }: OpenTable,
  chains: readonly Chain[],
  begins: readonly number[],
): SourceTable {
  const covered = new Set(table.rows.flat().flatMap(squaresOf));
  const begun = new Map(chains.map(({ row, titles }, index) => [row, [begins[index] ?? 0, titles] as const]));
  /** Whether what begins above a row in a column goes on there. */
  const goesOn = (row: number, level: number): boolean => {
    const [begin] = begun.get(row) ?? [];
    return begin === undefined ? covered.has(`${row} ${open.columns[level]}`) : level < begin;
  };
  const rows = table.rows.map((cells, row) => {
    const [begin = 0, titles = []] = begun.get(row) ?? [];
    return cells.map((cell): SourceCell => {
      const level = begin + titles.findIndex((title) => title.cell === cell);
      if (level < begin) return cell;
      let end = row + 1;
      while (end < table.rows.length && goesOn(end, level)) end += 1;
      return { ...cell, column: open.columns[level] ?? cell.column, rowspan: end - row };
    });
  });
  return { ...table, rows };
}

/** The squares that a cell covers below the one in which it begins. */
function squaresOf({ row, column, rowspan }: SourceCell): readonly string[] {
  return Array.from({ length: rowspan - 1 }, (_, down) => `${row + 1 + down} ${column}`);
}
