import { FORM_KEYS, FORM_SHEET, type FormKey, type FormRef, readFormRef, sealedText } from '../model/form-identity.ts';
import type { FormSheet, FormWorkbook } from '../readers/form-workbook.ts';

/** Which form a workbook says that it is, read and judged once. */
export interface Identity {
  readonly stated: Stated;
  /** What its two places say differently. */
  readonly contradictions: ReadonlyMap<FormKey, readonly string[]>;
  /** The hidden sheet that says it; undefined where there is none. */
  readonly sheet: FormSheet | undefined;
}

/** What is said of a form: nothing, so that it must be recognized by what stands in it, or which form it is. */
export type Stated =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'form';
      /** Undefined where the values name no form that there can be. */
      readonly form: FormRef | undefined;
      /** Undefined where it does not say of which edition and digest it is. */
      readonly edition: string | undefined;
      readonly digest: string | undefined;
      /** Its seal, and what that must be of. */
      readonly seal: string | undefined;
      readonly sealed: string;
      /** Everything that says which form it is, as it is written. */
      readonly words: readonly string[];
    };

/** The identity of a workbook: from the hidden sheet and the custom properties, of which either may be gone. */
export function identityOf({ sheets, properties }: FormWorkbook): Identity {
  const sheet =
    sheets.find(({ name }) => name === FORM_SHEET) ?? sheets.find((each) => !each.isVisible && isOurs(each));
  const inSheet = sheet === undefined ? new Map<string, string>() : pairsIn(sheet);
  // A workbook of other people has properties of such names too.
  const inFile = properties.has('digest') || properties.has('form') ? properties : new Map<string, string>();
  const values = new Map<FormKey, string>();
  const contradictions = new Map<FormKey, readonly string[]>();
  for (const key of FORM_KEYS) {
    const found = [...new Set([inSheet.get(key), inFile.get(key)])].filter((each) => each !== undefined && each !== '');
    if (found[0] !== undefined) values.set(key, found[0]);
    if (found.length > 1) contradictions.set(key, found as readonly string[]);
  }
  return { stated: statedBy(values), contradictions, sheet };
}

function statedBy(values: ReadonlyMap<FormKey, string>): Stated {
  if (!values.has('form')) return { kind: 'nothing' };
  return {
    kind: 'form',
    form: readFormRef((key) => values.get(key)),
    edition: values.get('edition'),
    digest: values.get('digest'),
    seal: values.get('seal'),
    sealed: sealedText((key) => values.get(key)),
    words: (['form', 'system', 'class', 'unit', 'department'] as const).flatMap((key) => values.get(key) ?? []),
  };
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
