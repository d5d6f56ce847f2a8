import { type CriteriaSheet, isPointsKey } from '../../model/sheets/criteria-sheet.ts';
import type { NoSheet } from '../../text/sheets/remarks.ts';
import { addedRows } from './added.ts';
import { changesIn } from './fields.ts';
import type { Grid } from './grid.ts';
import { type Header, headerOf } from './header.ts';
import { labelsOf } from './labels.ts';
import { withLeaders } from './leading.ts';
import { plainText } from './plain.ts';
import { type MatchedRows, matchedRows, remarkOf } from './rows.ts';
import type { SheetComment, SheetDifferences, SheetPlace, SheetRemark } from './types.ts';
import { worthsIn } from './worths.ts';

/** Reads a sheet with one row a criterion against what was sent out: all that differs, by ids. */
export function sheetDifferences(grid: Grid, sheet: CriteriaSheet): SheetDifferences | NoSheet {
  const header = headerOf(grid, sheet);
  if (header === undefined) return 'no-header';
  const rows = matchedRows(grid, header, sheet);
  if (rows.matched.size === 0 && sheet.rows.length > 0) return 'other-ids';
  if (displaced(rows, sheet) >= LEAST_DISPLACED) return 'displaced';
  const labels = labelsOf(sheet, rows);
  const fresh = addedRows(sheet, rows, labels);
  const cells = [...rows.matched.values()].map((line) => changesIn(line, sheet, (key) => header.columns.has(key)));
  const worths = worthsIn(sheet, rows, labels, fresh.added, (key) => header.columns.has(key));
  const changes = cells.flatMap((each) => each.changes);
  return {
    changes: [...withLeaders(changes, sheet), ...worths.changes],
    retitled: labels.retitled,
    moved: labels.moved,
    added: fresh.added,
    deleted: rows.deleted,
    reordered: reorderedFrom(rows, sheet),
    comments: commentsOf(grid, header, rows),
    remarks: [
      ...rows.remarks,
      ...renumbered(rows, sheet),
      ...labels.remarks,
      ...fresh.remarks,
      ...cells.flatMap(({ remarks }) => remarks),
      ...worths.remarks,
      ...unknownColumns(grid, header),
    ],
  };
}

/** Two rows that exchanged their wordings are no accident of editing. */
const LEAST_DISPLACED = 2;

/** How many rows have the wording and the points of another one that is no longer there. */
function displaced({ matched }: MatchedRows, { columns, rows }: CriteriaSheet): number {
  const at = columns.findIndex(({ key }) => key === 'text');
  const wordings = new Map(rows.map(({ id, cells }) => [plainText(cells[at] ?? ''), id]));
  const isOwn = (id: string): boolean => {
    const known = matched.get(id)?.known;
    return known !== undefined && matched.get(id)?.text('text') === plainText(known.cells[at] ?? '');
  };
  return [...matched].filter(([id, line]) => {
    const owner = wordings.get(line.text('text'));
    return owner !== undefined && owner !== id && !isOwn(id) && !isOwn(owner);
  }).length;
}

/** The first row that stands elsewhere among those that were sent out. */
function reorderedFrom({ lines, matched }: MatchedRows, sheet: CriteriaSheet): SheetPlace | undefined {
  const before = sheet.rows.filter(({ id }) => matched.has(id));
  const now = lines.filter(({ known }) => known !== undefined);
  return now.find(({ known }, at) => known?.id !== before[at]?.id)?.place('text');
}

/** The first number of an indicator that is another one: who inserts a row numbers all below it anew, which says nothing more. */
function renumbered({ lines }: MatchedRows, { columns }: CriteriaSheet): readonly SheetRemark[] {
  const at = columns.findIndex(({ key }) => key === 'number');
  for (const line of lines) {
    const [before, after] = [plainText(line.known?.cells[at] ?? ''), line.text('number')];
    if (line.known === undefined || after === '' || after === before) continue;
    return [remarkOf('number-changed', line, 'number', { id: line.known.id, before, after })];
  }
  return [];
}

function commentsOf(grid: Grid, { columns, titles }: Header, { lines }: MatchedRows): readonly SheetComment[] {
  return grid.comments.map(({ row, column, author, text }) => {
    const key = [...columns].find(([, at]) => at === column)?.[0];
    const title = titles.get(column);
    const place = { ...grid.placeOf(row, column), ...(title === undefined ? {} : { column: title }) };
    const line = lines.find(({ number }) => number === row);
    return { id: line?.known?.id, key: key && (isPointsKey(key) ? 'points' : key), author, text, place };
  });
}

/** What stands in columns that nobody knows, once a column. */
function unknownColumns({ rows, placeOf }: Grid, { columns, rows: head, titles }: Header): readonly SheetRemark[] {
  const known = new Set(columns.values());
  const last = Math.max(...head);
  const found = new Map<number, SheetRemark>();
  for (const { number, cells } of rows) {
    for (const [column, { text }] of cells) {
      if (number <= last || known.has(column) || found.has(column) || plainText(text) === '') continue;
      const before = titles.get(column) ?? '';
      found.set(column, { code: 'column-unknown', place: placeOf(number, column), id: undefined, before, after: text });
    }
  }
  return [...found.values()];
}
