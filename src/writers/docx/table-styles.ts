import { CELL_ROLES, type Document } from '../../layout/document.ts';
import { pitchOf } from '../../layout/setting/set-table.ts';
import { CELL_STYLES, HEADER_FAMILY, TABLE_INSET } from '../../layout/typography.ts';
import { element } from '../xml.ts';
import { cellStyle, headerCellStyle, TABLE_STYLE } from './names.ts';
import { named, paragraphStyle, spacing, type, value } from './style-elements.ts';
import { twips } from './units.ts';

/** The styles of tables and of the paragraphs in them, for each size of type that a table has. */
export function tableStyles({ printing, sections }: Document): readonly string[] {
  const { tableSize } = printing;
  const others = new Set(sections.flatMap((section) => section.tableSize ?? []));
  others.delete(tableSize);
  return [
    ...paragraphStyles(tableSize),
    ...[...others].sort((a, b) => a - b).flatMap((size) => paragraphStyles(size, size)),
    tableStyle(),
  ];
}

/** The styles of paragraphs in tables of a size of type, called by it unless it is the document's. */
function paragraphStyles(tableSize: number, called?: number): readonly string[] {
  const header = [element('w:keepNext'), ...cellProperties(pitchOf('header', tableSize), 'center')];
  return [
    paragraphStyle(headerCellStyle(called), header, type(HEADER_FAMILY, tableSize)),
    ...cellStyles(tableSize, called),
  ];
}

function cellStyles(tableSize: number, called: number | undefined): readonly string[] {
  return CELL_ROLES.flatMap((role) => {
    const { family, scale } = CELL_STYLES[role];
    return (['left', 'center'] as const).map((align) =>
      paragraphStyle(
        cellStyle(role, align, called),
        cellProperties(pitchOf(role, tableSize), align),
        type(family, tableSize * scale),
      ),
    );
  });
}

function cellProperties(pitch: number, align: 'left' | 'center'): readonly string[] {
  return [value('snapToGrid', 0), spacing(pitch), value('jc', align)];
}

function tableStyle(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const margin = (side: string, width: number) => element(`w:${side}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE.id },
    ...named(TABLE_STYLE),
    element('w:qFormat'),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, line))),
      element(
        'w:tblCellMar',
        {},
        margin('top', TABLE_INSET.y),
        margin('left', TABLE_INSET.x),
        margin('bottom', TABLE_INSET.y),
        margin('right', TABLE_INSET.x),
      ),
    ),
  );
}
