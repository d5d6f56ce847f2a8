import type { FormCell } from '../readers/form-workbook.ts';
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

/** Says when what was printed in a cell does not stand there any more. */
export function compareFixed(
  { column, text: expected }: Extract<ExpectedCell, { kind: 'fixed' | 'label' }>,
  found: string,
  place: Place,
  { table, sheet }: LocatedSheet,
  notes: Notes,
): void {
  if (isSameText(expected, found)) return;
  const { title = '', key } = table.columns[column] ?? {};
  const [a, b] = [numberIn(expected), numberIn(found)];
  if (a !== undefined && b !== undefined && a.equals(b)) return;
  const address = addressOf(place);
  if (expected === '') notes.refuse('text-added', { text: found }, found, sheet.name, address);
  else if (key === 'points') notes.find('points-changed', { expected, found }, sheet.name, address);
  else notes.find('text-changed', { title, expected, found }, sheet.name, address);
}

/** Texts that are merged over rows stand in one of these, or in each of them once somebody has split them. */
export interface Labels {
  see(label: Extract<ExpectedCell, { kind: 'label' }>, cell: FormCell | undefined, place: Place): void;
  /** Says which labels stand nowhere, though all of their rows do. */
  finish(): void;
}

/** The labels of a sheet, none of which has been seen yet. */
export function labelsOf(located: LocatedSheet, notes: Notes): Labels {
  interface Seen {
    readonly expected: Extract<ExpectedCell, { kind: 'label' }>;
    readonly place: Place;
    rows: number;
    isThere: boolean;
  }
  const labels = new Map<object, Seen>();
  return {
    see: (expected, cell, place) => {
      const seen = labels.get(expected.label) ?? { expected, place, rows: 0, isThere: false };
      labels.set(expected.label, seen);
      seen.rows += 1;
      if (cell === undefined || isBlank(cell.text)) return;
      if (!seen.isThere || !isSameText(expected.text, cell.text)) {
        compareFixed(expected, cell.text, place, located, notes);
      }
      seen.isThere = true;
    },
    finish: () => {
      for (const { expected, place, rows, isThere } of labels.values()) {
        if (!isThere && rows === expected.rows && expected.text !== '')
          compareFixed(expected, '', place, located, notes);
      }
    },
  };
}
