import { isOn } from '../../docx/properties.ts';
import { attribute } from '../../docx/tree.ts';
import { Unreadable } from '../../reading.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml-tree.ts';
import type { WordBlock, WordCell, WordRow, WordTable } from '../document.ts';
import { chosen } from './alternatives.ts';
import { passMark } from './marks.ts';
import { revisionsAmong } from './revisions.ts';
import type { Context, Story } from './story.ts';

/** No office program makes a table of so many columns. */
const MOST_COLUMNS = 1_000;

/** Reads a table (`w:tbl`). */
export function tableOf(element: XmlElement, story: Story, context: Context): WordTable {
  const rows: WordRow[] = [];
  let columns = childrenOf(childOf(element, 'tblGrid'), 'gridCol').length;
  each('tr', element, story, (row) => {
    const { read, width } = rowOf(row, story, context);
    if (width > MOST_COLUMNS) throw new Unreadable('too-large');
    columns = Math.max(columns, width);
    rows.push(read);
  });
  return { kind: 'table', rows, columns };
}

/** Visits the rows of a table or the cells of a row, also those in something that holds them. */
function each(name: 'tr' | 'tc', holder: XmlElement, story: Story, visit: (element: XmlElement) => void): void {
  for (const child of holder.children) {
    if (child.name === name) visit(child);
    else if (passMark(child, story) || /Pr$/.test(child.name)) continue;
    else if (child.name === 'mc:AlternateContent') each(name, chosen(child) ?? child, story, visit);
    else each(name, child, story, visit);
  }
}

function rowOf(
  element: XmlElement,
  story: Story,
  context: Context,
): { readonly read: WordRow; readonly width: number } {
  const properties = childOf(element, 'trPr');
  const revisions = revisionsAmong(properties);
  const around = [...context.around, ...revisions];
  const cells: WordCell[] = [];
  let column = countIn(childOf(properties, 'gridBefore'), 0);
  each('tc', element, story, (cell) => {
    const read = cellOf(cell, column, story, { ...context, around });
    const last = cells.at(-1);
    if (
      last !== undefined &&
      attribute(childOf(childOf(cell, 'tcPr'), 'hMerge'), 'val') !== 'restart' &&
      hasMerge(cell)
    )
      cells[cells.length - 1] = widened(last, read);
    else cells.push(read);
    column += read.columnSpan;
  });
  const header = childOf(properties, 'tblHeader');
  const width = column + countIn(childOf(properties, 'gridAfter'), 0);
  return { read: { cells, revisions, header: header !== undefined && isOn(header) }, width };
}

/** Whether a cell says in the older way that it is merged with the one before. */
function hasMerge(cell: XmlElement): boolean {
  return childOf(childOf(cell, 'tcPr'), 'hMerge') !== undefined;
}

/** A cell with the one behind it, of which only what has text is kept. */
function widened(cell: WordCell, next: WordCell): WordCell {
  const blocks = next.blocks.filter((block) => block.kind === 'table' || block.runs.length > 0);
  return { ...cell, columnSpan: cell.columnSpan + next.columnSpan, blocks: [...cell.blocks, ...blocks] };
}

function cellOf(element: XmlElement, column: number, story: Story, context: Context): WordCell {
  const properties = childOf(element, 'tcPr');
  const revisions = revisionsAmong(properties);
  const around = [...context.around, ...revisions];
  return {
    column,
    columnSpan: countIn(childOf(properties, 'gridSpan'), 1),
    continues: continues(properties),
    blocks: withoutJoiner(story.blocks(element, story, { ...context, around })),
    revisions,
  };
}

function continues(properties: XmlElement | undefined): boolean {
  const change = attribute(childOf(properties, 'cellMerge'), 'vMerge');
  if (change !== undefined) return change === 'cont';
  const merge = childOf(properties, 'vMerge');
  return merge !== undefined && (attribute(merge) ?? 'continue') === 'continue';
}

/** The count that a property states; one that is none counts as the least. */
function countIn(element: XmlElement | undefined, least: 0 | 1): number {
  const value = attribute(element) ?? '';
  return /^\d{1,9}$/.test(value) ? Math.max(least, Number(value)) : least;
}

/** The mark that LibreOffice puts at the head of a row that somebody inserts, and leaves there when that is accepted. */
const JOINER = '\u200d';

function withoutJoiner(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [run, ...runs] = first.runs;
  if (run === undefined || !run.text.startsWith(JOINER)) return blocks;
  const text = run.text.slice(JOINER.length);
  return [{ ...first, runs: text === '' && run.comments.length === 0 ? runs : [{ ...run, text }, ...runs] }, ...others];
}
