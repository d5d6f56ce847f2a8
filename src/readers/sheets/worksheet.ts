import { NO_MEMORY, type SheetMemory } from './memory.ts';
import type { SharedStrings, Worksheet } from './sheet.ts';
import { usualWorksheet } from './usual-sheet.ts';
import { visitedWorksheet } from './visited-sheet.ts';

/**
 * The cells with text or a formula, the merged cells, the hidden rows and columns of a sheet (ECMA-376-1, 18.3.1); a
 * formula has its cached value. What the sheet says about its dimensions is not believed. `most` is how many cells it
 * may have.
 */
export function worksheetOf(
  part: Uint8Array,
  strings: SharedStrings,
  most: number,
  memory: SheetMemory = NO_MEMORY,
): Worksheet {
  return usualWorksheet(part, strings, most, memory) ?? visitedWorksheet(part, strings, most);
}
