import type { Document } from '../../layout/document.ts';
import { pageCodesOf } from '../../layout/foot/page-codes.ts';
import { type Stretch, stretchesOf } from '../../layout/setting/stretches.ts';
import type { Drawing, Typesetter } from '../../ports/typesetter.ts';
import { dataOf, type SetApart } from './data.ts';
import { text as TEMPLATE } from './document.typ.js';
import { printable } from './printable.ts';

/** A document in stretches, each of which can be drawn without the others: its pages look as those of `writePdf`, but that their codes say no page, since nobody knows how many there are. */
export interface Drawable {
  readonly stretches: readonly Stretch[];
  drawing(apart: SetApart): Drawing;
}

/** Throws `MissingGlyphs` as `writePdf` does. */
export function drawable(document: Document, typesetter: Typesetter): Drawable {
  const printed = printable(document, typesetter);
  const codes = pageCodesOf(document, undefined);
  return {
    stretches: stretchesOf(printed),
    drawing: (apart) => ({
      template: TEMPLATE,
      data: JSON.stringify(dataOf(printed, typesetter.faces, { apart, codes })),
    }),
  };
}

/** The size of a page, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How many pages of a size a drawing has. */
export function pagesIn(svg: string, { height }: PageSize): number {
  return Math.max(1, Math.round(heightOf(svg) / height));
}

/** One of its pages, counted from 0, as an SVG by itself. */
export function pageIn(svg: string, index: number, size: PageSize): string {
  const step = heightOf(svg) / pagesIn(svg, size);
  const box = `viewBox="0 ${index * step} ${size.width} ${size.height}" width="${size.width}pt" height="${size.height}pt"`;
  return svg.replace(ROOT, `<svg ${NAMESPACES} ${box}>`);
}

const ROOT = /^<svg[^>]*>/;
const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function heightOf(svg: string): number {
  const found = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg.slice(0, svg.indexOf('>')))?.[1];
  if (found === undefined) throw new Error('a drawing begins with its size');
  return Number(found);
}
