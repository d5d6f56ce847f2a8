import type { CellStyle } from 'hucre/xlsx';
import type { Formula } from '../../layout/blanks.ts';
import { type Cell, type Table, textOf } from '../../layout/document.ts';
import { CELL_PADDING } from '../../layout/field-lines.ts';
import { coverings } from '../../layout/grid.ts';
import { pagesOf } from '../../layout/setting/pages.ts';
import { titleLines } from '../../layout/setting/title-lines.ts';
import { HEADER_FAMILY } from '../../layout/typography.ts';
import { EM } from '../../text/advance.ts';
import { textCell } from './cell.ts';
import { contentOf, openStyle, sizeOf } from './content.ts';
import { addMerge, type Draft, type DraftRow, sum } from './draft.ts';
import { formulaText } from './formula.ts';
import { HIGHEST_ROW, heightNeeded, LEAST_WRITABLE, roundedHeight } from './height.ts';
import { addColumnKeys, addRowKeys } from './keys.ts';
import { mostColumns } from './most.ts';
import { hasColumnKeys, type Place, type Places } from './plan.ts';
import type { PlacedInput } from './validation.ts';

type Alignment = NonNullable<CellStyle['alignment']>;

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/**
 * Adds a table below what a sheet has, at its place, in a size of type in points: its header and its rows, with what is
 * hidden. Cells are merged as they are, but for page ends: what goes on over one says itself again. `tail` is how high
 * what follows is that must not stand alone. Throws as `textCell` and `formulaText` do.
 */
export function addTable(
  draft: Draft,
  table: Table,
  { size, tail }: { readonly size: number; readonly tail: number },
  place: Place,
  places: Places,
): void {
  if (hasColumnKeys(table)) addColumnKeys(draft, table);
  const top = draft.rows.length;
  addHeader(draft, table, size);
  const covered = coverings(table);
  const firsts = addRows(draft, { table, covered, size, tail, top });
  addRowKeys(draft, table, place.top);
  const mostColumn = mostColumns(table);
  for (const [row, covering] of covered.entries()) {
    const isOwed = covering.some(({ cell }) => isFixed(cell));
    for (const { cell, start } of covering) {
      const begins = start === row || firsts.has(row);
      if (cell.colspan > 1 || !begins) addBorders(draft, place.top + row, cell);
      if (!begins) continue;
      // Rows that grow are read from their top, where no page end cuts a label in the middle of what it covers.
      const style = cellStyle(
        alignOf(cell, table),
        isReadFromTop(table, draft.rows[place.top + row]) ? 'top' : 'center',
      );
      const formulaAt = (formula: Formula) => formulaText(formula, place, row, places);
      const content = contentOf(cell, size, style, nameOf(table, row), formulaAt);
      draft.cells.set(`${place.top + row},${cell.column}`, content);
      const end = firstAfter(firsts, row, start + cell.rowspan);
      addMerge(draft, { ...cell, row: place.top + row, rowspan: end - row });
      addInput(draft, table, cell, { row: place.top + row, most: mostColumn(row, cell), isOwed });
    }
  }
}

function isReadFromTop({ isFiltered = false }: Table, row: DraftRow | undefined): boolean {
  return isFiltered || row?.grows === true;
}

/** A table as its rows are added. `top` is the row of its header. */
interface Adding {
  readonly table: Table;
  readonly covered: ReturnType<typeof coverings>;
  readonly size: number;
  readonly tail: number;
  readonly top: number;
}

/** Adds the rows of a table below its header, as high as they are on the pages that it has, and gives the rows with which a page begins, counted from 0. */
function addRows(draft: Draft, { table, covered, size, tail, top }: Adding): ReadonlySet<number> {
  const used = sum(draft.rows.slice(0, top).map(({ height }) => height)) % draft.page;
  const { parts } = pagesOf(
    {
      headerHeight: draft.rows[top]?.height ?? 0,
      rows: covered.map((covering, row) => {
        const { mayEndPage = true, role } = table.rows[row] ?? {};
        const cells = covering.map(({ cell, start }) => {
          const isHidden = table.columns[cell.column]?.isHidden === true;
          const height = isHidden ? 0 : roundedHeight(needOf(draft, cell, size));
          return { start, end: start + cell.rowspan, height };
        });
        return { cells, least: 0, mayEndPage, isTotal: role === 'total' };
      }),
    },
    // Rows that are sorted and filtered stand on other pages each time.
    { used, whole: table.isFiltered === true ? Number.POSITIVE_INFINITY : draft.page * USABLE, tail, isOpen: true },
  );
  const firsts = new Set<number>();
  for (const { start, end, heights, beginsPage } of parts) {
    if (beginsPage && start > 0) firsts.add(start);
    if (beginsPage && start === 0) draft.rows[top] = { ...(draft.rows[top] as DraftRow), beginsPage };
    for (let row = start; row < end; row += 1) {
      const height = roundedHeight(heights?.[row - start] ?? HIGHEST_ROW);
      const grows = table.isFiltered !== true && covered[row]?.some(({ cell }) => growsWith(cell)) === true;
      draft.rows.push({ height, beginsPage: firsts.has(row), grows });
    }
  }
  return firsts;
}

