import { formOfNumber, labelled } from '../said/labels.ts';
import { wholeOf } from '../said/piece.ts';
import { type Column, levelColumns, wordingColumn } from './columns.ts';
import { type Grid, textAt } from './grid.ts';

/** Where a row stands by the form of its number. */
export interface Numbered {
  /** How deep, from 0 on. */
  readonly depth: number;
  /** Whether the row below stands deeper. */
  readonly isTitle: boolean;
}

/**
 * Rows by the form of their numbers, where these alone say what belongs to what: one column names everything, and its
 * rows are numbered 1, 1.1, 1.1.1 or 一、（一）1. Undefined for any other table.
 */
export function numberedRows(
  grid: Grid,
  rows: readonly number[],
  columns: readonly Column[],
): ReadonlyMap<number, Numbered> | undefined {
  const wording = wordingColumn(columns);
  if (wording === undefined || levelColumns(columns).length > 0) return undefined;
  const number = columns.find(({ meaning }) => meaning === 'number');
  const forms = rows.map((row) => formAt(grid, row, number, wording));
  const order = [...new Set(forms)];
  // Two forms in a column of their own are sections and what they hold, which kinds of rows tell.
  if (order.length <= (number === undefined ? 1 : 2) || order.includes('')) return undefined;
  const depths = forms.map((form) => order.indexOf(form));
  return new Map(
    rows.map((row, index) => {
      const depth = depths[index] ?? 0;
      return [row, { depth, isTitle: (depths[index + 1] ?? 0) > depth }];
    }),
  );
}

function formAt(grid: Grid, row: number, number: Column | undefined, wording: Column): string {
  if (number !== undefined) return formOf(textAt(grid, row, number.at));
  const cell = grid[row]?.[wording.at];
  return cell === undefined ? '' : formOf(labelled(wholeOf(cell.text)).label);
}

/** What a number is like: `1.1` of 2.13, `A.1.1` of B2-3, `（一）` of （三）. */
function formOf(text: string): string {
  const code = /^(?<letter>[A-Z])?(?<figures>\d{1,3}(?:[-.．]\d{1,3}){0,4})?[.．、]?$/u.exec(text.trim())?.groups;
  if (code === undefined || text.trim() === '') return formOfNumber(text);
  const parts = (code['figures'] ?? '').split(/[-.．]/u).filter((part) => part !== '');
  return [...(code['letter'] === undefined ? [] : ['A']), ...parts.map(() => '1')].join('.');
}
