import type { Decimal } from '../model/decimal.ts';

/**
 * What somebody writes into a form. On paper it is a blank; a workbook takes nothing else. `hint` is what the person is
 * told who stands in the cell.
 */
export type Input =
  | {
      readonly kind: 'number';
      readonly least: Decimal;
      readonly most: Decimal;
      /** The number is a whole multiple of it. */
      readonly step: Decimal;
      /** Whether zero may be written too where `least` is above it. */
      readonly mayBeZero: boolean;
      /** The column, counted from 0, in which a reason must stand when the number is below another, or above it; undefined where none is asked for. */
      readonly reason: Reason | undefined;
      /** Whether it is what is taken off (扣分), which is written as a positive number: sums subtract it. */
      readonly isTakenOff?: boolean;
      /** Whether nothing waits for it: there may be none to write. */
      readonly mayBeBlank?: boolean;
      readonly hint: string;
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      readonly mayBeBlank?: boolean;
      /** Whether anything else may be written too: the choices are offered, as many as there may be. */
      readonly isOpen?: boolean;
      readonly hint: string;
    }
  | { readonly kind: 'text'; readonly hint: string };

/** When a number needs a reason, and in which column. */
export type Reason = { readonly column: number } & ({ readonly below: Decimal } | { readonly above: Decimal });

/** Cells of a table that a formula reads. */
export interface CellRange {
  /** The name of the table; the formula's own when undefined. */
  readonly table: string | undefined;
  /** A column, or a hidden column of keys, counted from 0. */
  readonly column: number | { readonly key: number };
  /** The row of the formula, another one counted from 0, or all rows of the table. */
  readonly rows: 'own' | number | 'all';
}

/** What a workbook computes: a formula in the English names of Excel, written in pieces around the cells that it reads. On paper it is a blank. */
export interface Formula {
  readonly parts: readonly (string | CellRange)[];
  /** What it gives for what the cells hold when the workbook is written, exactly. */
  readonly value: Decimal | string;
}

/** A piece of a line of a form's head or foot: a label with what is known, with a blank, or with what a workbook computes; paper does not show the last. */
export interface Field {
  /** With its colon: 单位（盖章）：. */
  readonly label: string;
  readonly content: string | Input | Formula;
  /** What is asked for, where it is read back as more than a text: `unit`, whose form it is. */
  readonly key?: 'unit';
  /** How many characters its blank has room for, where that is more than usual. */
  readonly room?: number;
  /** Whether it belongs to the field before it, and stands in one line with it. */
  readonly follows?: boolean;
}

/** The label of a field without its colon. */
export function fieldTitle(label: string): string {
  return label.replace(/[：:]\s*$/u, '');
}
