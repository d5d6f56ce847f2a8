import { withoutSpace } from '../artifact/normalise.ts';
import type { Field, Input } from '../layout/blanks.ts';
import { type Document, type Paragraph, type Table, textOf, textOfCell } from '../layout/document.ts';
import { type Covering, coverings } from '../layout/grid.ts';
import { sectionsFor, tablesIn } from '../layout/sections.ts';

interface ExpectedColumn {
  readonly title: string;
  readonly key: string | undefined;
  /** Whether something is filled in in any of its rows. */
  readonly isFilledIn: boolean;
}

/** What a cell of a row is in the form that was sent out. */
export type ExpectedCell = { readonly column: number } & (
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'formula' }
  | { readonly kind: 'fixed'; readonly text: string }
  /** A text that is merged over several rows; `label` is the same for all of them. */
  | { readonly kind: 'label'; readonly text: string; readonly label: object; readonly rows: number }
);

/** A row that is found again by its keys. */
export interface ExpectedRow {
  readonly table: ExpectedTable;
  /** The id of its criterion (in a summary sheet that of its unit), the id of the unit, those of its indicators from the deepest level up to the first. */
  readonly keys: readonly string[];
  readonly cells: readonly ExpectedCell[];
}

export interface ExpectedTable {
  readonly name: string;
  readonly columns: readonly ExpectedColumn[];
  /** Those that have keys; none for a list whose rows are all alike. */
  readonly rows: readonly ExpectedRow[];
  /** Whether anything is filled in in it: else it only shows what a workbook computes. */
  readonly isFilledIn: boolean;
  /** What its total rows say, without white space. */
  readonly totals: ReadonlySet<string>;
  /** What stands in its rows without keys already, without white space. */
  readonly texts: ReadonlySet<string>;
  /** The labels and blanks of the lines above and below it. */
  readonly fields: readonly Field[];
  /** The other lines above and below it, as they are printed. */
  readonly lines: readonly string[];
}

/** A form as it was sent out, for finding it again in a workbook that came back. */
export interface ExpectedForm {
  readonly tables: readonly ExpectedTable[];
  /** By `rowKey`. */
  readonly rows: ReadonlyMap<string, ExpectedRow>;
  readonly rowsById: ReadonlyMap<string, readonly ExpectedRow[]>;
}

/** By what a row is found: the id of its criterion and that of its unit. */
export function rowKey(id: string, unit: string): string {
  return `${id}\0${unit}`;
}

/** What of a document a workbook must bring back. */
export function expectedForm(document: Document): ExpectedForm {
  const tables = sectionsFor(document, true).flatMap(({ blocks }) =>
    tablesIn(blocks).sheets.map(({ before, table, after }) =>
      expectedTable(
        table,
        [...before, ...after].filter((block) => block.kind === 'paragraph'),
      ),
    ),
  );
  return formOfTables(tables);
}

/** A form by its tables. */
export function formOfTables(tables: readonly ExpectedTable[]): ExpectedForm {
  const rows = tables.flatMap((table) => table.rows);
  return {
    tables,
    rows: new Map(rows.map((row) => [rowKey(row.keys[0] ?? '', row.keys[1] ?? ''), row])),
    rowsById: byId(rows),
  };
}

function byId(rows: readonly ExpectedRow[]): ReadonlyMap<string, readonly ExpectedRow[]> {
  const groups = new Map<string, ExpectedRow[]>();
  for (const row of rows) {
    const id = row.keys[0] ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

/** A table with the lines that stand above and below it on its sheet. */
function expectedTable(table: Table, paragraphs: readonly Paragraph[]): ExpectedTable {
  const rows: ExpectedRow[] = [];
  const totals = new Set<string>();
  const texts = new Set<string>();
  const filledIn = new Set(
    table.rows.flatMap(({ cells }) => cells.flatMap(({ input, column }) => (input === undefined ? [] : [column]))),
  );
  const expected: ExpectedTable = {
    name: table.name,
    columns: table.columns.map(({ title, key }, column) => ({ title, key, isFilledIn: filledIn.has(column) })),
    rows,
    isFilledIn: filledIn.size > 0,
    totals,
    texts,
    fields: paragraphs.flatMap(({ fields }) => fields ?? []),
    lines: paragraphs
      .filter(({ fields, runs }) => fields === undefined && textOf(runs).trim() !== '')
      .map(({ runs }) => textOf(runs).trim()),
  };
  for (const [index, row] of coverings(table).entries()) {
    const { keys = [], role, cells } = table.rows[index] ?? { role: 'item', cells: [] };
    if (keys[0] !== undefined && keys[0] !== '') rows.push({ table: expected, keys, cells: row.map(expectedCell) });
    else for (const cell of cells) (role === 'total' ? totals : texts).add(withoutSpace(textOfCell(cell)));
  }
  return expected;
}

function expectedCell({ cell }: Covering): ExpectedCell {
  const { column, input, formula, rowspan } = cell;
  if (input !== undefined) return { column, kind: 'input', input };
  if (formula !== undefined) return { column, kind: 'formula' };
  const text = textOfCell(cell);
  return rowspan === 1 ? { column, kind: 'fixed', text } : { column, kind: 'label', text, label: cell, rows: rowspan };
}

/** What a row is called in a message: its wording; in a table of several units behind it whose row it is. */
export function nameOfRow(row: ExpectedRow): string {
  const wording = wordingOf(row);
  const unit = unitNameIn(row);
  return unit === undefined ? wording : `${wording}（${unit}）`;
}

/** The first line of the wording of a row, or its id where it has none. */
export function wordingOf(row: ExpectedRow): string {
  return textIn(row, 'criterion')?.split('\n')[0] ?? row.keys[0] ?? '';
}

/** The name of the unit of a row, where the row prints it; of no row of a summary sheet, which is called by its unit. */
export function unitNameIn(row: ExpectedRow): string | undefined {
  return textIn(row, 'criterion') === undefined ? undefined : textIn(row, 'unit');
}

function textIn({ cells, table }: ExpectedRow, key: string): string | undefined {
  const cell = cells.find(({ column }) => table.columns[column]?.key === key);
  return cell?.kind === 'fixed' || cell?.kind === 'label' ? cell.text : undefined;
}
