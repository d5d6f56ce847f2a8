import { CELL_ROLES } from '../../layout/document.ts';
import { CELL_STYLES, HEADER_FAMILY } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { cellStyle, HEADER_CELL_STYLE, TABLE_STYLE } from './names.ts';
import { LINE_SCALE, named, paragraphStyle, spacing, type, value } from './style-elements.ts';
import { twipsOfMillimetres } from './units.ts';
import { element } from './xml.ts';

/** White around the text of a cell, in millimetres. */
export const CELL_MARGIN = { side: 1.5, above: 0.8 } as const;

/** The styles of tables and of the paragraphs in them. */
export function tableStyles(printing: Printing): readonly string[] {
  const header = [element('w:keepNext'), ...cellProperties(printing.tableSize, 'center')];
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
      paragraphStyle(cellStyle(role, align), cellProperties(tableSize * scale, align), type(family, tableSize * scale)),
    );
  });
}

function cellProperties(size: number, align: 'left' | 'center'): readonly string[] {
  return [value('snapToGrid', 0), spacing(size * LINE_SCALE), value('jc', align)];
}

function tableStyle(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const margin = (side: string, millimetres: number) =>
    element(`w:${side}`, { 'w:w': twipsOfMillimetres(millimetres), 'w:type': 'dxa' });
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
        margin('top', CELL_MARGIN.above),
        margin('left', CELL_MARGIN.side),
        margin('bottom', CELL_MARGIN.above),
        margin('right', CELL_MARGIN.side),
      ),
    ),
  );
}
