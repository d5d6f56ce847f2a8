import { type Cell, type Column, hasBlank, type Table } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { WRITABLE_ROW } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { cellStyle, HEADER_CELL_STYLE, type StyleName, TABLE_STYLE } from './names.ts';
import { runs } from './runs.ts';
import { writtenRows } from './table-rows.ts';
import { twipsOfMillimetres } from './units.ts';
import { element } from './xml.ts';

/** A table with a header that repeats on every page. Widths stand in the grid, which WPS goes by, and in every cell, which Word goes by. */
export function tableElement(table: Table, printing: Printing): string {
  const written = writtenRows(table, printing);
  const widths = widthsOf(table.columns);
  const covered = coverings({ ...table, rows: written.map(({ row }) => row) });
  const body = covered.map((cells, index) => {
    const { row, keepsWithNext = false, maySplit = false } = written[index] ?? {};
    const cellElements = cells.map(({ cell, start }) => {
      const isContinued = start < index;
      return tableCell(
        table.columns,
        widths,
        isContinued ? { ...cell, paragraphs: [] } : cell,
        isContinued,
        keepsWithNext,
      );
    });
    return element('w:tr', {}, rowProperties(maySplit, row !== undefined && hasBlank(row)), ...cellElements);
  });
  return element('w:tbl', {}, tableProperties(table, widths), tableGrid(widths), header(table, widths), ...body);
}

function tableProperties({ name }: Table, widths: readonly number[]): string {
  return element(
    'w:tblPr',
    {},
    element('w:tblStyle', { 'w:val': TABLE_STYLE.id }),
    element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
    element('w:tblCaption', { 'w:val': name }),
  );
}

function tableGrid(widths: readonly number[]): string {
  return element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
}

function header({ columns }: Table, widths: readonly number[]): string {
  const properties = element('w:trPr', {}, element('w:cantSplit'), element('w:tblHeader'));
  const cells = columns.map(({ title }, index) =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, cellWidth(widths.slice(index, index + 1)), element('w:vAlign', { 'w:val': 'center' })),
      cellParagraph(HEADER_CELL_STYLE, false, runs([{ text: title }])),
    ),
  );
  return element('w:tr', {}, properties, ...cells);
}

function rowProperties(maySplit: boolean, isWritable: boolean): string {
  const properties = [
    ...(maySplit ? [] : [element('w:cantSplit')]),
    ...(isWritable ? [element('w:trHeight', { 'w:val': twipsOfMillimetres(WRITABLE_ROW), 'w:hRule': 'atLeast' })] : []),
  ];
  return properties.length === 0 ? '' : element('w:trPr', {}, ...properties);
}

/** A cell in one of the rows that it covers. Words of criteria begin at the top, labels and numbers stand in the middle. */
function tableCell(
  columns: readonly Column[],
  widths: readonly number[],
  { column, colspan, rowspan, paragraphs }: Cell,
  isContinued: boolean,
  keepsWithNext: boolean,
): string {
  const align = columns[column]?.align ?? 'left';
  const isCentred = paragraphs.some(({ role }) => role === 'label' || role === 'number');
  const properties = element(
    'w:tcPr',
    {},
    cellWidth(widths.slice(column, column + colspan)),
    colspan === 1 ? '' : element('w:gridSpan', { 'w:val': colspan }),
    rowspan === 1 ? '' : element('w:vMerge', { 'w:val': isContinued ? 'continue' : 'restart' }),
    isCentred ? element('w:vAlign', { 'w:val': 'center' }) : '',
  );
  const content = paragraphs.map(({ role, runs: content }) =>
    cellParagraph(cellStyle(role, align), keepsWithNext, runs(content)),
  );
  // A cell without a paragraph is an error to Word.
  const filled = content.length > 0 ? content : [cellParagraph(cellStyle('text', align), keepsWithNext, '')];
  return element('w:tc', {}, properties, ...filled);
}

function cellParagraph({ id }: StyleName, keepsWithNext: boolean, content: string): string {
  const properties = [element('w:pStyle', { 'w:val': id }), keepsWithNext ? element('w:keepNext') : ''];
  return element('w:p', {}, element('w:pPr', {}, ...properties), content);
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
