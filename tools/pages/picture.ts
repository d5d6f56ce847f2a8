import type { Box } from './box.ts';

/** Pixels of a point, at 144 to the inch: a rule of half a point is a pixel wide. */
export const SCALE = 2;
/** Darker than this is ink; tones of input cells and heads are lighter. */
const INK = 170;

/** A page in greys, 0 for black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** A picture as `pdftoppm -gray` writes it. Throws when it is not in that format. */
export function pictureOf(file: Uint8Array): Picture {
  const [head, width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(file.subarray(0, 40))) ?? [];
  if (head === undefined) throw new Error('this is no picture in greys (PGM)');
  return { width: Number(width), height: Number(height), greys: file.subarray(head.length) };
}

/** Whether a pixel is ink; outside the picture there is none. */
export function isInk({ width, height, greys }: Picture, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (greys[y * width + x] ?? 255) < INK;
}

/** How many pixels of a box are ink. */
export function inkIn(picture: Picture, box: Box): number {
  let count = 0;
  for (let y = Math.floor(box.top * SCALE); y < Math.ceil(box.bottom * SCALE); y += 1) {
    for (let x = Math.floor(box.left * SCALE); x < Math.ceil(box.right * SCALE); x += 1) {
      if (isInk(picture, x, y)) count += 1;
    }
  }
  return count;
}

/** From the first to the last line of pixels with ink outside some boxes, in points; nothing of an empty page. */
export function inkedExtent(picture: Picture, without: readonly Box[]): { top: number; bottom: number } | undefined {
  const { width, height } = picture;
  const skipped = without.map(({ left, top, right, bottom }) => ({
    left: left * SCALE - 2,
    top: top * SCALE - 2,
    right: right * SCALE + 2,
    bottom: bottom * SCALE + 2,
  }));
  const isInked = (y: number): boolean => {
    const here = skipped.filter(({ top, bottom }) => y >= top && y <= bottom);
    for (let x = 0; x < width; x += 1) {
      if (isInk(picture, x, y) && !here.some(({ left, right }) => x >= left && x <= right)) return true;
    }
    return false;
  };
  let [first, last] = [0, height - 1];
  while (first < height && !isInked(first)) first += 1;
  if (first === height) return undefined;
  while (!isInked(last)) last -= 1;
  return { top: first / SCALE, bottom: (last + 1) / SCALE };
}
