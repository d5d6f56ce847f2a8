import { getResolvedPDFJS } from 'unpdf';
import { linesOn, type PdfPage } from './drawing.ts';
import { GROUPS } from './elements.ts';
import { gridOf, type TableRow } from './grid.ts';
import { type Frame, framesOf } from './lines.ts';

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

/** What stands on a page, in reading order. */
export async function readPage(page: PdfPage): Promise<readonly PageBlock[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const tree = (await page.getStructTree()) as Node | null;
  const pieces = piecesOf(items as readonly Item[]);
  if (tree === null || !hasContent(tree)) return wholePage(items as readonly Item[]);
  const nodes = blockNodes(tree);
  const tables = nodes.filter(({ role }) => role === 'Table');
  const { OPS } = await getResolvedPDFJS();
  const frames = tables.length === 0 ? [] : framesOf(await linesOn(page, OPS as Readonly<Record<string, number>>));
  return nodes.map((node): PageBlock => {
    if (node.role === 'Table')
      return tableOf(node, pieces, frames.length === tables.length ? frames[tables.indexOf(node)] : undefined);
    const ids = contentIds(node).filter((id) => pieces.has(id));
    return { kind: 'text', text: ids.map((id) => pieces.get(id)).join(''), first: ids[0], last: ids.at(-1) };
  });
}

/** An item of text, or the beginning or end of a marked stretch of it. */
interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** An element of the structure, or content of it, which has an id. */
interface Node {
  readonly role: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The text of each content that the structure refers to. */
function piecesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? undefined);
    else if (item.type === 'endMarkedContent') open.pop();
    const id = open.findLast((each) => each !== undefined);
    if (id !== undefined && item.str !== undefined) pieces.set(id, (pieces.get(id) ?? '') + item.str);
  }
  return pieces;
}

function wholePage(items: readonly Item[]): readonly PageBlock[] {
  const text = items.map(({ hasEOL, str = '' }) => (hasEOL ? `${str}\n` : str)).join('');
  return text.trim() === '' ? [] : [{ kind: 'text', text, first: undefined, last: undefined }];
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

function hasContent(node: Node): boolean {
  return contentIds(node).length > 0;
}

/** Where a table goes on from the page before, its structure has the header once more, without content. */
function tableOf(node: Node, pieces: ReadonlyMap<string, string>, frame: Frame | undefined): PageTable {
  const all = rowNodes(node)
    .map((row) => {
      const cells = (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD');
      const isHeader = cells.some(({ role }) => role === 'TH');
      return { isHeader, texts: cells.map((cell) => cellText(cell, pieces)), isHere: hasContent(row) };
    })
    .filter(({ isHeader, texts }) => !isHeader || texts.some((text) => text.trim() !== ''));
  const isOnPages = frame !== undefined && all.length > frame.rows.length - 1;
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
