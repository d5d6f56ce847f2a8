import type { FormSheet, FormWorkbook } from '../readers/form-workbook.ts';

/** The keys by which a form says which one it is. */
const KEYS = ['form', 'edition', 'system', 'class', 'unit', 'department', 'digest', 'checkCode'] as const;
export type IdentityKey = (typeof KEYS)[number];

/** The hidden sheet that has them, as it is sent out. */
const SHEET = '_zhunsheng';

/** Which form a workbook says that it is. */
export interface Identity {
  readonly values: ReadonlyMap<IdentityKey, string>;
  /** What its two places say differently. */
  readonly contradictions: ReadonlyMap<IdentityKey, readonly string[]>;
  /** The hidden sheet that says it; undefined where there is none. */
  readonly sheet: FormSheet | undefined;
}

/** The identity of a workbook: from the hidden sheet and the custom properties, of which either may be gone. */
export function identityOf({ sheets, properties }: FormWorkbook): Identity {
  const sheet = sheets.find(({ name }) => name === SHEET) ?? sheets.find((each) => !each.isVisible && isOurs(each));
  const inSheet = sheet === undefined ? new Map<string, string>() : pairsIn(sheet);
  // A workbook of other people has properties of such names too.
  const inFile = properties.has('digest') || properties.has('form') ? properties : new Map<string, string>();
  const values = new Map<IdentityKey, string>();
  const contradictions = new Map<IdentityKey, readonly string[]>();
  for (const key of KEYS) {
    const found = [...new Set([inSheet.get(key), inFile.get(key)])].filter((each) => each !== undefined && each !== '');
    if (found[0] !== undefined) values.set(key, found[0]);
    if (found.length > 1) contradictions.set(key, found as readonly string[]);
  }
  return { values, contradictions, sheet };
}

/** Whether a hidden sheet whose name was changed is the one that says which form it is. */
function isOurs(sheet: FormSheet): boolean {
  const pairs = pairsIn(sheet);
  return pairs.has('form') && pairs.has('digest');
}

/** The first two texts of each row. */
function pairsIn({ cells }: FormSheet): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  let row: number | undefined;
  let key: string | undefined;
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row;
      key = cell.text.trim();
    } else if (key !== undefined) {
      pairs.set(key, cell.text.trim());
      key = undefined;
    }
  }
  return pairs;
}
