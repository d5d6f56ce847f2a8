import type { CriteriaSheet, SheetKey } from '../../model/sheets/criteria-sheet.ts';
import { type EditedSystem, HIDDEN_SHEETS, sentText, WORKBOOK_FORM } from '../../model/sheets/edited-workbook.ts';
import type { FormSheet, FormWorkbook } from '../../readers/form-workbook.ts';

/** A workbook that was sent out to be edited, as it came back. */
export interface ReturnedWorkbook {
  readonly edition: string;
  readonly systems: readonly ReturnedSheet[];
}

/** A system in it. */
interface ReturnedSheet {
  readonly system: string;
  readonly digest: string;
  /** What was sent out, and the system as it was written; undefined where that is no longer as it was. */
  readonly base: { readonly sent: CriteriaSheet; readonly state: EditedSystem['state'] } | undefined;
  /** The sheet that was edited; undefined where it is gone. */
  readonly sheet: FormSheet | undefined;
}

/** Reads what a workbook says of itself in its hidden sheets. Undefined for one that was not sent out to be edited. */
export function returnedWorkbook(book: FormWorkbook, sha256: (text: string) => string): ReturnedWorkbook | undefined {
  const identity = identityOf(book);
  const edition = identity?.find(([key]) => key === 'edition')?.[1];
  if (identity === undefined || edition === undefined) return undefined;
  const hidden = new Set<FormSheet | undefined>();
  const named = (name: string | undefined): FormSheet | undefined => book.sheets.find((each) => each.name === name);
  const systems = identity.flatMap((row) => {
    const [key, system = '', digest = '', , name, baseline, seal, written] = row;
    if (key !== 'system') return [];
    const [sentSheet, stateSheet] = [named(baseline), named(written)];
    hidden.add(sentSheet);
    hidden.add(stateSheet);
    const sent = sentSheet && sentIn(sentSheet, system);
    const state = stateSheet && textsOf(stateSheet);
    const isWhole = sent !== undefined && state !== undefined && sha256(sentText(sent, state)) === seal;
    return [{ system, digest, base: isWhole ? { sent, state } : undefined, sheet: named(name) }];
  });
  const free = book.sheets.filter(
    (each) => each.isVisible && !hidden.has(each) && !systems.some(({ sheet }) => sheet === each),
  );
  return { edition, systems: systems.map((each) => ({ ...each, sheet: each.sheet ?? renamed(each, free) })) };
}

/** The sheet of a system under another name: the one in which most of its ids stand. */
function renamed({ base }: Pick<ReturnedSheet, 'base'>, free: readonly FormSheet[]): FormSheet | undefined {
  const ids = new Set(base?.sent.rows.map(({ id }) => id));
  const counted = free.map((sheet) => ({ sheet, count: sheet.cells.filter(({ text }) => ids.has(text)).length }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 ? best.sheet : undefined;
}

/** The rows of the hidden sheet that says what a workbook is. */
function identityOf({ sheets }: FormWorkbook): readonly (readonly string[])[] | undefined {
  const rows = sheets.filter((each) => !each.isVisible || each.name === HIDDEN_SHEETS.identity).map(textsOf);
  return rows.find(([first]) => first?.[0] === 'sheet' && first[1] === WORKBOOK_FORM);
}

/** A baseline as it was written: keys, titles, and rows with the ids of the indicators above each in front. */
function sentIn(sheet: FormSheet, system: string): CriteriaSheet | undefined {
  const [keys = [], titles = [], ...rows] = textsOf(sheet);
  const width = keys.length;
  const at = keys.indexOf('id');
  if (keys[0] !== 'path' || at < 0) return undefined;
  return {
    system,
    columns: keys.slice(1).map((key, index) => ({ key: key as SheetKey, title: titles[index + 1] ?? '' })),
    rows: rows.map((row) => {
      const cells = Array.from({ length: width - 1 }, (_, index) => row[index + 1] ?? '');
      return { id: row[at] ?? '', path: (row[0] ?? '').split(' '), cells };
    }),
  };
}

/** More rows and columns than any baseline has: what lies beyond is none. */
const MOST = { rows: 20_000, columns: 200 } as const;

/** The rows of a sheet as texts. */
function textsOf({ cells }: FormSheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    if (row >= MOST.rows || column >= MOST.columns) continue;
    while (rows.length <= row) rows.push([]);
    const texts = rows[row] ?? [];
    while (texts.length <= column) texts.push('');
    texts[column] = text;
  }
  return rows;
}
