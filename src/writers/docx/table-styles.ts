import { CELL_ROLES } from '../../layout/document.ts';
import { pitchOf } from '../../layout/setting/set-table.ts';
import { CELL_STYLES, HEADER_FAMILY, TABLE_INSET } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { cellStyle, HEADER_CELL_STYLE, TABLE_STYLE } from './names.ts';
import { named, paragraphStyle, spacing, type, value } from './style-elements.ts';
import { twips } from './units.ts';
import { element } from './xml.ts';

/** The styles of tables and of the paragraphs in them. */
export function tableStyles(printing: Printing): readonly string[] {
  const header = [element('w:keepNext'), ...cellProperties(pitchOf('header', printing.tableSize), 'center')];
  return [
    paragraphStyle(HEADER_CELL_STYLE, header, type(HEADER_FAMILY, printing.tableSize)),
    ...cellStyles(printing),
    tableStyle(),
  ];
}

function cellStyles({ tableSize }: Printing): readonly string[] {
  return CELL_ROLES.flatMap((role) => {
    const { family, scale } = CELL_STYLES[role];
    return (['left', 'center'] as const).map((align) =>
      paragraphStyle(
        cellStyle(role, align),
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
