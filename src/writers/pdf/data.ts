import {
  type Attachments,
  attachmentLines,
  type Block,
  type BlockRole,
  CELL_ROLES,
  type Cell,
  type CellParagraph,
  type Document,
  type Hanging,
  hasBlank,
  type Paragraph,
  type Row,
  type Run,
  type Section,
  type Table,
  textOf,
} from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import {
  CELL_STYLES,
  GRID,
  HEADER_FAMILY,
  linesBetween,
  nextOf,
  PAGE_NUMBER,
  PAGE_NUMBER_DASH,
  PAGES,
  STYLES,
  WRITABLE_ROW,
} from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import type { Face, FaceName } from '../../ports/typesetter.ts';
import { levelsOf } from './levels.ts';

/** What the template reads from `data.json`; lengths are points. Its types are inferred: the template is the only reader. */
export function dataOf(document: Document, faces: Readonly<Record<FaceName, Face>>): unknown {
  const { identity, printing, sections, title } = document;
  const levels = levelsOf(document);
  return {
    title,
    keywords: [identity.edition, identity.product, ...identity.checkCodes],
    year: identity.year ?? null,
    faces,
    linePitch: GRID.linePitch,
    table: { insetX: INSET.x, insetY: INSET.y, stroke: 0.5 },
    pageNumber: {
      face: PAGE_NUMBER.family,
      size: PAGE_NUMBER.size,
      pitch: PAGE_NUMBER.size,
      distance: points(PAGE_NUMBER.distance),
      indent: PAGE_NUMBER.indent * PAGE_NUMBER.size,
      dash: PAGE_NUMBER_DASH,
      isCentred: printing.pageNumbers === 'centred',
    },
    sections: sections.map((section) => sectionData(section, printing, levels)),
  };
}

/** How far apart lines of a cell, and of what stands below a table, are: in sizes of their type. */
const TABLE_PITCH = 1.4;
/** White space in a cell at each side, in points. */
const INSET = { x: 4.5, y: 3.5 } as const;
/** Empty lines between a table and a paragraph below it. */
const BELOW_TABLE = 0.25;
/** Room for the errors of floats: 22 lines of 29 pt are higher than 225 mm by 0.2 pt. */
const SLACK = 0.1;

function sectionData({ blocks, orientation }: Section, printing: Printing, levels: ReadonlyMap<Block, number>) {
  const page = PAGES[orientation];
  const isLandscape = orientation === 'landscape';
  const height = points(page.height - page.top - page.bottom);
  return {
    isLandscape,
    hasTables: blocks.some(isMeasured),
    width: points(page.width),
    height: points(page.height),
    area: {
      top: points(page.top),
      left: points(page.left),
      bottom: points(page.height - page.bottom),
      width: points(page.width - page.left - page.right),
      height: isLandscape ? height : Math.max(height, GRID.lines * GRID.linePitch + SLACK),
    },
    blocks: blocks.map((block, index) => ({
      before: linesBefore(block, blocks[index - 1]),
      // Where a table begins is reckoned by the template: nothing may move what stands above it.
      sticky: !isMeasured(blocks[index + 1]),
      level: levels.get(block) ?? null,
      ...blockData(block, printing),
    })),
  };
}

function isMeasured(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.isInText !== true;
}

function linesBefore(block: Block, before: Block | undefined): number {
  if (before === undefined) return 0;
  const least = block.kind === 'attachments' ? 1 : 0;
  if (before.kind === 'table' && block.kind === 'paragraph') return BELOW_TABLE;
  if (before.kind !== 'paragraph') return least;
  return Math.max(least, linesBetween(before.role, nextOf(block)));
}

function blockData(block: Block, printing: Printing) {
  switch (block.kind) {
    case 'paragraph':
      return block.hanging === undefined ? paragraphData(block) : itemData(block, block.hanging);
    case 'attachments':
      return attachmentsData(block);
    case 'table':
      return block.isInText ? textTableData(block, printing.tableSize) : tableData(block, printing.tableSize);
  }
}

function paragraphData({ role, runs }: Paragraph) {
  return { kind: 'paragraph', style: styleData(role), pieces: pieces(runs) };
}

function itemData({ role, runs }: Paragraph, { indent, width }: Hanging) {
  const sign = width === 0 ? undefined : runs[0];
  return {
    kind: 'item',
    style: styleData(role),
    sign: sign === undefined ? [] : pieces([{ ...sign, text: sign.text.trimEnd() }]),
    pieces: pieces(sign === undefined ? runs : runs.slice(1)),
    indent: indent * GRID.characterPitch,
    width: width * GRID.characterPitch,
  };
}

