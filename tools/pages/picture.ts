import type { Box } from './box.ts';

/** Pixels of a point, at 144 to the inch: a rule of half a point is a pixel wide. */
export const SCALE = 2;
/** Darker than this is ink; tones of input cells and heads are lighter. */
const INK = 170;
/** What differs from its ground by so much can be read. */
const VISIBLE = 50;
/** So far from its middle a rule inks, in points. */
const RULE = 1;

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

/** How high what can be seen in a box is, in points: pixels that are darker than its ground, if not by much. `rules` are the heights at which others than letters have drawn across it. */
export function inkedHeight({ width, height, greys }: Picture, box: Box, rules: readonly number[]): number {
  const [left, right] = [Math.max(0, Math.floor(box.left * SCALE)), Math.min(width, Math.ceil(box.right * SCALE))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top * SCALE)), Math.min(height, Math.ceil(box.bottom * SCALE))];
  const darkest: number[] = [];
  let ground = 0;
  for (let y = top; y < bottom; y += 1) {
    const row = greys.subarray(y * width + left, y * width + right);
    let least = 255;
    for (const grey of row) {
      least = Math.min(least, grey);
      ground = Math.max(ground, grey);
    }
    darkest.push(least);
  }
  const isRule = (y: number): boolean => rules.some((at) => Math.abs(y / SCALE - at) <= RULE);
  const seen = darkest.map((grey, index) => ground - grey >= VISIBLE && !isRule(top + index));
  const first = seen.indexOf(true);
  return first < 0 ? 0 : (seen.lastIndexOf(true) + 1 - first) / SCALE;
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
