import { remembered, rememberedTexts } from '../remembered.ts';
import { unescaped } from '../xml.ts';
import type { Unescape } from './bytes.ts';
import { type FrameReader, readFrame } from './frame.ts';
import { onlyString } from './visited-strings.ts';

/** Makes something of pieces of sheets. It may remember what it has made of the same pieces, of which a folder of forms is full. */
export interface SheetMemory {
  readonly frameOf: FrameReader;
  /** The text of a string that is more than a text, from what stands in it, byte by byte as a character. */
  readonly stringOf: (content: string) => string;
  readonly plain: Unescape;
}

/** Makes everything anew. */
export const NO_MEMORY: SheetMemory = { frameOf: readFrame, stringOf: onlyString, plain: unescaped };

/** Begins to remember. */
export function sheetMemory(): SheetMemory {
  return {
    frameOf: remembered(readFrame),
    stringOf: rememberedTexts(onlyString),
    plain: rememberedTexts(unescaped),
  };
}
