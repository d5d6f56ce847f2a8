import { type Cell, hasBlank, type Row, type Table, textOf } from '../../layout/document.ts';
import { type Covering, coverings } from '../../layout/grid.ts';
import { runViews, type View } from './runs.ts';

/** What `table.hbs` prints for a table. Throws when its cells leave a gap or overlap. */
export function tableView(table: Table): View {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    name: table.name,
    columns: table.columns.map(({ title, width }) => ({ title, width: `${((width / total) * 100).toFixed(2)}%` })),
    groups: groupsOf(table).map((rows) => rows.map((row) => rowView(table, row, rows.length))),
  };
}

/** A row with its place and with the cells that cover it. */
interface CoveredRow {
  readonly row: Row;
  readonly index: number;
  readonly covering: readonly Covering[];
}

/** The rows that merged cells hold together; rows between such groups are groups as well. */
function groupsOf(table: Table): readonly (readonly CoveredRow[])[] {
  const groups: CoveredRow[][] = [];
  let isOfMergedRows = false;
  coverings(table).forEach((covering, index) => {
    const row = table.rows[index] as Row;
    const hasMerged = covering.some(({ cell }) => cell.rowspan > 1);
    const isNew = covering.every(({ start }) => start === index) && (hasMerged || isOfMergedRows);
    if (isNew || groups.length === 0) groups.push([]);
    groups.at(-1)?.push({ row, index, covering });
    isOfMergedRows = hasMerged;
  });
  return groups;
}

/**
 * A row; as a card it also says what merged cells say that began above it: those at its head before what is its own
 * (`within`), the others behind (`beside`). Both are attributes, so that a text stands in the file once.
 */
function rowView({ columns }: Table, { row, index, covering }: CoveredRow, rowsOfGroup: number): View {
  const heads = headsOf(covering);
  const above = covering.filter(({ start }) => start < index).map(({ cell }) => cell);
  return {
    role: row.role,
    kept: row.mayEndPage ? '' : 'kept',
    writable: hasBlank(row) ? 'writable' : '',
    within: trail(above.filter((cell) => heads.has(cell))),
    beside: above
      .filter((cell) => !heads.has(cell) && cell.paragraphs.length > 0)
      .map((cell) => `${columns[cell.column]?.title ?? ''} ${linesOf(cell).join('、')}`)
      .join('　'),
    cells: row.cells.map((cell) => cellView(columns, cell, heads.has(cell) && isLabel(cell), rowsOfGroup)),
  };
}

/** The cells at the head of a row, which say what it is about: its number and its labels, up to the first cell of another kind. */
function headsOf(covering: readonly Covering[]): ReadonlySet<Cell> {
  const end = covering.findIndex(({ cell }) => !isLabel(cell) && !isNumber(cell));
  return new Set(covering.slice(0, end < 0 ? covering.length : end).map(({ cell }) => cell));
}

function isLabel({ paragraphs }: Cell): boolean {
  return paragraphs.some(({ role }) => role === 'label');
}

function isNumber({ paragraphs }: Cell): boolean {
  return paragraphs.length > 0 && paragraphs.every(({ role }) => role === 'number');
}

/** Numbers, then labels without what stands below them: `12 思想建设 › 理论武装`. */
function trail(cells: readonly Cell[]): string {
  const labels = cells.filter(isLabel).map(firstLine);
  return [...cells.filter(isNumber).map(firstLine), labels.join(' › ')].join(' ').trim();
}

function firstLine(cell: Cell): string {
  return linesOf(cell)[0] ?? '';
}

function linesOf({ paragraphs }: Cell): readonly string[] {
  return paragraphs.map(({ runs }) => textOf(runs));
}

function cellView(columns: Table['columns'], cell: Cell, isHead: boolean, rowsOfGroup: number): View {
  const { column, rowspan, colspan, paragraphs } = cell;
  return {
    tag: isHead ? 'th' : 'td',
    scope: isHead ? scopeOf(rowspan, rowsOfGroup) : '',
    title: isHead || paragraphs.length === 0 ? '' : (columns[column]?.title ?? ''),
    rowspan: rowspan > 1 ? String(rowspan) : '',
    colspan: colspan > 1 ? String(colspan) : '',
    align: columns[column]?.align ?? 'left',
    paragraphs: paragraphs.map(({ role, runs }) => ({ role, runs: runViews(runs) })),
  };
}

/** A label that covers its whole group heads the group; one that covers some rows heads these rows. */
function scopeOf(rowspan: number, rowsOfGroup: number): string {
  return rowspan > 1 && rowspan === rowsOfGroup ? 'rowgroup' : 'row';
}
