import type { CriteriaSheet } from './criteria-sheet.ts';

/** The form of workbooks that are sent out to be edited: it changes when what they carry does. */
export const WORKBOOK_FORM = 'zhunsheng-sheet-1';

/** The hidden sheets of such a workbook: which it is, what was sent out of each system, and what may be chosen. */
export const HIDDEN_SHEETS = {
  identity: '_zhunsheng_sheet',
  baseline: '_zhunsheng_base',
  state: '_zhunsheng_state',
  choices: '_zhunsheng_choices',
} as const;

/** What a workbook that is sent out to be edited says of itself: the edition, and each system with all that stood in its sheet. */
export interface EditedWorkbook {
  readonly edition: string;
  readonly systems: readonly EditedSystem[];
}

/** A system in such a workbook. */
export interface EditedSystem {
  readonly id: string;
  readonly digest: string;
  readonly checkCode: string;
  readonly sent: CriteriaSheet;
  /** The system as it is written, in rows, an item each: what the sheet does not show belongs to what was sent out, too. */
  readonly state: readonly (readonly string[])[];
  /** SHA-256 of what was sent out (`sentText`): a baseline that somebody changed is none. */
  readonly seal: string;
}

/** What the digest of a baseline is of. */
export function sentText({ system, columns, rows }: CriteriaSheet, state: EditedSystem['state']): string {
  return JSON.stringify([
    system,
    columns.map(({ key, title }) => [key, title]),
    rows.map(({ id, path, cells }) => [id, path, cells]),
    state,
  ]);
}
