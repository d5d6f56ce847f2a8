import type { getDocumentProxy } from 'unpdf';
import type { Line } from '../pages/lines.ts';

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** The straight lines that are drawn on a page. Curves and areas are left out. */
export async function linesOn(page: PdfPage, operations: Readonly<Record<string, number>>): Promise<readonly Line[]> {
  supplyTransfer();
  const { argsArray, fnArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const lines: Line[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operation] of fnArray.entries()) {
    if (operation === operations['save']) saved.push(matrix);
    else if (operation === operations['restore']) matrix = saved.pop() ?? matrix;
    else if (operation === operations['transform']) matrix = multiplied(matrix, argsArray[index] as Matrix);
    else if (operation === operations['constructPath']) {
      const line = lineIn(argsArray[index]?.[2] as ArrayLike<number> | null | undefined, matrix);
      if (line !== undefined && lines.length < MOST_LINES) lines.push(line);
    }
  }
  return lines;
}

/** A page with more lines than this is a drawing. */
const MOST_LINES = 2000;
/** What the library calls leaving annotations out. */
const NO_ANNOTATIONS = 0;
/** An area that is thinner than this is a line, in points. */
const THIN = 1.5;

type Matrix = readonly [number, number, number, number, number, number];

/** The library hands its lists over by a method of Node 22; on Node 20 a copy does the same. */
function supplyTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  };
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The line that a path is, by the box around it: none when the box is an area. */
function lineIn(box: ArrayLike<number> | null | undefined, [a, b, c, d, e, f]: Matrix): Line | undefined {
  if (box?.length !== 4) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box);
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  const line = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  const [width, height] = [line.x2 - line.x1, line.y2 - line.y1];
  const isLine = width < THIN !== height < THIN;
  return isLine ? line : undefined;
}
