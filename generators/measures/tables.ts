import type { Table as MarkdownTable, PhrasingContent, TableCell } from 'mdast';
import {
  type Cell,
  type CellParagraph,
  type Column,
  cell,
  type Table,
  textOf,
  textOfCell,
} from '../../src/layout/document.ts';
import { typeWidth } from '../../src/model/printing/paper.ts';
import { columnWidths } from './column-widths.ts';
import { type Fill, runsOf } from './runs.ts';

/** A column with no text longer than this, in characters, is centred where nothing else is said. */
const SHORT = 6;

/**
 * A table of the measures: its first row is the header. Columns are as wide as what stands in them asks for; one of
 * short texts is centred unless its colons say otherwise. A `<br>` in a cell begins a line. Throws for what documents
 * cannot print; checking has refused it before.
 */
export function tableOf({ align, children }: MarkdownTable, name: string, fill: Fill): Table {
  const [head, ...body] = children.map((row) => row.children.map((each) => linesOf(each, fill)));
  const titles = (head ?? []).map((lines) => lines.map(textOf).join(''));
  const texts = body.map((row) => row.map((lines) => lines.map(textOf)));
  const widths = columnWidths([titles.map((title) => [title]), ...texts], typeWidth({ orientation: 'portrait' }));
  const columns = titles.map((title, index): Column => {
    const isShort = texts.every((row) => (row[index] ?? []).every((line) => line.length <= SHORT));
    const typed = align?.[index] ?? (isShort ? 'center' : 'left');
    return { title, width: widths[index] ?? 0, align: typed === 'left' ? 'left' : 'center' };
  });
  return {
    kind: 'table',
    name,
    columns,
    rows: body.map((row) => ({
      cells: row.map((lines, column) => cellOf(lines, column, columns)),
      role: 'item',
      mayEndPage: true,
    })),
    isInText: true,
  };
}

type Line = CellParagraph['runs'];

function cellOf(lines: readonly Line[], column: number, columns: readonly Column[]): Cell {
  const role = columns[column]?.align === 'center' ? 'number' : 'text';
  const own = cell(
    column,
    lines.map((runs) => ({ role, runs })),
  );
  return textOfCell(own).trim() === '' ? cell(column, []) : own;
}

/** The lines of a cell. */
function linesOf({ children }: TableCell, fill: Fill): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'html' && /^<br ?\/?>$/i.test(node.value)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => runsOf(line, fill));
}
