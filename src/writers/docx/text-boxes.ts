import { element } from '../xml.ts';
import { type Box, drawingRun, sizeOf } from './drawings.ts';
import { emu } from './units.ts';

/** A text box without a frame: paragraphs, in lines from left to right or turned clockwise. */
export interface TextBox {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly isTurned: boolean;
  /** Millimetres that stay free within at its sides. */
  readonly inset?: { readonly left?: number; readonly right?: number };
  readonly paragraphs: readonly string[];
}

/** A run of text in which a text box stands. */
export function textBoxRun({
  id,
  name,
  box,
  isTurned,
  inset: { left = 0, right = 0 } = {},
  paragraphs,
}: TextBox): string {
  const content = element('w:txbxContent', {}, ...paragraphs);
  const insets = { lIns: emu(left), tIns: 0, rIns: emu(right), bIns: 0 };
  const direction = { rot: 0, vert: isTurned ? 'vert' : 'horz', wrap: 'square' };
  return drawingRun({
    ...{ id, name, box },
    drawn: [
      element('wps:cNvSpPr', { txBox: 1 }),
      element(
        'wps:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', sizeOf(box))),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
        element('a:noFill'),
        element('a:ln', {}, element('a:noFill')),
      ),
      element('wps:txbx', {}, content),
      element('wps:bodyPr', { ...direction, ...insets, anchor: 't' }, element('a:noAutofit')),
    ],
    pictured: (style) =>
      element(
        'v:rect',
        { style, filled: 'f', stroked: 'f' },
        element(
          'v:textbox',
          {
            style: isTurned ? 'layout-flow:vertical' : undefined,
            inset: `${left === 0 ? 0 : `${left.toFixed(2)}mm`},0,${right === 0 ? 0 : `${right.toFixed(2)}mm`},0`,
          },
          content,
        ),
      ),
  });
}
