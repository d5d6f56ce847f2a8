import { type Document, type Section, type Table, tableSizeOf } from '../../layout/document.ts';
import { isPlanned, type SetBlock, setSection } from '../../layout/setting/flow.ts';
import { setTable } from '../../layout/setting/set-table.ts';
import { GRID, nextOf, PAGE_NUMBER } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { type Geometry, isTurned, PAGES, pageName } from '../../model/printing/paper.ts';
import { element, part } from '../xml.ts';
import { WORD_WITH_RELATIONS } from './namespaces.ts';
import { footersOf } from './page-numbers.ts';
import { attachments, pageParagraph, separator } from './paragraphs.ts';
import { tableElement } from './table.ts';
import { twips, twipsOfMillimetres } from './units.ts';

/** `word/document.xml`. */
export function documentPart({ sections, printing }: Document): string {
  const body = sections.flatMap((section, index) => {
    const isLast = index + 1 === sections.length;
    const properties = sectionProperties(section, printing);
    return isLast ? [...content(section, '', printing), properties] : content(section, properties, printing);
  });
  return part(element('w:document', WORD_WITH_RELATIONS, element('w:body', {}, ...body)));
}

/** The blocks of a section. `ending` are its properties, which its last paragraph holds unless it is the last section. */
function content(section: Section, ending: string, printing: Printing): readonly string[] {
  const { blocks } = section;
  const planned = isPlanned(section) ? setSection(section, printing) : [];
  const result = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const set = planned[index];
    if (block.kind === 'paragraph') {
      const beginsPage = set?.kind === 'paragraph' && set.beginsPage;
      return pageParagraph(block, { next: nextOf(next), beginsPage, section: next === undefined ? ending : '' });
    }
    if (block.kind === 'attachments') return attachments(block);
    // Tables that touch would become one.
    return [writtenTable(block, set, sizesOf(section, printing)), ...(next?.kind === 'table' ? [separator()] : [])];
  });
  return blocks.at(-1)?.kind === 'paragraph' ? result : [...result, separator(ending)];
}

/** A table as its pages are planned; one in running text as it comes, in rows that no page end parts. */
function writtenTable(block: Table, planned: SetBlock | undefined, sizes: TableSizes): string {
  if (planned?.kind === 'table') return tableElement(block, planned.table, planned.parts, sizes.styled);
  const table = setTable(block, sizes.size);
  const rows = table.rows.map(({ least }, start) => ({ start, end: start + 1, heights: [least], beginsPage: false }));
  return tableElement(block, table, rows, sizes.styled);
}

/** The size of type in the tables of a section, in points, and as the styles of cells are called by it. */
interface TableSizes {
  readonly size: number;
  readonly styled: number | undefined;
}

function sizesOf(section: Section, printing: Printing): TableSizes {
  const size = tableSizeOf(section, printing);
  return { size, styled: size === printing.tableSize ? undefined : size };
}

/** The page of a section (ECMA-376-1, 17.6.17). Sections start on a new page, and page numbers run through all of them. */
function sectionProperties(section: Section, printing: Printing): string {
  const name = pageName(section);
  const page = PAGES[name];
  return element(
    'w:sectPr',
    {},
    ...footersOf(section, printing).map(({ relation, pages }) =>
      element('w:footerReference', { 'w:type': pages, 'r:id': relation }),
    ),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', {
      'w:w': twipsOfMillimetres(page.width),
      'w:h': twipsOfMillimetres(page.height),
      'w:orient': section.orientation === 'portrait' ? undefined : 'landscape',
    }),
    element('w:pgMar', margins(page, name === 'portrait', isTurned(section))),
    name === 'portrait' ? characterGrid() : element('w:docGrid', { 'w:linePitch': twips(GRID.linePitch) }),
  );
}

function margins(page: Geometry, hasGrid: boolean, isTurned: boolean): Record<string, number> {
  const top = twipsOfMillimetres(page.top);
  const lines = twips(GRID.lines * GRID.linePitch);
  const left = twipsOfMillimetres(page.left);
  const characters = GRID.characters * twips(GRID.characterPitch);
  // 22 lines of 29 points and 28 characters are a tenth of a millimetre larger than 225 and 156 mm, and one would not fit.
  const right = hasGrid ? twipsOfMillimetres(page.width) - left - characters : twipsOfMillimetres(page.right);
  const bottom = hasGrid ? twipsOfMillimetres(page.height) - top - lines : twipsOfMillimetres(page.bottom);
  // The number's line is one dash high, and the dash in its middle.
  const footer = twipsOfMillimetres(page.bottom - PAGE_NUMBER.distance) - twips(PAGE_NUMBER.size / 2);
  return {
    'w:top': top,
    'w:right': right,
    'w:bottom': bottom,
    'w:left': left,
    'w:header': twipsOfMillimetres(page.top / 2),
    'w:footer': isTurned ? twipsOfMillimetres(page.bottom / 2) : footer,
    'w:gutter': 0,
  };
}

/** 22 lines of 28 characters (GB/T 9704-2012, 5.2.3): the pitch of a character differs from the size of type by so many 4,096ths of a point. */
function characterGrid(): string {
  return element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': twips(GRID.linePitch), 'w:charSpace': -848 });
}
