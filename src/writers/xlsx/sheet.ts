import type { WriteSheet } from 'hucre/xlsx';
import type { Formula } from '../../layout/blanks.ts';
import { type Document, type Table, tableSizeOf } from '../../layout/document.ts';
import { points } from '../../model/printing/length.ts';
import { PAGES, pageName } from '../../model/printing/paper.ts';
import { columnName } from './address.ts';
import { coloursOf } from './colours.ts';
import { companyWidths } from './company.ts';
import { type Draft, sum } from './draft.ts';
import { formulaText } from './formula.ts';
import { addStruts, unfittedHeight } from './growing.ts';
import type { ChoiceLists } from './hidden/choices.ts';
import { pageSetup } from './page.ts';
import { addParagraphs, addSpacer } from './paragraphs.ts';
import { hasSpacer, headerRow, type Places, placeOf, type SheetPlan } from './plan.ts';
import { addTable } from './table.ts';
import { validationsOf } from './validation.ts';

/** The width of a figure of the default font, in points: 8 pixels in 宋体 11 (ECMA-376-1, 18.3.1.13). */
const WIDTH_UNIT = 6;
/** The second column of a sheet whose table has one, in millimetres. */
const SPARE_WIDTH = 5;
/** The width of a hidden column when somebody shows it, in figures. */
const KEY_WIDTH = 16;
/** A table without cells, for formulas of sheets that have none. */
const NOWHERE = { top: 0, rows: 0, columns: 0, keys: 0 } as const;
/** What is higher than this below a table, relative to a page, may begin a page. */
const MOST_BELOW = 0.25;
/** Rows above a table stay in view with its header only when they leave room for the table on a small screen, in points. */
const HIGHEST_FROZEN = 220;
/** Forms may be made readable: wider columns, higher rows. The rest of what a sheet can be protected from is. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

/** A worksheet, and what it says of rows that state no height. */
export interface MadeSheet {
  readonly sheet: WriteSheet;
  readonly unfitted: number | undefined;
}

/** The worksheet of a plan: paragraphs in rows merged over all columns, lines of fields and the table cell by cell. Throws as `addTable` and `validationsOf` do. */
export function makeSheet(
  plan: SheetPlan,
  name: string,
  { identity, printing, form }: Pick<Document, 'identity' | 'printing' | 'form'>,
  places: Places,
  choices: ChoiceLists,
): MadeSheet {
  const { page, before, table, after } = plan;
  const size = tableSizeOf(page, printing);
  const draft = withCompany(emptyDraft(plan), plan, size, form === undefined);
  const place = placeOf(plan, name);
  const formulaAt = (formula: Formula) => formulaText(formula, place ?? { ...NOWHERE, sheet: name }, 0, places);
  addParagraphs(draft, before, table !== undefined, formulaAt);
  if (hasSpacer(plan)) addSpacer(draft);
  const header = headerRow(plan);
  const isFrozen = table !== undefined && sum(draft.rows.map(({ height }) => height)) <= HIGHEST_FROZEN;
  const below = emptyDraft(plan);
  addParagraphs(below, after, false, formulaAt);
  if (table !== undefined && place !== undefined) {
    const room = { size, tail: tailOf(below) };
    addTable(draft, table, room, place, places);
  }
  addParagraphs(draft, after, false, formulaAt);
  const columns = draft.widths.map((width, column) => ({
    width: Number((width / WIDTH_UNIT).toFixed(2)),
    ...(table?.columns[column]?.isHidden === true && { hidden: true }),
  }));
  const keys = place?.keys ?? 0;
  const struts = addStruts(draft, draft.widths.length + keys) ? 1 : 0;
  const hidden = Array.from({ length: keys + struts }, () => ({ width: KEY_WIDTH, hidden: true }));
  const sheet: WriteSheet = {
    name,
    columns: [...columns, ...hidden],
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: new Map(
      draft.rows.flatMap(({ height, isHidden = false, grows = false }, row) =>
        grows ? [] : [[row, isHidden ? { hidden: true } : { height }]],
      ),
    ),
    rowBreaks: draft.rows.flatMap(({ beginsPage = false }, row) => (beginsPage ? [row - 1] : [])),
    dataValidations: [...validationsOf(draft.inputs, choices)],
    conditionalRules: [...coloursOf(draft.inputs)],
    view: { showGridLines: false },
    ...(isFrozen ? { freezePane: { rows: header + 1 } } : {}),
    ...(table?.isFiltered === true && { autoFilter: { range: filtered(table, header) } }),
    ...(form === undefined ? {} : { protection: PROTECTION }),
    ...pageSetup(page, printing.pageCodes === 'none' ? [] : identity.checkCodes),
  };
  return { sheet, unfitted: unfittedHeight(draft.rows) };
}

/** The header and the rows of a table, with the columns that are hidden: what is sorted without them is torn apart. */
function filtered({ columns, rows }: Table, header: number): string {
  return `A${header + 1}:${columnName(columns.length - 1)}${header + 1 + rows.length}`;
}

/** With columns in which labels are not parted badly; the columns of forms are as wide as rows were fitted to. */
function withCompany(draft: Draft, { table }: SheetPlan, size: number, isFitted: boolean): Draft {
  if (table === undefined || !isFitted || table.columns.length !== draft.widths.length) return draft;
  return { ...draft, widths: companyWidths(table, draft.widths, size) };
}

/** What stands below a table does not begin a page by itself: the last rows come with it, unless it is long. */
function tailOf({ page, rows }: Draft): number {
  const height = sum(rows.map((row) => row.height));
  return height > page * MOST_BELOW ? 0 : height;
}

/** There are two columns at least, so that a paragraph can be told from a row of a table: it is merged. */
function emptyDraft(plan: SheetPlan): Draft {
  const { width, height, top, right, bottom, left } = PAGES[pageName(plan.page)];
  const half = (width - left - right) / 2;
  const columns = plan.table?.columns.map((column) => column.width) ?? [half, half];
  const isAlone = columns.length === 1 && placeOf(plan, '')?.keys === 0;
  const widths = isAlone ? [...columns, SPARE_WIDTH] : columns;
  return {
    cells: new Map(),
    merges: [],
    rows: [],
    widths: widths.map(points),
    page: points(height - top - bottom),
    inputs: [],
  };
}
