import {
  type Attachments,
  attachmentLines,
  type Block,
  type BlockRole,
  CELL_ROLES,
  type Cell,
  type Document,
  type Hanging,
  type Paragraph,
  type Section,
  type Table,
  tableSizeOf,
  textOf,
} from '../../layout/document.ts';
import type { PageCodes } from '../../layout/foot/page-codes.ts';
import { isPlanned, linesBefore, pitchOfParagraph, type SetBlock, setSection } from '../../layout/setting/flow.ts';
import { pitchOf, type SetCell, type SetParagraph, setTable } from '../../layout/setting/set-table.ts';
import type { Stretch } from '../../layout/setting/stretches.ts';
import { CELL_STYLES, GRID, HEADER_FAMILY, STYLES, TABLE_INSET } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { points } from '../../model/printing/length.ts';
import { isTurned, PAGES, pageName } from '../../model/printing/paper.ts';
import type { Face, FaceName } from '../../ports/typesetter.ts';
import { codeSizeData, codesData, pageNumberData } from './feet.ts';
import { levelsOf } from './levels.ts';
import { oneLine, pieces, setPieces } from './pieces.ts';

/** A stretch of a document that is set by itself, behind so many pages. */
export interface SetApart {
  readonly stretch: Stretch;
  readonly pagesBefore: number;
}

/** What the template reads from `data.json`, of a whole document or of a stretch of it, with the codes that stand in the feet of its pages; lengths are points. Its types are inferred: the template is the only reader. */
export function dataOf(
  document: Document,
  faces: Readonly<Record<FaceName, Face>>,
  { apart, codes }: { readonly apart?: SetApart; readonly codes: PageCodes | undefined },
): unknown {
  const { identity, printing, title } = document;
  const levels = levelsOf(document);
  const stretches =
    apart === undefined ? document.sections.map((section) => whole(section, printing)) : [apart.stretch];
  return {
    title,
    keywords: [identity.edition, identity.product, ...identity.checkCodes],
    year: identity.year ?? null,
    faces,
    linePitch: GRID.linePitch,
    table: { insetX: TABLE_INSET.x, insetY: TABLE_INSET.y, stroke: 0.5 },
    pageNumber: pageNumberData(printing),
    pagesBefore: apart?.pagesBefore ?? 0,
    pageCodes: codes === undefined ? null : codesData(codes),
    sections: stretches.map((stretch) => ({
      ...sectionData(stretch, printing, levels),
      code: codes === undefined ? null : codeSizeData(stretch.section, codes),
    })),
  };
}

function whole(section: Section, printing: Printing): Stretch {
  return { section, set: isPlanned(section) ? setSection(section, printing) : undefined };
}

/** Room for the errors of floats: 22 lines of 29 pt are higher than 225 mm by 0.2 pt. */
const SLACK = 0.1;
const GRID_HEIGHT = GRID.lines * GRID.linePitch;

function sectionData({ section, set }: Stretch, printing: Printing, levels: ReadonlyMap<Block, number>) {
  const { blocks } = section;
  const page = PAGES[pageName(section)];
  const turned = isTurned(section);
  const size = tableSizeOf(section, printing);
  const height = points(page.height - page.top - page.bottom);
  return {
    isTurned: turned,
    width: points(page.width),
    height: points(page.height),
    area: {
      top: points(page.top),
      left: points(page.left),
      bottom: points(page.height - page.bottom),
      width: points(page.width - page.left - page.right),
      height: Math.abs(height - GRID_HEIGHT) < 1 && !turned ? Math.max(height, GRID_HEIGHT + SLACK) : height,
    },
    blocks:
      set?.map((each) => ({
        before: each.before,
        level: levels.get(each.block) ?? null,
        ...setData(each, size, height),
      })) ??
      blocks.map((block, index) => ({
        before: linesBefore(block, blocks[index - 1]),
        level: levels.get(block) ?? null,
        ...blockData(block, size, height),
      })),
  };
}

/** A block whose lines and pages are planned. */
function setData(block: SetBlock, size: number, whole: number) {
  if (block.kind === 'table') return tableData(block, size);
  if (block.kind === 'flowing') return blockData(block.block, size, whole);
  const { beginsPage, lines } = block;
  return { kind: 'set-paragraph', beginsPage, style: styleData(block.block.role), pieces: setPieces(lines) };
}

function blockData(block: Block, size: number, whole: number) {
  switch (block.kind) {
    case 'paragraph':
      return block.hanging === undefined ? paragraphData(block) : itemData(block, block.hanging);
    case 'attachments':
      return attachmentsData(block);
    case 'table':
      return textTableData(block, size, whole);
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
  return {
    face: family,
    size,
    pitch: pitchOfParagraph(role),
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

/** A table part by part as it stands on pages: merged cells are cut where a page ends, and stand in every part whole. */
function tableData({ block, table, parts }: SetBlock & { readonly kind: 'table' }, size: number) {
  return {
    kind: 'table',
    widths: block.columns.map(({ width }) => points(width)),
    styles: cellStyles(size),
    header: table.header.map((each) => cellData(each, block, 0, 1)),
    headerHeight: table.headerHeight,
    parts: parts.map(({ start, end, heights, beginsPage }) => ({
      beginsPage,
      heights: heights ?? null,
      cells: table.rows
        .slice(start, end)
        .flatMap(({ cells }, index) =>
          cells
            .filter((each) => each.start === start + index || index === 0)
            .map((each) => cellData(each, block, start + index, end)),
        ),
    })),
  };
}

/** A cell from a row of a part up to the end of the part. */
function cellData(set: SetCell, { columns, rows }: Table, row: number, end: number) {
  const { column, colspan } = set.cell;
  const isTotal = rows[set.start]?.role === 'total';
  return {
    column,
    colspan,
    rowspan: Math.min(set.end, end) - row,
    align: colspan > 1 ? 'center' : (columns[column]?.align ?? 'left'),
    bookmark: set.start === row ? bookmarkOf(set.cell) : null,
    paragraphs: set.paragraphs.map(({ role, lines }) => ({
      style: isTotal && role !== 'note' ? 'total' : role,
      pieces: setPieces(lines),
    })),
  };
}

/** What leads to a cell in the list of bookmarks. */
function bookmarkOf({ outline, paragraphs }: Cell) {
  return outline === undefined ? null : { level: outline, title: oneLine(textOf(paragraphs[0]?.runs ?? [])) };
}

/** A table in running text, without merged cells: the typesetter breaks it over pages, and repeats its header; a page ends within a row only where none holds it. */
function textTableData(block: Table, size: number, whole: number) {
  const table = setTable(block, size);
  return {
    kind: 'text-table',
    widths: block.columns.map(({ width }) => points(width)),
    styles: cellStyles(size),
    header: table.header.map((each) => cellData(each, block, 0, 1)),
    cells: table.rows.flatMap(({ cells }, row) => {
      const isBroken = Math.max(...cells.map((each) => each.height)) + table.headerHeight > whole;
      return cells.map((each) => ({ ...cellData(each, block, row, row + 1), row, isBroken }));
    }),
  };
}

function cellStyles(size: number) {
  const style = (face: FaceName, role: SetParagraph['role'], scale = 1) => ({
    face,
    size: size * scale,
    pitch: pitchOf(role, size),
  });
  const roles = CELL_ROLES.map(
    (role) => [role, style(CELL_STYLES[role].family, role, CELL_STYLES[role].scale)] as const,
  );
  return { ...Object.fromEntries(roles), header: style(HEADER_FAMILY, 'header'), total: style('strong', 'label') };
}
