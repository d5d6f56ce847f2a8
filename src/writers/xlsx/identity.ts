import type { WriteSheet } from 'hucre/xlsx';
import { escaped } from './cell.ts';

/** The hidden sheet that says which form a workbook is: custom properties do not survive every office program. */
export const IDENTITY_SHEET = '_zhunsheng';

/** Keys and values, a row each, in their order. */
export function identitySheet(form: Readonly<Record<string, string>>): WriteSheet {
  return {
    name: IDENTITY_SHEET,
    rows: Object.entries(form).map((entry) => entry.map(escaped)),
    hidden: true,
    protection: { sheet: true },
  };
}
