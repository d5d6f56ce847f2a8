import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode } from '../text/delivery.ts';
import type { ExpectedCell } from './expected.ts';
import { numberIn } from './input.ts';
import type { LocatedSheet } from './locate.ts';
import type { Notes } from './notes.ts';
import { addressOf, isBlank, isSameText } from './sheet.ts';

/** Where a cell is now, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Says when what was printed in a cell does not stand there any more. Gives the code of a contradiction: whoever filled the row in saw something else than what its keys say. */
export function compareFixed(
  { column, text: expected }: Extract<ExpectedCell, { kind: 'fixed' | 'label' }>,
  found: string,
  place: Place,
  { table, sheet, sort: { isOld, isPart } }: LocatedSheet,
  notes: Notes,
): DeliveryCode | undefined {
  if (isSameText(expected, found)) return undefined;
  const { title = '', key } = table.columns[column] ?? {};
  if ((isOld || isPart) && isStillSame(key, expected, found)) return undefined;
  const [a, b] = [numberIn(expected), numberIn(found)];
  if (a !== undefined && b !== undefined && a.equals(b)) return undefined;
  const address = addressOf(place);
  if (isOld) {
    notes.find('item-changed', { title, before: found, now: expected }, sheet.name, address);
    return 'item-changed';
  }
  if (expected === '') {
    notes.refuse('text-added', { text: found }, found, sheet.name, address);
    return undefined;
  }
  if (key === 'points') {
    notes.find('points-changed', { expected, found }, sheet.name, address);
    return 'points-changed';
  }
  notes.find('text-changed', { title, expected, found }, sheet.name, address);
  return 'text-changed';
}

/** Says when what was printed in a cell is struck through: it may be meant not to count. */
export function struckOut(cell: FormCell | undefined, sheet: string, notes: Notes): DeliveryCode | undefined {
  if (cell?.look?.isStruck !== true) return undefined;
  notes.find('cell-struck', { value: cell.text.trim() }, sheet, addressOf(cell));
  return 'cell-struck';
}

/** Texts that are merged over rows stand in one of these, or in each of them once somebody has split them. */
export interface Labels {
  see(label: Extract<ExpectedCell, { kind: 'label' }>, cell: FormCell | undefined, place: Place): void;
  /** Says which labels stand nowhere, though all of their rows do. Gives the numbers of all rows that have another label than their keys say. */
  finish(): ReadonlySet<number>;
}

/** The labels of a sheet, none of which has been seen yet. */
export function labelsOf(located: LocatedSheet, notes: Notes): Labels {
  interface Seen {
    readonly expected: Extract<ExpectedCell, { kind: 'label' }>;
    readonly place: Place;
    readonly rows: number[];
    isThere: boolean;
    isOther: boolean;
  }
  const labels = new Map<object, Seen>();
  return {
    see: (expected, cell, place) => {
      const seen = labels.get(expected.label) ?? { expected, place, rows: [], isThere: false, isOther: false };
      labels.set(expected.label, seen);
      seen.rows.push(place.row);
      if (cell === undefined || isBlank(cell.text)) return;
      if (struckOut(cell, located.sheet.name, notes) !== undefined) seen.isOther = true;
      if (!seen.isThere || !isSameText(expected.text, cell.text)) {
        if (compareFixed(expected, cell.text, place, located, notes) !== undefined) seen.isOther = true;
      }
      seen.isThere = true;
    },
    finish: () => {
      for (const seen of labels.values()) {
        const { expected, place, rows, isThere } = seen;
        if (isThere || rows.length !== expected.rows || expected.text === '') continue;
        const { key } = located.table.columns[expected.column] ?? {};
        const { isOld, isPart } = located.sort;
        if ((isOld || isPart) && isStillSame(key, expected.text, '')) continue;
        compareFixed(expected, '', place, located, notes);
        seen.isOther = true;
      }
      return new Set([...labels.values()].flatMap(({ isOther, rows }) => (isOther ? rows : [])));
    },
  };
}

/**
 * Whether an item is the same as on a form of other data, or of some rows, though something else is printed in a column: its
 * number, who assesses it, the points of the indicators above it, and a label that stood in a row that is gone are not
 * what is scored; the titles of indicators, the wording, the points and the scoring rule are.
 */
function isStillSame(key: string | undefined, now: string, before: string): boolean {
  if (key === 'number' || key === 'department') return true;
  if (key?.startsWith('level-')) return before.trim() === '' || isSameText(firstLine(now), firstLine(before));
  return key === 'criterion' && isSameText(unnumbered(now), unnumbered(before));
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** A wording without its number among several. */
function unnumbered(text: string): string {
  return text.trim().replace(/^\d+\.\s*/u, '');
}
