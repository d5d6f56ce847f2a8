import { gridOf, type TableRow } from './grid.ts';
import type { Frame } from './lines.ts';

/** A text of a page. */
interface PageText {
  readonly kind: 'text';
  readonly text: string;
  /** Its first and its last content: a block that goes on over a page end has others on the next page. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

interface PageTable {
  readonly kind: 'table';
  /** A full grid. */
  readonly rows: readonly (readonly string[])[];
  /** Whether its first row is a header; a table without one goes on from the page before. */
  readonly hasHeader: boolean;
  /** How many rows below the header stand on pages before, and how many up to the end of this one, where the structure has those of other pages as well. */
  readonly begins: number;
  readonly ends: number;
}

export type PageBlock = PageText | PageTable;

/** An element of the structure, or content of it, which has an id. */
export interface Node {
  readonly role: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
  /** How many columns and rows a cell covers, where that is told. */
  readonly span?: { readonly columns: number; readonly rows: number };
}

/** Elements that only hold others (ISO 32000-1, 14.8.4.2). */
export const GROUPS: ReadonlySet<string> = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Aside',
  'L',
  'LI',
  'TOC',
  'BlockQuote',
]);

/** Whether anything that the structure tells of a page is on it. */
export function hasContent(node: Node): boolean {
  return contentIds(node).length > 0;
}

/** The blocks of a page in reading order: `tree` is what its structure tells, `pieces` are the texts of its contents, `framesIn` finds the ruled lines of its tables, from top to bottom, where there are tables. */
export async function blocksOn(
  tree: Node,
  pieces: ReadonlyMap<string, string>,
  framesIn: () => readonly Frame[] | Promise<readonly Frame[]>,
): Promise<readonly PageBlock[]> {
  const nodes = blockNodes(tree);
  const tables = nodes.filter(({ role }) => role === 'Table');
  const frames = tables.length === 0 ? [] : await framesIn();
  return nodes.map((node): PageBlock => {
    if (node.role === 'Table')
      return tableOf(node, pieces, frames.length === tables.length ? frames[tables.indexOf(node)] : undefined);
    const ids = contentIds(node).filter((id) => pieces.has(id));
    return { kind: 'text', text: ids.map((id) => pieces.get(id)).join(''), first: ids[0], last: ids.at(-1) };
  });
}

/** The elements of a page that are blocks of their own, in reading order. */
function blockNodes(node: Node): readonly Node[] {
  const children = node.children ?? [];
  return GROUPS.has(node.role)
    ? children.flatMap((child) => (child.role === undefined ? [] : blockNodes(child)))
    : [node];
}

function contentIds(node: Node): readonly string[] {
  if (node.id !== undefined) return [node.id];
  return (node.children ?? []).flatMap(contentIds);
}

/** Where a table goes on from the page before, its structure has the header once more, without content. */
function tableOf(node: Node, pieces: ReadonlyMap<string, string>, frame: Frame | undefined): PageTable {
  const told = rowNodes(node).map((row) => {
    const cells = (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD');
    const isHeader = cells.some(({ role }) => role === 'TH');
    const spans = cells.map(({ span }) => span ?? { columns: 1, rows: 1 });
    return { isHeader, texts: cells.map((cell) => cellText(cell, pieces)), spans, isHere: hasContent(row) };
  });
  const all = told.filter(({ isHeader, texts }) => !isHeader || texts.some((text) => text.trim() !== ''));
  // A header that is repeated is drawn, and has no content.
  const isRepeated = told.some(({ isHeader }) => isHeader) && !all.some(({ isHeader }) => isHeader);
  const isOnPages = frame !== undefined && all.length > frame.rows.length - (isRepeated ? 2 : 1);
  const begins = isOnPages
    ? Math.max(
        0,
        all.findIndex(({ isHere }) => isHere),
      )
    : 0;
  const rows: readonly TableRow[] = isOnPages ? all.slice(begins, all.findLastIndex(({ isHere }) => isHere) + 1) : all;
  const hasHeader = rows[0]?.isHeader ?? false;
  return {
    kind: 'table',
    rows: gridOf(rows, frame),
    hasHeader,
    begins,
    ends: begins + rows.length - (hasHeader ? 1 : 0),
  };
}

function rowNodes(node: Node): readonly Node[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : rowNodes(child)));
}

/** The paragraphs of a cell, one a line; a cell of one paragraph has its content directly. */
function cellText(cell: Node, pieces: ReadonlyMap<string, string>): string {
  const text = (node: Node) =>
    contentIds(node)
      .map((id) => pieces.get(id) ?? '')
      .join('');
  const children = cell.children ?? [];
  return children.some(({ role }) => role === 'P') ? children.map(text).join('\n') : text(cell);
}
