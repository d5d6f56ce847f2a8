import { type Column, type Run, type Table, textOf } from '../../layout/document.ts';
import { narrowingOf } from '../../layout/setting/narrowing.ts';
import type { PagePart } from '../../layout/setting/pages.ts';
import type { SetCell, SetTable } from '../../layout/setting/set-table.ts';
import { EM } from '../../text/advance.ts';
import { remembering } from '../../text/remembering.ts';
import { element } from '../xml.ts';
import { cellStyle, headerCellStyle, type StyleName, TABLE_STYLE } from './names.ts';
import { runs } from './runs.ts';
import { twips, twipsOfMillimetres } from './units.ts';

/** How high a row is, in twips; what Word is told of its page. */
interface RowPlan {
  readonly height: number | undefined;
  readonly maySplit: boolean;
}

/**
 * A table with a header that repeats on every page. Widths stand in the grid, which WPS goes by, and in every cell,
 * which Word goes by. Where pages are planned (`parts`), rows are as high as planned, so that pages end there by
 * themselves, and merged cells are cut there and written again. `size` is that of its type, in points, where it is not
 * the document's.
 */
export const tableElement = remembering(writtenTable);

function writtenTable(table: Table, set: SetTable, parts: readonly PagePart[], size: number | undefined): string {
  const widths = widthsOf(table.columns);
  const body = parts.flatMap(({ start, end, heights }) =>
    set.rows.slice(start, end).map(({ cells }, index) => {
      const plan = { height: heights?.[index], maySplit: heights === undefined };
      const elements = cells.map((each) => tableCell(table, widths, each, { row: start + index, start, end, size }));
      return element('w:tr', {}, rowProperties(plan), ...elements);
    }),
  );
  return element(
    'w:tbl',
    {},
    tableProperties(table, widths),
    tableGrid(widths),
    header(widths, set, parts, size),
    ...body,
  );
}

/** The first row and the first column are heads of the others, which readers of screens tell; no bands (ECMA-376-1, `tblLook`; the bits of `val` say the same to older programs). */
const LOOK = { 'w:val': '06A0', 'w:firstRow': 1, 'w:firstColumn': 1, 'w:noHBand': 1, 'w:noVBand': 1 } as const;

function tableProperties({ name }: Table, widths: readonly number[]): string {
  return element(
    'w:tblPr',
    {},
    element('w:tblStyle', { 'w:val': TABLE_STYLE.id }),
    element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', LOOK),
    element('w:tblCaption', { 'w:val': name }),
  );
}

function tableGrid(widths: readonly number[]): string {
  return element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
}

/** What a cell says stands halfway down it, as in a PDF. */
const MIDDLE = element('w:vAlign', { 'w:val': 'center' });

/** The row that repeats. A page ends before the table where its first paragraph says so. */
function header(
  widths: readonly number[],
  { header, headerHeight }: SetTable,
  [first]: readonly PagePart[],
  size: number | undefined,
): string {
  const properties = element('w:trPr', {}, element('w:cantSplit'), rowHeight(headerHeight), element('w:tblHeader'));
  const pageBreak = first?.beginsPage === true ? element('w:pageBreakBefore') : '';
  const cells = header.map(({ paragraphs }, index) =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, cellWidth(widths.slice(index, index + 1)), MIDDLE),
      cellParagraph(headerCellStyle(size), runs(titleRuns(paragraphs)), index === 0 ? pageBreak : ''),
    ),
  );
  return element('w:tr', {}, properties, ...cells);
}

/** The lines of a title, which no program breaks within a word then. */
function titleRuns([title]: SetCell['paragraphs']): readonly Run[] {
  const lines = title?.lines.map((line) => textOf(line)) ?? [];
  return [{ text: lines.join('\n') }];
}

function rowProperties({ height, maySplit }: RowPlan): string {
  const properties = [
    ...(maySplit ? [] : [element('w:cantSplit')]),
    ...(height === undefined ? [] : [rowHeight(height)]),
  ];
  return properties.length === 0 ? '' : element('w:trPr', {}, ...properties);
}

/** A row grows where a program needs more room than planned: no text is ever cut off. */
function rowHeight(height: number): string {
  return element('w:trHeight', { 'w:val': twips(height), 'w:hRule': 'atLeast' });
}

/** Which row of a table is written, and the part of the table that it is in. */
interface RowInPart {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly size: number | undefined;
}

/** A cell in one of the rows that it covers. Those of totals are strong. */
function tableCell(
  { columns, rows }: Table,
  widths: readonly number[],
  set: SetCell,
  { row, start, end, size }: RowInPart,
): string {
  const { column, colspan, paragraphs: written } = set.cell;
  const isTotal = rows[set.start]?.role === 'total';
  const isContinued = set.start < row && row > start;
  const isMerged = Math.min(set.end, end) - Math.max(set.start, start) > 1;
  const paragraphs = isContinued ? [] : written;
  const align = columns[column]?.align ?? 'left';
  const properties = element(
    'w:tcPr',
    {},
    cellWidth(widths.slice(column, column + colspan)),
    colspan === 1 ? '' : element('w:gridSpan', { 'w:val': colspan }),
    isMerged ? element('w:vMerge', { 'w:val': isContinued ? 'continue' : 'restart' }) : '',
    MIDDLE,
  );
  const content = paragraphs.map(({ role, runs: content }, index) =>
    cellParagraph(
      cellStyle(role, align, size),
      runs(isTotal && role !== 'note' ? content.map(strong) : content),
      narrowed(set.paragraphs[index], align),
    ),
  );
  // A cell without a paragraph is an error to Word.
  const filled = content.length > 0 ? content : [cellParagraph(cellStyle('text', align, size), '')];
  return element('w:tc', {}, properties, ...filled);
}

/** As totals are printed. */
function strong(run: Run): Run {
  return { mark: 'strong', ...run };
}

/** A paragraph in a style, with a property that the style cannot have. */
function cellParagraph({ id }: StyleName, content: string, property = ''): string {
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': id }), property), content);
}

/** The indent of a paragraph that is narrower than its cell, so that Word ends its lines well: on both sides where it is centred. */
function narrowed(set: SetCell['paragraphs'][number] | undefined, align: Column['align']): string {
  const text = set?.lines.map((line) => textOf(line)).join('') ?? '';
  const by = set === undefined ? 0 : (narrowingOf(text, set.room, set.lines.length) * set.size) / EM;
  if (by === 0) return '';
  const [left, right] = align === 'center' ? [by / 2, by / 2] : [0, by];
  return element('w:ind', { 'w:left': twips(left), 'w:right': twips(right) });
}

function cellWidth(covered: readonly number[]): string {
  return element('w:tcW', { 'w:w': sum(covered), 'w:type': 'dxa' });
}

/** The widths of the columns in twips; what rounding takes from one is given to the next, so that the table is as wide as its columns together. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const edges = columns.map((_, index) =>
    twipsOfMillimetres(sum(columns.slice(0, index + 1).map(({ width }) => width))),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