function styleData(role: BlockRole) {
  const { align, family, indent, size } = STYLES[role];
  const isOnGrid = size >= STYLES.body.size;
  return {
    face: family,
    size,
    pitch: isOnGrid ? GRID.linePitch : size * TABLE_PITCH,
    tracking: size === STYLES.body.size ? GRID.characterPitch - size : 0,
    align,
    indent: indent * GRID.characterPitch,
  };
}

/** The first line begins with 附件：, three characters; the numbers of the others stand below its number. */
function attachmentsData(block: Attachments) {
  return {
    kind: 'attachments',
    style: styleData('body'),
    items: attachmentLines(block).map((line, index) => {
      const { title } = block.items[index] ?? { title: line };
      const lead = line.slice(0, line.length - title.length);
      return { lead, name: oneLine(title), indent: (index === 0 ? 2 : 5) * GRID.characterPitch };
    }),
  };
}

/** A table whose rows tell every cell that covers them, so that a page can begin at any. */
function tableData(table: Table, size: number) {
  const indexes = new Map<Cell, number>();
  const cells: object[] = [];
  const rows = coverings(table).map((covering, row) => ({
    mayEnd: table.rows[row]?.mayEndPage ?? true,
    least: leastHeight(table.rows[row], size),
    cells: covering.map(({ cell, start }) => {
      const known = indexes.get(cell);
      if (known !== undefined) return known;
      const { column, colspan, rowspan } = cell;
      const isTotal = table.rows[start]?.role === 'total';
      const align = colspan > 1 ? 'center' : table.columns[column]?.align;
      const paragraphs = cell.paragraphs.map((each) => cellParagraphData(each, isTotal));
      cells.push({ column, colspan, start, end: start + rowspan, align, paragraphs, bookmark: bookmarkOf(cell) });
      indexes.set(cell, cells.length - 1);
      return cells.length - 1;
    }),
  }));
  const header = table.columns.map(({ title }, column) => ({
    column,
    colspan: 1,
    align: 'center',
    paragraphs: [{ style: 'header', pieces: pieces([{ text: title }]) }],
  }));
  return {
    kind: 'table',
    widths: table.columns.map(({ width }) => points(width)),
    styles: cellStyles(size),
    header,
    rows,
    cells,
  };
}

/** What leads to a cell in the list of bookmarks. */
function bookmarkOf({ outline, paragraphs }: Cell) {
  return outline === undefined ? null : { level: outline, title: oneLine(textOf(paragraphs[0]?.runs ?? [])) };
}

/** A table in running text, without merged cells: the typesetter breaks it over pages, and repeats its header. */
function textTableData(table: Table, size: number) {
  return { ...tableData(table, size), kind: 'text-table' };
}

/** A row has room for a line, or for what is written by hand. */
function leastHeight(row: Row | undefined, size: number): number {
  const line = size * TABLE_PITCH + 2 * INSET.y;
  return row !== undefined && hasBlank(row) ? Math.max(line, points(WRITABLE_ROW)) : line;
}

function cellParagraphData({ role, runs }: CellParagraph, isTotal: boolean) {
  return { style: isTotal && role !== 'note' ? 'total' : role, pieces: pieces(runs) };
}

function cellStyles(size: number) {
  const style = (face: FaceName, scale = 1) => ({ face, size: size * scale, pitch: size * scale * TABLE_PITCH });
  const roles = CELL_ROLES.map((role) => [role, style(CELL_STYLES[role].family, CELL_STYLES[role].scale)] as const);
  return { ...Object.fromEntries(roles), header: style(HEADER_FAMILY), total: style('strong') };
}

/** Numbers stay on one line with their unit: a show rule of the template would look at every text of the document. */
const KEPT = /([0-9.]+分)/u;

function pieces(runs: readonly Run[]) {
  return runs.flatMap(({ mark, text }) =>
    oneLine(text)
      .split(KEPT)
      .map((part, index) => ({ text: part, kept: index % 2 === 1, mark: mark ?? null }))
      .filter((part) => part.text !== '')
      .map((part) => (part.kept || part.mark !== null ? part : part.text)),
  );
}

/** A text without tabs and line feeds, which have no glyph. */
function oneLine(text: string): string {
  return text.replace(/[\t-\r\u0085\u2028\u2029]+/gu, ' ');
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
