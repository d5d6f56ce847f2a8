import { getResolvedPDFJS } from 'unpdf';
import { linesOn, type PdfPage } from './drawing.ts';
import { gridOf, type TableRow } from './grid.ts';
import { type Frame, framesOf } from './lines.ts';

/** A text of a page with what tells whether it goes on on the next, in points. */
interface PageText {
  readonly kind: 'text';
  readonly text: string;
  /** The role of its element: `P`, `H1`. */
  readonly role: string;
  readonly font: string;
  readonly pageWidth: number;
  /** Where its first line begins and its last line ends. */
  readonly start: number;
  readonly end: number;
  /** Where the leftmost line of the page begins and the rightmost ends. */
  readonly pageLeft: number;
  readonly pageRight: number;
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
  const pageWidth = page.view[2] ?? 0;
  const pieces = piecesOf(items as readonly Item[]);
  if (tree === null || !hasContent(tree)) return wholePage(items as readonly Item[], pageWidth);
  const placed = [...pieces.values()].flatMap((piece) => piece.items);
  const pageLeft = placed.reduce((left, { transform }) => Math.min(left, transform[4] ?? 0), pageWidth);
  const pageRight = placed.reduce((right, item) => Math.max(right, endOf(item)), 0);
  const nodes = blockNodes(tree);
  const tables = nodes.filter(({ role }) => role === 'Table');
  const { OPS } = await getResolvedPDFJS();
  const frames = tables.length === 0 ? [] : framesOf(await linesOn(page, OPS as Readonly<Record<string, number>>));
  return nodes.map((node): PageBlock => {
    if (node.role === 'Table')
      return tableOf(node, pieces, frames.length === tables.length ? frames[tables.indexOf(node)] : undefined);
    const found = contentIds(node).flatMap((id) => pieces.get(id) ?? []);
    const own = found.flatMap((piece) => piece.items);
    const [first, last] = [own[0], own.at(-1)];
    return {
      kind: 'text',
      text: found.map(({ text }) => text).join(''),
      role: node.role,
      font: first?.fontName ?? '',
      pageWidth,
      start: first?.transform[4] ?? 0,
      end: last === undefined ? 0 : endOf(last),
      pageLeft,
      pageRight,
    };
  });
}

function endOf({ transform, width }: PlacedItem): number {
  return (transform[4] ?? 0) + width;
}

/** An item of text, or the beginning or end of a marked stretch of it. */
interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

interface PlacedItem {
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A stretch of text that the structure refers to. */
interface Piece {
  text: string;
  readonly items: PlacedItem[];
}

/** An element of the structure, or content of it, which has an id. */
interface Node {
  readonly role: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function piecesOf(items: readonly Item[]): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? undefined);
    else if (item.type === 'endMarkedContent') open.pop();
    const id = open.findLast((each) => each !== undefined);
    if (id === undefined || item.str === undefined) continue;
    const piece = pieces.get(id) ?? { text: '', items: [] };
    pieces.set(id, piece);
    piece.text += item.str;
    const { fontName = '', transform = [], width = 0 } = item;
    if (item.str.trim() !== '') piece.items.push({ fontName, transform, width });
  }
  return pieces;
}

function wholePage(items: readonly Item[], pageWidth: number): readonly PageBlock[] {
  const text = items.map(({ hasEOL, str = '' }) => (hasEOL ? `${str}\n` : str)).join('');
  if (text.trim() === '') return [];
  return [
    { kind: 'text', text, role: 'page', font: '', pageWidth, start: 0, end: 0, pageLeft: 0, pageRight: pageWidth },
  ];
}

/** Elements that only hold others (ISO 32000-1, 14.8.4.2). */
const GROUPS = new Set([
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
function tableOf(node: Node, pieces: ReadonlyMap<string, Piece>, frame: Frame | undefined): PageTable {
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
function cellText(cell: Node, pieces: ReadonlyMap<string, Piece>): string {
  const text = (node: Node) =>
    contentIds(node)
      .map((id) => pieces.get(id)?.text ?? '')
      .join('');
  const children = cell.children ?? [];
  return children.some(({ role }) => role === 'P') ? children.map(text).join('\n') : text(cell);
}
