import type { WriteSheet } from 'hucre/xlsx';
import { type Document, type Paragraph, type Section, type Table, textOf } from '../../layout/document.ts';
import { linesBetween, PAGES, STYLES } from '../../layout/typography.ts';
import { type PageRow, pageBreaks } from './breaks.ts';
import { textCell } from './cell.ts';
import { type Draft, sum } from './draft.ts';
import { heightNeeded, roundedHeight } from './height.ts';
import { pageSetup } from './page.ts';
import { addTable } from './table.ts';

/** What stands on one sheet, from top to bottom. */
export interface SheetPlan {
  readonly orientation: Section['orientation'];
  readonly before: readonly Paragraph[];
  readonly table: Table | undefined;
  readonly after: readonly Paragraph[];
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** The width of a figure of the default font, in points: 8 pixels in 宋体 11 (ECMA-376-1, 18.3.1.13). */
const WIDTH_UNIT = 6;
/** The second column of a sheet whose table has one, in millimetres. */
const SPARE_WIDTH = 5;
/** Rows above a table stay in view with its header only when they leave room for the table on a small screen, in points. */
const HIGHEST_FROZEN = 220;

/** The worksheet of a plan: paragraphs in rows merged over all columns, the table cell by cell. Throws as `textCell` does. */
export function makeSheet(plan: SheetPlan, name: string, printing: Document['printing']): WriteSheet {
  const { orientation, before, table, after } = plan;
  const draft = emptyDraft(plan);
  addParagraphs(draft, before, table !== undefined);
  const header = draft.heights.length;
  const isFrozen = table !== undefined && sum(draft.heights) <= HIGHEST_FROZEN;
  if (table !== undefined) addTable(draft, table, printing.tableSize);
  addParagraphs(draft, after, false);
  return {
    name,
    columns: draft.widths.map((width) => ({ width: Number((width / WIDTH_UNIT).toFixed(2)) })),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: new Map(draft.heights.map((height, row) => [row, { height }])),
    rowBreaks: [...pageBreaks(pageRows(plan, draft.heights), draft.page, draft.heights[header] ?? 0)],
    view: { showGridLines: false },
    ...(isFrozen ? { freezePane: { rows: header + 1 } } : {}),
    ...pageSetup(orientation, table === undefined ? undefined : header),
  };
}

/** Where pages may end: not between a title and its table. */
function pageRows({ before, table, after }: SheetPlan, heights: readonly number[]): readonly PageRow[] {
  const mayEndPage = [
    ...before.map((_, index) => table === undefined || index + 1 < before.length),
    ...(table === undefined ? [] : [false, ...table.rows.map((row) => row.mayEndPage)]),
    ...after.map(() => true),
  ];
  return heights.map((height, row) => ({ height, mayEndPage: mayEndPage[row] ?? true }));
}

/** There are two columns at least, so that a paragraph can be told from a row of a table: it is merged. */
function emptyDraft({ orientation, table }: SheetPlan): Draft {
  const { width, height, top, right, bottom, left } = PAGES[orientation];
  const half = (width - left - right) / 2;
  const columns = table?.columns.map((column) => column.width) ?? [half, half];
  const widths = columns.length === 1 ? [...columns, SPARE_WIDTH] : columns;
  return {
    cells: new Map(),
    merges: [],
    heights: [],
    widths: widths.map((millimetres) => millimetres * POINTS_PER_MILLIMETRE),
    page: (height - top - bottom) * POINTS_PER_MILLIMETRE,
  };
}

/** Adds paragraphs below what a sheet has. A first line is indented by spaces: the indent of a cell holds for all lines. */
function addParagraphs(draft: Draft, paragraphs: readonly Paragraph[], isBeforeTable: boolean): void {
  for (const [index, { role, runs }] of paragraphs.entries()) {
    const { family, size, align, indent } = STYLES[role];
    const indented = indent > 0 ? [{ text: '\u3000'.repeat(indent) }, ...runs] : runs;
    const text = textOf(indented);
    const style = {
      alignment: { horizontal: align === 'center' ? 'center' : 'left', vertical: 'top', wrapText: true },
    } as const;
    const row = draft.heights.length;
    const what = `the paragraph ${text.trim().slice(0, 20)}…`;
    draft.cells.set(`${row},0`, textCell([{ type: { family, size }, runs: indented }], style, what));
    draft.merges.push({ startRow: row, endRow: row, startCol: 0, endCol: draft.widths.length - 1 });
    const next = paragraphs[index + 1]?.role ?? (isBeforeTable ? 'other' : undefined);
    const gap = next === undefined ? 0 : linesBetween(role, next) * size;
    draft.heights.push(roundedHeight(heightNeeded([{ text, size }], sum(draft.widths)) + gap));
  }
}