/** Printers leave a little less than the type area. */
const USABLE = 0.97;

/** The first row behind one with which a page begins, before an end. */
function firstAfter(firsts: ReadonlySet<number>, row: number, end: number): number {
  let next = row + 1;
  while (next < end && !firsts.has(next)) next += 1;
  return next;
}

function addHeader(draft: Draft, { columns }: Table, size: number): void {
  const row = draft.rows.length;
  const needs = columns.map(({ title }, column): number => {
    const width = draft.widths[column] ?? 0;
    // Its lines are told: no program knows words.
    const lines = titleLines(title, ((width - CELL_PADDING) / size) * EM);
    const typed = [{ type: { family: HEADER_FAMILY, size }, runs: [{ text: lines.join('\n') }] }];
    draft.cells.set(`${row},${column}`, textCell(typed, cellStyle('center', 'center'), `the header ${title}`));
    return heightNeeded(
      lines.map((text) => ({ text, size })),
      width,
    );
  });
  draft.rows.push({ height: roundedHeight(Math.max(...needs)) });
}

/** How high a cell is, in points. */
function needOf(draft: Draft, cell: Cell, size: number): number {
  const { column, colspan, paragraphs, formula, input } = cell;
  const typed =
    formula === undefined
      ? paragraphs.map(({ role, runs }) => ({ text: textOf(runs), size: sizeOf(role, size) }))
      : [{ text: formula.value.toString(), size }];
  // Numbers stand in one line, however narrow their column is.
  const isNumber = paragraphs.length === 1 && paragraphs[0]?.role === 'number';
  const width = isNumber ? Number.POSITIVE_INFINITY : sum(draft.widths.slice(column, column + colspan));
  const needed = heightNeeded(typed.length === 0 ? [{ text: '', size }] : typed, width);
  return input === undefined ? needed : Math.max(needed, LEAST_WRITABLE);
}

/** Cells that are merged into another one have borders of their own, else the merged cell lacks them on some sides, and are as open as it is. */
function addBorders(draft: Draft, row: number, { column, colspan, input }: Cell): void {
  const style = { ...cellStyle('left', 'center'), ...(input === undefined ? {} : openStyle(input)) };
  for (let each = column; each < column + colspan; each += 1) draft.cells.set(`${row},${each}`, { value: null, style });
}

function addInput(
  draft: Draft,
  { columns }: Table,
  { column, input }: Cell,
  place: Pick<PlacedInput, 'row' | 'most' | 'isOwed'>,
): void {
  if (input !== undefined) draft.inputs.push({ ...place, column, input, title: columns[column]?.title ?? '' });
}

/** Whether its row grows with what is typed into a cell: no program does that for cells that are merged. */
function growsWith({ input, rowspan, colspan }: Cell): boolean {
  return input?.kind === 'text' && rowspan === 1 && colspan === 1;
}

/** Whether a cell says something that nobody fills in: rows without such a cell may stay empty. */
function isFixed({ formula, input, paragraphs }: Cell): boolean {
  return formula === undefined && input === undefined && paragraphs.length > 0;
}

/** A label over several columns, such as 合计, is centred. */
function alignOf({ column, colspan, paragraphs }: Cell, { columns }: Table): 'left' | 'center' {
  return colspan > 1 && paragraphs[0]?.role === 'label' ? 'center' : (columns[column]?.align ?? 'left');
}

/** What a row is called in a message. */
function nameOf({ name, rows }: Table, index: number): string {
  const criterion = rows[index]?.criterion;
  return criterion === undefined ? `row ${index + 1} of the table ${name}` : `the criterion ${criterion}`;
}

function cellStyle(horizontal: 'left' | 'center', vertical: NonNullable<Alignment['vertical']>): CellStyle {
  return { border: BORDER, alignment: { horizontal, vertical, wrapText: true } };
}
