import { unlessUnreadable } from '../reading.ts';
import { attributeOf } from '../xml.ts';
import { viewOf } from './bytes.ts';
import { cellText } from './cell-text.ts';
import type { SheetMemory } from './memory.ts';
import type { SharedStrings, SheetCell, Worksheet } from './sheet.ts';
import type { WrittenCell } from './usual-cells.ts';
import { readRows, rowsIn } from './usual-rows.ts';
import { isHidden } from './visited-sheet.ts';

/** As `worksheetOf`, of a sheet that is spelt as office programs do; of any other nothing, nor of one that cannot be read. */
export function usualWorksheet(
  part: Uint8Array,
  strings: SharedStrings,
  most: number,
  memory: SheetMemory,
): Worksheet | undefined {
  return unlessUnreadable(() => {
    const bytes = viewOf(part);
    const place = rowsIn(bytes);
    if (place === undefined) return undefined;
    const frame = memory.frameOf([bytes.subarray(0, place.start), bytes.subarray(place.end)]);
    if (frame === undefined || frame.merged.length > most) return undefined;
    const rows = new Set<number>();
    const cells: SheetCell[] = [];
    const isRead = readRows(bytes, place, memory, {
      hideable: (attributes) => {
        const number = attributeOf(attributes, 'r');
        if (number !== undefined && isHidden(attributes)) rows.add(Number(number) - 1);
        return number !== undefined;
      },
      cell: (cell) => addCell(cells, cell, strings, most),
    });
    return isRead ? { cells, merged: frame.merged, hidden: { rows, columns: frame.columns } } : undefined;
  });
}

function addCell(cells: SheetCell[], cell: WrittenCell, strings: SharedStrings, most: number): boolean {
  const { row, column, type, format, isFormula, shared } = cell;
  const text = shared < 0 ? cellText(type, cell.written, strings.textAt) : strings.textAt(shared);
  const isBlank = text.trim() === '';
  if (isBlank && !isFormula) return true;
  if (cells.length === most) return false;
  cells.push({ row, column, text: isBlank ? '' : text, type, isFormula, format });
  return true;
}
