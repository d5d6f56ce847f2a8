import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { layoutTables } from './html/layout.ts';
import { shownIn } from './html/shown.ts';
import { type Unseen, unseenIn } from './html/unseen.ts';
import { collapsed } from './lines.ts';
import { type ReadBlock, Unreadable } from './reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What an HTML text may hold at most: characters, elements, elements open at once, and cells of a full grid. */
const LIMITS = { characters: 64 * 2 ** 20, elements: 1_000_000, depth: 400, cells: 2_000_000 } as const;

/** Elements that are no content: what is never shown, and what one clicks on. */
const SKIPPED: ReadonlySet<string> = new Set(
  'head script style template noscript nav button select input textarea svg math'.split(' '),
);

/** Elements within a line; all others stand on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** A cell as it is written, with the rows and columns that it covers, 1 at least. */
interface SpanningCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A cell in its place; rows and columns are counted from 0. It ends where its table ends. Where markup makes cells overlap, the first one is seen. */
interface PlacedCell extends SpanningCell {
  readonly row: number;
  readonly column: number;
}

/** A table by the cells that are written in it, each in the row in which it begins. */
interface PlacedTable {
  readonly kind: 'cells';
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly columns: number;
}

/**
 * The paragraphs and tables of an HTML text in reading order. A line break parts the lines of a paragraph or cell by a
 * line feed; a table within a cell is lines of that cell, unless the table around it only lays out the page; white space
 * is collapsed as browsers do; merged cells reach from the header into the body where they are written so. Scripts,
 * styles, navigation and form controls are no content. Throws `Unreadable` for what is too large or too deeply nested for a document.
 */
export function blocksOf(html: string): readonly ReadBlock[] {
  return partsOf(parsed(html), EVERYTHING).flatMap((part): readonly ReadBlock[] => {
    if (part.kind === 'text') return [part];
    const rows = fullGrid(part);
    return rows.length === 0 ? [] : [{ kind: 'table', rows }];
  });
}

/** A text between tables. */
interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

/** What a page shows, and what it hides or strikes out. */
export interface SeenPage {
  readonly parts: readonly (PlacedTable | TextPart)[];
  readonly unseen: readonly { readonly text: string; readonly by: Unseen }[];
}

/** The paragraphs and tables that a page shows, with the cells of tables as they are written, each once, and the texts that it hides or strikes out, which are no part of them. */
export function seenPartsOf(html: string): SeenPage {
  const page = parsed(html);
  const unseen: { readonly text: string; readonly by: Unseen }[] = [];
  const leave = (element: Element, by: Unseen) => {
    const lines: string[] = [];
    readInto(element, { addText: (text) => lines.push(text), look: EVERYTHING });
    if (lines.length > 0) unseen.push({ text: lines.join('\n'), by });
  };
  const parts = partsOf(page, { unseenBy: unseenIn(page), leave });
  return { parts, unseen };
}

/** Which elements are not seen, and what becomes of them. */
interface Look {
  readonly unseenBy: (element: Element) => Unseen | undefined;
  readonly leave: (element: Element, by: Unseen) => void;
}

/** The look of one who reads all that is written. */
const EVERYTHING: Look = { unseenBy: () => undefined, leave: () => undefined };

function partsOf(page: Parent, look: Look): readonly (PlacedTable | TextPart)[] {
  const parts: (PlacedTable | TextPart)[] = [];
  const addText = (text: string) => parts.push({ kind: 'text', text });
  const layout = layoutTables(page);
  const addTable = (table: Element): void => {
    if (layout.has(table)) readInto(table, to);
    else parts.push({ kind: 'cells', ...placed(rowsOf(table, to)) });
  };
  const to = { addText, look, addTable };
  readInto(page, to);
  return parts;
}

function parsed(html: string): Parent {
  if (html.length > LIMITS.characters) throw new Unreadable('too-large');
  let elements = 0;
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...element) => {
        elements += 1;
        if (elements > LIMITS.elements) throw new Unreadable('too-large');
        return defaultTreeAdapter.createElement(...element);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > LIMITS.depth) throw new Unreadable('unsafe');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** Where what is read goes. */
interface Destination {
  readonly addText: (text: string) => void;
  readonly look: Look;
  /** Without it, a table is the text in it. */
  readonly addTable?: (table: Element) => void;
}

