import { bare, saying, wholeOf } from '../said/piece.ts';
import { pointCell } from '../said/point-cells.ts';
import { startingIn, textAt } from '../table/grid.ts';
import { mostIn, statedIn } from '../table/totals.ts';
import { isSameName } from './growing.ts';
import type { Row, StatedSum, Tree } from './growth.ts';
import { type Ledger, use } from './ledger.ts';
import { give } from './stated-points.ts';

/** A row of a sum: of the title that it repeats, or of all items since the sum before; a total, of all since the total before. */
export function addSum(into: Tree, row: Row, isTotal: boolean, book: Ledger): void {
  const stated = statedIn(row.grid, row.at, row.columns);
  const as = isTotal ? 'total' : 'subtotal';
  for (const each of startingIn(row)) {
    const isName = into.open.some((open) => isSameName(open, each));
    use(book, isName ? 'repeated' : as, wholeOf(each.text));
  }
  if (stated === undefined) return;
  const { cell, read, note } = stated;
  const at = wholeOf(cell.text);
  const first = row.levels[0];
  const named = first === undefined ? '' : textAt(row.grid, row.at, first.at);
  const owner = into.open.find(
    (open) => open.cell !== undefined && named !== '' && bare(open.cell.text.text) === bare(named),
  );
  if (!isTotal && owner !== undefined) {
    give(owner, read, into, cell, book);
    return;
  }
  const title = saying(wholeOf(startingIn(row)[0]?.text ?? cell.text)).trim();
  const isAll = /总/u.test(title) || into.summed >= into.items.length;
  const over = isAll ? [] : into.items.slice(isTotal ? into.totalled : into.summed);
  const sum = { title, value: read.value, at, over, isTotal: isTotal && isAll, units: undefined, forUnits: note };
  into.sums.push(...sumsOf(row, sum));
  into.summed = into.items.length;
  if (isTotal) into.totalled = into.items.length;
}

/** A sum of a row, or those for each kind of units where columns state them apart. */
function sumsOf({ grid, at, columns }: Row, sum: StatedSum): readonly StatedSum[] {
  const apart = columns.flatMap(({ at: column, units }): readonly StatedSum[] => {
    const cell = units === undefined ? undefined : grid[at]?.[column];
    const read = cell === undefined ? undefined : pointCell(cell.text.text);
    if (cell === undefined || read?.kind !== 'points') return [];
    return [{ ...sum, value: read.value, at: wholeOf(cell.text), units }];
  });
  return apart.length === 0 ? [sum] : apart;
}

/** A row of what a total counts as: the full marks. */
export function addConverted(into: Tree, row: Row, book: Ledger): void {
  for (const { text } of startingIn(row)) use(book, 'total', wholeOf(text));
  const stated = statedIn(row.grid, row.at, row.columns);
  if (stated === undefined) return;
  into.converted = { value: stated.read.value, from: wholeOf(stated.cell.text), forUnits: stated.note };
}

/** A row of what all bonuses add at most: what it states is proved when all items are known. */
export function addBonus(into: Tree, row: Row, book: Ledger): void {
  const cells = startingIn(row).filter(({ text }) => text.text.trim() !== '');
  for (const { text } of cells) use(book, 'total', wholeOf(text));
  const stated = cells.find(({ text }) => mostIn(text.text) !== undefined);
  const value = stated === undefined ? undefined : mostIn(stated.text.text);
  if (stated !== undefined && value !== undefined) into.bonuses.push({ value, at: wholeOf(stated.text) });
}
