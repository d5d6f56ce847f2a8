import { visitXml } from '../xml.ts';
import type { Area, Hidden } from './sheet.ts';
import { visitedWorksheet } from './visited-sheet.ts';

/** What a sheet says of itself around its rows. */
export interface Frame {
  readonly merged: readonly Area[];
  readonly columns: Hidden['columns'];
}

/** Gives the frame of a sheet from its part without the rows, in pieces; undefined where it is not as office programs write it. */
export type FrameReader = (pieces: readonly Uint8Array[]) => Frame | undefined;

/** How many merged cells the frame of a sheet may have to be read apart from its rows. */
const MOST_MERGED = 200_000;
/** What belongs to rows: it never stands around them. */
const OF_ROWS: ReadonlySet<string> = new Set(['row', 'c', 'rPh']);

/** Reads the frame of a sheet anew. */
export function readFrame(pieces: readonly Uint8Array[]): Frame | undefined {
  const part = Buffer.concat(pieces);
  let places = 0;
  let isUsual = true;
  visitXml(part, {
    open: (name) => {
      if (name === 'sheetData') places += 1;
      if (OF_ROWS.has(name)) isUsual = false;
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (places !== 1 || !isUsual) return undefined;
  const { merged, hidden } = visitedWorksheet(part, { textAt: () => '' }, MOST_MERGED);
  return { merged, columns: hidden.columns };
}