/** Gives each stretch of text between the edges of blocks, and each table, to where they go. */
function readInto(parent: Parent, { addText, look, addTable }: Destination): void {
  let pieces: string[] = [];
  const endBlock = () => {
    const text = collapsed(pieces.join(''));
    pieces = [];
    if (text !== '') addText(text);
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') pieces.push(shownIn(node as DefaultTreeAdapterTypes.TextNode));
    if (!isElement(node) || SKIPPED.has(node.tagName) || isLeft(node, look)) return;
    if (node.tagName === 'br') {
      pieces.push('\n');
      return;
    }
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) endBlock();
    if (node.tagName === 'table' && addTable !== undefined) addTable(node);
    else node.childNodes.forEach(visit);
    if (isBlock) endBlock();
  };
  parent.childNodes.forEach(visit);
  endBlock();
}

/** Whether an element is not seen, which is told. */
function isLeft(element: Element, look: Look, kinds?: readonly Unseen[]): boolean {
  const unseen = look.unseenBy(element);
  const isOne = unseen !== undefined && (kinds === undefined || kinds.includes(unseen));
  if (isOne) look.leave(element, unseen);
  return isOne;
}

/** The rows of a table, not of the tables in it; its caption is a text before it. What is struck out or invisible keeps its place. */
function rowsOf(table: Element, { addText, look }: Destination): readonly (readonly SpanningCell[])[] {
  const inPlace = (parent: Element) =>
    parent.childNodes.filter(isElement).filter((child) => !isLeft(child, look, ['removed']));
  const rows: SpanningCell[][] = [];
  for (const child of inPlace(table)) {
    if (child.tagName === 'caption') readInto(child, { addText, look });
    if (!/^t(head|body|foot)$/u.test(child.tagName)) continue;
    for (const row of inPlace(child).filter(({ tagName }) => tagName === 'tr')) {
      const around = look.unseenBy(row) ?? look.unseenBy(child);
      rows.push(
        inPlace(row)
          .filter(isCell)
          .map((cell) => cellOf(cell, look, around)),
      );
    }
  }
  return rows;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function cellOf(element: Element, look: Look, around: Unseen | undefined): SpanningCell {
  const lines: string[] = [];
  const unseen = look.unseenBy(element) ?? around;
  if (unseen === undefined) readInto(element, { addText: (text) => lines.push(text), look });
  else look.leave(element, unseen);
  return { text: lines.join('\n'), rowspan: span(element, 'rowspan', 65_534), colspan: span(element, 'colspan', 1000) };
}

/** A span with the limits that HTML gives it (HTML Living Standard, 4.9.11); a row span of 0 reaches to the end. */
function span({ attrs }: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(attrs.find((each) => each.name === name)?.value ?? '1', 10);
  if (value === 0 && name === 'rowspan') return most;
  return value >= 1 ? Math.min(value, most) : 1;
}

/** The cells of rows in their places. */
function placed(rows: readonly (readonly SpanningCell[])[]): Omit<PlacedTable, 'kind'> {
  const taken: boolean[][] = rows.map(() => []);
  let covered = 0;
  const cells = rows.map((row, index) => {
    let next = 0;
    return row.map((cell): PlacedCell => {
      while (taken[index]?.[next] === true) next += 1;
      const column = next;
      const lines = taken.slice(index, index + cell.rowspan);
      covered += lines.length * cell.colspan;
      if (covered > LIMITS.cells) throw new Unreadable('too-large');
      next += cell.colspan;
      for (const line of lines) for (let each = column; each < next; each += 1) line[each] = true;
      return { ...cell, row: index, column, rowspan: lines.length };
    });
  });
  const columns = taken.reduce((most, line) => Math.max(most, line.length), 0);
  if (columns * taken.filter((line) => line.length > 0).length > LIMITS.cells) throw new Unreadable('too-large');
  return { rows: cells, columns };
}

/** The texts of every row and column that cells cover; short rows are filled up with empty texts, rows without anything are left out. */
function fullGrid({ rows, columns }: Omit<PlacedTable, 'kind'>): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const cell of rows.flat()) {
    for (const line of grid.slice(cell.row, cell.row + cell.rowspan)) cover(line, cell.column, cell);
  }
  const filled = grid.filter((line) => line.length > 0);
  return filled.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? ''));
}

/** Writes a cell into a row of the grid; where cells overlap the first one stays. */
function cover(line: (string | undefined)[], column: number, { text, colspan }: SpanningCell): void {
  for (let reached = column; reached < column + colspan; reached += 1) line[reached] ??= text;
}
