import type { WriteSheet } from 'hucre/xlsx';
import { FORM_SHEET, type FormIdentity, writtenIdentity } from '../../../model/form-identity.ts';
import { escaped } from '../cell.ts';

/** The hidden sheet that says which form a workbook is, keys and values, a row each: custom properties do not survive every office program. */
export function identitySheet(form: FormIdentity): WriteSheet {
  return {
    name: FORM_SHEET,
    rows: Object.entries(writtenIdentity(form)).map((entry) => entry.map(escaped)),
    hidden: true,
    protection: { sheet: true },
  };
}
